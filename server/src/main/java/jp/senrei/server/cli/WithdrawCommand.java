package jp.senrei.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code senrei withdraw ID --reason …} */
@Command(
        name = "withdraw",
        description = "文書の公開を取りやめます。原本は残り、職員はこれまでどおり読めます。もう一度公開するには publish を使います。",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "文書のID（16桁）")
    private String document = "";

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "理由。台帳に残ります")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "決めた人（既定: このコンピューターの利用者名）")
    private String by = Decision.somebody();

    @Override
    public Integer call() {
        return Decision.carryOut(
                data.directory(),
                "senrei withdraw",
                document,
                decisions -> decisions.withdraw(document, reason, by),
                "の公開を取りやめました。原本は残っています。",
                "は、もともと公開されていません。");
    }
}
