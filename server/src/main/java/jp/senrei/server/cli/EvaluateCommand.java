package jp.senrei.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.evaluate.Evaluation;
import jp.senrei.indexer.evaluate.Gold;
import jp.senrei.indexer.evaluate.Held;
import jp.senrei.indexer.evaluate.Measure;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code senrei evaluate}: what was read against what a person read, a line a measure. */
@Command(
        name = "evaluate",
        description = {
            "読み取りの正しさを、人の読んだ正解と比べて、項目ごとに1行で示します。",
            "--gold を省くと、架空の見本文書をその場で読み取り、見本の正解と比べます。"
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    /** A line of {@code --json}. */
    private record Row(
            String name,
            @Nullable Double score,
            int hits,
            int missing,
            int extra,
            List<String> misses) {
        static Row of(Measure measure) {
            return new Row(
                    measure.name(),
                    measure.score(),
                    measure.hits(),
                    measure.missing(),
                    measure.extra(),
                    measure.misses());
        }
    }

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            description =
                    "正解のフォルダー。senrei export と同じ形の cases.jsonl、meetings.jsonl、"
                            + "utterances.jsonl、statistics.jsonl のうち、あるものを使います。"
                            + "--data に取り込んだ文書と比べます。")
    private @Nullable Path gold;

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--complete", description = "正解にない案件を「余分」と数えます（見本では常に数えます）。")
    private boolean complete;

    @Option(names = "--details", description = "違いを一つずつ示します。")
    private boolean details;

    @Option(names = "--json", description = "JSON Lines（1行1項目）で書き出します。")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        print(gold == null ? samples() : evaluate(gold, data, complete), System.out);
        return ExitCode.DONE;
    }

    private static List<Measure> evaluate(Path folder, DataOption data, boolean complete) {
        var wanted = gold(folder);
        try (var index = data.openIndex()) {
            return Evaluation.of(wanted, Held.of(index, Audience.READER), complete);
        }
    }

    /**
     * Reads the samples anew, so that the figures are those of the program and not of some old
     * index.
     */
    private static List<Measure> samples() throws IOException {
        var corpus = Path.of(System.getProperty("senrei.home", ".")).resolve("corpus");
        var wanted = gold(corpus.resolve("samples-gold"));
        var folder = Files.createTempDirectory("senrei-evaluate");
        try {
            var held = read(corpus.resolve("samples"), new DataDirectory(folder));
            return Evaluation.of(wanted, held, true);
        } finally {
            delete(folder);
        }
    }

    private static Held read(Path samples, DataDirectory data) throws IOException {
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.run(List.of(samples), Intake.of(Visibility.PUBLIC), Progress.SILENT);
        }
        try (var index = LuceneIndex.open(data.index())) {
            return Held.of(index, Audience.READER);
        }
    }

    private static Gold gold(Path folder) {
        try {
            var gold = Gold.read(folder);
            if (!gold.isEmpty()) return gold;
        } catch (IOException unreadable) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "正解を読めません（" + unreadable.getMessage() + "）。senrei export と同じ形か確かめてください。");
        }
        throw new Refusal(
                ExitCode.USAGE,
                "「"
                        + folder
                        + "」に正解がありません。cases.jsonl、meetings.jsonl、utterances.jsonl、statistics.jsonl"
                        + " のいずれかを、senrei export と同じ形で置いてください。");
    }

    private void print(List<Measure> measures, PrintStream out) {
        for (var measure : measures) {
            if (json) {
                out.println(CorpusJson.write(Row.of(measure)));
                continue;
            }
            out.printf(
                    Locale.ROOT,
                    "%-30s %5.3f  正解と一致 %d、不足 %d、余分 %s%n",
                    measure.name(),
                    measure.score(),
                    measure.hits(),
                    measure.missing(),
                    // what is beyond the gold is not counted where only recall is asked
                    measure.name().endsWith("(recall)") ? "―" : measure.extra());
            if (details) measure.misses().forEach(miss -> out.println("      " + miss));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
