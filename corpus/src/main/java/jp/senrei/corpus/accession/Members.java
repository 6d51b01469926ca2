package jp.senrei.corpus.accession;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.ledger.Register;
import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * 中のファイル: documents that were found in another one ({@link MemberAddress}).
 *
 * <p>What is hidden is hidden with all that was ever seen in it, at once. What is shown is shown
 * with what is really there when it is read, and with nothing that lay there before.
 */
public final class Members {
    private final Archive archive;
    private final Ledger ledger;
    private final Clock clock;

    Members(Archive archive, Ledger ledger, Clock clock) {
        this.archive = archive;
        this.ledger = ledger;
        this.clock = clock;
    }

    private Register register() {
        return ledger.register();
    }

    /**
     * What lies in a document, also in files in it, ordered by the places; also where the document
     * is gone from, since it may not have been opened anywhere else.
     */
    Stream<DocumentState> of(String container) {
        return register().placesOf(container).stream()
                .sorted()
                .flatMap(place -> below(place).stream())
                .flatMap(address -> register().at(address).stream())
                .distinct()
                .filter(DocumentState::isHere);
    }

    private List<String> below(String container) {
        return register().below(MemberAddress.beginning(container));
    }

    /** The files that a document was found in, also those around them: they keep its bytes. */
    Stream<DocumentState> around(String member) {
        return register().sourcesOf(member).stream()
                .sorted()
                .flatMap(place -> MemberAddress.containers(place, register()))
                .filter(DocumentState::isHere)
                .distinct();
    }

    /** Where a container is, for the addresses of what lies in it: its latest place. */
    public String placeOf(Original container) {
        var id = container.id();
        return container.sources().reversed().stream()
                .map(Source::address)
                .filter(address -> register().isAt(id, address))
                .findFirst()
                .or(() -> register().sourcesOf(id).stream().sorted().findFirst())
                .orElseGet(() -> container.sources().getLast().address());
    }

    /**
     * Hides what lies in a container that is going to be hidden, and in what it takes the place of.
     * What visitors may see in another place as well stays as it is. To be called before the
     * container changes, so that what a crash left is done when that is tried again.
     *
     * @param to nothing is done unless that is internal; null when nothing is said
     * @param known the container as it is; empty when it is new
     * @param there what was at its address
     * @return ids of what is hidden now
     */
    List<String> hide(
            @Nullable Visibility to, Optional<DocumentState> known, Optional<DocumentState> there) {
        if (to != Visibility.INTERNAL) return List.of();
        var hidden =
                Stream.of(known, there)
                        .flatMap(Optional::stream)
                        .filter(Members::isPublic)
                        .flatMap(container -> seenOnlyIn(container.id()))
                        .distinct()
                        .toList();
        hidden.forEach(this::hide);
        return hidden;
    }

    private Stream<String> seenOnlyIn(String container) {
        return of(container)
                .filter(Members::isPublic)
                .map(DocumentState::id)
                .filter(member -> allSeenIn(container, register().sourcesOf(member)));
    }

    /** Of one whose object is damaged the ledger alone tells it. */
    private void hide(String member) {
        var now = clock.instant();
        var told =
                archive.change(member, old -> old.shownTo(Visibility.INTERNAL), now)
                        .map(Events::changed)
                        .orElseGet(
                                () -> new Event.Changed(member, Visibility.INTERNAL, null, null));
        ledger.note(told, now);
    }

    /**
     * Whether a document that visitors do not see may be shown with a container: it never came by
     * itself, lies in nothing else that they see, and nobody withdrew it.
     */
    public boolean follows(String member, Original container) {
        if (register().document(member).filter(Members::isUndecided).isEmpty()) return false;
        var places = register().placesOf(member);
        return !places.isEmpty() && allSeenIn(container.id(), places);
    }

    private static boolean isUndecided(DocumentState member) {
        return member.isHere() && !isPublic(member) && member.withdrawn() == null;
    }

    private static boolean isPublic(DocumentState document) {
        return document.visibility() == Visibility.PUBLIC;
    }

    /** Whether these are places in the container, or in one that visitors do not see. */
    private boolean allSeenIn(String container, Collection<String> places) {
        return places.stream()
                .allMatch(
                        place ->
                                MemberAddress.containers(place, register())
                                        .anyMatch(
                                                outer ->
                                                        outer.id().equals(container)
                                                                || !isPublic(outer)));
    }

    /**
     * The addresses at which something lay in a container, where it is now, and does not any more.
     *
     * @param names of all that lies in it
     */
    public List<String> goneFrom(String container, Collection<String> names) {
        return register().sourcesOf(container).stream()
                .sorted()
                .flatMap(place -> goneFrom(place, below(place), names))
                .toList();
    }

    private static Stream<String> goneFrom(
            String place, List<String> known, Collection<String> names) {
        if (known.isEmpty()) return Stream.of();
        var there = new HashSet<String>();
        names.forEach(name -> there.add(MemberAddress.of(place, name)));
        return known.stream()
                .filter(address -> !there.contains(address))
                .filter(address -> MemberAddress.outer(address).noneMatch(there::contains));
    }
}
