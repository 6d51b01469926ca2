package jp.senrei.corpus.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.senrei.corpus.model.Document;

/**
 * Bytes that came in and are not archived yet: a copy in the workspace, so that what is archived is
 * what was hashed, even when the source changes meanwhile. To be closed, archived or not.
 *
 * @param file of the workspace
 */
public record Arrival(Path file, String sha256, long size) implements AutoCloseable {
    /** The id of the document that these bytes are. */
    public String document() {
        return Document.idOf(sha256);
    }

    /**
     * A failing read is the source's fault, a failing write ours (a full disk): two different
     * answers.
     *
     * @throws IOException when {@code bytes} cannot be read
     * @throws UncheckedIOException when {@code file} cannot be written
     */
    static Arrival copy(InputStream bytes, Path file) throws IOException {
        var digest = Sha256.digest();
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
        return new Arrival(file, Sha256.hex(digest), size);
    }

    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
