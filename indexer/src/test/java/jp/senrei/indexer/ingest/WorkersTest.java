package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.bench.GeneratedCouncil;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.fetch.FetchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many read, and in whatever order: the answers are the same. */
class WorkersTest {
    private static final int DOCUMENTS = 30;

    @TempDir Path folder;

    @Test
    void theNumberOfWorkersAndTheOrderOfFilesChangeNothing() throws IOException {
        var papers = papers();
        ingest("one", 1, papers);
        var shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, new Random(3));
        ingest("three", 3, shuffled);

        assertThat(IngestChild.exports(folder.resolve("three")))
                .isEqualTo(IngestChild.exports(folder.resolve("one")));
        assertThat(IngestChild.leftovers(folder.resolve("three"))).isEmpty();
    }

    @Test
    void whatAStoppedReindexHasReadIsNotReadAgain() throws IOException {
        ingest("data", 2, papers());
        var before = IngestChild.exports(folder.resolve("data"));

        int read = rebuild(new Stopping(12));
        assertThat(read).isEqualTo(12);
        assertThat(IngestChild.exports(folder.resolve("data"))).isEqualTo(before);

        assertThat(rebuild(new Stopping(Integer.MAX_VALUE))).isEqualTo(DOCUMENTS - 12);
        assertThat(rebuild(new Stopping(Integer.MAX_VALUE))).isEqualTo(DOCUMENTS);
        assertThat(IngestChild.exports(folder.resolve("data"))).isEqualTo(before);
        assertThat(IngestChild.leftovers(folder.resolve("data"))).isEmpty();
    }

    @Test
    void whatAStoppedReindexHasReadAndLostIsReadAgain() throws IOException {
        ingest("data", 2, papers());
        var before = IngestChild.exports(folder.resolve("data"));
        rebuild(new Stopping(12));
        try (var readings = Files.walk(new DataDirectory(folder.resolve("data")).readings())) {
            for (var reading :
                    readings.filter(path -> path.toString().endsWith(".reading")).toList())
                Files.delete(reading);
        }

        assertThat(rebuild(new Stopping(Integer.MAX_VALUE))).isEqualTo(DOCUMENTS);
        assertThat(IngestChild.exports(folder.resolve("data"))).isEqualTo(before);
    }

    @Test
    void whatFailedIsTriedAgainAndCounted() throws IOException {
        var empty = Files.writeString(folder.resolve("空.txt"), "");
        var files = new ArrayList<>(papers());
        files.add(empty);
        ingest("data", 1, files);

        var data = new DataDirectory(folder.resolve("data"));
        try (var ingest = open(data, 1);
                var fetch = Fetch.open(FetchSettings.DEFAULT, IngestChild.CLOCK)) {
            var report = ingest.retry(fetch, Intake.SILENT, Progress.SILENT);
            assertThat(report.files()).isEqualTo(1);
            assertThat(report.failures()).extracting(Result::source).containsExactly("空.txt");
        }
        assertThat(new LedgerReader(data.ledger()).sources())
                .filteredOn(SourceState::isFailed)
                .extracting(SourceState::file, SourceState::code, SourceState::attempts)
                .containsExactly(tuple("空.txt", "EMPTY", 2));
    }

    /** Counts the documents, and stops the run as a signal would, after so many. */
    private static final class Stopping implements Progress {
        private final int after;
        private int done;

        Stopping(int after) {
            this.after = after;
        }

        @Override
        public void begin(int files) {}

        @Override
        public void done(Result result) {
            if (++done == after) throw new CancellationException();
        }
    }

    private int rebuild(Stopping progress) {
        try (var ingest = open(new DataDirectory(folder.resolve("data")), 2)) {
            ingest.rebuild(progress);
        } catch (CancellationException stopped) {
            // as it should
        }
        return progress.done;
    }

    private List<Path> papers() throws IOException {
        var papers = folder.resolve("papers");
        new GeneratedCouncil(4, 3).write(papers, 0, DOCUMENTS);
        try (var files = Files.list(papers)) {
            return files.sorted().toList();
        }
    }

    private void ingest(String name, int workers, List<Path> files) {
        try (var ingest = open(new DataDirectory(folder.resolve(name)), workers)) {
            ingest.run(files, Intake.of(Visibility.PUBLIC), Progress.SILENT);
        }
    }

    private static Ingest open(DataDirectory data, int workers) {
        return Ingest.open(data, IngestChild.CLOCK, IngestSettings.DEFAULT.withWorkers(workers));
    }
}
