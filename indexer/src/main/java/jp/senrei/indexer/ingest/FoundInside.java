package jp.senrei.indexer.ingest;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.indexer.extract.Member;
import jp.senrei.indexer.extract.child.Unpacking;
import org.jspecify.annotations.Nullable;

/** Files found in others: archived at once, read one after another. */
final class FoundInside {
    /** They are told after the files that were named. */
    private static final int FIRST_PLACE = 1 << 30;

    /** One that is archived and waits for its reader. */
    record Waiting(String source, Taken.Archived archived, Unpacking unpacking, int place) {}

    private final Accession accession;
    private final Batch batch;
    private final Clock clock;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int places = FIRST_PLACE;

    FoundInside(Accession accession, Batch batch, Clock clock) {
        this.accession = accession;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Archives the members of what was read. Before that counts as read: after a crash it is read
     * again, and so are its members.
     *
     * @param anew whether only what was never taken out of it is meant: its container may have been
     *     closed to an earlier reader, or to one without the password
     * @param isShownAnew whether visitors see the container, and did not when it was read before
     */
    void take(Workers.Done done, boolean anew, boolean isShownAnew, Tally tally) {
        var container = done.job().original();
        for (var member : done.read().members()) {
            var input = MemberInput.of(member, container, isShownAnew, accession, clock.instant());
            if (isOfAnOlderVersion(input) || anew && wasTaken(input) && !input.follows())
                input.leave();
            else take(input, done.job().unpacking(), tally);
        }
        if (!anew && done.read().unreadable() == null) leave(container, done.read().members());
    }

    /** What lay in the container that was at its place before, and does not lie in this one. */
    private void leave(Original container, List<Member> members) {
        var names = members.stream().map(Member::name).toList();
        accession.members().goneFrom(container.id(), names).forEach(accession::gone);
    }

    private void take(MemberInput input, Unpacking unpacking, Tally tally) {
        tally.foundInside();
        switch (input.into(accession, Intake.SILENT)) {
            case Input.Received.Kept kept ->
                    waiting.add(new Waiting(input.source(), kept.archived(), unpacking, places++));
            case Input.Received.Ended ended -> tally.done(places++, ended.result());
        }
        batch.grows();
    }

    /** What lies in the container that took its place is newer. */
    private boolean isOfAnOlderVersion(MemberInput input) {
        return accession
                .register()
                .document(input.container().id())
                .map(DocumentState::replacedBy)
                .isPresent();
    }

    private boolean wasTaken(MemberInput input) {
        return input.sources().anyMatch(source -> accession.register().at(source).isPresent())
                || accession
                        .register()
                        .document(input.document())
                        .map(DocumentState::deleted)
                        .isPresent();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether one that waits took the place of another. */
    boolean replacesAny() {
        return waiting.stream().anyMatch(one -> !one.archived().versions().isEmpty());
    }

    @Nullable Waiting poll() {
        return waiting.poll();
    }
}
