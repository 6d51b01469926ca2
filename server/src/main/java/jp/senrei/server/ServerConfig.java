package jp.senrei.server;

import java.util.regex.Pattern;
import jp.senrei.corpus.model.Audience;
import jp.senrei.server.access.Access;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens and for whom.
 *
 * @param host name or address to listen on
 * @param port 0 takes any free one
 * @param audience of every request; {@link Audience#READER} only on a loopback address, because
 *     there are no accounts yet
 * @param publicUrl where people reach it, {@code https://senrei.example.jp}, for citations and the
 *     site map; null for the address that each request names
 * @param operator who runs the site and how to reach them, as the accessibility statement says it;
 *     null when the statement asks readers to turn to the municipality
 */
public record ServerConfig(
        String host,
        int port,
        Audience audience,
        @Nullable String publicUrl,
        @Nullable String operator) {
    private static final int LONGEST_OPERATOR = 300;

    private static final Pattern PUBLIC_URL = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+");

    public ServerConfig(String host, int port, Audience audience) {
        this(host, port, audience, null, null);
    }

    public ServerConfig {
        if (publicUrl != null && !PUBLIC_URL.matcher(publicUrl).matches())
            throw new IllegalArgumentException(
                    "--public-url には https://senrei.example.jp のように、末尾に / を付けずに指定してください（指定："
                            + publicUrl
                            + "）。");
        if (operator != null && (operator.isBlank() || operator.length() > LONGEST_OPERATOR))
            throw new IllegalArgumentException(
                    "--operator には運営者の名前と連絡先を" + LONGEST_OPERATOR + "文字以内で指定してください。");
        if (port < 0 || port > 65_535)
            throw new IllegalArgumentException("ポート番号は0から65535までの数で指定してください（" + port + "）。");
        if (audience == Audience.READER && !Access.isLoopbackName(host)) {
            throw new IllegalArgumentException(
                    "内部資料を表示できるのは、このコンピューターの中だけです。--host に 127.0.0.1 を指定してください（指定：" + host + "）。");
        }
    }
}
