package jp.senrei.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.indexer.bench.BenchRow;
import jp.senrei.indexer.bench.GeneratedDirectory;
import jp.senrei.indexer.bench.IngestBench;
import jp.senrei.indexer.bench.StartBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code senrei bench ingest|start} */
@Command(
        name = "bench",
        description = "架空の文書を作って速さを測ります。データの置き場所には触れません（一時フォルダーを使い、終わると消します）。",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    /** What can be measured. */
    enum Subject {
        INGEST(400),
        START(2_000);

        final int size;

        Subject(int size) {
            this.size = size;
        }
    }

    @Parameters(
            paramLabel = "ingest|start",
            description = "ingest: 取り込みの速さ、start: 文書の多いデータの置き場所を開く時間")
    private Subject subject = Subject.INGEST;

    @Option(names = "--size", paramLabel = "N", description = "作る文書の数（既定: ingest は400、start は2000）")
    private @Nullable Integer size;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "start だけ: 架空のデータの置き場所。なければ作り、終わっても残す（途中で止めたときは、次に続きから作る）")
    private @Nullable Path data;

    @Option(names = "--json", description = "結果をJSONで標準出力に書く")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        int documents = size == null ? subject.size : size;
        if (documents < 1)
            throw new Refusal(ExitCode.USAGE, "--size には1以上の数を指定してください（指定: " + documents + "）。");
        if (data != null && subject != Subject.START)
            throw new Refusal(ExitCode.USAGE, "--data は bench start でだけ使えます。");
        var folder = Files.createTempDirectory("senrei-bench");
        try {
            print(rows(folder, documents));
            return ExitCode.DONE;
        } finally {
            delete(folder);
        }
    }

    private List<BenchRow> rows(Path folder, int documents) throws IOException {
        if (subject == Subject.INGEST) return new IngestBench(folder, documents).run();
        var generated = generated(data == null ? folder.resolve("data") : data, documents);
        System.err.println(documents + "件の文書を用意しています。");
        generated.make(made -> System.err.println(made + "件"));
        return new StartBench(generated, launcher()).run();
    }

    private static GeneratedDirectory generated(Path folder, int documents) throws IOException {
        try {
            return new GeneratedDirectory(folder, documents);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, e.getMessage());
        }
    }

    /** As the program is started: by its script, or by Java where there is none. */
    private static List<String> launcher() {
        var home = System.getProperty("senrei.home");
        if (home != null) return List.of(Path.of(home, "senrei").toString());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }

    private void print(List<BenchRow> rows) {
        if (json) {
            System.out.println(CorpusJson.write(all(rows)));
            return;
        }
        for (var row : rows)
            System.out.printf(
                    "%-24s %10.1f %-12s %s%n",
                    row.name(),
                    row.value(),
                    row.unit(),
                    row.floor() == null ? "" : "(" + row.floor() + ")");
    }

    private static Map<String, Object> all(List<BenchRow> rows) {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "machine",
                "%s %s, %d cores"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors()));
        all.put("versions", Map.of("java", Runtime.version().toString()));
        all.put("rows", rows);
        return all;
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
