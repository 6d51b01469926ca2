package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of ours stands for the proxy; the sites behind it are invented. */
class ProxiesTest {
    private LocalSite proxy;

    @BeforeEach
    void open() throws IOException {
        proxy = new LocalSite();
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void aSiteNobodyHereKnowsIsAskedThroughTheProxy() throws Exception {
        proxy.put("http://www.city.example.jp/a.html", "text/html", "会議録");

        try (var fetch = fetch("http://127.0.0.1:" + proxy.port());
                var taken =
                        (Fetched.Taken) fetch.fetch("http://www.city.example.jp/a.html", null)) {
            assertThat(taken.file()).hasContent("会議録");
        }
        assertThat(proxy.asked())
                .containsExactly(
                        "http://www.city.example.jp/robots.txt",
                        "http://www.city.example.jp/a.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.1.2.3/",
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1/",
                "http://[fd00::1]/",
                "http://inside.example.jp/",
                "http://files.shiomi.local/",
                "http://metadata.google.internal/",
                "http://proxy.example.jp/"
            })
    void nothingInsideIsAskedThroughTheProxy(String address) throws Exception {
        try (var fetch = fetch("http://proxy.example.jp:" + proxy.port())) {
            assertThat(failed(fetch.fetch(address, null)).code()).isEqualTo("PRIVATE_ADDRESS");
        }
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void aProxyThatAsksWhoIsThereIsTold() throws Exception {
        var shown = new ArrayList<String>();
        proxy.put(
                "http://www.city.example.jp/a.html",
                exchange -> {
                    var said = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
                    if (said == null) {
                        exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=x");
                        LocalSite.status(407).answer(exchange);
                    } else {
                        shown.add(said);
                        LocalSite.bytes(Map.of(), new byte[] {'a'}).answer(exchange);
                    }
                });

        try (var fetch = fetch("http://shiomi:p%40ss@127.0.0.1:" + proxy.port())) {
            assertThat(fetch.fetch("http://www.city.example.jp/a.html", null))
                    .isInstanceOf(Fetched.Taken.class);
        }
        assertThat(shown)
                .containsExactly(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "shiomi:p@ss".getBytes(StandardCharsets.UTF_8)));

        try (var fetch = fetch("http://127.0.0.1:" + proxy.port())) {
            assertThat(failed(fetch.fetch("http://www.city.example.jp/a.html", null)).reason())
                    .startsWith("プロキシーが利用者名とパスワードを求めています（HTTP 407）。");
        }
    }

    @Test
    void forHttpsATunnelIsAskedFor() throws Exception {
        var asked = new CopyOnWriteArrayList<String>();
        try (var refusing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(refusing, asked));
            try (var fetch = fetch("http://127.0.0.1:" + refusing.getLocalPort())) {
                assertThat(failed(fetch.fetch("https://www.city.example.jp/", null)).reason())
                        .contains(
                                "プロキシー「127.0.0.1:"
                                        + refusing.getLocalPort()
                                        + "」が、このサイトへの接続を断りました。");
            }
        }
        assertThat(asked.getFirst()).isEqualTo("CONNECT www.city.example.jp:443 HTTP/1.1");
    }

    private static void refuse(ServerSocket server, List<String> asked) {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.UTF_8));
                for (var line = in.readLine();
                        line != null && !line.isEmpty();
                        line = in.readLine()) asked.add(line);
                client.getOutputStream()
                        .write("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n".getBytes());
            } catch (IOException ended) {
                return;
            }
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        try (var fetch = fetch("http://gone.example.jp:8080")) {
            assertThat(failed(fetch.fetch("http://www.city.example.jp/", null)).reason())
                    .contains("プロキシー「gone.example.jp:8080」につながりません。");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.city.example.jp/, secure.example.jp:8080",
        "http://www.city.example.jp/, plain.example.jp:3128",
        "https://koho.shiomi.example.jp/, ",
        "https://shiomi.example.jp/, ",
        "https://notshiomi.example.jp/, secure.example.jp:8080",
        "http://localhost/, ",
        "http://127.0.0.5/, ",
        "http://[::1]/, "
    })
    void theEnvironmentSaysWhichHostsAreAskedHow(String address, String expected) throws Exception {
        var proxies =
                Proxies.of(
                        Map.of(
                                "HTTPS_PROXY", "http://user:secret@secure.example.jp:8080/",
                                "http_proxy", "plain.example.jp:3128",
                                "NO_PROXY", "10.0.0.1, .shiomi.example.jp"));

        assertThat(proxies.of(SourceAddress.parse(address, true)).map(Object::toString))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void oneProxyMayServeForAllAndAStarForNone() throws Exception {
        var at = SourceAddress.parse("http://www.city.example.jp/", false);

        assertThat(Proxies.of(Map.of("all_proxy", "http://p.example.jp:1")).of(at)).isPresent();
        assertThat(Proxies.of("p.example.jp:1", Map.of("no_proxy", "*")).of(at)).isEmpty();
        assertThat(Proxies.of(Map.of("HTTP_PROXY", "")).of(at)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:secret@proxy.example.jp",
                "socks5://proxy.example.jp:1080",
                "proxy:99999",
                "proxy:1:2"
            })
    void otherKindsAreRefusedWithoutTellingThePassword(String address) {
        assertThatThrownBy(() -> Proxies.of(address, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("プロキシーは http://ホスト:ポート か http://利用者名:パスワード@ホスト:ポート の形で指定してください。");
    }

    private Fetch fetch(String through) {
        return Fetch.open(
                FetchSettings.DEFAULT
                        .withPause(Duration.ZERO)
                        .through(Proxies.of(through, Map.of())),
                Clock.systemUTC(),
                new CheckedNames(new Names(), PublicAddresses::isPublic),
                Pace.real());
    }

    /** Knows this machine, numbers, and one host inside; nothing of outside. */
    private static final class Names implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.matches("[0-9.]+|.*:.*"))
                return new InetAddress[] {InetAddress.getByName(host)};
            if (host.equals("inside.example.jp"))
                return new InetAddress[] {InetAddress.getByName("10.9.8.7")};
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static Fetched.Failed failed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }
}
