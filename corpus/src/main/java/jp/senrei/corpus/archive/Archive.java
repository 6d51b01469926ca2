package jp.senrei.corpus.archive;

import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.CorruptObjectException;
import io.ocfl.api.exception.FixityCheckException;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.senrei.corpus.json.CorpusJson;

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
    private static final String PREFIX = OcflRoot.PREFIX;
    private static final String METADATA = "metadata.json";

    private final Path root;
    private final OcflRepository repository;
    private final Workspace workspace;

    /** Hashes of the objects that were written to and may not be on the disk. */
    private final Set<String> unforced = ConcurrentHashMap.newKeySet();

    private Archive(Path root, OcflRepository repository, Workspace workspace) {
        this.root = root;
        this.repository = repository;
        this.workspace = workspace;
    }

    /**
     * Opens the archive in this folder, and makes it when there is none yet.
     *
     * @throws ArchiveException.Unusable when the folder cannot be used
     */
    public static Archive open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            if (!Files.isWritable(root)) throw new AccessDeniedException(root.toString());
            var workspace = Workspace.open(root.resolveSibling("work"));
            // OCFL itself makes the root of a new archive, so two processes must not do that at
            // once.
            return new Archive(
                    root,
                    workspace.exclusively(() -> repository(root, workspace.folder())),
                    workspace);
        } catch (IOException | UncheckedIOException | OcflIOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        } catch (RuntimeException e) {
            throw new ArchiveException.Unusable(
                    "保存フォルダー「%s」は Senrei の保存庫として読めません（%s）。別の場所を --data で指定してください。"
                            .formatted(root, e.getMessage()),
                    e);
        }
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
     * Archives the bytes of a file. The same bytes twice are one document; see {@link Intake} for
     * what a second time may change.
     *
     * @throws ArchiveException.UnreadableSource when the file cannot be read
     * @throws ArchiveException.Unusable when the archive cannot be written (a full disk)
     */
    public Stored store(Path file, Intake intake, Instant now) {
        var path = file.toAbsolutePath().normalize();
        try (var arrival = receive(path)) {
            var source = Source.of(path.toString(), now);
            return store(arrival, path.getFileName().toString(), source, intake);
        } catch (IOException leftover) { // of the workspace
            throw unwritable(leftover);
        }
    }

    /**
     * Copies a file into the workspace and hashes it; nothing is archived yet.
     *
     * @throws ArchiveException.UnreadableSource when the file cannot be read
     * @throws ArchiveException.Unusable when the workspace cannot be written (a full disk)
     */
    public Arrival receive(Path source) {
        try (var bytes = Files.newInputStream(source)) {
            return receive(bytes);
        } catch (NoSuchFileException e) {
            throw new ArchiveException.UnreadableSource(
                    "「%s」が見つかりません。場所と名前を確かめてください。".formatted(source), e);
        } catch (AccessDeniedException e) {
            throw new ArchiveException.UnreadableSource(
                    "「%s」を読む権限がありません。ファイルの権限を確かめてください。".formatted(source), e);
        } catch (IOException e) {
            throw new ArchiveException.UnreadableSource(
                    "「%s」を読めません（%s）。ファイルを開けるか確かめてください。".formatted(source, e.getMessage()), e);
        }
    }

    /**
     * Archives bytes that are no local file (an upload).
     *
     * @param bytes read to the end, not closed
     * @param file the name they came with, believed for nothing but display
     * @param source where they came from
     * @throws IOException when {@code bytes} cannot be read
     */
    public Stored store(InputStream bytes, String file, String source, Intake intake, Instant now)
            throws IOException {
        try (var arrival = receive(bytes)) {
            return store(arrival, file, Source.of(source, now), intake);
        }
    }

    /** Archives what {@link #receive} took; the time of it all is that of the source. */
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
        var objectId = PREFIX + arrival.sha256();
        if (!repository.containsObject(objectId)) {
            var original = Original.first(arrival.sha256(), file, arrival.size(), source, intake);
            unforced.add(arrival.sha256());
            repository.updateObject(
                    ObjectVersionId.head(objectId),
                    version("archived", source.found()),
                    object ->
                            object.addPath(
                                            arrival.file(),
                                            "original/" + ContentName.of(file),
                                            OcflOption.MOVE_SOURCE)
                                    .writeFile(json(original), METADATA));
            return new Stored(original, true, true);
        }
        var known = read(objectId);
        var again = known.again(source, intake);
        return new Stored(keep(known, again, source.found()), false, !again.equals(known));
    }

    /**
     * Changes what is known about a document, never its bytes. A version of the object is written
     * only when something is different afterwards.
     *
     * @return as it is now; empty when there is no such document
     */
    public Optional<Original> change(String id, UnaryOperator<Original> change, Instant now) {
        return objectId(id)
                .map(
                        objectId ->
                                writing(
                                        () -> {
                                            var known = read(objectId);
                                            return keep(known, change.apply(known), now);
                                        }));
    }

    private Original keep(Original known, Original now, Instant when) {
        if (now.equals(known)) return known;
        unforced.add(known.sha256());
        repository.updateObject(
                ObjectVersionId.head(PREFIX + known.sha256()),
                version("metadata changed", when),
                object -> object.writeFile(json(now), METADATA, OcflOption.OVERWRITE));
        return now;
    }

    /** Deletes the object with all its versions. Nothing here remembers it; the ledger does. */
    public void delete(String id) {
        objectId(id)
                .ifPresent(
                        objectId ->
                                writing(
                                        () -> {
                                            unforced.add(objectId.substring(PREFIX.length()));
                                            repository.purgeObject(objectId);
                                            return objectId;
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

    private static VersionInfo version(String message, Instant now) {
        return new VersionInfo()
                .setUser("senrei", "urn:senrei")
                .setMessage(message)
                .setCreated(now.atOffset(ZoneOffset.UTC));
    }

    private static InputStream json(Original original) {
        return new ByteArrayInputStream(
                CorpusJson.write(original).getBytes(StandardCharsets.UTF_8));
    }

    public Optional<Original> find(String id) {
        return objectId(id).map(this::readSettled);
    }

    /** Every original, ordered by id. */
    public List<Original> all() {
        try (var ids = repository.listObjectIds()) {
            return ids.filter(id -> id.startsWith(PREFIX))
                    .map(this::readSettled)
                    .sorted(Comparator.comparing(Original::id))
                    .toList();
        }
    }

    /**
     * Finishes or takes away what a process that was killed left half-written.
     *
     * @param acknowledged whether the document with this SHA-256 was: nothing of it goes
     */
    public void mend(Predicate<String> acknowledged) {
        writing(
                () -> {
                    try {
                        new HalfWritten(root, workspace.folder(), acknowledged).mend();
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
        return objectId(id)
                .flatMap(
                        objectId ->
                                repository
                                        .getObject(ObjectVersionId.head(objectId))
                                        .getFiles()
                                        .stream()
                                        .filter(file -> file.getPath().startsWith("original/"))
                                        .map(file -> root.resolve(file.getStorageRelativePath()))
                                        .findFirst());
    }

    /**
     * The hashes of all documents, sorted; from the names of the folders alone, so that it is
     * quick.
     */
    public List<String> hashes() {
        try {
            return OcflRoot.hashes(root);
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        }
    }

    private Optional<String> objectId(String id) {
        try {
            return OcflRoot.hashOf(root, id).map(hash -> PREFIX + hash);
        } catch (IOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        }
    }

    /** Another process may be half-way through a new version: then its commit is waited for. */
    private Original readSettled(String objectId) {
        try {
            return read(objectId);
        } catch (CorruptObjectException | FixityCheckException | OcflIOException e) {
            return workspace.exclusively(() -> read(objectId));
        }
    }

    private Original read(String objectId) {
        return CorpusJson.read(metadata(objectId), Original.class);
    }

    private String metadata(String objectId) {
        var object = repository.getObject(ObjectVersionId.head(objectId));
        try (var metadata = object.getFile(METADATA).getStream()) {
            return new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ArchiveException.Unusable(OcflRoot.whyUnusable(root, e), e);
        }
    }

    /**
     * Whether any metadata was written by a program that keeps a ledger: since then a source is
     * more than an address.
     */
    public boolean knewLedger() {
        return hashes().stream()
                .anyMatch(hash -> metadata(PREFIX + hash).contains("\"sources\":[{"));
    }

    private ArchiveException.Unusable unwritable(Exception e) {
        return new ArchiveException.Unusable(
                "保存フォルダー「%s」に書き込めません（%s）。ディスクの空きと権限を確かめてください。".formatted(root, e.getMessage()), e);
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
