package jp.senrei.corpus.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/** Puts bytes into an archive past the ledger, as an archive from before has them. */
public final class Deposit {
    private Deposit() {}

    public static Stored store(Archive archive, Path file, Intake intake, Instant now) {
        var path = file.toAbsolutePath().normalize();
        try (var arrival = archive.receive(path)) {
            var source = Source.of(path.toString(), now);
            return archive.store(arrival, path.getFileName().toString(), source, intake);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stored store(
            Archive archive,
            InputStream bytes,
            String file,
            String source,
            Intake intake,
            Instant now)
            throws IOException {
        try (var arrival = archive.receive(bytes)) {
            return archive.store(arrival, file, Source.of(source, now), intake);
        }
    }
}
