package jp.senrei.corpus.accession;

import java.util.List;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.ledger.Register;
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
         *     place back, or that another took the place of
         * @param back those of them that nothing stands in the place of any more
         */
        record Done(String file, List<String> others, List<String> back) implements Decided {}

        /** It was so before. */
        record Already(String file) implements Decided {}

        /** There is no such document. */
        record Unknown() implements Decided {}
    }

    private final Accession accession;

    public Decisions(Accession accession) {
        this.accession = accession;
    }

    /**
     * What was found in a document and is archived by itself: it stays as it is, whatever is
     * decided about the document.
     */
    public List<DocumentState> inside(String id) {
        return accession.members().of(id).toList();
    }

    /** The files a document was found in, which keep its bytes whatever is decided about it. */
    public List<DocumentState> around(String id) {
        return accession.members().around(id).toList();
    }

    /**
     * Hides a document from visitors; staff see it as before. One that they do not see yet stays
     * hidden, also when what it was found in is shown.
     */
    public Decided withdraw(String id, String reason, String by) {
        return show(id, Visibility.INTERNAL, new Event.Withdrawn(id, reason, by));
    }

    /** Shows a document to everybody. */
    public Decided publish(String id) {
        return show(id, Visibility.PUBLIC, null);
    }

    private Decided show(String id, Visibility visibility, @Nullable Event told) {
        return accession.decide(
                on -> {
                    var archive = on.archive();
                    var ledger = on.ledger();
                    var known = archive.find(id);
                    if (known.isEmpty()) return tellOfDamaged(id, told, on);
                    var file = known.get().file();
                    if (known.get().visibility() == visibility && !isNews(id, told, ledger))
                        return new Decided.Already(file);
                    var now = accession.now();
                    archive.change(id, old -> old.shownTo(visibility), now)
                            .ifPresent(
                                    shown ->
                                            ledger.note(
                                                    told == null ? Events.changed(shown) : told,
                                                    now));
                    accession.acknowledge();
                    return new Decided.Done(file, List.of(), List.of());
                });
    }

    /** Who withdraws what nobody sees yet has decided that it stays so. */
    private static boolean isNews(String id, @Nullable Event told, Ledger ledger) {
        return told != null
                && ledger.register()
                        .document(id)
                        .filter(state -> state.withdrawn() == null)
                        .isPresent();
    }

    /**
     * Of a damaged object the ledger alone can tell who may see it, and it is listened to when the
     * object is made whole. What nobody can read is not published.
     */
    private Decided tellOfDamaged(String id, @Nullable Event told, Accession.Decision on) {
        var known = on.ledger().register().document(id).filter(DocumentState::isHere);
        if (told == null || known.isEmpty()) return new Decided.Unknown();
        if (known.get().withdrawn() != null) return new Decided.Already(known.get().file());
        on.ledger().note(told, accession.now());
        accession.acknowledge();
        return new Decided.Done(known.get().file(), List.of(), List.of());
    }

    /**
     * Deletes the bytes of a document and all that is known about it but the tombstone in the
     * ledger, which comes first: a deletion that was begun is finished, whatever happens. The older
     * version that it had taken the place of is searched again, unless something newer had taken
     * its own.
     */
    public Decided delete(String id, String reason, String by) {
        return accession.decide(
                on -> {
                    var known = on.ledger().register().document(id);
                    if (known.isEmpty()) return new Decided.Unknown();
                    if (!known.get().isHere()) return new Decided.Already(known.get().file());
                    return delete(known.get(), reason, by, on);
                });
    }

    private Decided delete(DocumentState known, String reason, String by, Accession.Decision on) {
        var archive = on.archive();
        var ledger = on.ledger();
        accession.acknowledge();
        ledger.note(
                new Event.Deleted(known.id(), known.sha256(), known.file(), reason, by),
                accession.now());
        ledger.force();
        archive.delete(known.id());
        archive.force();
        var others = on.places().closeRanks(known);
        accession.acknowledge();
        var back = others.stream().filter(other -> isNewest(other, ledger.register())).toList();
        return new Decided.Done(known.file(), others, back);
    }

    private static boolean isNewest(String id, Register register) {
        return register.document(id).filter(state -> state.replacedBy() == null).isPresent();
    }
}
