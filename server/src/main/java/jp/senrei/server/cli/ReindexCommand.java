package jp.senrei.server.cli;

import java.util.concurrent.Callable;
import jp.senrei.indexer.ingest.IngestSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code senrei reindex} */
@Command(
        name = "reindex",
        description = "保存した原本から索引を作り直します。終わるまで、これまでの索引で検索できます。",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();
    @Mixin private WorkersOption workers = new WorkersOption();
    @Mixin private TimeLimitOption timeLimit = new TimeLimitOption();
    @Mixin private PasswordOptions passwords = new PasswordOptions();

    @Override
    public Integer call() {
        var directory = data.withDocuments();
        try (var ingest =
                        LostLedger.open(
                                directory,
                                IngestSettings.of("senrei reindex")
                                        .withWorkers(workers.number())
                                        .withTime(timeLimit.time())
                                        .withPasswords(passwords.all()),
                                System.err);
                var progress = new IngestProgress(System.err, "索引の作り直し")) {
            var report = ingest.rebuild(progress);
            ReportText.failures(report, System.err);
            System.err.println(
                    report.files()
                            + "件の文書から索引を作り直しました（読み取れないもの "
                            + report.failures().size()
                            + "件）。");
            return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }
}
