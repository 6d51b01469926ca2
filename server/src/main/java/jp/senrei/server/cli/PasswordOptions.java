package jp.senrei.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Passwords of encrypted files: in memory only, never archived and never logged. Whoever can list
 * processes sees those given as options, so there are two other ways.
 */
final class PasswordOptions {
    /** Where one may stand too. */
    static final String VARIABLE = "SENREI_PASSWORD";

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description =
                    "保護されたPDF・Officeファイルを開くパスワード（繰り返し指定できる。環境変数 "
                            + VARIABLE
                            + " や --password-file なら、実行中のコマンドの一覧に出ない）")
    private List<String> passwords = List.of();

    @Option(names = "--password-file", paramLabel = "FILE", description = "パスワードを1行に1つずつ書いたファイル")
    private @Nullable Path file;

    List<String> all() {
        var all = new ArrayList<>(passwords);
        var variable = System.getenv(VARIABLE);
        if (variable != null && !variable.isEmpty()) all.add(variable);
        if (file != null) all.addAll(lines(file));
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new Refusal(ExitCode.USAGE, "--password-file に指定したファイルを読めません: " + file);
        }
    }
}
