package jp.senrei.server;

import jp.senrei.corpus.model.Audience;
import jp.senrei.server.access.Access;

/**
 * Where the server listens and for whom.
 *
 * @param host name or address to listen on
 * @param port 0 takes any free one
 * @param audience of every request; {@link Audience#READER} only on a loopback address, because
 *     there are no accounts yet
 */
public record ServerConfig(String host, int port, Audience audience) {
    public ServerConfig {
        if (port < 0 || port > 65_535)
            throw new IllegalArgumentException("ポート番号は0から65535までの数で指定してください（" + port + "）。");
        if (audience == Audience.READER && !Access.isLoopbackName(host)) {
            throw new IllegalArgumentException(
                    "内部資料を表示できるのは、このコンピューターの中だけです。--host に 127.0.0.1 を指定してください（指定：" + host + "）。");
        }
    }
}
