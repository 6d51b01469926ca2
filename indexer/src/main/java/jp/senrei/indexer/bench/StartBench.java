package jp.senrei.indexer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;

/**
 * How long it takes to open a data directory of many documents: for a question, and for writing.
 * The documents are of one line each, what is opened is as it is for long ones: an object, a line
 * of the ledger, a reading and an entry of the index for each.
 *
 * <p>The floor of both is reading through the ledger's bytes, which prove themselves.
 */
public final class StartBench {
    private static final int AT_A_TIME = 20_000;
    private static final int MUNICIPALITIES = 400;

    private final Path folder;
    private final int size;

    /**
     * @param folder empty; what is written there is left there
     * @param size documents, 1 or more
     */
    public StartBench(Path folder, int size) {
        this.folder = folder;
        this.size = size;
    }

    public DataDirectory data() {
        return new DataDirectory(folder.resolve("data"));
    }

    /** Makes the data directory; takes minutes for a hundred thousand documents. */
    public void prepare() throws IOException {
        for (int from = 0; from < size; from += AT_A_TIME) {
            var files = new ArrayList<Path>();
            var into = Files.createDirectories(folder.resolve("papers"));
            for (int i = from; i < Math.min(size, from + AT_A_TIME); i++)
                files.add(Files.writeString(into.resolve(i + ".txt"), line(i)));
            try (var ingest = Ingest.open(data(), Clock.systemUTC())) {
                ingest.run(files, Intake.of(Visibility.PUBLIC), Progress.SILENT);
            }
        }
    }

    private static String line(int number) {
        return "潮" + (char) ('一' + number % MUNICIPALITIES) + "市　配布資料　第" + number + "号\n";
    }

    public List<BenchRow> run() throws IOException {
        double floor = ledger();
        return List.of(
                new BenchRow("start.question", question(), "ms", floor),
                new BenchRow("start.ingest", ingest(), "ms", floor));
    }

    private double ledger() throws IOException {
        long begun = System.nanoTime();
        try (var files = Files.list(data().ledger())) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.readAllBytes(file);
        }
        return BenchRow.millis(System.nanoTime() - begun);
    }

    private double question() {
        long begun = System.nanoTime();
        try (var index = LuceneIndex.open(data().index())) {
            index.coverage(Audience.VISITOR);
            index.searchDocuments(Question.of("資料"), Audience.VISITOR);
        }
        return BenchRow.millis(System.nanoTime() - begun);
    }

    private double ingest() {
        long begun = System.nanoTime();
        Ingest.open(data(), Clock.systemUTC()).close();
        return BenchRow.millis(System.nanoTime() - begun);
    }
}
