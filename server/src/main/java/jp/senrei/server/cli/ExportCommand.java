package jp.senrei.server.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code senrei export cases}: JSON Lines on stdout, in the order of the ids, mentions in that of
 * the text.
 */
@Command(
        name = "export",
        description = "読み取った内容をJSON Lines（1行1件）で標準出力に書き出します。",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    enum Kind {
        documents(Document.class),
        meetings(Meeting.class),
        cases(Dossier.class),
        utterances(Utterance.class),
        statistics(StatisticsCell.class),
        mentions(Mention.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }
    }

    @Parameters(
            paramLabel = "documents|meetings|cases|utterances|statistics|mentions",
            description = "書き出すもの")
    private Kind kind = Kind.cases;

    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (var index = data.openIndex();
                // whoever reads the data directory sees everything in it
                var entries = index.all(kind.type, Audience.READER);
                var out =
                        new PrintStream(
                                new BufferedOutputStream(System.out, 1 << 16),
                                false,
                                StandardCharsets.UTF_8)) {
            entries.forEach(entry -> out.println(CorpusJson.write(entry)));
        }
        return ExitCode.DONE;
    }
}
