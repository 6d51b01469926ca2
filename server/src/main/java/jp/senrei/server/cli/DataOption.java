package jp.senrei.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.indexer.ingest.DataDirectory;
import picocli.CommandLine.Option;

/** {@code --data DIR}, the same for every command. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "データの置き場所（既定: ${DEFAULT-VALUE}）",
            defaultValue = "data")
    private Path folder = Path.of("data");

    DataDirectory directory() {
        return at(folder);
    }

    static DataDirectory at(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refusal(
                    ExitCode.NO_DATA_DIRECTORY,
                    "「" + folder + "」はフォルダーではありません。--data で別の場所を指定してください。");
        }
        return new DataDirectory(folder);
    }

    /** For commands that need something archived. */
    DataDirectory withDocuments() {
        var data = directory();
        if (!Files.isDirectory(data.archive()))
            throw new Refusal(
                    ExitCode.NO_DATA_DIRECTORY,
                    "「" + data.root() + "」にはまだ文書がありません。--data を確かめてください。");
        return data;
    }

    /** For commands that only read: there has to be something. */
    SearchIndex openIndex() {
        var data = directory();
        if (!Files.isDirectory(data.archive())) {
            throw new Refusal(
                    ExitCode.NO_DATA_DIRECTORY,
                    "「"
                            + data.root()
                            + "」にはまだ文書がありません。./senrei ingest で取り込むか、--data で別の場所を指定してください。");
        }
        if (!Files.isReadable(data.index())) {
            throw new Refusal(
                    ExitCode.NO_DATA_DIRECTORY,
                    "索引「" + data.index() + "」を読めません。権限を確かめるか、./senrei reindex で作り直してください。");
        }
        if (!LuceneIndex.isThere(data.index())) {
            throw new Refusal(
                    ExitCode.NO_DATA_DIRECTORY,
                    "「"
                            + data.root()
                            + "」に索引がありません。まだなら ./senrei ingest で取り込み、失われたのなら ./senrei reindex で作り直してください。");
        }
        warnOfAnotherVersion(data);
        return LuceneIndex.open(data.index());
    }

    /** An index that another version wrote answers, but not with everything. */
    static void warnOfAnotherVersion(DataDirectory data) {
        if (LuceneIndex.isThere(data.index()) && !LuceneIndex.isOfThisVersion(data.index()))
            System.err.println(
                    "この索引は、別の版の Senrei で作られています。一部の内容が欠けていることがあります。./senrei reindex で作り直してください。");
    }
}
