package jp.senrei.server.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Report;
import jp.senrei.indexer.ingest.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code senrei ingest PATH...} */
@Command(
        name = "ingest",
        description = "文書（.txt .html .pdf .docx）を保存し、検索できるようにします。フォルダーは中をすべて調べます。",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "ファイルまたはフォルダー")
    private List<Path> paths = List.of();

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--visibility",
            paramLabel = "public|internal",
            description = "公開（public）または内部（internal）。指定のない新しい文書は内部")
    private @Nullable Visibility visibility;

    @Option(
            names = "--municipality",
            paramLabel = "CODE",
            description = "全国地方公共団体コード（6桁）。文書から読み取れないときに指定")
    private @Nullable String municipality;

    @Option(names = "--council", paramLabel = "NAME", description = "審議会の名称。文書から読み取れないときに指定")
    private @Nullable String council;

    @Option(names = "--json", description = "結果をJSONで標準出力に書く")
    private boolean json;

    @Override
    public Integer call() {
        if (municipality != null && !isKnown(municipality)) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "--municipality には6桁の全国地方公共団体コードを指定してください（指定: " + municipality + "）。");
        }
        var report =
                ingest(
                        data.directory(),
                        paths,
                        new Intake(visibility, municipality, council),
                        System.err);
        print(report, System.err);
        if (visibility == null && report.added() > 0) {
            System.err.println("新しい文書は内部の文書です。誰にでも公開するときは --visibility public を付けて、もう一度取り込んでください。");
        }
        if (json) System.out.println(CorpusJson.write(summary(report)));
        return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /**
     * A code that belongs to nobody would stay with its documents, and no municipality would ever
     * show them.
     */
    private static boolean isKnown(String code) {
        return Vocabulary.standard().municipalities().stream()
                .anyMatch(known -> known.code().equals(code));
    }

    static Report ingest(DataDirectory data, List<Path> paths, Intake intake, PrintStream log) {
        try (var ingest = Ingest.open(data, Clock.systemUTC());
                var progress = new IngestProgress(log, "取り込み")) {
            return ingest.run(paths, intake, progress);
        }
    }

    static void print(Report report, PrintStream out) {
        printFailures(report, out);
        out.println(
                report.results().size()
                        + "件を調べました（新しい文書 "
                        + report.added()
                        + "件、読み取れないもの "
                        + report.failures().size()
                        + "件"
                        + (report.passedOver() > 0 ? "、対象外のファイル " + report.passedOver() + "件" : "")
                        + "）。");
        for (var version : report.versions())
            out.println(
                    "新しい版として受け入れました: "
                            + version.newerFile()
                            + "（"
                            + version.newer()
                            + "）← "
                            + version.olderFile()
                            + "（"
                            + version.older()
                            + "）。以前の版も、そのアドレスで開けます。");
        if (report.changedVisibility() > 0)
            out.println("公開・内部の別が変わった文書は " + report.changedVisibility() + "件です。");
    }

    static void printFailures(Report report, PrintStream out) {
        for (var failure : report.failures()) {
            switch (failure) {
                case Result.Unreadable unreadable ->
                        out.println(
                                "読み取れませんでした（原本は保存済み）: "
                                        + unreadable.file()
                                        + " ["
                                        + unreadable.reason().code()
                                        + "] "
                                        + unreadable.reason().message());
                case Result.NotArchived lost ->
                        out.println("保存できませんでした: " + lost.file() + " " + lost.reason());
                case Result.Read ignored -> throw new AssertionError("not a failure");
            }
        }
    }

    private static Map<String, Object> summary(Report report) {
        var failures = new ArrayList<Map<String, Object>>();
        for (var failure : report.failures()) {
            var line = new LinkedHashMap<String, Object>();
            line.put("file", failure.file().toString());
            switch (failure) {
                case Result.Unreadable unreadable -> {
                    line.put("document", unreadable.document());
                    line.put("code", unreadable.reason().code());
                    line.put("message", unreadable.reason().message());
                }
                case Result.NotArchived lost -> line.put("message", lost.reason());
                case Result.Read ignored -> throw new AssertionError("not a failure");
            }
            failures.add(line);
        }
        var summary = new LinkedHashMap<String, Object>();
        summary.put("files", report.results().size());
        summary.put("added", report.added());
        summary.put("passedOver", report.passedOver());
        summary.put("changedVisibility", report.changedVisibility());
        summary.put("versions", report.versions());
        summary.put("failures", failures);
        return summary;
    }
}
