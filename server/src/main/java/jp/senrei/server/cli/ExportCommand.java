package jp.senrei.server.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.SearchIndex;
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
        documents,
        meetings,
        cases,
        utterances,
        statistics,
        mentions
    }

    @Parameters(
            paramLabel = "documents|meetings|cases|utterances|statistics|mentions",
            description = "書き出すもの")
    private Kind kind = Kind.cases;

    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (var index = data.openIndex();
                var out =
                        new PrintStream(
                                new BufferedOutputStream(System.out, 1 << 16),
                                false,
                                StandardCharsets.UTF_8)) {
            // whoever reads the data directory sees everything in it
            entries(index, kind, Audience.READER)
                    .forEach(entry -> out.println(CorpusJson.write(entry)));
        }
        return ExitCode.DONE;
    }

    private static Stream<?> entries(SearchIndex index, Kind kind, Audience audience) {
        return switch (kind) {
            case documents -> index.documents(audience).stream();
            case meetings -> index.meetings(audience).stream();
            case cases -> index.cases(audience).stream();
            case utterances -> index.utterances(audience).stream();
            case statistics -> index.statistics(audience).stream();
            // a document at a time: all mentions of an archive are more than a machine holds
            case mentions ->
                    index.documents(audience).stream()
                            .flatMap(
                                    document ->
                                            index.findDocument(document.id(), audience).stream())
                            .flatMap(entry -> entry.mentions().stream());
        };
    }
}
