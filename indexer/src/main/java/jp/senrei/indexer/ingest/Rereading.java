package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run that reads everything anew has read, so that one that was killed is gone on with: a
 * file that is there as long as the run is not done.
 *
 * <pre>
 * FORMAT 2026-11-22T02:00:00Z     as in {@link Readings#FORMAT}, when it began
 * 0a1b2c3d4e5f6071                a document that was read, one a line
 * </pre>
 */
final class Rereading {
    /** Later, what reads the documents may be another (a Tesseract that was installed since). */
    private static final Duration GOES_ON = Duration.ofDays(1);

    private final Path file;
    private final Set<String> done;

    private Rereading(Path file, Set<String> done) {
        this.file = file;
        this.done = done;
    }

    /** Goes on with what a killed run began, or begins. */
    static Rereading begin(Path file, String format, Instant now) {
        try {
            Files.createDirectories(file.getParent());
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            if (goesOn(lines, format, now)) return new Rereading(file, new HashSet<>(lines));
            Files.writeString(file, format + " " + now + "\n");
            return new Rereading(file, new HashSet<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean goesOn(List<String> lines, String format, Instant now) {
        if (lines.isEmpty() || !lines.getFirst().matches("\\S+ \\S+Z")) return false;
        var head = lines.getFirst().split(" ");
        return head[0].equals(format)
                && Instant.parse(head[1]).plus(GOES_ON).isAfter(now)
                && !Instant.parse(head[1]).isAfter(now);
    }

    boolean isDone(String document) {
        return done.contains(document);
    }

    /** To be called when what was read is stored. */
    void done(String document) {
        if (!done.add(document)) return;
        try {
            Files.write(
                    file,
                    (document + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
