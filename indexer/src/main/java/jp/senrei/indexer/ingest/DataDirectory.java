package jp.senrei.indexer.ingest;

import java.nio.file.Path;

/**
 * One data directory ({@code --data}): {@code archive/} is the truth, {@code index/} can be made
 * again from it.
 */
public record DataDirectory(Path root) {
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path archive() {
        return root.resolve("archive");
    }

    public Path index() {
        return root.resolve("index");
    }

    /** Queries that were asked often, to be suggested again. */
    public Path queries() {
        return root.resolve("queries");
    }

    Path readings() {
        return index().resolve("readings");
    }
}
