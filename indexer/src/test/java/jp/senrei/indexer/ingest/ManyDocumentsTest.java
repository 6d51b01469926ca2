package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.bench.GeneratedCouncil;
import jp.senrei.indexer.bench.GeneratedCouncil.Form;
import jp.senrei.indexer.index.LuceneIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 5,000 documents of one municipality, which are linked together, go through a process with 512 MB
 * of heap: agendas, sheets and results, and the minutes too with {@code -Dminutes=true}, which
 * takes minutes. {@code -Ddocuments=N} for another number.
 */
@Tag("long")
class ManyDocumentsTest {
    private static final int DOCUMENTS = Integer.getInteger("documents", 5_000);
    private static final boolean WITH_MINUTES = Boolean.getBoolean("minutes");

    /** Of each five papers of {@link GeneratedCouncil} the second is the minutes. */
    private static final int PAPERS = 5;

    private static final int MINUTES = 1;

    @TempDir Path folder;

    @Test
    void fitIntoLittleMemory() throws Exception {
        var data = folder.resolve("data");
        var log = folder.resolve("log");

        var run =
                IngestChild.java(System.getProperty("java.class.path"), List.of(), "512m")
                        .arguments(data, papers())
                        .start(log);

        assertThat(run.waitFor(30, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(log)).isZero();
        try (var index = LuceneIndex.open(new DataDirectory(data).index());
                var all = index.all(Document.class, Audience.READER)) {
            assertThat(all.count()).isEqualTo(DOCUMENTS);
        }
    }

    private Path papers() throws IOException {
        var papers = Files.createDirectories(folder.resolve("papers"));
        var council = new GeneratedCouncil(7, 1);
        int written = 0;
        for (int number = 0; written < DOCUMENTS; number++) {
            if (!WITH_MINUTES && number % PAPERS == MINUTES) continue;
            var paper = council.paper(number, Form.TEXT);
            Files.write(papers.resolve(paper.name()), paper.bytes());
            written++;
        }
        return papers;
    }
}
