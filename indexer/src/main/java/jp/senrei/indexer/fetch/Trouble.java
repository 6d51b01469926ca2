package jp.senrei.indexer.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import jp.senrei.corpus.archive.SystemFault;
import jp.senrei.indexer.fetch.Proxies.Proxy;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Why an address cannot be fetched: a code that stays, and a sentence for a person. */
final class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    /** Stable names of what can be wrong. */
    enum Code {
        ADDRESS,
        PRIVATE_ADDRESS,
        ROBOTS,
        REDIRECT,
        STATUS,
        TOO_LARGE,
        TIMEOUT,
        UNREACHABLE,
        PACKED,
        DISK
    }

    static final String PROXY_ASKS =
            "プロキシーが利用者名とパスワードを求めています（HTTP 407）。--proxy か環境変数 HTTPS_PROXY に、http://利用者名:パスワード@ホスト:ポート の形で指定してください。";

    private final Code code;

    Trouble(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    Code code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    static Trouble inside(SourceAddress at) {
        return new Trouble(
                Code.PRIVATE_ADDRESS,
                "「%s」は組織の中のネットワークにあるため、取り込みません。取り込むときは --allow-private を付けてください。"
                        .formatted(at.host()));
    }

    static Trouble tooSlow(SourceAddress at) {
        return new Trouble(
                Code.TIMEOUT, "「%s」から時間内に受け取り終わりませんでした。時間をおいて、もう一度取り込んでください。".formatted(at.host()));
    }

    /** It asked to be left alone for longer than anybody waits. */
    static Trouble rests(SourceAddress at, Duration rest) {
        return new Trouble(
                Code.STATUS,
                "「%s」から、あと%d分ほど間をおくよう求められています。そのあとで ./senrei ingest --retry を実行してください。"
                        .formatted(at.host(), rest.toMinutes() + 1));
    }

    static Trouble of(SourceAddress at, IOException problem) {
        return switch (problem) {
            case CheckedNames.PrivateAddress e -> inside(at);
            case UnknownHostException e ->
                    unreachable("「%s」というサーバーが見つかりません。アドレスを確かめてください。", at.host());
            case ConnectTimeoutException e -> tooSlow(at);
            case SocketTimeoutException e -> tooSlow(at);
            case InterruptedIOException e -> tooSlow(at);
            case SSLException e ->
                    unreachable("「%s」と安全に通信できません（証明書の誤りなど）。サイトの管理者に確かめてください。", at.host());
            case ZipException e ->
                    unreachable("「%s」から届いた内容が壊れています。時間をおいて、もう一度取り込んでください。", at.host());
            case MessageConstraintException e ->
                    new Trouble(
                            Code.TOO_LARGE,
                            "「%s」の答えの見出し（HTTP ヘッダー）が大きすぎるため、取り込みません。サイトの管理者に確かめてください。"
                                    .formatted(at.host()));
            default -> unreachable("「%s」との通信が途中で切れました。時間をおいて、もう一度取り込んでください。", at.host());
        };
    }

    /** What came cannot be written down on this computer. */
    static Trouble ofDisk(IOException problem) {
        return new Trouble(
                Code.DISK,
                "受け取った内容を、このコンピューターの一時フォルダー（%s）に書き込めません（%s）。ディスクの空きを確かめて、もう一度取り込んでください。"
                        .formatted(
                                System.getProperty("java.io.tmpdir"), SystemFault.said(problem)));
    }

    /** Empty when it is that of the site behind. */
    static Optional<Trouble> ofProxy(Proxy proxy, IOException problem) {
        return switch (problem) {
            case UnknownHostException e -> Optional.of(noWayTo(proxy));
            case ConnectException e -> Optional.of(noWayTo(proxy));
            case ConnectTimeoutException e -> Optional.of(noWayTo(proxy));
            default -> Optional.empty();
        };
    }

    /**
     * It does not lead to the site.
     *
     * @param status of what it answered instead
     */
    static Trouble refused(Proxy proxy, int status) {
        return status == 407
                ? new Trouble(Code.UNREACHABLE, PROXY_ASKS)
                : unreachable("プロキシー「%s」が、このサイトへの接続を断りました。ネットワークの管理者に確かめてください。", proxy.toString());
    }

    private static Trouble noWayTo(Proxy proxy) {
        return unreachable(
                "プロキシー「%s」につながりません。--proxy か環境変数 HTTPS_PROXY、HTTP_PROXY を確かめてください。",
                proxy.toString());
    }

    private static Trouble unreachable(String sentence, String name) {
        return new Trouble(Code.UNREACHABLE, sentence.formatted(name));
    }
}
