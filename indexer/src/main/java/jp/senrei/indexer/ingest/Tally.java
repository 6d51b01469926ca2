package jp.senrei.indexer.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.senrei.corpus.accession.Remark;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.accession.Version;

/** Counts what a run does; of what went well only the number is kept. */
final class Tally {
    private final Progress progress;
    private final SortedMap<Integer, Result> noted = new TreeMap<>();
    private final List<Version> versions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int files;
    private int added;
    private int changedVisibility;
    private int named;
    private int inside;

    Tally(Progress progress) {
        this.progress = progress;
    }

    /**
     * @param files that are there to take
     */
    void begin(int files) {
        named = files;
        progress.begin(files);
    }

    /**
     * @param files that are named by now, by whoever asked and by listings
     */
    void expects(int files) {
        named = files;
        progress.expects(named + inside);
    }

    /** One more that nobody named. */
    void foundInside() {
        inside++;
        progress.expects(named + inside);
    }

    /**
     * @param place of the file among all of the run
     */
    void done(int place, Result result) {
        files++;
        if (isNew(result)) added++;
        if (!(result instanceof Result.Read)) noted.put(place, result);
        progress.done(result);
    }

    private static boolean isNew(Result result) {
        return switch (result) {
            case Result.Read read -> read.isNew();
            case Result.Unreadable unreadable -> unreadable.isNew();
            case Result.NotArchived ignored -> false;
            case Result.Deleted ignored -> false;
            case Result.Gone ignored -> false;
            case Result.AsBefore ignored -> false;
        };
    }

    void archived(Taken.Archived archived) {
        versions.addAll(archived.versions());
        remarks.addAll(archived.remarks());
        changedVisibility += archived.changedVisibility();
    }

    Report report(int passedOver) {
        return new Report(
                files,
                added,
                List.copyOf(noted.values()),
                passedOver,
                versions,
                changedVisibility,
                remarks);
    }
}
