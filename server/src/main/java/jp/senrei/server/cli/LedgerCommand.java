package jp.senrei.server.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Audience;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code senrei ledger} */
@Command(
        name = "ledger",
        description = "取り込んだ場所ごとに、いまの状態・理由・失敗した回数を一覧にします。",
        mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer> {
    private static final String FAILED = "failed";

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description =
                    "この状態のものだけ: archived, unreadable, not-archived, gone, replaced, withdrawn, deleted。"
                            + " failed は unreadable と not-archived")
    private @Nullable String state;

    @Option(names = "--source", paramLabel = "TEXT", description = "場所か名前にこの文字を含むものだけ")
    private String text = "";

    @Option(names = "--public", description = "一覧の代わりに、公開してよい台帳の行をそのまま書く。第三者が確かめるためのもの")
    private boolean publicLines;

    @Option(names = "--json", description = "JSON Lines（1行1件）で書く")
    private boolean json;

    @Override
    public Integer call() {
        if (state != null && !isKnown(state))
            throw new Refusal(
                    ExitCode.USAGE,
                    "--state に「" + state + "」は指定できません。./senrei help ledger で確かめてください。");
        var directory = data.withDocuments();
        var ledger = new LedgerReader(directory.ledger());
        if (publicLines) return print(ledger);
        var sources = ledger.sources().stream().filter(this::isWanted).toList();
        print(sources);
        var head = ledger.head(Audience.READER);
        System.err.println(
                head.isNone()
                        ? "台帳はまだありません。次の取り込みで作られます。"
                        : "%d件。%n%s"
                                .formatted(
                                        sources.size(),
                                        HeadText.of(ledger.head(Audience.VISITOR), head)));
        return ExitCode.DONE;
    }

    private static int print(LedgerReader ledger) {
        try (var out = stdout()) {
            ledger.copy(Audience.VISITOR, out);
        }
        return ExitCode.DONE;
    }

    private static PrintStream stdout() {
        return new PrintStream(
                new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
    }

    private static boolean isKnown(String state) {
        return state.equals(FAILED)
                || List.of(SourceState.State.values()).stream()
                        .anyMatch(known -> known.code().equals(state));
    }

    private boolean isWanted(SourceState source) {
        return (state == null
                        || (state.equals(FAILED)
                                ? source.isFailed()
                                : source.state().code().equals(state)))
                && (source.source().contains(text)
                        || source.file() != null && source.file().contains(text));
    }

    private void print(List<SourceState> sources) {
        try (var out = stdout()) {
            for (var source : sources) out.println(json ? CorpusJson.write(source) : line(source));
        }
    }

    /** Fields apart by tabs, so that a spreadsheet and {@code cut} read it. */
    private static String line(SourceState source) {
        return String.join(
                "\t",
                source.state().label(),
                source.document() == null ? "-" : source.document(),
                Printable.of(source.source()),
                source.code() == null ? "" : source.code(),
                source.reason() == null ? "" : Printable.of(source.reason()),
                source.attempts() == 0 ? "" : "失敗" + source.attempts() + "回");
    }
}
