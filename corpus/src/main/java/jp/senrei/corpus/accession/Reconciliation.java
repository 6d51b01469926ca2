package jp.senrei.corpus.accession;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Replaced;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Visibility;

/**
 * Brings the ledger up to the archive, which is written first: after a writer that died, and when
 * there is no ledger yet or no longer. Run twice, the second time does nothing.
 */
final class Reconciliation {
    private final Archive archive;
    private final Ledger ledger;
    private final Instant now;

    Reconciliation(Archive archive, Ledger ledger, Clock clock) {
        this.archive = archive;
        this.ledger = ledger;
        this.now = clock.instant();
    }

    /**
     * @param lastOneDied otherwise it is trusted that the ledger tells of all that is archived, as
     *     long as there is one
     */
    void run(boolean lastOneDied) {
        boolean isNew = ledger.head().isNone();
        if (!isNew && !lastOneDied && !ledger.wasTorn()) return;
        archive.mend(isNew ? null : this::isAcknowledged);
        finishDeletions();
        var originals = archive.all();
        if (isNew)
            ledger.note(
                    new Event.Opened(Ledger.FORMAT, beginning(originals), archive.rootFiles()),
                    now);
        tell(originals);
        archive.force();
        ledger.force();
    }

    private boolean isAcknowledged(String sha256) {
        return ledger.register()
                .document(Document.idOf(sha256))
                .filter(DocumentState::isHere)
                .isPresent();
    }

    /** Documents whose metadata is of a time with a ledger tell that there was one. */
    private String beginning(List<Original> originals) {
        if (originals.isEmpty()) return Event.Opened.NEW;
        return archive.knewLedger() ? Event.Opened.LOST : Event.Opened.ADOPTED;
    }

    /** The tombstone stands first; the bytes may have outlived it. */
    private void finishDeletions() {
        ledger.register().documents().stream()
                .filter(state -> !state.isHere())
                .map(DocumentState::id)
                .toList()
                .forEach(archive::delete);
    }

    private void tell(List<Original> originals) {
        var newest = newest(originals);
        var inOrder =
                originals.stream()
                        .sorted(
                                Comparator.comparing(Original::ingested)
                                        .thenComparing(Original::id))
                        .toList();
        inOrder.forEach(this::tellOf);
        inOrder.forEach(original -> original.sources().forEach(at -> tellOf(original, at, newest)));
        inOrder.forEach(original -> tellOfVersion(original, newest));
    }

    /** For each address the document that was found there last. */
    private static Map<String, String> newest(List<Original> originals) {
        record Found(String document, Instant when) {}
        var newest = new HashMap<String, Found>();
        for (var original : originals) {
            for (var source : original.sources()) {
                newest.merge(
                        source.address(),
                        new Found(original.id(), source.found()),
                        (one, other) -> other.when().isAfter(one.when()) ? other : one);
            }
        }
        var documents = new HashMap<String, String>();
        newest.forEach((address, found) -> documents.put(address, found.document()));
        return documents;
    }

    private void tellOf(Original original) {
        var known = ledger.register().document(original.id()).filter(DocumentState::isHere);
        if (known.isEmpty()) {
            var first = original.sources().getFirst();
            archive.forceToo(original);
            ledger.note(Events.archived(original, first.address()), now);
        } else if (known.get().visibility() != original.visibility()) {
            narrow(original);
        }
    }

    /**
     * Where the two disagree on who may see a document, the narrower holds: nobody was told that it
     * is public now.
     */
    private void narrow(Original original) {
        if (original.visibility() == Visibility.INTERNAL)
            ledger.note(new Event.Withdrawn(original.id(), null, null), now);
        else archive.change(original.id(), old -> old.shownTo(Visibility.INTERNAL), now);
    }

    private void tellOf(Original original, Source source, Map<String, String> newest) {
        if (!original.id().equals(newest.get(source.address()))) return;
        var there = ledger.register().at(source.address()).map(DocumentState::id);
        boolean isKnown = there.equals(Optional.of(original.id()));
        boolean isGone = ledger.register().isGone(source.address());
        if (!isKnown || isGone && source.gone() == null)
            ledger.note(new Event.Found(original.id(), source.address()), now);
        if (source.gone() != null && !(isKnown && isGone))
            ledger.note(new Event.Gone(original.id(), source.address()), now);
    }

    private void tellOfVersion(Original original, Map<String, String> newest) {
        var replaced = original.replaced();
        var last = original.sources().getLast();
        if (replaced == null
                && original.sources().stream()
                        .noneMatch(at -> original.id().equals(newest.get(at.address())))) {
            replaced = new Replaced(newest.getOrDefault(last.address(), original.id()), now);
            var by = replaced;
            archive.change(original.id(), old -> old.replaced(by), now);
        }
        var told = ledger.register().document(original.id()).map(DocumentState::replacedBy);
        if (replaced != null && !told.equals(Optional.of(replaced.by())))
            ledger.note(new Event.Replaced(original.id(), replaced.by()), now);
        if (replaced == null && told.isPresent())
            ledger.note(new Event.Found(original.id(), last.address()), now);
    }
}
