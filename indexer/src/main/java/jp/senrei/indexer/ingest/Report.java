package jp.senrei.indexer.ingest;

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

    /** The files that somebody should look at. */
    public List<Result> failures() {
        return results.stream().filter(result -> !(result instanceof Result.Read)).toList();
    }

    public long added() {
        return results.stream()
                .filter(
                        result ->
                                switch (result) {
                                    case Result.Read read -> read.isNew();
                                    case Result.Unreadable unreadable -> unreadable.isNew();
                                    case Result.NotArchived ignored -> false;
                                })
                .count();
    }
}
