package jp.senrei.indexer.ingest;

import java.util.List;

/**
 * What a run did.
 *
 * @param results one for each file, in the order taken
 * @param passedOver files in the folders that are no documents (by their names' endings)
 */
public record Report(List<Result> results, int passedOver) {
    public Report {
        results = List.copyOf(results);
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
