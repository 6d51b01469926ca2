package jp.senrei.indexer.ingest;

import java.nio.file.Path;

/**
 * One data directory ({@code --data}): {@code archive/} and {@code ledger/} are the truth, {@code
 * index/} can be made again from them.
 */
public record DataDirectory(Path root) {
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path archive() {
        return root.resolve("archive");
    }

    public Path ledger() {
        return root.resolve("ledger");
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
