package jp.senrei.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code senrei withdraw ID --reason …} */
@Command(
        name = "withdraw",
        description = "文書の公開を取りやめます。原本は残り、職員はこれまでどおり読めます。もう一度公開するには publish を使います。",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    @Mixin private DecisionOptions what = new DecisionOptions();

    @Override
    public Integer call() {
        return what.carryOut(
                "senrei withdraw",
                decisions -> decisions.withdraw(what.document(), what.reason(), what.by()),
                "を公開しないこととしました。原本は残っています。",
                "は、すでに公開しないこととなっています。");
    }
}
