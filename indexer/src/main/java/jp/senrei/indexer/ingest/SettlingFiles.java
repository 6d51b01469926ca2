package jp.senrei.indexer.ingest;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 書き込み途中のファイル: which files have come to rest. A file that is being written grows or changes its
 * time; one whose size and time stood still for a while is complete, as far as anybody outside can
 * tell. One that is gone may come again in a moment: many programs save by putting another file in
 * its place. Pure: is told what a look at a file showed and when.
 */
final class SettlingFiles {
    /**
     * What tells one state of a file from another.
     *
     * @param key of the file system, so that a file put in the place of another is another
     */
    record Stamp(long size, FileTime changed, @Nullable Object key) {}

    /**
     * @param since when it was seen so first
     * @param begun when it was seen to move first
     */
    private record Seen(Stamp stamp, long since, long begun) {}

    /** An empty file is mostly one that somebody is about to fill. */
    private static final int EMPTY_WAITS = 15;

    /** Whoever writes for longer than the quiet time may stop for longer on the way. */
    private static final int SLOW_WAITS = 5;

    private final Duration quiet;
    private final Map<Path, Seen> moving = new TreeMap<>();
    private final Map<Path, Stamp> taken = new HashMap<>();
    private final Map<Path, Seen> vanishing = new TreeMap<>();

    /**
     * @param quiet how long size and time have to stand still
     */
    SettlingFiles(Duration quiet) {
        this.quiet = quiet;
    }

    /** A look at a file; one that was taken in this very state is at rest. */
    void seen(Path file, Stamp stamp, long nanoTime) {
        var gone = vanishing.remove(file);
        if (gone != null) taken.put(file, gone.stamp());
        if (stamp.equals(taken.get(file))) return;
        var before = moving.get(file);
        if (before == null) moving.put(file, new Seen(stamp, nanoTime, nanoTime));
        else if (!before.stamp().equals(stamp))
            moving.put(file, new Seen(stamp, nanoTime, before.begun()));
    }

    /** A look for a file that found none. */
    void notFound(Path file, long nanoTime) {
        moving.remove(file);
        var stamp = taken.remove(file);
        if (stamp != null) vanishing.put(file, new Seen(stamp, nanoTime, nanoTime));
    }

    /** To be looked at again. */
    List<Path> moving() {
        var all = new ArrayList<>(moving.keySet());
        all.addAll(vanishing.keySet());
        return all;
    }

    /** What was given out and is there, as far as is known. */
    List<Path> taken() {
        return List.copyOf(taken.keySet());
    }

    /** What stood still long enough; each state of a file is given out once. */
    List<Path> take(long nanoTime, int most) {
        var settled = due(moving, nanoTime, most, this::wait);
        for (var file : settled) taken.put(file, moving.remove(file).stamp());
        return settled;
    }

    boolean isAnythingVanishing() {
        return !vanishing.isEmpty();
    }

    /** What was given out and has been gone for long enough; told once. */
    List<Path> takeVanished(long nanoTime, int most) {
        var gone = due(vanishing, nanoTime, most, seen -> quiet.toNanos());
        gone.forEach(vanishing::remove);
        return gone;
    }

    private static List<Path> due(
            Map<Path, Seen> files, long nanoTime, int most, Function<Seen, Long> wait) {
        return files.entrySet().stream()
                .filter(file -> nanoTime - file.getValue().since() >= wait.apply(file.getValue()))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    private long wait(Seen file) {
        boolean isSlow = file.since() - file.begun() > quiet.toNanos();
        int times = file.stamp().size() == 0 ? EMPTY_WAITS : isSlow ? SLOW_WAITS : 1;
        return quiet.multipliedBy(times).toNanos();
    }

    /** It was given out, but nobody could take it: give it out again. */
    void giveBack(Path file, long nanoTime) {
        var stamp = taken.remove(file);
        if (stamp != null) moving.put(file, new Seen(stamp, nanoTime, nanoTime));
    }

    /** It was told to have vanished, but nobody could write that down: tell it again. */
    void giveBackVanished(Path file, long nanoTime) {
        if (moving.containsKey(file) || taken.containsKey(file)) return;
        vanishing.put(file, new Seen(NOTHING, nanoTime, nanoTime));
    }

    private static final Stamp NOTHING = new Stamp(-1, FileTime.fromMillis(0), null);

    /**
     * A folder is out of reach: what was in it did not vanish, and is as it was when it returns.
     */
    void keep(Path folder) {
        for (var file : List.copyOf(vanishing.keySet()))
            if (file.startsWith(folder)) taken.put(file, vanishing.remove(file).stamp());
    }
}
