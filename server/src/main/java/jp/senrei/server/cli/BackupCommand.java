package jp.senrei.server.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import jp.senrei.corpus.archive.WriterLock;
import jp.senrei.corpus.backup.Backup;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.ingest.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code senrei backup FILE} */
@Command(
        name = "backup",
        description = "原本・台帳・よくある検索のバックアップを、1つのファイルに作ります。サーバーは動いたままでかまいません。取り込みはその間待ちます。",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "作るファイル（.zip）。既にあれば作りません")
    private Path file = Path.of("");

    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        var directory = data.withDocuments();
        LostLedger.tell(directory, System.err);
        var backup = write(directory);
        System.out.println(backup.sha256() + "  " + file);
        System.err.println(
                "バックアップ「%s」を作りました（%dファイル、%dバイト）。上のハッシュ値を、バックアップとは別の場所に書き留めてください。"
                        .formatted(file, backup.files(), backup.bytes()));
        for (var damaged : backup.damaged())
            System.err.println(
                    "壊れた原本が、そのままバックアップに入っています: "
                            + Printable.of(damaged)
                            + "。./senrei verify で調べてください。");
        return backup.damaged().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private Backup write(DataDirectory directory) {
        var lock = WriterLock.forReading(directory.root(), "senrei backup", WriterLock.PATIENCE);
        try (var progress = new Bar(System.err, "バックアップの作成", "ファイル")) {
            var head = new LedgerReader(directory.ledger()).head(Audience.READER);
            var backup = Backup.write(directory.root(), file, head, Clock.systemUTC(), progress);
            if (lock.isEmpty())
                System.err.println(
                        "データの置き場所「"
                                + directory.root()
                                + "」には書き込めないため、ほかの処理の書込みを止めずに作りました。作る間に内容が変わっていないことは、確かめてあります。");
            return backup;
        } finally {
            lock.ifPresent(WriterLock::close);
        }
    }
}
