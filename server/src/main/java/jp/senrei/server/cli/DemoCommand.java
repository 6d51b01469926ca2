package jp.senrei.server.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.server.SenreiServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code senrei demo}: archives the samples and serves them. */
@Command(name = "demo", description = "架空の見本文書を取り込み、検索画面を公開します。", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "データの置き場所（既定: senrei のフォルダーの data/demo）")
    private Path folder = home().resolve("data").resolve("demo");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "ポート番号（既定: ${DEFAULT-VALUE}）",
            defaultValue = "8080")
    private int port = 8080;

    @Override
    public Integer call() throws InterruptedException {
        var samples = home().resolve("corpus").resolve("samples");
        if (!Files.isDirectory(samples)) {
            throw new Refusal(
                    ExitCode.NO_DATA_DIRECTORY,
                    "見本文書のフォルダー「" + samples + "」がありません。Senrei のフォルダーで実行してください。");
        }
        var data = DataOption.at(folder);
        var config = ServeCommand.config("127.0.0.1", port, Audience.VISITOR, null);
        SenreiServer.requireFreePort(config);
        var report =
                IngestCommand.ingest(
                        data, List.of(samples), Intake.of(Visibility.PUBLIC), System.err);
        ReportText.print(report, System.err);
        try (var running = ServeCommand.start(data, config)) {
            System.err.println();
            System.err.println("検索画面: " + running.server().url());
            System.err.println("次の語で探してみてください。");
            for (var example : List.of("LINE", "防犯カメラ 結果:条件付", "第16条第1項")) {
                System.err.println(
                        "  "
                                + running.server().url()
                                + "search?q="
                                + URLEncoder.encode(example, StandardCharsets.UTF_8)
                                + "  （"
                                + example
                                + "）");
            }
            System.err.println("Ctrl-Cで終わります。");
            running.untilInterrupted();
        }
        return ExitCode.DONE;
    }

    /** Folder of the checkout; the launcher tells it. */
    private static Path home() {
        return Path.of(System.getProperty("senrei.home", "."));
    }
}
