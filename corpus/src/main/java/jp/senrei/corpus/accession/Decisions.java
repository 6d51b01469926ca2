package jp.senrei.corpus.accession;

import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * 公開の取りやめ・公開・削除: what people decide about documents that are archived. Each is acknowledged when
 * the method returns; the index has to be told afterwards.
 */
public final class Decisions {
    /** What became of a document. */
    public sealed interface Decided {
        /**
         * It is so now.
         *
         * @param file the document's name
         * @param others documents that are to be shown anew too: older versions that have their
         *     place back
         */
        record Done(String file, List<String> others) implements Decided {}

        /** It was so before. */
        record Already(String file) implements Decided {}

        /** There is no such document. */
        record Unknown() implements Decided {}
    }

    private final Accession accession;

    public Decisions(Accession accession) {
        this.accession = accession;
    }

    /** Hides a document from visitors; staff see it as before. */
    public Decided withdraw(String id, String reason, String by) {
        return show(id, Visibility.INTERNAL, new Event.Withdrawn(id, reason, by));
    }

    /** Shows a document to everybody. */
    public Decided publish(String id) {
        return show(id, Visibility.PUBLIC, null);
    }

    private Decided show(String id, Visibility visibility, @Nullable Event told) {
        return accession.decide(
                (archive, ledger) -> {
                    var known = archive.find(id);
                    if (known.isEmpty()) return new Decided.Unknown();
                    var file = known.get().file();
                    if (known.get().visibility() == visibility) return new Decided.Already(file);
                    var now = accession.now();
                    archive.change(id, old -> old.shownTo(visibility), now)
                            .ifPresent(
                                    shown ->
                                            ledger.note(
                                                    told == null ? Events.changed(shown) : told,
                                                    now));
                    accession.acknowledge();
                    return new Decided.Done(file, List.of());
                });
    }

    /**
     * Deletes the bytes of a document and all that is known about it but the tombstone in the
     * ledger, which comes first: a deletion that was begun is finished, whatever happens. The older
     * version that it had taken the place of is searched again.
     */
    public Decided delete(String id, String reason, String by) {
        return accession.decide(
                (archive, ledger) -> {
                    var known = ledger.register().document(id);
                    if (known.isEmpty()) return new Decided.Unknown();
                    if (!known.get().isHere()) return new Decided.Already(known.get().file());
                    return delete(known.get(), reason, by, archive, ledger);
                });
    }

    private Decided delete(
            DocumentState known, String reason, String by, Archive archive, Ledger ledger) {
        accession.acknowledge();
        ledger.note(
                new Event.Deleted(known.id(), known.sha256(), known.file(), reason, by),
                accession.now());
        ledger.force();
        archive.delete(known.id());
        archive.force();
        var back =
                List.copyOf(ledger.register().olderThan(known.id())).stream()
                        .flatMap(older -> giveBack(older, archive, ledger).stream())
                        .toList();
        accession.acknowledge();
        return new Decided.Done(known.file(), back);
    }

    private Optional<String> giveBack(String older, Archive archive, Ledger ledger) {
        return archive.find(older).map(original -> giveBack(original, archive, ledger));
    }

    private String giveBack(Original older, Archive archive, Ledger ledger) {
        var now = accession.now();
        var place = older.sources().getLast();
        var source = new Source(place.address(), now, null, place.retrieval());
        archive.change(older.id(), old -> old.foundAt(source).replaced(null), now);
        ledger.note(new Event.Found(older.id(), place.address()), now);
        return older.id();
    }
}
