package jp.senrei.server.cli;

import java.time.Duration;
import jp.senrei.indexer.extract.ExtractorLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --time-limit SECONDS}, the same for every command that reads documents. */
final class TimeLimitOption {
    private static final int MOST = 3600;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "1つの文書を読み取る時間の上限（秒。文字認識の時間は含まない。既定: 60）")
    private @Nullable Integer seconds;

    Duration time() {
        if (seconds == null) return ExtractorLimits.DEFAULT.time();
        if (seconds < 1 || seconds > MOST)
            throw new Refusal(
                    ExitCode.USAGE,
                    "--time-limit には1から" + MOST + "までの秒数を指定してください（指定: " + seconds + "）。");
        return Duration.ofSeconds(seconds);
    }
}
