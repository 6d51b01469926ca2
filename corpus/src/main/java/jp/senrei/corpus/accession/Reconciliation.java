package jp.senrei.corpus.accession;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Clock clock;
    private final Instant now;

    Reconciliation(Archive archive, Ledger ledger, Clock clock) {
        this.archive = archive;
        this.ledger = ledger;
        this.clock = clock;
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
        var documents = ledger.register().documents().stream();
        var deleted = documents.filter(state -> !state.isHere()).toList();
        if (deleted.isEmpty()) return;
        var places = new Places(archive, ledger, clock);
        for (var state : deleted) {
            archive.delete(state.id());
            places.closeRanks(state);
        }
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
        var full = full(originals);
        inOrder.forEach(
                original ->
                        original.sources().stream()
                                .filter(at -> !isTakenSince(at, full))
                                .forEach(at -> tellOf(original, at, newest)));
        inOrder.forEach(original -> tellOfVersion(original, newest));
    }

    private record Found(String document, Instant when) {}

    /** For each address the document that was found there last. */
    private static Map<String, Found> newest(List<Original> originals) {
        var newest = new HashMap<String, Found>();
        for (var original : originals) {
            for (var source : original.sources()) {
                newest.merge(
                        source.address(),
                        new Found(original.id(), source.found()),
                        (one, other) -> other.when().isAfter(one.when()) ? other : one);
            }
        }
        return newest;
    }

    private static Map<String, Original> full(List<Original> originals) {
        return originals.stream()
                .filter(original -> !original.hasRoom())
                .collect(Collectors.toMap(Original::id, original -> original));
    }

    /** Of what is at more addresses than the metadata has room for, only the ledger knows. */
    private boolean isTakenSince(Source source, Map<String, Original> full) {
        return ledger.register()
                .at(source.address())
                .flatMap(there -> Optional.ofNullable(full.get(there.id())))
                .filter(there -> there.at(source.address()).isEmpty())
                .isPresent();
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
     * is public now. Nobody is known to have withdrawn it: who did so was not told that it is done.
     */
    private void narrow(Original original) {
        if (original.visibility() == Visibility.INTERNAL)
            ledger.note(Events.changed(original), now);
        else archive.change(original.id(), old -> old.shownTo(Visibility.INTERNAL), now);
    }

    private void tellOf(Original original, Source source, Map<String, Found> newest) {
        if (!isLastAt(source, original, newest)) return;
        var there = ledger.register().at(source.address()).map(DocumentState::id);
        boolean isKnown = there.equals(Optional.of(original.id()));
        boolean isGone = ledger.register().isGone(source.address());
        if (!isKnown || isGone && source.gone() == null)
            ledger.note(new Event.Found(original.id(), source.address()), now);
        if (source.gone() != null && !(isKnown && isGone))
            ledger.note(new Event.Gone(original.id(), source.address()), now);
    }

    private static boolean isLastAt(Source source, Original original, Map<String, Found> newest) {
        var last = newest.get(source.address());
        return last != null && last.document().equals(original.id());
    }

    private void tellOfVersion(Original original, Map<String, Found> newest) {
        var replaced = original.replaced();
        var untold = replaced == null ? displacing(original, newest) : Optional.<Found>empty();
        if (untold.isPresent()) {
            var by = new Replaced(untold.get().document(), now);
            archive.change(original.id(), old -> old.replaced(by), now);
            replaced = by;
        }
        var told = ledger.register().document(original.id()).map(DocumentState::replacedBy);
        if (replaced != null && !told.equals(Optional.of(replaced.by())))
            ledger.note(new Event.Replaced(original.id(), replaced.by()), now);
        if (replaced == null && told.isPresent()) {
            var last = original.sources().getLast();
            ledger.note(new Event.Found(original.id(), last.address()), now);
        }
    }

    /**
     * What came where a document had been, when it was nowhere else any more. One that only
     * vanished is replaced by nothing.
     */
    private static Optional<Found> displacing(Original original, Map<String, Found> newest) {
        var displaced =
                original.sources().stream()
                        .filter(source -> !isLastAt(source, original, newest))
                        .flatMap(
                                source ->
                                        Optional.ofNullable(newest.get(source.address())).stream())
                        .max(Comparator.comparing(Found::when));
        return displaced.filter(
                last ->
                        original.sources().stream()
                                .filter(source -> isLastAt(source, original, newest))
                                .allMatch(source -> isGoneBy(source, last.when())));
    }

    private static boolean isGoneBy(Source source, Instant when) {
        return source.gone() != null && !source.gone().isAfter(when);
    }
}
