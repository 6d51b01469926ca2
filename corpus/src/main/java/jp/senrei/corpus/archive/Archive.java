package jp.senrei.corpus.archive;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflIOException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * 保存庫: every original, byte for byte, and what is known about it, as OCFL 1.1 objects on the local
 * disk.
 *
 * <pre>
 * archive/                                             the OCFL storage root
 *   0a1/b2c/3d4/0a1b2c3d4…/                            object urn:senrei:0a1b2c3d4… (SHA-256 of the bytes)
 *     v1/content/original/会議録.pdf                    the bytes
 *     v1/content/metadata.json                         {@link Original}
 *     v2/content/metadata.json                         a later version: metadata only, the bytes stay where they are
 * work/                                                staging, see {@link Workspace}; beside the archive, on the same disk
 * </pre>
 *
 * <p>A document is there completely or not at all: an object is prepared in {@code work} and moved
 * in by one rename. Any number of threads and processes may use one archive at a time; nothing is
 * cached, so what another process stored is seen at once.
 */
public final class Archive implements AutoCloseable {
    private final Path root;
    private final OcflRepository repository;
    private final OcflObjects objects;
    private final Workspace workspace;

    /** Hashes of the objects that were written to and may not be on the disk. */
    private final Set<String> unforced = ConcurrentHashMap.newKeySet();

    private Archive(Path root, OcflRepository repository, Workspace workspace) {
        this.root = root;
        this.repository = repository;
        this.objects = new OcflObjects(root, repository, workspace);
        this.workspace = workspace;
    }

    /**
     * Opens the archive in this folder, and makes it when there is none yet.
     *
     * @throws ArchiveException.Unusable when the folder cannot be used
     */
    public static Archive open(Path folder) {
        var named = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(named)) Files.createDirectories(named);
            return open(named.toRealPath(), named.resolveSibling("work"));
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(named, e), e);
        }
    }

    private static Archive open(Path root, Path work) throws IOException {
        try {
            if (!Files.isWritable(root)) throw new AccessDeniedException(root.toString());
            var workspace = Workspace.open(onTheDiskOf(root, work));
            // OCFL itself makes the root of a new archive, so two processes must not do that at
            // once.
            return new Archive(
                    root,
                    workspace.exclusively(() -> repository(root, workspace.folder())),
                    workspace);
        } catch (UncheckedIOException | OcflIOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        } catch (RuntimeException e) {
            throw new ArchiveException.Unusable(
                    "保存フォルダー「%s」は Senrei の保存庫として読めません（%s）。別の場所を --data で指定してください。"
                            .formatted(root, SystemFault.said(e)),
                    e);
        }
    }

    /** What is prepared is moved in by a rename, which has to be on one disk. */
    private static Path onTheDiskOf(Path root, Path work) throws IOException {
        var disk = Files.getFileStore(Files.createDirectories(work));
        return disk.equals(Files.getFileStore(root)) ? work : root.resolveSibling("work");
    }

    private static OcflRepository repository(Path root, Path staging) {
        try {
            OcflRoot.make(root, staging);
            return OcflRoot.repository(root, staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies a file into the workspace and hashes it; nothing is archived yet.
     *
     * @throws ArchiveException.UnreadableSource when the file cannot be read
     * @throws ArchiveException.Unusable when the workspace cannot be written (a full disk)
     */
    public Arrival receive(Path source, OpenOption... how) {
        try (var bytes = Files.newInputStream(source, how)) {
            return receive(bytes);
        } catch (NoSuchFileException e) {
            throw new ArchiveException.UnreadableSource(
                    "「%s」が見つかりません。場所と名前を確かめてください。".formatted(source), e);
        } catch (AccessDeniedException e) {
            throw new ArchiveException.UnreadableSource(
                    "「%s」を読む権限がありません。ファイルの権限を確かめてください。".formatted(source), e);
        } catch (IOException e) {
            throw new ArchiveException.UnreadableSource(
                    "「%s」を読めません（%s）。ファイルを開けるか確かめてください。".formatted(source, SystemFault.said(e)), e);
        }
    }

    /**
     * Archives what {@link #receive} took; the time of it all is that of the source. The same bytes
     * twice are one document; see {@link Intake} for what a second time may change.
     *
     * @param file the name they came with, believed for nothing but display
     * @throws ArchiveException.Unusable when the archive cannot be written (a full disk)
     */
    public Stored store(Arrival arrival, String file, Source source, Intake intake) {
        return writing(() -> commit(arrival, file, source, intake));
    }

    /**
     * Copies bytes into the workspace and hashes them; nothing is archived yet.
     *
     * @param bytes read to the end, not closed
     * @throws IOException when {@code bytes} cannot be read
     * @throws ArchiveException.Unusable when the workspace cannot be written (a full disk)
     */
    public Arrival receive(InputStream bytes) throws IOException {
        try {
            return Arrival.copy(bytes, workspace.newFile());
        } catch (UncheckedIOException ours) {
            throw unwritable(ours);
        }
    }

    private Stored commit(Arrival arrival, String file, Source source, Intake intake) {
        var sound = objects.sound(arrival.sha256());
        var known = sound.or(() -> objects.mended(arrival.sha256()));
        if (known.isEmpty()) {
            var original = Original.first(arrival.sha256(), file, arrival.size(), source, intake);
            unforced.add(arrival.sha256());
            objects.create(original, arrival.file());
            return new Stored(original, true, true);
        }
        // the good bytes are at hand: what is damaged or gone is replaced by them
        boolean mended = objects.putBack(arrival) || sound.isEmpty();
        if (mended) unforced.add(arrival.sha256());
        var again = known.get().again(source, intake);
        var now = keep(known.get(), again, source.found());
        return new Stored(now, false, !again.equals(known.get()), mended);
    }

    /**
     * Changes what is known about a document, never its bytes. A version of the object is written
     * only when something is different afterwards.
     *
     * @return as it is now; empty when there is no such document, or when it is damaged so that
     *     nobody can tell what is known about it: then nothing is changed
     */
    public Optional<Original> change(String id, UnaryOperator<Original> change, Instant now) {
        return hash(id).flatMap(hash -> writing(() -> changed(hash, change, now)));
    }

    private Optional<Original> changed(String sha256, UnaryOperator<Original> change, Instant now) {
        return objects.undamagedNow(sha256).map(known -> keep(known, change.apply(known), now));
    }

    private Original keep(Original known, Original now, Instant when) {
        if (now.equals(known)) return known;
        unforced.add(known.sha256());
        objects.update(now, when);
        return now;
    }

    /** Deletes the object with all its versions. Nothing here remembers it; the ledger does. */
    public void delete(String id) {
        hash(id).ifPresent(
                        hash ->
                                writing(
                                        () -> {
                                            unforced.add(hash);
                                            objects.delete(hash);
                                            return hash;
                                        }));
    }

    /**
     * Returns when everything that was written through this archive is on the disk and outlives a
     * power failure. Once for many documents costs little more than once for one.
     */
    public void force() {
        var hashes = Set.copyOf(unforced);
        try {
            Forced.trees(hashes.stream().map(hash -> OcflRoot.folderOf(root, hash)).toList(), root);
            unforced.removeAll(hashes);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Has the next {@link #force} look after a document that somebody else wrote. */
    public void forceToo(Original original) {
        unforced.add(original.sha256());
    }

    private <T> T writing(Supplier<T> work) {
        try {
            return workspace.exclusively(work);
        } catch (OcflIOException | UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    /**
     * What is known of a document; empty when there is no such document, or when it is damaged so
     * that nobody can tell. {@link #store} makes it anew then when its bytes come again.
     */
    public Optional<Original> find(String id) {
        try {
            return hash(id).flatMap(objects::undamaged);
        } catch (UncheckedIOException | OcflIOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        }
    }

    /** Every original that can be read, ordered by id. The damaged ones are for {@code verify}. */
    public List<Original> all() {
        try {
            return objects.undamaged();
        } catch (IOException | UncheckedIOException | OcflIOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        }
    }

    /**
     * Finishes or takes away what a process that was killed left half-written.
     *
     * @param acknowledged whether the document with this SHA-256 was: nothing of it goes. Null when
     *     there is no ledger that could tell: then nothing goes at all
     */
    public void mend(@Nullable Predicate<String> acknowledged) {
        writing(
                () -> {
                    try {
                        Function<String, HalfWritten.Told> told =
                                acknowledged == null
                                        ? hash -> HalfWritten.Told.NOBODY_KNOWS
                                        : hash -> HalfWritten.Told.of(acknowledged.test(hash));
                        new HalfWritten(root, workspace.folder(), told).mend();
                        return root;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /**
     * The SHA-256 of each file of the root that belongs to no object, by its path there: what says
     * that this is an OCFL root and how it is laid out.
     */
    public SortedMap<String, String> rootFiles() {
        try {
            return OcflRoot.files(root);
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        }
    }

    /**
     * The file that holds the bytes of a document. It belongs to the archive: read it, never write
     * it.
     */
    public Optional<Path> content(String id) {
        return hash(id).flatMap(objects::content);
    }

    private Optional<String> hash(String id) {
        try {
            return OcflRoot.hashOf(root, id);
        } catch (IOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        }
    }

    /**
     * Whether any metadata was written by a program that keeps a ledger: since then a source is
     * more than an address.
     */
    public boolean knewLedger() {
        try {
            return objects.knewLedger();
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        }
    }

    private ArchiveException.Unusable unwritable(Exception e) {
        return new ArchiveException.Unusable(
                "保存フォルダー「%s」に書き込めません（%s）。ディスクの空きと権限を確かめてください。".formatted(root, SystemFault.said(e)),
                e);
    }

    /** Lets go of the folder; what was stored stays. */
    @Override
    public void close() {
        repository.close();
        try {
            workspace.close();
        } catch (IOException leftover) {
            // The next process to open the archive sweeps it away.
        }
    }
}
