package jp.senrei.corpus.accession;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.ledger.Register;
import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;

/** 中のファイル: documents that were found in another one, as {@code CONTAINER!/member}. */
final class Members {
    private static final String INSIDE = "!/";

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

    /** What lies in a document, also in files in it, ordered by the places. */
    Stream<DocumentState> of(String container) {
        return register().sourcesOf(container).stream()
                .sorted()
                .flatMap(source -> register().below(source + INSIDE).stream())
                .distinct()
                .flatMap(id -> register().document(id).stream())
                .filter(DocumentState::isHere);
    }

    /** The files that a document was found in, also those around them: they keep its bytes. */
    Stream<DocumentState> around(String member) {
        return register().sourcesOf(member).stream()
                .sorted()
                .flatMap(Members::outer)
                .distinct()
                .flatMap(source -> register().at(source).stream())
                .filter(DocumentState::isHere)
                .distinct();
    }

    private static Stream<String> outer(String source) {
        return Stream.iterate(
                        source.lastIndexOf(INSIDE),
                        at -> at >= 0,
                        at -> source.lastIndexOf(INSIDE, at - 1))
                .map(at -> source.substring(0, at));
    }

    /**
     * Shows the members of a container to those whom it is going to be shown to. One that somebody
     * decided on alone stays as it is, and so does one that lies in another place as well where it
     * may be seen. To be called before the container changes, so that what a crash left is done
     * when that is tried again.
     *
     * @param to null when nothing is said
     * @return how many are shown to others than before
     */
    int follow(Original container, @Nullable Visibility to) {
        if (to == null || to == container.visibility()) return 0;
        var following =
                of(container.id())
                        .filter(member -> follows(member, container))
                        .map(DocumentState::id)
                        .toList();
        following.forEach(member -> show(member, to));
        return following.size();
    }

    private void show(String member, Visibility to) {
        var now = clock.instant();
        archive.change(member, old -> old.shownTo(to), now)
                .ifPresent(shown -> ledger.note(Events.changed(shown), now));
    }

    private boolean follows(DocumentState member, Original container) {
        return member.visibility() == container.visibility()
                && member.withdrawn() == null
                && register().sourcesOf(member.id()).stream()
                        .allMatch(source -> isOf(source, container));
    }

    /** Whether it lies there only as part of the container, or of one that visitors do not see. */
    private boolean isOf(String source, Original container) {
        int inside = source.lastIndexOf(INSIDE);
        if (inside < 0) return false;
        var outer = source.substring(0, inside);
        var there = register().at(outer);
        return there.map(DocumentState::id).equals(Optional.of(container.id()))
                || there.map(DocumentState::visibility).equals(Optional.of(Visibility.INTERNAL))
                || isOf(outer, container);
    }
}
