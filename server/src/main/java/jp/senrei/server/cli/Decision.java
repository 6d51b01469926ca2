package jp.senrei.server.cli;

import java.util.function.Function;
import jp.senrei.corpus.accession.Decisions;
import jp.senrei.corpus.accession.Decisions.Decided;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.IngestSettings;

/** What somebody decides about one document: carried out, shown in the index, and told. */
final class Decision {
    private Decision() {}

    /**
     * @param command told to whoever has to wait meanwhile
     * @param done what is so now, 「を…ました」
     * @param already what was so before, 「は…」
     */
    static int carryOut(
            DataDirectory data,
            String command,
            String document,
            Function<Decisions, Decided> decision,
            String done,
            String already) {
        try (var ingest = LostLedger.open(data, IngestSettings.of(command), System.err)) {
            var inside = ingest.inside(document);
            var around = ingest.around(document);
            return switch (ingest.decide(document, decision)) {
                case Decided.Done it -> {
                    System.err.println(
                            Printable.of("「" + it.file() + "」（" + document + "）" + done));
                    for (var other : it.back())
                        System.err.println("以前の版（" + other + "）が、現在の版に戻りました。不要な場合は、続けて削除してください。");
                    for (var member : inside) System.err.println(Printable.of(stays(member)));
                    for (var holder : around) System.err.println(Printable.of(holds(holder)));
                    yield ExitCode.DONE;
                }
                case Decided.Already it -> {
                    System.err.println(
                            Printable.of("「" + it.file() + "」（" + document + "）" + already));
                    yield ExitCode.DONE;
                }
                case Decided.Unknown ignored ->
                        throw new Refusal(
                                ExitCode.USAGE,
                                "文書「"
                                        + document
                                        + "」はありません。ID は ./senrei ledger か、文書のページのアドレスで確かめられます。");
            };
        }
    }

    private static String stays(DocumentState member) {
        return "中のファイル「%s」（%s、%s）は、そのまま残っています。必要な場合は、続けて同じ操作をしてください。"
                .formatted(member.file(), member.id(), shownTo(member));
    }

    private static String holds(DocumentState container) {
        return "この文書は「%s」（%s、%s）の中にもあり、その原本からは今も取り出せます。必要な場合は、続けて同じ操作をしてください。"
                .formatted(container.file(), container.id(), shownTo(container));
    }

    private static String shownTo(DocumentState document) {
        return document.visibility() == Visibility.PUBLIC ? "公開" : "内部";
    }

    static String somebody() {
        return System.getProperty("user.name", "?");
    }
}
