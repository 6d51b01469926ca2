package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.indexer.bench.GeneratedCouncil;
import jp.senrei.indexer.ingest.DataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is made while a server answers and papers come in. */
@Tag("long")
class LiveBackupTest {
    @TempDir Path folder;
    private Path data;
    private Path papers;
    private Path file;

    @BeforeEach
    void someAreThere() throws Exception {
        data = folder.resolve("data");
        papers = Files.createDirectory(folder.resolve("papers"));
        file = folder.resolve("控え.zip");
        assertThat(senrei(data, "ingest", "../corpus/samples").exitCode()).isZero();
    }

    /** The watch holds the directory while it writes only. */
    @Test
    void whatWasAcknowledgedBeforeIsInIt() throws Exception {
        try (var server = start("server", "serve", "--as", "reader", "--port", "0");
                var watch = start("watch", "ingest", papers.toString(), "--watch")) {
            try (var _ = new Visitors(server.address(), Map.of("search?q=LINE", "LINE"))) {
                watch.awaitSaid("監視を始めます");
                new GeneratedCouncil(21, 2).write(papers, 0, 30);
                watch.awaitSaid("取り込みました");
                new GeneratedCouncil(21, 2).write(papers, 30, 90);

                var acknowledged = backUpWhenThereIsRoom();

                var restored = folder.resolve("restored");
                assertThat(senrei(restored, "restore", file.toString()).exitCode()).isZero();
                assertThat(acknowledged(restored)).containsAll(acknowledged);
                assertThat(originals(restored)).containsAll(acknowledged);
                assertThat(senrei(restored, "verify").out()).contains("問題はありません");
            }
        }
    }

    /** Those in the ledger when the backup that was made began. */
    private Set<String> backUpWhenThereIsRoom() {
        while (true) {
            var acknowledged = acknowledged(data);
            var backup = senrei(data, "backup", file.toString());
            if (backup.exitCode() == 0) return acknowledged;
            assertThat(backup.exitCode()).as(backup.err()).isEqualTo(3);
            assertThat(backup.err()).contains("senrei ingest");
            assertThat(file).doesNotExist();
            assertThat(file.resolveSibling("控え.zip.part")).doesNotExist();
        }
    }

    private Set<String> acknowledged(Path data) {
        return new LedgerReader(new DataDirectory(data).ledger())
                .sources().stream()
                        .filter(source -> source.state() == SourceState.State.ARCHIVED)
                        .map(source -> String.valueOf(source.document()))
                        .collect(Collectors.toSet());
    }

    private Set<String> originals(Path data) {
        try (var archive = Archive.open(new DataDirectory(data).archive())) {
            return archive.all().stream().map(Original::id).collect(Collectors.toSet());
        }
    }

    private SenreiProcess start(String name, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return SenreiProcess.start(
                folder.resolve(name + ".log"), "300m", all.toArray(String[]::new));
    }
}
