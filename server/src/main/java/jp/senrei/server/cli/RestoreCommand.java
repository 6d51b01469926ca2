package jp.senrei.server.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import jp.senrei.corpus.backup.Restore;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.IngestSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code senrei restore FILE --data DIR} */
@Command(
        name = "restore",
        description = "バックアップを、空のフォルダーかまだない場所に戻し、索引を作ります。すべてを調べ終わるまで、何も置きません。",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "./senrei backup で作ったファイル")
    private Path file = Path.of("");

    @Mixin private DataOption data = new DataOption();
    @Mixin private PasswordOptions passwords = new PasswordOptions();

    @Override
    public Integer call() {
        var directory = data.directory();
        try (var progress = new Bar(System.err, "バックアップの復元", "ファイル")) {
            var findings = Restore.read(file, directory.root(), progress);
            System.err.println("バックアップの中身は、作ったときのままです。「" + directory.root() + "」に置きました。");
            findings.forEach(
                    finding ->
                            System.err.println(
                                    "バックアップを作ったときからの問題: " + Printable.of(finding.toString())));
            int built = build(directory);
            return findings.isEmpty() ? built : ExitCode.SOME_FAILED;
        }
    }

    private int build(DataDirectory directory) {
        try (var ingest =
                        Ingest.open(
                                directory,
                                Clock.systemUTC(),
                                IngestSettings.of("senrei restore")
                                        .withPasswords(passwords.all()));
                var progress = new IngestProgress(System.err, "索引の作成")) {
            var report = ingest.rebuild(progress);
            ReportText.failures(report, System.err);
            System.err.println(report.files() + "件の文書から索引を作りました。");
            return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }
}
