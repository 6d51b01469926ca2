package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder that somebody asked to watch. It may be out of reach for a while (a network drive, a
 * disk that is taken out): then nothing is there, or an empty folder where the drive is to be, and
 * what was in it has not vanished.
 */
final class WatchedFolder {
    /** What a look showed. */
    enum Look {
        AS_BEFORE,
        LOST,
        BACK
    }

    private final Path path;
    private @Nullable Object key;
    private boolean isThere = true;

    WatchedFolder(Path path) {
        this.path = path;
        key = key();
    }

    Path path() {
        return path;
    }

    boolean isThere() {
        return isThere;
    }

    /**
     * Whether it can be reached. Another folder in its place counts as it only when there is
     * something in it.
     */
    Look look() {
        var now = key();
        boolean same = now != null && Objects.equals(now, key);
        boolean isReachable = same || now != null && holdsAnything();
        if (isReachable) key = now;
        if (isReachable == isThere) return Look.AS_BEFORE;
        isThere = isReachable;
        return isThere ? Look.BACK : Look.LOST;
    }

    private boolean holdsAnything() {
        try (var files = Files.newDirectoryStream(path)) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /** What the file system knows it by; null when it is no folder or out of reach. */
    private @Nullable Object key() {
        try {
            var found = Files.readAttributes(path, BasicFileAttributes.class);
            if (!found.isDirectory()) return null;
            return found.fileKey() == null ? path : found.fileKey();
        } catch (IOException e) {
            return null;
        }
    }
}
