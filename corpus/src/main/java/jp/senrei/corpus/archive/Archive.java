package jp.senrei.corpus.archive;

import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.CorruptObjectException;
import io.ocfl.api.exception.FixityCheckException;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflObjectVersion;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.extension.storage.layout.config.NTupleOmitPrefixStorageLayoutConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final String PREFIX = "urn:senrei:";
    private static final String METADATA = "metadata.json";
    private static final int ID_DIGITS = 16;
    private static final int TUPLE = 3;
    private static final int TUPLES = 3;

    private final Path root;
    private final OcflRepository repository;
    private final Workspace workspace;

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
            throw new ArchiveException.Unusable(whyUnusable(root, e), e);
        } catch (RuntimeException e) {
            throw new ArchiveException.Unusable(
                    "保存フォルダー「%s」は Senrei の保存庫として読めません（%s）。別の場所を --data で指定してください。"
                            .formatted(root, e.getMessage()),
                    e);
        }
    }

    private static OcflRepository repository(Path root, Path staging) {
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(
                        new NTupleOmitPrefixStorageLayoutConfig()
                                .setDelimiter(":")
                                .setTupleSize(TUPLE)
                                .setNumberOfTuples(TUPLES))
                // A cache would hide what a second process (an ingest beside a running server) has
                // stored meanwhile.
                .inventoryCache(new NoOpCache<>())
                .prettyPrintJson()
                .storage(storage -> storage.fileSystem(root))
                .workDir(staging)
                .build();
    }

    private static String whyUnusable(Path root, Exception problem) {
        var file = fileInTheWay(root);
        if (file.isPresent()) {
            return "保存フォルダー「%s」を作れません。「%s」はフォルダーではなくファイルです。別の場所を --data で指定してください。"
                    .formatted(root, file.get());
        }
        var cause = problem.getCause() instanceof IOException io ? io : problem;
        return switch (cause) {
            case AccessDeniedException e ->
                    "保存フォルダー「%s」に書き込めません。フォルダーの権限を確かめるか、別の場所を --data で指定してください。".formatted(root);
            default ->
                    "保存フォルダー「%s」を使えません（%s）。ディスクの空きと権限を確かめるか、別の場所を --data で指定してください。"
                            .formatted(root, cause.getMessage());
        };
    }

    /** The system says only "not a directory", not which of the folders above is a file. */
    private static Optional<Path> fileInTheWay(Path root) {
        return Stream.iterate(root, Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .filter(path -> !Files.isDirectory(path));
    }

    /**
     * Archives the bytes of a file. The same bytes twice are one document; see {@link Intake} for
     * what a second time may change.
     *
     * @throws ArchiveException.UnreadableSource when the file cannot be read
     * @throws ArchiveException.Unusable when the archive cannot be written (a full disk)
     */
    public Stored store(Path file, Intake intake, Instant now) {
        var source = file.toAbsolutePath().normalize();
        try (var bytes = Files.newInputStream(source)) {
            return store(bytes, source.getFileName().toString(), source.toString(), intake, now);
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
     * Archives bytes that are no local file (an upload, a download).
     *
     * @param bytes read to the end, not closed
     * @param file the name they came with, believed for nothing but display
     * @param source where they came from
     * @throws IOException when {@code bytes} cannot be read
     */
    public Stored store(InputStream bytes, String file, String source, Intake intake, Instant now)
            throws IOException {
        var copy = copy(bytes);
        try {
            return workspace.exclusively(() -> commit(copy, file, source, intake, now));
        } catch (OcflIOException | UncheckedIOException e) {
            throw unwritable(e);
        } finally {
            Files.deleteIfExists(copy.file());
        }
    }

    /**
     * The bytes that are archived are the bytes that are hashed, even when the source changes
     * meanwhile.
     */
    private Copy copy(InputStream bytes) throws IOException {
        var file = newFile();
        var digest = sha256();
        long size = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
                write(out, buffer, read);
                size += read;
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Copy(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    private Path newFile() {
        try {
            return workspace.newFile();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * A failing read is the source's fault, a failing write ours (a full disk): two different
     * answers.
     */
    private void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private record Copy(Path file, String sha256, long size) {}

    private Stored commit(Copy copy, String file, String source, Intake intake, Instant now) {
        var objectId = PREFIX + copy.sha256();
        if (!repository.containsObject(objectId)) {
            var original = Original.first(copy.sha256(), file, copy.size(), source, intake, now);
            repository.updateObject(
                    ObjectVersionId.head(objectId),
                    version("archived", now),
                    object ->
                            object.addPath(
                                            copy.file(),
                                            "original/" + ContentName.of(file),
                                            OcflOption.MOVE_SOURCE)
                                    .writeFile(json(original), METADATA));
            return new Stored(original, true, true);
        }
        var known = read(objectId);
        var again = known.again(source, intake);
        if (again.equals(known)) return new Stored(known, false, false);
        repository.updateObject(
                ObjectVersionId.head(objectId),
                version("metadata changed", now),
                object -> object.writeFile(json(again), METADATA, OcflOption.OVERWRITE));
        return new Stored(again, false, true);
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
     * The layout makes the short id a path, so that a look-up reads one folder however many
     * documents there are.
     */
    private Optional<String> objectId(String id) {
        if (!id.matches("[0-9a-f]{" + ID_DIGITS + "}")) return Optional.empty();
        var folder = root;
        for (int tuple = 0; tuple < TUPLES; tuple++) {
            folder = folder.resolve(id.substring(tuple * TUPLE, (tuple + 1) * TUPLE));
        }
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (var objects = Files.newDirectoryStream(folder, id + "*")) {
            for (var object : objects) return Optional.of(PREFIX + object.getFileName());
            return Optional.empty();
        } catch (IOException e) {
            throw new ArchiveException.Unusable(whyUnusable(root, e), e);
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
        OcflObjectVersion object = repository.getObject(ObjectVersionId.head(objectId));
        try (var metadata = object.getFile(METADATA).getStream()) {
            return CorpusJson.read(
                    new String(metadata.readAllBytes(), StandardCharsets.UTF_8), Original.class);
        } catch (IOException e) {
            throw new ArchiveException.Unusable(whyUnusable(root, e), e);
        }
    }

    private ArchiveException.Unusable unwritable(Exception e) {
        return new ArchiveException.Unusable(
                "保存フォルダー「%s」に書き込めません（%s）。ディスクの空きと権限を確かめてください。".formatted(root, e.getMessage()), e);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
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
