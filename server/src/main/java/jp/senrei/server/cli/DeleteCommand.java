package jp.senrei.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import jp.senrei.corpus.ledger.LedgerReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code senrei delete ID --reason …} */
@Command(
        name = "delete",
        description = "文書を保存庫から削除します。元に戻せません。削除した記録（理由・人・日時）は台帳に残ります。隠すだけなら withdraw を使います。",
        mixinStandardHelpOptions = true)
final class DeleteCommand implements Callable<Integer> {
    @Mixin private DecisionOptions what = new DecisionOptions();

    @Option(names = "--yes", description = "確かめずに削除する")
    private boolean sure;

    @Override
    public Integer call() {
        if (!sure && !isConfirmed()) {
            System.err.println("削除しませんでした。");
            return ExitCode.USAGE;
        }
        return what.carryOut(
                "senrei delete",
                decisions -> decisions.delete(what.document(), what.reason(), what.by()),
                "を削除しました。同じ内容の文書は、今後受け入れません。バックアップに残っているものは、別に処分してください。",
                "は、既に削除されています。");
    }

    private boolean isConfirmed() {
        var file =
                new LedgerReader(what.data().directory().ledger())
                        .document(what.document())
                        .map(state -> "「" + Printable.of(state.file()) + "」")
                        .orElse("");
        System.err.println(
                "文書" + file + "（" + what.document() + "）を削除します。元に戻せません。よろしければ、yes と入力してください。");
        try {
            var answer =
                    new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
                            .readLine();
            return "yes".equals(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
