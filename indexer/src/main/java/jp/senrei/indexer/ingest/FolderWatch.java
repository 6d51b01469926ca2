package jp.senrei.indexer.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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
 * ~$会議録.docx}, {@code 会議録.pdf.crdownload}) never are. A file that was given out and is gone is
 * told; one that was renamed comes under its new name besides. Of what is in a folder that is
 * itself out of reach (a network drive) nothing is told to be gone.
 *
 * <p>One thread asks for files; {@link #close} may be called from any.
 */
public final class FolderWatch implements AutoCloseable {
    /**
     * What happened.
     *
     * @param complete files to take, sorted by path
     * @param vanished files that were given out before and are not there any more
     * @param lost folders that are out of reach now
     * @param back folders that can be reached again
     */
    public record News(List<Path> complete, List<Path> vanished, List<Path> lost, List<Path> back) {
        /** Nothing, because the watch was closed. */
        public boolean isEmpty() {
            return complete.isEmpty() && vanished.isEmpty() && lost.isEmpty() && back.isEmpty();
        }
    }

    /** Size and time of a file have to stand still for so long. */
    public static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration WALK = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Given out at a time, so that the first of many can be found soon. */
    private static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final List<WatchedFolder> folders;
    private final SettlingFiles files;
    private final Duration walk;
    private final Duration look;
    private final WatchService changes;
    private final Map<WatchKey, Path> watched = new HashMap<>();

    /** Given back because they could not be opened. */
    private final Set<Path> closed = new HashSet<>();

    private final List<Path> lost = new ArrayList<>();
    private final List<Path> back = new ArrayList<>();
    private final Predicate<Path> opens;
    private long nextWalk = System.nanoTime();

    private FolderWatch(List<Path> folders, Duration quiet, Duration walk, Predicate<Path> opens)
            throws IOException {
        this.opens = opens;
        this.folders =
                folders.stream()
                        .map(folder -> new WatchedFolder(folder.toAbsolutePath().normalize()))
                        .toList();
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
        return of(folders, quiet, walk, FolderWatch::opens);
    }

    static FolderWatch of(List<Path> folders, Duration quiet, Duration walk, Predicate<Path> opens)
            throws IOException {
        return new FolderWatch(folders, quiet, walk, opens);
    }

    /** Waits until something happens; empty when the watch was closed. */
    public News next() throws InterruptedException {
        try {
            while (true) {
                if (System.nanoTime() >= nextWalk) walk();
                files.moving().forEach(this::look);
                var news = news();
                if (!news.isEmpty()) return news;
                listen();
            }
        } catch (ClosedWatchServiceException closed) {
            return new News(List.of(), List.of(), List.of(), List.of());
        }
    }

    private News news() {
        var now = System.nanoTime();
        if (files.isAnythingVanishing()) folders.forEach(this::lookAfter);
        var news =
                new News(
                        files.take(now, MOST),
                        files.takeVanished(now, MOST),
                        List.copyOf(lost),
                        List.copyOf(back));
        lost.clear();
        back.clear();
        return news;
    }

    /** What could not be taken or written down now (somebody else is writing) comes again. */
    public void giveBack(News given) {
        given.complete().forEach(file -> files.giveBack(file, System.nanoTime()));
        given.vanished().forEach(file -> files.giveBackVanished(file, System.nanoTime()));
    }

    /**
     * Files that could not be taken. Those that cannot be opened (another program holds them) come
     * again when they can be; with the others something else is wrong, which time does not mend.
     */
    public void giveBackUntilOpen(List<Path> given) {
        given.stream().filter(file -> !opens.test(file)).forEach(closed::add);
    }

    private void walk() {
        for (var folder : folders) {
            lookAfter(folder);
            if (folder.isThere()) enter(folder.path());
        }
        // what the system did not tell: a folder that was moved away
        for (var file : files.taken()) if (isWithinReach(file) && !Files.exists(file)) look(file);
        for (var file : closed.stream().filter(opens).toList()) {
            closed.remove(file);
            files.giveBack(file, System.nanoTime());
        }
        nextWalk = System.nanoTime() + walk.toNanos();
    }

    private boolean isWithinReach(Path file) {
        return folders.stream()
                .allMatch(folder -> folder.isThere() || !file.startsWith(folder.path()));
    }

    private void lookAfter(WatchedFolder folder) {
        switch (folder.look()) {
            case AS_BEFORE -> {}
            case LOST -> lost.add(folder.path());
            case BACK -> back.add(folder.path());
        }
        if (!folder.isThere()) files.keep(folder.path());
    }

    /** What is no file any more is not waited for, and reading it may have no end. */
    private static boolean opens(Path file) {
        if (!InputFiles.mayBeRead(file)) return true;
        try (var bytes = Files.newInputStream(file, NOFOLLOW_LINKS)) {
            bytes.read();
            return true;
        } catch (IOException stillClosed) {
            return false;
        }
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
        if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            if (!InputFiles.isHidden(path)) enter(path);
        } else if (InputFiles.isDocument(path)) {
            look(path);
        }
    }

    /** A link may lead anywhere; neither is one taken when a folder is walked. */
    private void look(Path file) {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (now.isRegularFile())
                files.seen(
                        file,
                        new Stamp(now.size(), now.lastModifiedTime(), now.fileKey()),
                        System.nanoTime());
            else files.notFound(file, System.nanoTime()); // put in the place of one
        } catch (IOException gone) {
            files.notFound(file, System.nanoTime());
        }
    }

    @Override
    public void close() throws IOException {
        changes.close();
    }
}
