package jp.senrei.indexer.ingest;

import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.accession.Remark;
import jp.senrei.corpus.accession.Version;
import jp.senrei.indexer.extract.Extraction;

/**
 * What a run did. What went well is only counted: a run may take any number of files.
 *
 * @param files that were taken, whatever became of them
 * @param added documents that were not archived before
 * @param noted what could not be read or archived, was deleted or is gone, in the order taken
 * @param passedOver files in the folders that are no documents (by their names' endings)
 * @param versions documents that took the place of others, in the order taken
 * @param changedVisibility known documents that are shown to others than before
 * @param remarks what somebody should know about documents that came again, in the order taken
 */
public record Report(
        int files,
        int added,
        List<Result> noted,
        int passedOver,
        List<Version> versions,
        int changedVisibility,
        List<Remark> remarks) {
    public static final Report NOTHING = new Report(0, 0, List.of(), 0, List.of(), 0);

    public Report {
        noted = List.copyOf(noted);
        versions = List.copyOf(versions);
        remarks = List.copyOf(remarks);
    }

    /** Of a run in which nothing was remarkable. */
    public Report(
            int files,
            int added,
            List<Result> noted,
            int passedOver,
            List<Version> versions,
            int changedVisibility) {
        this(files, added, noted, passedOver, versions, changedVisibility, List.of());
    }

    /** Of one run after another. */
    public Report and(Report next) {
        return new Report(
                files + next.files,
                added + next.added,
                Stream.concat(noted.stream(), next.noted.stream()).toList(),
                passedOver + next.passedOver,
                Stream.concat(versions.stream(), next.versions.stream()).toList(),
                changedVisibility + next.changedVisibility,
                Stream.concat(remarks.stream(), next.remarks.stream()).toList());
    }

    /** With what came of reading anew, before this run, what another version had read. */
    Report after(Report preparation) {
        var locked =
                preparation.noted.stream()
                        .filter(
                                result ->
                                        result instanceof Result.AsBefore
                                                || result instanceof Result.Unreadable unreadable
                                                        && Extraction.isLocked(unreadable.reason()))
                        .toList();
        return new Report(0, 0, locked, 0, List.of(), 0).and(this);
    }

    /** What somebody should look at. */
    public List<Result> failures() {
        return noted.stream()
                .filter(result -> !(result instanceof Result.Gone))
                .filter(result -> !(result instanceof Result.AsBefore))
                .filter(result -> !(result instanceof Result.Deleted))
                .toList();
    }

    /** What is not taken because somebody deleted it. */
    public List<Result.Deleted> deleted() {
        return noted.stream()
                .filter(Result.Deleted.class::isInstance)
                .map(Result.Deleted.class::cast)
                .toList();
    }

    /** What needs a password, and is found as it was read when somebody gave it. */
    public List<Result.AsBefore> asBefore() {
        return noted.stream()
                .filter(Result.AsBefore.class::isInstance)
                .map(Result.AsBefore.class::cast)
                .toList();
    }

    /** What is no longer where it was found. */
    public List<Result.Gone> gone() {
        return noted.stream()
                .filter(Result.Gone.class::isInstance)
                .map(Result.Gone.class::cast)
                .toList();
    }
}
