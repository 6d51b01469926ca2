package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.senrei.indexer.ingest.SettlingFiles.Stamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 監視: folders whose files are taken as they come, with all folders below them, also those made
 * later. The system tells of changes; because it may lose some (too many at a time, a network
 * drive), all of it is walked again now and then.
 *
 * <p>What is there at the beginning comes first. A file is given out when its size and time stood
 * still for {@link #QUIET}, and again whenever it changed since. Files with temporary names ({@code
 * ~$会議録.docx}, {@code 会議録.pdf.crdownload}) never are. A file that was renamed comes under its new
 * name; that one is gone is not told, what was archived stays.
 *
 * <p>One thread asks for files; {@link #close} may be called from any.
 */
public final class FolderWatch implements AutoCloseable {
    /** Size and time of a file have to stand still for so long. */
    public static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration WALK = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Given out at a time, so that the first of many can be found soon. */
    private static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final List<Path> folders;
    private final SettlingFiles files;
    private final Duration walk;
    private final Duration look;
    private final WatchService changes;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private long nextWalk = System.nanoTime();

    private FolderWatch(List<Path> folders, Duration quiet, Duration walk) throws IOException {
        this.folders = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
        this.walk = walk;
        look = quiet.compareTo(LOOK) < 0 ? quiet.dividedBy(4) : LOOK;
        files = new SettlingFiles(quiet);
        changes = FileSystems.getDefault().newWatchService();
    }

    /**
     * @throws IOException when the system cannot watch folders
     */
    public static FolderWatch of(List<Path> folders) throws IOException {
        return of(folders, QUIET, WALK);
    }

    static FolderWatch of(List<Path> folders, Duration quiet, Duration walk) throws IOException {
        return new FolderWatch(folders, quiet, walk);
    }

    /**
     * Waits for files to be complete.
     *
     * @return sorted by path; empty when the watch was closed
     */
    public List<Path> next() throws InterruptedException {
        try {
            while (true) {
                if (System.nanoTime() >= nextWalk) walk();
                files.moving().forEach(this::look);
                var settled = files.take(System.nanoTime(), MOST);
                if (!settled.isEmpty()) return settled;
                listen();
            }
        } catch (ClosedWatchServiceException closed) {
            return List.of();
        }
    }

    /** Files that could not be taken now (somebody else is writing) come again. */
    public void giveBack(List<Path> given) {
        given.forEach(file -> files.giveBack(file, System.nanoTime()));
    }

    private void walk() {
        for (var folder : folders) enter(folder);
        nextWalk = System.nanoTime() + walk.toNanos();
    }

    /** Watches first and looks then: what comes in between is seen twice rather than not at all. */
    private void enter(Path folder) {
        watch(folder);
        InputFiles.of(List.of(folder)).found().forEach(this::look);
    }

    private void watch(Path top) {
        try {
            Files.walkFileTree(
                    top,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) throws IOException {
                            if (!folder.equals(top) && InputFiles.isHidden(folder))
                                return FileVisitResult.SKIP_SUBTREE;
                            register(folder);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException problem) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            LOG.warn("watch: {} cannot be watched, only walked: {}", top, e.toString());
        }
    }

    /** The same folder twice has the same key. */
    private void register(Path folder) throws IOException {
        var key =
                folder.register(
                        changes,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
        watched.put(key, folder);
    }

    private void listen() throws InterruptedException {
        var key = changes.poll(look.toMillis(), TimeUnit.MILLISECONDS);
        for (; key != null; key = changes.poll()) {
            var folder = watched.get(key);
            for (var change : key.pollEvents()) {
                if (change.kind() == StandardWatchEventKinds.OVERFLOW) nextWalk = System.nanoTime();
                else if (folder != null && change.context() instanceof Path name)
                    changed(folder.resolve(name));
            }
            if (!key.reset()) watched.remove(key);
        }
    }

    private void changed(Path path) {
        if (Files.isDirectory(path)) {
            if (!InputFiles.isHidden(path)) enter(path);
        } else if (InputFiles.isDocument(path)) {
            look(path);
        }
    }

    private void look(Path file) {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.isRegularFile())
                files.seen(
                        file,
                        new Stamp(now.size(), now.lastModifiedTime(), now.fileKey()),
                        System.nanoTime());
        } catch (IOException gone) {
            files.gone(file);
        }
    }

    @Override
    public void close() throws IOException {
        changes.close();
    }
}
