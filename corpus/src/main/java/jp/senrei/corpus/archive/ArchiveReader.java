package jp.senrei.corpus.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The archive for who only hands out originals: needs no lock and writes nothing, so that a server
 * goes on where the disk is full or may not be written to. Sees what another process stores at
 * once. For any number of threads.
 *
 * <p>Relies on the layout that {@link Archive} draws: the bytes of a document stay in the first
 * version of its object.
 *
 * @param root of the archive; there need not be one yet
 */
public record ArchiveReader(Path root) {
    private static final Path ORIGINAL = Path.of("v1", "content", "original");

    /**
     * The file that holds the bytes of a document; empty when it is not held or cannot be reached.
     * It belongs to the archive: read it, never write it.
     */
    public Optional<Path> content(String id) {
        try {
            var hash = OcflRoot.hashOf(root, id);
            if (hash.isEmpty()) return Optional.empty();
            return onlyFile(OcflRoot.folderOf(root, hash.get()).resolve(ORIGINAL));
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    private static Optional<Path> onlyFile(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) return Optional.of(file);
            return Optional.empty();
        }
    }

    /** Whether it holds anything. */
    public boolean isEmpty() throws IOException {
        return !Files.isDirectory(root) || OcflRoot.hashes(root).isEmpty();
    }
}
