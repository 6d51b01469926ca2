package jp.senrei.indexer.ingest;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 書き込み途中のファイル: which files have come to rest. A file that is being written grows or changes its
 * time; one whose size and time stood still for a while is complete, as far as anybody outside can
 * tell. Pure: is told what a look at a file showed and when.
 */
final class SettlingFiles {
    /**
     * What tells one state of a file from another.
     *
     * @param key of the file system, so that a file put in the place of another is another
     */
    record Stamp(long size, FileTime changed, @Nullable Object key) {}

    private record Seen(Stamp stamp, long since) {}

    /** An empty file is mostly one that somebody is about to fill. */
    private static final int EMPTY_WAITS = 15;

    private final Duration quiet;
    private final Map<Path, Seen> moving = new TreeMap<>();
    private final Map<Path, Stamp> taken = new HashMap<>();

    /**
     * @param quiet how long size and time have to stand still
     */
    SettlingFiles(Duration quiet) {
        this.quiet = quiet;
    }

    /** A look at a file; one that was taken in this very state is at rest. */
    void seen(Path file, Stamp stamp, long nanoTime) {
        if (stamp.equals(taken.get(file))) return;
        var before = moving.get(file);
        if (before == null || !before.stamp().equals(stamp))
            moving.put(file, new Seen(stamp, nanoTime));
    }

    /** It is not there any more; when it comes again it is new. */
    void gone(Path file) {
        moving.remove(file);
        taken.remove(file);
    }

    /** To be looked at again. */
    List<Path> moving() {
        return List.copyOf(moving.keySet());
    }

    /** What stood still long enough; each state of a file is given out once. */
    List<Path> take(long nanoTime, int most) {
        var settled = new ArrayList<Path>();
        for (var file : moving.entrySet()) {
            if (settled.size() == most) break;
            if (nanoTime - file.getValue().since() >= wait(file.getValue().stamp()))
                settled.add(file.getKey());
        }
        for (var file : settled) taken.put(file, moving.remove(file).stamp());
        return settled;
    }

    private long wait(Stamp stamp) {
        return quiet.multipliedBy(stamp.size() == 0 ? EMPTY_WAITS : 1).toNanos();
    }

    /** It was given out, but nobody could take it: give it out again. */
    void giveBack(Path file, long nanoTime) {
        var stamp = taken.remove(file);
        if (stamp != null) moving.put(file, new Seen(stamp, nanoTime));
    }
}
