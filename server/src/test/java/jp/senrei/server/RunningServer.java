package jp.senrei.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import jp.senrei.corpus.model.Audience;

/** A server on a free port with the fictional cities in it. */
record RunningServer(SenreiServer server, Path folder) implements AutoCloseable {
    static RunningServer of(Audience audience) throws IOException {
        var folder = Files.createTempDirectory("senrei-originals");
        var config = new ServerConfig("127.0.0.1", 0, audience);
        return new RunningServer(
                SenreiServer.start(config, Shiomi.index(), Shiomi.originals(folder)), folder);
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
