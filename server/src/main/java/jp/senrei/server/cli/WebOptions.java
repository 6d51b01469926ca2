package jp.senrei.server.cli;

import java.time.Duration;
import java.util.List;
import jp.senrei.indexer.fetch.FetchSettings;
import jp.senrei.indexer.fetch.Proxies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How addresses of the web are fetched. */
final class WebOptions {
    private static final double LONGEST_PAUSE = 600;

    @Option(
            names = "--follow",
            description =
                    "アドレスを一覧のページとみなし、同じサイトの文書（PDFなどのファイルと、一覧のフォルダーより下のページ）へのリンクも取り込む。リンクの先のリンクは --depth を指定したときだけたどる")
    private boolean follow;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "--follow でたどる深さ。1: 一覧から文書まで（既定）、2: 一覧の一覧（年度ごとの一覧を並べたページなど）から文書まで、3まで",
            defaultValue = "1")
    private int depth = 1;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "同じサイトへの間隔（秒。既定: 1。robots.txt がより長い間隔を求めるときはそちらに従う）",
            defaultValue = "1")
    private double pause = 1;

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            description = "アドレスから取り込む1件の大きさの上限（MB。既定: 200）",
            defaultValue = "200")
    private long maxSize = 200;

    @Option(names = "--allow-private", description = "組織の中のネットワークにあるサイトからも取り込む")
    private boolean allowPrivate;

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description =
                    "プロキシー（http://ホスト:ポート）。既定: 環境変数 HTTPS_PROXY と HTTP_PROXY。NO_PROXY のホストには直接つなぐ。none で使わない")
    private @Nullable String proxy;

    boolean follow() {
        return follow;
    }

    /** How many links away from what is named documents are taken. */
    int levels() {
        return follow ? depth : 0;
    }

    /** Before anything is opened: wrong usage changes nothing. */
    void check(List<String> addresses, boolean fetches) {
        if (fetches) proxies();
        if (follow && addresses.isEmpty())
            throw new Refusal(ExitCode.USAGE, "--follow は https:// で始まるアドレスと一緒に使ってください。");
        if (depth < 1 || depth > 3)
            throw new Refusal(ExitCode.USAGE, "--depth には1から3までの数を指定してください。");
        if (depth != 1 && !follow)
            throw new Refusal(ExitCode.USAGE, "--depth は --follow と一緒に使ってください。");
        if (!(pause >= 0 && pause <= LONGEST_PAUSE))
            throw new Refusal(ExitCode.USAGE, "--pause には0から600までの秒数を指定してください。");
        if (maxSize < 1 || maxSize > 10_000)
            throw new Refusal(ExitCode.USAGE, "--max-size には1から10000までのMB数を指定してください。");
    }

    private Proxies proxies() {
        try {
            if (proxy == null) return Proxies.of(System.getenv());
            return proxy.equals("none") ? Proxies.NONE : Proxies.of(proxy, System.getenv());
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, e.getMessage());
        }
    }

    FetchSettings settings() {
        return FetchSettings.DEFAULT
                .through(proxies())
                .withPause(Duration.ofMillis(Math.round(pause * 1000)))
                .withMaxBytes(maxSize << 20)
                .allowingPrivate(allowPrivate);
    }
}
