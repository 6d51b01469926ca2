package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
    @Test
    void aTakenPortIsOneClearSentence() {
        try (var first = start(0, Audience.VISITOR)) {
            assertThatThrownBy(() -> start(first.port(), Audience.VISITOR))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessage("ポート " + first.port() + " は使用中です。--port で別の番号を指定してください。");
        }
    }

    @Test
    void thePortIsFreeAgainAfterClosing() {
        var first = start(0, Audience.VISITOR);
        var port = first.port();
        first.close();
        start(port, Audience.VISITOR).close();
    }

    @Test
    void anAddressOfAnotherMachineIsOneClearSentence() {
        var elsewhere = new ServerConfig("192.0.2.1", 0, Audience.VISITOR);
        assertThatThrownBy(
                        () -> SenreiServer.start(elsewhere, Shiomi.index(), id -> Optional.empty()))
                .isInstanceOf(ServerStartException.class)
                .hasMessage("192.0.2.1 で待ち受けることができません。--host にこのコンピューターのアドレスを指定してください。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.0.1", "example.jp", "::", "127.0.0.1.example.jp"})
    void internalDocumentsAreServedToThisMachineOnly(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerConfig(host, 8080, Audience.READER))
                .withMessage(
                        "内部資料を表示できるのは、このコンピューターの中だけです。--host に 127.0.0.1 を指定してください（指定："
                                + host
                                + "）。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void aLoopbackHostMayServeInternalDocuments(String host) {
        assertThat(new ServerConfig(host, 8080, Audience.READER).host()).isEqualTo(host);
    }

    @Test
    void aServerOfInternalDocumentsAnswersOnlyToTheNamesOfThisMachine() throws IOException {
        try (var server = start(0, Audience.READER)) {
            assertThat(statusLine(server, "rebound.example.jp"))
                    .isEqualTo("HTTP/1.1 403 Forbidden");
            assertThat(statusLine(server, "localhost:" + server.port()))
                    .isEqualTo("HTTP/1.1 200 OK");
        }
        try (var server = start(0, Audience.VISITOR)) {
            assertThat(statusLine(server, "senrei.example.jp")).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void anIndexOutOfOrderIsAPageThatTellsNothingOfTheInside() throws IOException {
        var broken =
                (SearchIndex)
                        Proxy.newProxyInstance(
                                StartTest.class.getClassLoader(),
                                new Class<?>[] {SearchIndex.class},
                                (proxy, method, arguments) -> {
                                    throw new IllegalStateException("the index is closed");
                                });
        try (var server =
                SenreiServer.start(
                        new ServerConfig("127.0.0.1", 0, Audience.VISITOR),
                        broken,
                        id -> Optional.empty())) {
            var client = new Client(server);
            assertThat(client.get("search?q=LINE").statusCode()).isEqualTo(500);
            assertThat(client.page("search?q=LINE").select("h1").text()).isEqualTo("表示できませんでした");
            assertThat(client.json("api/v1/cases").get("status")).isEqualTo(500);
            assertThat(client.get("api/v1/cases").body()).doesNotContain("closed", "Exception");
        }
    }

    private static SenreiServer start(int port, Audience audience) {
        return SenreiServer.start(
                new ServerConfig("127.0.0.1", port, audience),
                Shiomi.index(),
                id -> Optional.empty());
    }

    /** The HTTP client of the JDK does not let a test choose the host name. */
    private static String statusLine(SenreiServer server, String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(
                            ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
