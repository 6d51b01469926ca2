package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a long run has taken is found while it goes on, by whoever opens the index anew. */
class PaceTest {
    private static final int FILES = 12;

    @TempDir Path folder;

    @Test
    void whatIsNewIsFoundBeforeTheRunEnds() throws IOException {
        var files = new ArrayList<Path>();
        for (int i = 0; i < FILES; i++)
            files.add(Files.writeString(folder.resolve(i + ".txt"), "潮見市　配布資料　第" + i + "号\n"));
        var data = new DataDirectory(folder.resolve("data"));

        var slow = new Slow(data);
        try (var ingest =
                Ingest.open(data, Clock.systemUTC(), IngestSettings.DEFAULT.withWorkers(1))) {
            ingest.run(files, Intake.of(Visibility.PUBLIC), slow);
        }

        assertThat(slow.found.getFirst()).isEmpty();
        assertThat(slow.found.getLast()).isNotEmpty().hasSizeLessThanOrEqualTo(FILES);
        assertThat(slow.found).isSortedAccordingTo((one, next) -> one.size() - next.size());
    }

    /** A run that takes long: each document as long as a publication waits for. */
    private static final class Slow implements Progress {
        private final DataDirectory data;

        /** What was found when each of the documents was done. */
        final List<Set<String>> found = new ArrayList<>();

        Slow(DataDirectory data) {
            this.data = data;
        }

        @Override
        public void begin(int files) {}

        @Override
        public void done(Result result) {
            try (var index = LuceneIndex.open(data.index());
                    var documents = index.all(Document.class, Audience.VISITOR)) {
                found.add(
                        documents
                                .map(Document::file)
                                .collect(Collectors.toCollection(TreeSet::new)));
                Thread.sleep(600);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
