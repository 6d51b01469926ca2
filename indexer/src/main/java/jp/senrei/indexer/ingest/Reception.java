package jp.senrei.indexer.ingest;

import java.util.ArrayDeque;
import java.util.Queue;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.accession.Version;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.child.Unpacking;
import jp.senrei.indexer.link.ReadDocument;
import org.jspecify.annotations.Nullable;

/**
 * 受付: takes one input after another into the archive, and has read what is new or changed. What is
 * found inside comes the same way. For one thread.
 *
 * <p>What is left to do is kept in queues and done step by step, however much one container holds
 * and however many of its members took the place of others.
 */
final class Reception {
    private final Accession accession;
    private final ReadingDesk desk;
    private final FoundInside inside;
    private final Succession succession;
    private final Standing standing;
    private final Batch batch;

    /** Told to the index when the newer one is read: nobody may see both gone meanwhile. */
    private final Queue<Version> replacing = new ArrayDeque<>();

    Reception(
            Accession accession,
            ReadingDesk desk,
            FoundInside inside,
            Succession succession,
            Standing standing,
            Batch batch) {
        this.accession = accession;
        this.desk = desk;
        this.inside = inside;
        this.succession = succession;
        this.standing = standing;
        this.batch = batch;
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
        batch.grows();
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
        archived.hidden().forEach(standing::settle); // also when the container cannot be read
        var original = archived.stored().original();
        if (isHidden(archived)) desk.hidden(original.id());
        // the same bytes once more
        while (desk.isReading(original.id())) desk.finishOne(tally);
        var known = desk.upToDate(original);
        if (known.isEmpty()) {
            desk.changed(original.id()); // who may not see it any more does not while it is read
            desk.begin(original, source, archived.stored().isNew(), unpacking, place, tally);
        } else tally.done(place, known(source, known.get()));
        replacing.addAll(archived.versions());
    }

    private static boolean isHidden(Taken.Archived archived) {
        var before = archived.before();
        return before != null
                && before.visibility() == Visibility.PUBLIC
                && archived.stored().original().visibility() != Visibility.PUBLIC;
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

    /** Whether something is still being read, or waits for it. */
    boolean isBusy() {
        return !desk.isIdle() || isBehind();
    }

    /** Whether something has to be done before the next input, lest more and more of it waits. */
    boolean isBehind() {
        return !inside.isEmpty() || !replacing.isEmpty();
    }

    /** Not while an earlier version would be gone and the newer one is still to be read. */
    boolean mayBePublished() {
        return replacing.isEmpty() && !inside.replacesAny();
    }

    /** Does one step of what is left: begins to read one found inside, or waits for one. */
    void finishOne(Tally tally) {
        var one = inside.poll();
        if (one != null)
            archived(one.source(), one.archived(), one.unpacking(), one.place(), tally);
        else if (!desk.isIdle()) desk.finishOne(tally);
        if (desk.isIdle() && inside.isEmpty()) replace();
    }

    private void replace() {
        for (var version = replacing.poll(); version != null; version = replacing.poll()) {
            desk.changed(version.older());
            desk.changed(version.newer());
            succession.before(version.older()).forEach(desk::changed);
        }
    }

    void finishAll(Tally tally) {
        while (isBusy()) finishOne(tally);
    }
}
