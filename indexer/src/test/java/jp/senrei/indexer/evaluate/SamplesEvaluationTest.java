package jp.senrei.indexer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples are read as a person reads them. The floors are those the product promises; what is
 * better than them today must not fall either, see {@link #TODAY}.
 */
class SamplesEvaluationTest {
    private static final Path CORPUS = Path.of("../corpus");

    /** Everything that is not named here has to be read without a miss. */
    private static final Map<String, Double> TODAY =
            Map.of("articles (all cited)", 0.97, "personal information (recall)", 0.97);

    @Test
    void nothingIsReadWorseThanToday(@TempDir Path folder) throws IOException {
        var measures = measures(folder);

        assertThat(measures).hasSizeGreaterThan(20);
        assertSoftly(
                soft -> {
                    for (var measure : measures)
                        soft.assertThat(measure.score())
                                .as("%s: %s", measure.name(), measure.misses())
                                .isGreaterThanOrEqualTo(TODAY.getOrDefault(measure.name(), 1.0));
                });
    }

    private static List<Measure> measures(Path folder) throws IOException {
        var data = new DataDirectory(folder);
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            var report =
                    ingest.run(
                            List.of(CORPUS.resolve("samples")),
                            Intake.of(Visibility.PUBLIC),
                            Progress.SILENT);
            assertThat(report.failures()).isEmpty();
        }
        try (var index = LuceneIndex.open(data.index())) {
            return Evaluation.of(
                    Gold.read(CORPUS.resolve("samples-gold")),
                    Held.of(index, Audience.VISITOR),
                    true);
        }
    }
}
