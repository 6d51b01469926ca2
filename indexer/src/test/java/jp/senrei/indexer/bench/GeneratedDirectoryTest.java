package jp.senrei.indexer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.archive.Steps;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import jp.senrei.indexer.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedDirectoryTest {
    private static final int DOCUMENTS = 106;

    @TempDir Path folder;

    @Test
    void isWhatAnIngestWouldHaveMadeAndTakesInWhatComes() throws IOException {
        var made = made(DOCUMENTS);
        var verified = Verification.of(made.data(), 2, Steps.SILENT);
        assertThat(verified.documents()).isEqualTo(DOCUMENTS);
        assertThat(verified.findings()).isEmpty();
        try (var index = LuceneIndex.open(made.data().index())) {
            var totals = index.totals(Question.of(""), Audience.VISITOR);
            assertThat(totals.documents()).isEqualTo(DOCUMENTS);
            assertThat(totals.cases()).isPositive();
        }
        var papers = Files.createDirectories(folder.resolve("papers"));
        try (var ingest = Ingest.open(made.data(), Clock.systemUTC())) {
            var report = ingest.run(List.of(made.another(papers)), made.intake(), Progress.SILENT);
            assertThat(report.added()).isEqualTo(1);
        }
        assertThat(Verification.of(made.data(), 2, Steps.SILENT).findings()).isEmpty();
    }

    @Test
    void isMadeOnceAndForOneSize() throws IOException {
        var told = new ArrayList<Integer>();
        made(6);
        new GeneratedDirectory(folder.resolve("data"), 6).make(told::add);
        assertThat(told).isEmpty();
        assertThatThrownBy(() -> new GeneratedDirectory(folder.resolve("data"), 200))
                .hasMessageContaining("6件")
                .hasMessageContaining("--size 6");
    }

    @Test
    void touchesNothingElse() throws IOException {
        Files.writeString(folder.resolve("会議録.txt"), "別のもの");
        assertThatThrownBy(() -> new GeneratedDirectory(folder, DOCUMENTS))
                .hasMessageContaining("別のものがあります");
    }

    private GeneratedDirectory made(int documents) throws IOException {
        var generated = new GeneratedDirectory(folder.resolve("data"), documents);
        generated.make(made -> {});
        return generated;
    }
}
