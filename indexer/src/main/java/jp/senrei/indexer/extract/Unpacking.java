package jp.senrei.indexer.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One file with all that is found in it, in that again, and so on: where the members lie until they
 * are archived, and how many more there may be. Closing it deletes them.
 *
 * <pre>{@code
 * try (var unpacking = new Unpacking(limits)) {
 *     var extraction = extractor.extract(zip, "資料.zip", unpacking);
 *     for (var member : extraction.members())
 *         extractor.extract(member.file(), member.name(), unpacking.inner());
 * }
 * }</pre>
 */
public final class Unpacking implements AutoCloseable {
    private final Path folder;
    private final int depth;
    private final AtomicLong bytesLeft;
    private final AtomicInteger membersLeft;
    private final AtomicInteger containers;

    /** For a file that stands by itself. */
    public Unpacking(ExtractorLimits limits) {
        this(
                newFolder(),
                0,
                new AtomicLong(limits.expandedBytes()),
                new AtomicInteger(limits.members()),
                new AtomicInteger());
    }

    private Unpacking(
            Path folder,
            int depth,
            AtomicLong bytesLeft,
            AtomicInteger membersLeft,
            AtomicInteger containers) {
        this.folder = folder;
        this.depth = depth;
        this.bytesLeft = bytesLeft;
        this.membersLeft = membersLeft;
        this.containers = containers;
    }

    private static Path newFolder() {
        try {
            return Scratch.create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * For the members of what was read with this. All share what may still be unpacked; only the
     * outermost is closed.
     */
    public Unpacking inner() {
        return new Unpacking(folder, depth + 1, bytesLeft, membersLeft, containers);
    }

    int depth() {
        return depth;
    }

    /** A new folder for each container, so that its members need no names of their own. */
    Path folder() {
        try {
            return Files.createDirectories(
                    folder.resolve(String.valueOf(containers.incrementAndGet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExtractorLimits limits(ExtractorLimits limits) {
        return limits.withExpandedBytes(Math.max(1, bytesLeft.get()))
                .withMembers(Math.max(1, membersLeft.get()));
    }

    void took(Extraction extraction) {
        for (var member : extraction.members()) {
            membersLeft.decrementAndGet();
            try {
                bytesLeft.addAndGet(-Files.size(member.file()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        Scratch.delete(folder);
    }
}
