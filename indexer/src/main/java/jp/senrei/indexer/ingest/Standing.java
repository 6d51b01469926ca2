package jp.senrei.indexer.ingest;

import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Register;

/**
 * 公開の状態: brings what was read of documents to how the ledger says they stand, without reading them
 * again: that may take half an hour, and what is hidden has to be hidden at once.
 */
record Standing(Register register, Readings readings, Publisher publisher) {
    /**
     * To be called before something is decided about a document: who dies half-way leaves a mark,
     * and the next run shows what was decided.
     */
    void willChange(String document) {
        change(document);
        new Succession(register).before(document).forEach(this::change);
    }

    private void change(String document) {
        readings.municipalityOf(document).ifPresent(publisher::change);
    }

    /** Has it hidden, shown or forgotten at the next publication. */
    void settle(String document) {
        willChange(document);
        var state = register.document(document).filter(DocumentState::isHere);
        if (state.filter(DocumentState::isPublic).isEmpty())
            readings.municipalityOf(document).ifPresent(publisher::hide);
        if (state.isEmpty()) readings.remove(document);
        else readings.show(document, state.get().visibility());
    }

    /**
     * What one that died had decided and not shown. What it had taken in with another visibility is
     * not looked for here: that is read again, with all that lies in it.
     *
     * @return whether there was anything
     */
    boolean settleWhatWasLeft() {
        var left =
                readings.unpublished().stream()
                        .flatMap(code -> readings.documents(code).stream())
                        .filter(this::isDecided)
                        .toList();
        left.forEach(this::settle);
        return !left.isEmpty();
    }

    private boolean isDecided(String document) {
        return register.document(document)
                .filter(state -> state.isHere() && state.withdrawn() == null)
                .isEmpty();
    }
}
