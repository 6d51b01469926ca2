package jp.senrei.server.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --workers N}, the same for every command that reads documents. */
final class WorkersOption {
    private static final int MOST = 64;

    @Option(names = "--workers", paramLabel = "N", description = "同時に読み取る文書の数（既定: このコンピューターのコアの数）")
    private @Nullable Integer workers;

    int number() {
        if (workers == null) return Runtime.getRuntime().availableProcessors();
        if (workers < 1 || workers > MOST)
            throw new Refusal(
                    ExitCode.USAGE,
                    "--workers には1から" + MOST + "までの数を指定してください（指定: " + workers + "）。");
        return workers;
    }
}
