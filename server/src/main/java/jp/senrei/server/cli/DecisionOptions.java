package jp.senrei.server.cli;

import java.util.function.Function;
import jp.senrei.corpus.accession.Decisions;
import jp.senrei.corpus.accession.Decisions.Decided;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which document somebody decides about, and why: what the ledger keeps of a decision. */
final class DecisionOptions {
    @Parameters(paramLabel = "ID", description = "文書のID（16桁）")
    private String document = "";

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "理由。台帳に残ります")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "決めた人（既定: このコンピューターの利用者名）")
    private String by = Decision.somebody();

    DataOption data() {
        return data;
    }

    String document() {
        return document;
    }

    String reason() {
        return reason;
    }

    String by() {
        return by;
    }

    /** See {@link Decision#carryOut}. */
    int carryOut(
            String command, Function<Decisions, Decided> decision, String done, String already) {
        return Decision.carryOut(data.directory(), command, document, decision, done, already);
    }
}
