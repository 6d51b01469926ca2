package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestFromWebTest {
    @TempDir Path data;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext(
                "/",
                exchange -> {
                    var page = pages.get(exchange.getRequestURI().getPath());
                    var bytes = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(
                            page == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void aListingAndItsDocumentsAreTakenAndFound() {
        pages.put(
                "/s/index.html",
                "<main><h1>次第の一覧</h1><p>審議会の次第です。</p><a href='r4.txt'>第4回</a> <a href='r9.txt'>第9回</a></main>");
        pages.put("/s/r4.txt", Papers.AGENDA);

        var run = web("--follow", "--visibility", "public", at("/s/index.html"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> !line.matches("\\d+ / \\d+件.*")))
                .containsExactly(
                        "取り込みを始めます（1件）。",
                        "保存できませんでした: "
                                + at("/s/r9.txt")
                                + " このアドレスには何もありません（HTTP 404）。アドレスを確かめてください。",
                        "3件を調べました（新しい文書 2件、読み取れないもの 1件）。");
        assertThat(senrei(data, "search", "検診予約").lines().getFirst()).isEqualTo("1件");

        pages.remove("/s/r4.txt");
        var again = web("--follow", at("/s/index.html"));
        assertThat(again.err())
                .containsPattern("なくなっていました（保存した文書は残ります）: " + at("/s/r4.txt") + "（[0-9a-f]{16}）\n");
        assertThat(senrei(data, "search", "検診予約").lines().getFirst()).isEqualTo("1件");
    }

    @Test
    void withoutAllowPrivateNothingInsideIsTaken() {
        pages.put("/a.txt", Papers.AGENDA);

        var run = senrei(data, "ingest", "http://127.0.0.1/a.txt");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "保存できませんでした: http://127.0.0.1/a.txt 「127.0.0.1」は組織の中のネットワークにあるため、取り込みません。取り込むときは --allow-private を付けてください。\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ingest x --follow, --follow は https:// で始まるアドレスと一緒に使ってください。",
        "ingest https://a.example.jp/ --follow --replaces 0123456789abcdef, --replaces と --follow は一緒に使えません。文書のアドレスを1つだけ指定してください。",
        "ingest x --watch --follow, --follow は https:// で始まるアドレスと一緒に使ってください。",
        "ingest https://a.example.jp/ --pause -1, --pause には0から600までの秒数を指定してください。",
        "ingest https://a.example.jp/ --max-size 0, --max-size には1から10000までのMB数を指定してください。",
    })
    void wrongUsageIsTwo(String command, String sentence) {
        var run = senrei(data, command.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(sentence + "\n");
        assertThat(data).isEmptyDirectory();
    }

    private Shell web(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addFirst("ingest");
        all.addAll(List.of("--allow-private", "--pause", "0"));
        return senrei(data, all.toArray(String[]::new));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }
}
