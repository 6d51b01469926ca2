package jp.senrei.indexer.ingest;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.accession.Version;

/**
 * What a run did.
 *
 * @param results one for each file, in the order taken
 * @param passedOver files in the folders that are no documents (by their names' endings)
 * @param versions documents that took the place of others, in the order taken
 * @param changedVisibility known documents that are shown to others than before
 */
public record Report(
        List<Result> results, int passedOver, List<Version> versions, int changedVisibility) {
    public Report {
        results = List.copyOf(results);
        versions = List.copyOf(versions);
    }

    public Report(List<Result> results, int passedOver) {
        this(results, passedOver, List.of(), 0);
    }

    public static final Report NOTHING = new Report(List.of(), 0);

    /** Of one run after another. */
    public Report and(Report next) {
        var all = new ArrayList<>(results);
        all.addAll(next.results());
        var replaced = new ArrayList<>(versions);
        replaced.addAll(next.versions());
        return new Report(
                all,
                passedOver + next.passedOver(),
                replaced,
                changedVisibility + next.changedVisibility());
    }

    /** The files that somebody should look at. */
    public List<Result> failures() {
        return results.stream()
                .filter(
                        result ->
                                switch (result) {
                                    case Result.Read ignored -> false;
                                    case Result.Gone ignored -> false;
                                    case Result.Unreadable ignored -> true;
                                    case Result.NotArchived ignored -> true;
                                })
                .toList();
    }

    /** What is no longer where it was found. */
    public List<Result.Gone> gone() {
        return results.stream()
                .filter(Result.Gone.class::isInstance)
                .map(Result.Gone.class::cast)
                .toList();
    }

    public long added() {
        return results.stream()
                .filter(
                        result ->
                                switch (result) {
                                    case Result.Read read -> read.isNew();
                                    case Result.Unreadable unreadable -> unreadable.isNew();
                                    case Result.NotArchived ignored -> false;
                                    case Result.Gone ignored -> false;
                                })
                .count();
    }
}
