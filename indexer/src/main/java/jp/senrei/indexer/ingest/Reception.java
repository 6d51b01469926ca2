package jp.senrei.indexer.ingest;

import java.util.List;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.accession.Version;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.child.Unpacking;
import jp.senrei.indexer.link.ReadDocument;
import org.jspecify.annotations.Nullable;

/**
 * 受付: takes one input after another into the archive, and has read what is new or changed. What is
 * found inside comes the same way. For one thread.
 */
final class Reception {
    /** Documents that are brought onto the disk together. */
    private static final int AT_A_TIME = 100;

    private final Accession accession;
    private final ReadingDesk desk;
    private final FoundInside inside;
    private final Succession succession;
    private int unacknowledged;

    Reception(Accession accession, ReadingDesk desk, FoundInside inside, Succession succession) {
        this.accession = accession;
        this.desk = desk;
        this.inside = inside;
        this.succession = succession;
    }

    /**
     * @param place of the input among all of the run
     */
    void take(Input input, int place, Intake intake, Tally tally) {
        switch (input.into(accession, intake)) {
            case Input.Received.Kept kept ->
                    archived(input.source(), kept.archived(), null, place, tally);
            case Input.Received.Ended ended -> tally.done(place, ended.result());
        }
        if (++unacknowledged >= AT_A_TIME) acknowledge();
    }

    private void acknowledge() {
        accession.acknowledge();
        unacknowledged = 0;
    }

    /**
     * @param unpacking of the container it lies in; null for a file that stands by itself
     */
    private void archived(
            String source,
            Taken.Archived archived,
            @Nullable Unpacking unpacking,
            int place,
            Tally tally) {
        tally.archived(archived);
        var original = archived.stored().original();
        // the same bytes once more
        if (desk.isReading(original.id())) finishAll(tally);
        var known = desk.upToDate(original);
        if (known.isEmpty())
            desk.begin(original, source, archived.stored().isNew(), unpacking, place, tally);
        else tally.done(place, known(source, known.get()));
        if (!archived.versions().isEmpty()) replace(archived.versions(), tally);
    }

    private static Result known(String source, ReadDocument read) {
        var reason =
                read.warnings().stream()
                        .findFirst()
                        .filter(warning -> !Extraction.isOfContainer(warning));
        return reason.isPresent() && read.text().blocks().isEmpty()
                ? new Result.Unreadable(source, read.id(), false, reason.get())
                : new Result.Read(source, read.id(), false);
    }

    /** Nobody may see the earlier version gone while the newer one is still being read. */
    private void replace(List<Version> versions, Tally tally) {
        finishAll(tally);
        for (var version : versions) {
            desk.changed(version.older());
            desk.changed(version.newer());
            succession.before(version.older()).forEach(desk::changed);
        }
    }

    /** Whether something is still being read, or waits for it. */
    boolean isBusy() {
        return !desk.isIdle() || !inside.isEmpty();
    }

    /** Has read what was found inside, and waits for one that is being read. */
    void finishOne(Tally tally) {
        for (var one = inside.poll(); one != null; one = inside.poll())
            archived(one.source(), one.archived(), one.unpacking(), one.place(), tally);
        if (!desk.isIdle()) desk.finishOne(tally);
    }

    void finishAll(Tally tally) {
        while (isBusy()) finishOne(tally);
    }
}
