package jp.senrei.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.fetch.SourceAddress;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.IngestSettings;
import jp.senrei.indexer.ingest.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code senrei ingest PATH|URL...} */
@Command(
        name = "ingest",
        description =
                "文書（PDF・Word・Excel・PowerPoint・OpenDocument・RTF・HTML・テキスト・メール・ZIP）を保存し、検索できるようにします。フォルダーは中をすべて調べます。https:// のアドレスからも取り込みます。",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH|URL",
            arity = "0..*",
            description = "ファイル、フォルダー、または https:// で始まるアドレス")
    private List<String> inputs = List.of();

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

    @Mixin private WebOptions web = new WebOptions();

    @Option(
            names = "--watch",
            description = "フォルダーを監視し、置かれた文書を取り込み続ける（書き込み途中のファイルは待つ。終わるときは Ctrl-C）")
    private boolean watch;

    @Option(names = "--replaces", paramLabel = "ID", description = "この文書の新しい版として受け入れる（ファイルは1つだけ指定）")
    private @Nullable String replaces;

    @Option(names = "--restore-deleted", description = "削除した文書と同じ内容でも受け入れる")
    private boolean restoresDeleted;

    @Mixin private WorkersOption workers = new WorkersOption();

    @Mixin private TimeLimitOption timeLimit = new TimeLimitOption();

    @Mixin private PasswordOptions passwords = new PasswordOptions();

    @Option(
            names = "--retry",
            description = "以前に読み取れなかった文書と、保存できなかったファイルやアドレスを、もう一度試す（一覧のページのリンクはたどらない）")
    private boolean retry;

    @Option(names = "--json", description = "結果をJSONで標準出力に書く")
    private boolean json;

    @Override
    public Integer call() {
        if (municipality != null && !isKnown(municipality)) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "--municipality には6桁の全国地方公共団体コードを指定してください（指定: " + municipality + "）。");
        }
        if (retry != inputs.isEmpty())
            throw new Refusal(
                    ExitCode.USAGE,
                    retry
                            ? "--retry では、取り込むものは指定しません。失敗したものだけを、もう一度試します。"
                            : "取り込むファイル、フォルダー、またはアドレスを指定してください。例: ./senrei ingest 会議録/");
        if (retry && watch)
            throw new Refusal(
                    ExitCode.USAGE, "--retry と --watch は一緒に使えません。先に --retry だけで実行してください。");
        if (replaces != null && web.follow())
            throw new Refusal(
                    ExitCode.USAGE, "--replaces と --follow は一緒に使えません。文書のアドレスを1つだけ指定してください。");
        if (replaces != null) checkReplaces(data.directory(), replaces);
        var addresses = inputs.stream().filter(SourceAddress::isMeant).toList();
        var paths = inputs.stream().filter(input -> !SourceAddress.isMeant(input)).map(Path::of);
        var intake = new Intake(visibility, municipality, council, replaces, restoresDeleted);
        web.check(addresses, retry || !addresses.isEmpty());
        if (watch) return watch(paths.toList(), addresses, intake);
        var report = retry ? retry(intake) : ingest(paths.toList(), addresses, intake);
        ReportText.print(report, System.err);
        if (visibility == null && report.added() > 0) {
            System.err.println("新しい文書は内部の文書です。誰にでも公開するときは --visibility public を付けて、もう一度取り込んでください。");
        }
        if (json) System.out.println(CorpusJson.write(ReportText.summary(report)));
        return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private static boolean isFileOrAddress(String input) {
        return SourceAddress.isMeant(input) || Files.isRegularFile(Path.of(input));
    }

    private void checkReplaces(DataDirectory directory, String older) {
        if (inputs.size() != 1 || !isFileOrAddress(inputs.getFirst()))
            throw new Refusal(ExitCode.USAGE, "--replaces を使うときは、ファイルを1つだけ指定してください。");
        var known = new LedgerReader(directory.ledger()).document(older);
        if (known.filter(DocumentState::isHere).isEmpty())
            throw new Refusal(
                    ExitCode.USAGE,
                    "--replaces に指定した文書「"
                            + older
                            + "」はありません。ID は ./senrei ledger か、文書のページのアドレスで確かめられます。");
    }

    /**
     * A code that belongs to nobody would stay with its documents, and no municipality would ever
     * show them.
     */
    private static boolean isKnown(String code) {
        return Vocabulary.standard().municipalities().stream()
                .anyMatch(known -> known.code().equals(code));
    }

    private int watch(List<Path> folders, List<String> addresses, Intake intake) {
        if (!addresses.isEmpty())
            throw new Refusal(
                    ExitCode.USAGE, "--watch はフォルダーにだけ使えます。アドレスは --watch を付けずに取り込んでください。");
        if (json) throw new Refusal(ExitCode.USAGE, "--watch と --json は一緒に使えません。どちらかを外してください。");
        return new Watching(this::open, folders, intake, System.err).run();
    }

    private Report ingest(List<Path> paths, List<String> addresses, Intake intake) {
        if (addresses.isEmpty()) {
            try (var ingest = open();
                    var progress = new IngestProgress(System.err, "取り込み")) {
                return ingest.run(paths, intake, progress);
            }
        }
        try (var ingest = open();
                var fetch = Fetch.open(web.settings(), Clock.systemUTC());
                var progress = new IngestProgress(System.err, "取り込み")) {
            var files = paths.isEmpty() ? Report.NOTHING : ingest.run(paths, intake, progress);
            return files.and(ingest.run(addresses, web.levels(), fetch, intake, progress));
        } catch (IOException leftover) {
            throw new UncheckedIOException(leftover);
        }
    }

    private Report retry(Intake intake) {
        try (var ingest = open();
                var fetch = Fetch.open(web.settings(), Clock.systemUTC());
                var progress = new IngestProgress(System.err, "再試行")) {
            return ingest.retry(fetch, intake, progress);
        } catch (IOException leftover) {
            throw new UncheckedIOException(leftover);
        }
    }

    private Ingest open() {
        return LostLedger.open(
                data.directory(),
                IngestSettings.DEFAULT
                        .withWorkers(workers.number())
                        .withTime(timeLimit.time())
                        .withPasswords(passwords.all()),
                System.err);
    }

    static Report ingest(DataDirectory data, List<Path> paths, Intake intake, PrintStream log) {
        try (var ingest = Ingest.open(data, Clock.systemUTC());
                var progress = new IngestProgress(log, "取り込み")) {
            return ingest.run(paths, intake, progress);
        }
    }
}
