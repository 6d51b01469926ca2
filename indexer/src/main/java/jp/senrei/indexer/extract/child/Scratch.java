package jp.senrei.indexer.extract.child;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Folders for what is needed only while files are read. What cannot be deleted is left. */
final class Scratch {
    private static final String NAME = "senrei-extract-";
    private static final Pattern OWNER = Pattern.compile(NAME + "(\\d+)-.*");
    private static final Duration SURELY_LEFT = Duration.ofDays(1);

    private Scratch() {}

    /** A new folder that tells whose it is. */
    static Path create() throws IOException {
        deleteThoseOfTheDead();
        var folder = Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-");
        Owned.mark(folder);
        return folder;
    }

    /** Deletes what {@link #create} made. */
    static void end(Path folder) {
        Owned.letGo(folder);
        delete(folder);
    }

    /**
     * The temporary folder of this process, which it may delete: only one that a parent made for
     * it. A child that somebody starts by hand would otherwise take all temporary files with it.
     *
     * @throws IllegalStateException when it is any other folder
     */
    static Path ofThisChild() {
        var folder = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        var parent = folder.getParent();
        if (parent == null || !OWNER.matcher(String.valueOf(parent.getFileName())).matches())
            throw new IllegalStateException(folder + " was not made for a child process");
        return folder;
    }

    /** Killed processes leave theirs behind. */
    private static void deleteThoseOfTheDead() throws IOException {
        try (var folders =
                Files.newDirectoryStream(
                        Path.of(System.getProperty("java.io.tmpdir")), NAME + "*")) {
            for (var folder : folders) {
                var owner = OWNER.matcher(folder.getFileName().toString());
                if (owner.matches() && isOfTheDead(folder, owner.group(1))) delete(folder);
            }
        }
    }

    private static boolean isOfTheDead(Path folder, String owner) throws IOException {
        return switch (Owned.of(folder)) {
            case LIVES -> false;
            case DIED -> true;
            case UNKNOWN -> ProcessHandle.of(Long.parseLong(owner)).isEmpty() && isOld(folder);
        };
    }

    /** It may be of a process that nobody sees from here, or have been made at this moment. */
    private static boolean isOld(Path folder) throws IOException {
        if (!Files.exists(folder)) return false;
        var longAgo = Instant.now().minus(SURELY_LEFT);
        return Files.getLastModifiedTime(folder).toInstant().isBefore(longAgo);
    }

    /** Deletes the files; folders stay, since libraries remember those they made. */
    static void empty(Path folder) {
        walk(folder, false);
    }

    static void delete(Path folder) {
        walk(folder, true);
    }

    static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException inUse) {
            // others are still there
        }
    }

    private static void walk(Path root, boolean foldersToo) {
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException problem) {
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException problem) throws IOException {
                            if (foldersToo) Files.deleteIfExists(folder);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException left) {
            // the next one who creates a folder tries again
        }
    }

    /** Bytes of all files in it. */
    static long bytes(Path root) {
        var sum = new AtomicLong();
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            sum.addAndGet(attributes.size());
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException problem) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException gone) {
            // files come and go while it is looked at
        }
        return sum.get();
    }
}
