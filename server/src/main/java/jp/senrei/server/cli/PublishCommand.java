package jp.senrei.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code senrei publish ID} */
@Command(
        name = "publish",
        description = "内部の文書、または公開を取りやめた文書を公開します。",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "文書のID（16桁）")
    private String document = "";

    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        return Decision.carryOut(
                data.directory(),
                "senrei publish",
                document,
                decisions -> decisions.publish(document),
                "を公開しました。",
                "は、既に公開されています。");
    }
}
