package jp.senrei.corpus.accession;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Replaced;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.ledger.Register;

/**
 * 所在: which document is where, and which took the place of which. Each step is done in the archive
 * first and noted in the ledger then. Nothing takes the place of what took its own: there are no
 * circles.
 */
final class Places {
    private final Archive archive;
    private final Ledger ledger;
    private final Clock clock;
    private final Drafts drafts;

    Places(Archive archive, Ledger ledger, Clock clock) {
        this.archive = archive;
        this.ledger = ledger;
        this.clock = clock;
        this.drafts = new Drafts(register().addresses());
    }

    private Register register() {
        return ledger.register();
    }

    /**
     * @param there what was at the address before this document came
     */
    boolean isStill(String document, Optional<DocumentState> there, String address) {
        return there.filter(state -> state.id().equals(document)).isPresent()
                && !register().isGone(address);
    }

    /** It is at an address where it was not: what was there, and drafts of it, are older now. */
    List<Version> arrive(String document, Source source, Optional<DocumentState> there) {
        var at = source.address();
        archive.change(document, old -> old.foundAt(source).replaced(null), source.found());
        if (!register().isAt(document, at) || isReplaced(document))
            ledger.note(new Event.Found(document, at), source.found());
        drafts.add(at);
        var versions = new ArrayList<Version>();
        there.filter(older -> register().isNowhere(older.id()))
                .flatMap(older -> replace(older.id(), document))
                .ifPresent(versions::add);
        for (var draft : drafts.of(at))
            register()
                    .at(draft)
                    .filter(older -> !isEverywhere(older.id()))
                    .flatMap(older -> replace(older.id(), document))
                    .ifPresent(versions::add);
        return versions;
    }

    /** An empty form or an error page is no draft of all that comes where it had been. */
    private boolean isEverywhere(String document) {
        return register().countSources(document) > Original.MOST_SOURCES;
    }

    /** It is where it was. Told only when attempts to take it from there failed in between. */
    void staysAt(Original original, String address) {
        if (!register().hasFailed(address)) return;
        var now = clock.instant();
        var replaced = original.replaced();
        ledger.note(new Event.Found(original.id(), address), now);
        if (replaced != null) ledger.note(new Event.Replaced(original.id(), replaced.by()), now);
    }

    /** Its final version may have come before the draft: names are taken in their order. */
    Optional<Version> giveWayToFinal(String draft, String address) {
        return DraftName.finalOf(address)
                .filter(name -> !isEverywhere(draft) && !register().isGone(name))
                .flatMap(register()::at)
                .filter(DocumentState::isHere)
                .flatMap(last -> replace(draft, last.id()));
    }

    boolean isReplaced(String document) {
        return register().document(document).map(DocumentState::replacedBy).isPresent();
    }

    /** Empty when it is the same document, not here, or replaced by this one already. */
    Optional<Version> replace(String older, String newer) {
        var state = register().document(older).filter(DocumentState::isHere);
        if (state.isEmpty() || newer.equals(state.get().replacedBy()) || leads(newer, older))
            return Optional.empty();
        var now = clock.instant();
        archive.change(older, old -> old.replaced(new Replaced(newer, now)), now);
        ledger.note(new Event.Replaced(older, newer), now);
        var file = register().document(newer).map(DocumentState::file).orElse(newer);
        return Optional.of(new Version(older, state.get().file(), newer, file));
    }

    /** Whether one document is the other, or an older version of it. */
    private boolean leads(String from, String to) {
        var met = new HashSet<String>();
        for (var id = Optional.of(from); id.isPresent() && met.add(id.get()); id = newer(id.get()))
            if (id.get().equals(to)) return true;
        return false;
    }

    private Optional<String> newer(String document) {
        return register().document(document).map(DocumentState::replacedBy);
    }

    /**
     * A document was deleted: those that it had taken the place of are older versions of what took
     * its own place, or stand where they stood. Done twice, the second time does nothing.
     *
     * @return ids of the documents that stand otherwise now
     */
    List<String> closeRanks(DocumentState deleted) {
        var left =
                register().olderThan(deleted.id()).stream()
                        .flatMap(older -> archive.find(older).stream())
                        .sorted(Comparator.comparing(Places::lastFound).reversed())
                        .toList();
        var successor = successor(deleted);
        for (var older : left) {
            if (successor.flatMap(newer -> replace(older.id(), newer)).isEmpty()) giveBack(older);
        }
        return left.stream().map(Original::id).toList();
    }

    private static Instant lastFound(Original original) {
        return original.sources().getLast().found();
    }

    /** What stands in the place of a deleted document: not one that was deleted too. */
    private Optional<String> successor(DocumentState deleted) {
        var met = new HashSet<String>();
        for (var id = newer(deleted.id());
                id.isPresent() && met.add(id.get());
                id = newer(id.get()))
            if (register().document(id.get()).filter(DocumentState::isHere).isPresent()) return id;
        return Optional.empty();
    }

    private void giveBack(Original older) {
        var place = older.sources().getLast();
        var holder = holder(place.address()).filter(other -> !other.equals(older.id()));
        if (holder.flatMap(other -> replace(older.id(), other)).isPresent()) return;
        var now = clock.instant();
        var source = new Source(place.address(), now, null, place.retrieval());
        archive.change(older.id(), old -> old.foundAt(source).replaced(null), now);
        ledger.note(new Event.Found(older.id(), place.address()), now);
    }

    private Optional<String> holder(String address) {
        return register()
                .at(address)
                .filter(state -> state.isHere() && !register().isGone(address))
                .map(DocumentState::id);
    }
}
