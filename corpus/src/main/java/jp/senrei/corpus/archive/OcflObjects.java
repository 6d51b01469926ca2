package jp.senrei.corpus.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.senrei.corpus.json.CorpusJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The objects of an archive, one for each SHA-256, each with the bytes of a document and what is
 * known about it. Throws what {@code ocfl-java} throws.
 *
 * @param root of the archive
 * @param workspace whose lock is waited for where an object is seen half-way through a commit
 */
record OcflObjects(Path root, OcflRepository repository, Workspace workspace) {
    private static final Logger LOG = LoggerFactory.getLogger(OcflObjects.class);
    private static final String PREFIX = OcflRoot.PREFIX;
    private static final String METADATA = "metadata.json";

    /** What can be read of an object; for who holds the lock of the workspace. */
    Optional<Original> sound(String sha256) {
        boolean isThere = repository.containsObject(PREFIX + sha256);
        return isThere ? undamagedNow(sha256) : Optional.empty();
    }

    /**
     * What can be read when a damaged inventory is put right by the copy of it in the object; for
     * who holds the lock of the workspace.
     */
    Optional<Original> mended(String sha256) {
        if (!Files.exists(folder(sha256))) return Optional.empty();
        try {
            new HalfWritten(root, workspace.folder(), any -> HalfWritten.Told.YES).mend(sha256);
            return sound(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String sha256) {
        return OcflRoot.folderOf(root, sha256);
    }

    /**
     * Makes an object, also in place of one that cannot be read; that stands again when this fails.
     */
    void create(Original original, Path bytes) {
        var place = folder(original.sha256());
        if (!Files.exists(place)) {
            createNew(original, bytes);
            return;
        }
        var damaged = workspace.folder().resolve("damaged");
        move(place, damaged);
        try {
            createNew(original, bytes);
        } catch (RuntimeException e) {
            move(damaged, place);
            throw e;
        }
        delete(damaged);
    }

    private static void move(Path from, Path to) {
        try {
            Workspace.delete(to);
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Workspace.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createNew(Original original, Path bytes) {
        repository.updateObject(
                ObjectVersionId.head(PREFIX + original.sha256()),
                version("archived", original.ingested()),
                object ->
                        object.addPath(
                                        bytes,
                                        "original/" + ContentName.of(original.file()),
                                        OcflOption.MOVE_SOURCE)
                                .writeFile(json(original), METADATA));
    }

    /** Writes a version with other metadata. */
    void update(Original now, Instant when) {
        repository.updateObject(
                ObjectVersionId.head(PREFIX + now.sha256()),
                version("metadata changed", when),
                object -> object.writeFile(json(now), METADATA, OcflOption.OVERWRITE));
    }

    /**
     * Has the bytes that came stand where the inventory says, when those that are there are not
     * they. No version is written: nothing is different from what the object says of itself.
     *
     * @return whether they were damaged or gone
     */
    boolean putBack(Arrival arrival) {
        try {
            var content = content(arrival.sha256());
            if (content.isEmpty() || isSame(arrival.file(), content.get())) return false;
            Forced.one(arrival.file());
            Files.createDirectories(content.get().getParent());
            Files.move(arrival.file(), content.get(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.isRegularFile(other) && Files.mismatch(one, other) < 0;
    }

    void delete(String sha256) {
        repository.purgeObject(PREFIX + sha256);
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

    Original read(String sha256) {
        return CorpusJson.read(metadata(sha256), Original.class);
    }

    /** Another process may be half-way through a new version: then its commit is waited for. */
    Original readSettled(String sha256) {
        try {
            return read(sha256);
        } catch (OcflJavaException e) {
            return workspace.exclusively(() -> read(sha256));
        }
    }

    /** Those that can be read, in the order of the hashes. */
    List<Original> undamaged() throws IOException {
        return OcflRoot.hashes(root).stream().flatMap(hash -> undamaged(hash).stream()).toList();
    }

    /** Empty when it is damaged. */
    Optional<Original> undamaged(String sha256) {
        return unlessDamaged(sha256, () -> Optional.of(readSettled(sha256)));
    }

    /** The same for who holds the lock of the workspace already. */
    Optional<Original> undamagedNow(String sha256) {
        return unlessDamaged(sha256, () -> Optional.of(read(sha256)));
    }

    private static <T> Optional<T> unlessDamaged(String sha256, Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (!isDamage(e)) throw e;
            LOG.warn(
                    "object {} cannot be read ({}); senrei verify tells more",
                    sha256,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Otherwise it is the disk that cannot be read. */
    private static boolean isDamage(RuntimeException e) {
        return switch (e) {
            case OcflIOException io -> !isOfTheDisk(io.getCause());
            case OcflJavaException damaged -> true;
            case UncheckedIOException json -> json.getCause() instanceof JsonProcessingException;
            case IllegalArgumentException metadata -> true;
            default -> false;
        };
    }

    private static boolean isOfTheDisk(Throwable cause) {
        return cause instanceof FileSystemException && !(cause instanceof NoSuchFileException);
    }

    /**
     * Whether any metadata was written by a program that keeps a ledger: since then a source is
     * more than an address.
     */
    boolean knewLedger() throws IOException {
        return OcflRoot.hashes(root).stream().anyMatch(this::knewLedger);
    }

    private boolean knewLedger(String sha256) {
        try {
            return metadata(sha256).contains("\"sources\":[{");
        } catch (RuntimeException e) {
            if (!isDamage(e)) throw e;
            return false;
        }
    }

    private String metadata(String sha256) {
        var object = repository.getObject(ObjectVersionId.head(PREFIX + sha256));
        try (var metadata = object.getFile(METADATA).getStream()) {
            return new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new OcflIOException(e);
        }
    }

    /** The file that holds the bytes; empty when the object is damaged so that nobody can tell. */
    Optional<Path> content(String sha256) {
        return unlessDamaged(sha256, () -> named(sha256));
    }

    private Optional<Path> named(String sha256) {
        var object = repository.getObject(ObjectVersionId.head(PREFIX + sha256));
        return object.getFiles().stream()
                .filter(file -> file.getPath().startsWith("original/"))
                .map(file -> root.resolve(file.getStorageRelativePath()))
                .findFirst();
    }
}
