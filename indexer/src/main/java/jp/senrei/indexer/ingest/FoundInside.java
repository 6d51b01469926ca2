package jp.senrei.indexer.ingest;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.indexer.extract.child.Unpacking;
import org.jspecify.annotations.Nullable;

/** Files found in others: archived at once, read one after another. */
final class FoundInside {
    /** They are told after the files that were named. */
    private static final int FIRST_PLACE = 1 << 30;

    /** One that is archived and waits for its reader. */
    record Waiting(String source, Taken.Archived archived, Unpacking unpacking, int place) {}

    private final Accession accession;
    private final Clock clock;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int places = FIRST_PLACE;

    FoundInside(Accession accession, Clock clock) {
        this.accession = accession;
        this.clock = clock;
    }

    /**
     * Archives the members of what was read. Before that counts as read: after a crash it is read
     * again, and so are its members.
     */
    void take(Workers.Done done, Tally tally) {
        var unpacking = done.job().unpacking();
        if (unpacking == null) return;
        for (var member : done.read().members()) {
            var input = new MemberInput(member, done.job().original(), clock.instant());
            switch (input.into(accession, Intake.SILENT)) {
                case Input.Received.Kept kept ->
                        waiting.add(
                                new Waiting(input.source(), kept.archived(), unpacking, places++));
                case Input.Received.Ended ended -> tally.done(places++, ended.result());
            }
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Nullable Waiting poll() {
        return waiting.poll();
    }
}
