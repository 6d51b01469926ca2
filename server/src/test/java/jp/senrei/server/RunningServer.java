package jp.senrei.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import jp.senrei.corpus.model.Audience;

/** A server on a free port with the fictional cities in it. */
record RunningServer(SenreiServer server, Path folder) implements AutoCloseable {
    /** In Japan it is the next day already. */
    private static final Clock NIGHT =
            Clock.fixed(Instant.parse("2026-11-20T15:30:00Z"), ZoneOffset.UTC);

    static RunningServer of(Audience audience) throws IOException {
        var folder = Files.createTempDirectory("senrei-originals");
        var config = new ServerConfig("127.0.0.1", 0, audience);
        return new RunningServer(
                SenreiServer.start(
                        config,
                        Shiomi.index(),
                        Shiomi.originals(folder),
                        ShiomiLedger.upkeep(folder.resolve("ledger")),
                        NIGHT),
                folder);
    }

    Client client() {
        return new Client(server);
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
