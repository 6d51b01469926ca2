package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;

/** A server with the samples in it, taken in as anybody would, with their originals. */
final class SamplesServer implements AutoCloseable {
    private static final Path SAMPLES = Path.of("../corpus/samples");

    private final LuceneIndex index;
    private final Archive archive;
    private final SenreiServer server;

    private SamplesServer(DataDirectory data, Audience audience) {
        index = LuceneIndex.open(data.index());
        archive = Archive.open(data.archive());
        var config = new ServerConfig("127.0.0.1", 0, audience);
        server = SenreiServer.start(config, index, archive::content);
    }

    /**
     * @param folder empty, to hold the data
     */
    static SamplesServer start(Path folder, Audience audience) throws IOException {
        var data = new DataDirectory(folder);
        try (var ingest = Ingest.open(data, Clock.systemUTC());
                var files = Files.list(SAMPLES)) {
            var papers = files.filter(file -> !file.endsWith("README.md")).sorted().toList();
            assertThat(papers).isNotEmpty();
            ingest.run(List.copyOf(papers), Intake.of(Visibility.PUBLIC), Progress.SILENT);
        }
        return new SamplesServer(data, audience);
    }

    String url() {
        return server.url();
    }

    SenreiServer server() {
        return server;
    }

    LuceneIndex index() {
        return index;
    }

    @Override
    public void close() {
        server.close();
        index.close();
        archive.close();
    }
}
