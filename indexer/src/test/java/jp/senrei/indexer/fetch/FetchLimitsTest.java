package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What is too large, too slow or never ends. */
class FetchLimitsTest extends FromLocalSite {
    @Test
    void whatIsTooLargeIsNotTakenWhateverItSaysOfItself() throws Exception {
        site.put("/said", "text/plain", new byte[3 << 20])
                .put(
                        "/endless",
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            while (true) exchange.getResponseBody().write(new byte[1 << 16]);
                        })
                .put("/fits", "text/plain", new byte[2 << 20]);
        try (var fetch = fetch(LOCAL.withMaxBytes(2 << 20))) {
            for (var path : List.of("/said", "/endless"))
                assertThat(fetch.fetch(site.at(path), null))
                        .isEqualTo(
                                new Fetched.Failed(
                                        site.at(path),
                                        "TOO_LARGE",
                                        "大きさの上限（2MB）を超えています。取り込むときは --max-size で上限を上げてください。"));
            assertThat(taken(fetch.fetch(site.at("/fits"), null)).file()).hasSize(2 << 20);
        }
    }

    @Test
    void packedAnswersCountUnpacked() throws Exception {
        site.put("/bomb", LocalSite.bytes(Map.of("Content-Encoding", "gzip"), gzip(50 << 20)))
                .put("/fine", LocalSite.bytes(Map.of("Content-Encoding", "gzip"), gzip(1000)))
                .put("/odd", LocalSite.bytes(Map.of("Content-Encoding", "br"), new byte[10]))
                .put("/torn", LocalSite.bytes(Map.of("Content-Encoding", "gzip"), new byte[10]));
        try (var fetch = fetch(LOCAL.withMaxBytes(2 << 20))) {
            assertThat(failed(fetch.fetch(site.at("/bomb"), null)).code()).isEqualTo("TOO_LARGE");
            assertThat(taken(fetch.fetch(site.at("/fine"), null)).file()).hasSize(1000);
            assertThat(failed(fetch.fetch(site.at("/odd"), null)).reason()).contains("圧縮（br）");
            assertThat(failed(fetch.fetch(site.at("/torn"), null)).reason()).contains("壊れています");
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNoDocument() throws Exception {
        site.put(
                "/a",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(new byte[500]);
                    exchange.getResponseBody().flush();
                });
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).reason())
                    .isEqualTo("「127.0.0.1」との通信が途中で切れました。時間をおいて、もう一度取り込んでください。");
        }
    }

    @Test
    void whoTricklesIsLeft() throws Exception {
        site.put(
                "/a",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (true) {
                        exchange.getResponseBody().write('a');
                        exchange.getResponseBody().flush();
                        pause(50);
                    }
                });
        site.put("/b", exchange -> pause(10_000));
        var soon = LOCAL.withTimes(Duration.ofMillis(500), Duration.ofSeconds(1));
        try (var fetch = fetch(soon)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).code()).isEqualTo("TIMEOUT");
            assertThat(failed(fetch.fetch(site.at("/b"), null)).code()).isEqualTo("TIMEOUT");
        }
    }

    @Test
    void headersWithoutEndAreNotRead() throws Exception {
        site.put("/long", LocalSite.bytes(Map.of("X-Long", "a".repeat(100_000)), new byte[1]))
                .put(
                        "/many",
                        exchange -> {
                            for (int header = 0; header < 300; header++)
                                exchange.getResponseHeaders().add("X-" + header, "a");
                            LocalSite.bytes(Map.of(), new byte[1]).answer(exchange);
                        })
                .put("/fine", LocalSite.bytes(Map.of("X-Long", "a".repeat(10_000)), new byte[1]));
        try (var fetch = fetch(LOCAL)) {
            for (var path : List.of("/long", "/many"))
                assertThat(fetch.fetch(site.at(path), null))
                        .isEqualTo(
                                new Fetched.Failed(
                                        site.at(path),
                                        "TOO_LARGE",
                                        "「127.0.0.1」の答えの見出し（HTTP ヘッダー）が大きすぎるため、取り込みません。サイトの管理者に確かめてください。"));
            taken(fetch.fetch(site.at("/fine"), null));
        }
    }

    @Test
    void aFullDiskIsNotToldAsTheNetworks() throws Exception {
        var full = Path.of("/dev/full");
        assumeThat(full).as("a disk that is always full").exists();
        site.put("/a", "text/plain", new byte[1000]);
        var names = new CheckedNames(SystemDefaultDnsResolver.INSTANCE, any -> true);
        try (var web = new Web(LOCAL, names)) {
            var at = SourceAddress.parse(site.at("/a"), true);
            assertThatThrownBy(() -> web.get(at, Map.of(), full, 10_000, false))
                    .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                    .returns(Trouble.Code.DISK, Trouble::code)
                    .extracting(Trouble::sentence, InstanceOfAssertFactories.STRING)
                    .startsWith("受け取った内容を、このコンピューターの一時フォルダー（")
                    .endsWith("ディスクの空きを確かめて、もう一度取り込んでください。");
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(int zeros) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(new byte[zeros]);
        }
        return packed.toByteArray();
    }
}
