package jp.senrei.indexer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * How long it takes until a data directory of many documents answers: in this process, as a server
 * that is started, and for writing.
 *
 * <p>Floors: of a question, what plain Lucene takes to open the same index and ask it for a word;
 * of all that reads the ledger, reading its bytes; of a process, one that does nothing.
 */
public final class StartBench {
    private static final String WORD = "資料";
    private static final String SEARCH = "api/v1/documents?q=%E8%B3%87%E6%96%99";

    private final GeneratedDirectory generated;
    private final List<String> launcher;
    private final List<BenchRow> rows = new ArrayList<>();

    /**
     * @param generated made already
     * @param launcher what starts the program in a process of its own, before the command
     */
    public StartBench(GeneratedDirectory generated, List<String> launcher) {
        this.generated = generated;
        this.launcher = List.copyOf(launcher);
    }

    private interface Work {
        void run() throws IOException;
    }

    public List<BenchRow> run() throws IOException {
        // what is measured first finds the colder machine: never the floor
        double question = millis(this::question);
        add("start.search", question, millis(this::plain));
        ledger();
        server();
        writing();
        return List.copyOf(rows);
    }

    private void add(String name, double millis, double floor) {
        rows.add(new BenchRow(name, millis, "ms", floor));
    }

    private static double millis(Work work) throws IOException {
        long begun = System.nanoTime();
        work.run();
        return BenchRow.millis(System.nanoTime() - begun);
    }

    private DataDirectory data() {
        return generated.data();
    }

    // ---- for reading

    private void question() {
        try (var index = LuceneIndex.open(data().index())) {
            if (index.searchDocuments(Question.of(WORD), Audience.VISITOR).total() == 0)
                throw new IllegalStateException("nothing is found");
        }
    }

    private void plain() throws IOException {
        try (var folder = FSDirectory.open(data().index().resolve("visitor"));
                var reader = DirectoryReader.open(folder)) {
            new IndexSearcher(reader).search(new TermQuery(new Term("text", WORD)), 10);
        }
    }

    private void ledger() throws IOException {
        var ledger = new LedgerReader(data().ledger());
        double first = millis(() -> ledger.head(Audience.VISITOR));
        double second = millis(() -> ledger.head(Audience.VISITOR));
        double floor = bytes();
        add("start.ledger.first", first, floor);
        add("start.ledger.second", second, floor);
    }

    private double bytes() throws IOException {
        return millis(() -> Files.readAllBytes(data().ledger().resolve("ledger.jsonl")));
    }

    // ---- as a server

    /** The second start: the first one after a build notes which classes are needed. */
    private void server() throws IOException {
        StartedServer.start(launcher, data().root()).close();
        long begun = System.nanoTime();
        try (var server = StartedServer.start(launcher, data().root())) {
            server.get(SEARCH);
            add("start.serve.search", BenchRow.millis(System.nanoTime() - begun), empty());
            add("start.status.first", millis(() -> server.get("status")), bytes());
            add("start.status.second", millis(() -> server.get("status")), bytes());
            server.peak()
                    .ifPresent(
                            peak -> rows.add(new BenchRow("start.serve.peak", peak, "MB", null)));
        }
    }

    private static double empty() throws IOException {
        return process(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmptyMain.class.getName()));
    }

    private static double process(List<String> command) throws IOException {
        return millis(
                () -> {
                    try {
                        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
                        if (code != 0) throw new IOException(command + " ended with " + code);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IOException(e);
                    }
                });
    }

    // ---- for writing

    private void writing() throws IOException {
        add("start.write.open", millis(() -> open().close()), bytes());
        var folder = Files.createTempDirectory("senrei-new");
        try {
            var nothing = new ArrayList<>(launcher);
            nothing.addAll(
                    List.of("ingest", folder.toString(), "--data", data().root().toString()));
            add("start.ingest.nothing", process(nothing), empty());
            var file = generated.another(folder);
            add("start.ingest.one", millis(() -> take(file)), bytes());
            Files.delete(file);
        } finally {
            Files.delete(folder);
        }
    }

    private Ingest open() {
        return Ingest.open(data(), Clock.systemUTC());
    }

    /** Opens, takes it, and has it found. */
    private void take(Path file) {
        try (var ingest = open()) {
            ingest.run(List.of(file), generated.intake(), Progress.SILENT);
        }
        question();
    }
}
