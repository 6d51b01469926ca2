package jp.senrei.server.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import jp.senrei.corpus.archive.WriterLock;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code senrei verify} */
@Command(
        name = "verify",
        description = "保存した原本のすべてのバイト、台帳、索引を調べ、互いに合っているか確かめます。何も変えません。",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int MOST = 64;

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--threads", paramLabel = "N", description = "同時に読む数（既定: コンピューターのコア数）")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "結果をJSONで標準出力に書く")
    private boolean json;

    @Override
    public Integer call() {
        if (threads < 1 || threads > MOST)
            throw new Refusal(
                    ExitCode.USAGE,
                    "--threads には1から" + MOST + "までの数を指定してください（指定: " + threads + "）。");
        var directory = data.withDocuments();
        var verification = verify(directory);
        verification.findings().forEach(finding -> print(Printable.of(finding.toString())));
        verification.notes().forEach(note -> print("お知らせ: " + note));
        print(summary(verification));
        if (json) System.out.println(CorpusJson.write(told(verification)));
        return verification.isClean() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /** The list is the answer, but where the answer is JSON. */
    private void print(String line) {
        (json ? System.err : System.out).println(line);
    }

    private Verification verify(DataDirectory directory) {
        var lock = WriterLock.forReading(directory.root(), "senrei verify", WriterLock.PATIENCE);
        try (var progress = new Bar(System.err, "点検", "件")) {
            return Verification.of(directory, threads, progress);
        } finally {
            lock.ifPresent(WriterLock::close);
        }
    }

    private static String summary(Verification verification) {
        return "%d件の文書を調べました。%s%n%s"
                .formatted(
                        verification.documents(),
                        verification.isClean()
                                ? "問題はありません。"
                                : "問題が " + verification.findings().size() + "件あります。",
                        HeadText.of(verification.publicHead(), verification.head()));
    }

    private static Object told(Verification verification) {
        var told = new LinkedHashMap<String, Object>();
        told.put("documents", verification.documents());
        told.put("head", verification.head());
        told.put("publicHead", verification.publicHead());
        told.put("findings", verification.findings());
        told.put("notes", verification.notes());
        return told;
    }
}
