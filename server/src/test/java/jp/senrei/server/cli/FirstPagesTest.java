package jp.senrei.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FirstPagesTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void listsAndWhatTheyLeadToFirst() throws IOException {
        ask("<a href=\"/search\">案件</a><a href=\"/cases/a-1\">一</a><a href=\"/cases/a-2\">二</a>");
        assertThat(new ArrayList<>(asked))
                .startsWith("/", "/cases/a-1", "/search", "/cases/a-1", "/search?type=utterances")
                .contains("/search?type=documents", "/statistics")
                .doesNotContain("/cases/a-2");
    }

    @Test
    void nothingThatHoldsNothingLeadsTo() throws IOException {
        ask("<p>まだありません。</p>");
        assertThat(asked).hasSize(5).noneMatch(path -> path.contains("cases/"));
    }

    @Test
    void aServerThatIsGoneIsNoMatter() {
        assertThatCode(() -> FirstPages.askAll("http://127.0.0.1:1/")).doesNotThrowAnyException();
        assertThatCode(() -> FirstPages.askAll("http://[/")).doesNotThrowAnyException();
    }

    private void ask(String html) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(address, 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    var body = html.getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        try {
            FirstPages.askAll("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        } finally {
            server.stop(0);
        }
    }
}
