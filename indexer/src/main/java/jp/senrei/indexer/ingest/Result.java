package jp.senrei.indexer.ingest;

import java.nio.file.Path;
import jp.senrei.corpus.model.Warning;

/** What became of one file. */
public sealed interface Result {
    Path file();

    /**
     * It is archived and can be found.
     *
     * @param isNew false when the same bytes were there already
     */
    record Read(Path file, String document, boolean isNew) implements Result {}

    /** It is archived, but nobody can find its words; {@code reason} says why and what to do. */
    record Unreadable(Path file, String document, boolean isNew, Warning reason)
            implements Result {}

    /**
     * It could not even be opened, so it is not archived. {@code reason} is a sentence for a
     * person.
     */
    record NotArchived(Path file, String reason) implements Result {}
}
