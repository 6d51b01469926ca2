package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.senrei.indexer.bench.GeneratedCouncil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C reaches an ingest and the children that read for it; no file is to blame for it. */
@Tag("long")
class InterruptedIngestTest {
    private static final int DOCUMENTS = 60;
    private static final int INTERRUPTED = 130;

    @TempDir Path folder;
    private Path data;
    private Path papers;

    @BeforeEach
    void papers() throws Exception {
        data = folder.resolve("data");
        papers = Files.createDirectory(folder.resolve("papers"));
    }

    @Test
    void noFileIsToldToHaveCrashed() throws Exception {
        new GeneratedCouncil(8, 2).write(papers, 0, DOCUMENTS);
        var random = new Random(6);
        int interrupted = 0;
        for (int i = 0; i < 5; i++) {
            try (var ingest = start("ingest", papers.toString())) {
                ingest.awaitSaid("取り込みを始めます");
                Thread.sleep(random.nextInt(2_500));
                ingest.interrupt();
                if (ingest.exitCode() == INTERRUPTED) interrupted++;
            }
            assertThat(failed()).isEmpty();
        }
        assertThat(interrupted).isPositive();
        assertThat(senrei(data, "ingest", papers.toString()).exitCode()).isZero();
        allAreThere();
    }

    /** It goes on with what it has taken for some seconds, so its children have to live on. */
    @Test
    void noFileOfAWatchIsToldToHaveCrashed() throws Exception {
        try (var watch = start("ingest", papers.toString(), "--watch")) {
            watch.awaitSaid("監視を始めます");
            new GeneratedCouncil(8, 2).write(papers, 0, DOCUMENTS);
            while (watch.process().descendants().findAny().isEmpty()) Thread.sleep(20);
            watch.interrupt();
            watch.exitCode();
            assertThat(watch.said()).doesNotContain("[CRASHED]");
        }
        assertThat(failed()).isEmpty();
        assertThat(senrei(data, "ingest", papers.toString()).exitCode()).isZero();
        allAreThere();
    }

    private void allAreThere() {
        assertThat(failed()).isEmpty();
        assertThat(senrei(data, "export", "documents").lines()).hasSize(DOCUMENTS);
    }

    private String failed() {
        return senrei(data, "ledger", "--state", "failed").out();
    }

    private SenreiProcess start(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return SenreiProcess.start(folder.resolve("log"), "300m", all.toArray(String[]::new));
    }
}
