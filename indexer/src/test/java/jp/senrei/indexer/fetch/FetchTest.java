package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchTest extends FromLocalSite {
    @Test
    void aDocumentComesWithItsNameTimeAndHeaders() throws Exception {
        site.put(
                "/%E4%BC%9A/r4.pdf?v=2",
                exchange -> {
                    exchange.getResponseHeaders().set("Set-Cookie", "id=7");
                    exchange.getResponseHeaders().set("ETag", "\"a1\"");
                    LocalSite.bytes(Map.of("Content-Type", "application/pdf"), "%PDF-".getBytes())
                            .answer(exchange);
                });

        try (var fetch = fetch(LOCAL);
                var taken = (Fetched.Taken) fetch.fetch(site.at("/会/r4.pdf?v=2#page=3"), null)) {
            assertThat(taken.address()).isEqualTo(site.at("/%E4%BC%9A/r4.pdf?v=2"));
            assertThat(taken.name()).isEqualTo("r4.pdf");
            assertThat(taken.mediaType()).isEqualTo("application/pdf");
            assertThat(taken.file()).hasContent("%PDF-");
            assertThat(taken.retrieval().address()).isEqualTo(taken.address());
            assertThat(taken.retrieval().time()).isEqualTo(NOW);
            assertThat(taken.retrieval().status()).isEqualTo(200);
            assertThat(taken.retrieval().headers())
                    .containsEntry("etag", List.of("\"a1\""))
                    .containsEntry("content-type", List.of("application/pdf"))
                    .containsKey("date")
                    .doesNotContainKey("set-cookie");
        }
    }

    @Test
    void theNameOfTheProgrammeIsToldAndNoCookieKept() throws Exception {
        var agents = new ArrayList<String>();
        var cookies = new ArrayList<String>();
        site.put(
                "/a",
                exchange -> {
                    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                    if (exchange.getRequestHeaders().containsKey("Cookie")) cookies.add("sent");
                    exchange.getResponseHeaders().set("Set-Cookie", "id=7; Path=/");
                    LocalSite.status(204).answer(exchange);
                });
        try (var fetch = fetch(LOCAL)) {
            fetch.fetch(site.at("/a"), null);
            fetch.fetch(site.at("/a"), null);
        }

        assertThat(agents).hasSize(2).allMatch(name -> name.matches("Senrei/[0-9.]+ \\(.*\\)"));
        assertThat(cookies).isEmpty();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        site.put("/a.html", LocalSite.versioned("\"v1\"", "text/html", "第一版"));
        try (var fetch = fetch(LOCAL)) {
            var first = taken(fetch.fetch(site.at("/a.html"), null));
            assertThat(fetch.fetch(site.at("/a.html"), first.retrieval()))
                    .isEqualTo(new Fetched.Unchanged(site.at("/a.html")));

            site.put("/a.html", LocalSite.versioned("\"v2\"", "text/html", "第二版"));
            assertThat(taken(fetch.fetch(site.at("/a.html"), first.retrieval())).file())
                    .hasContent("第二版");
        }
    }

    @Test
    void theDayOfChangeIsAskedForToo() throws Exception {
        var days = new ArrayList<String>();
        site.put(
                "/a.html",
                exchange -> {
                    days.add(
                            String.valueOf(
                                    exchange.getRequestHeaders().getFirst("If-Modified-Since")));
                    LocalSite.bytes(
                                    Map.of("Last-Modified", "Mon, 03 Oct 2022 05:00:00 GMT"),
                                    new byte[] {'a'})
                            .answer(exchange);
                });
        try (var fetch = fetch(LOCAL)) {
            var first = taken(fetch.fetch(site.at("/a.html"), null));
            taken(fetch.fetch(site.at("/a.html"), first.retrieval()));
        }

        assertThat(days).containsExactly("null", "Mon, 03 Oct 2022 05:00:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsNotThereIsGone(int status) throws Exception {
        site.put("/a", LocalSite.status(status));
        try (var fetch = fetch(LOCAL)) {
            assertThat(fetch.fetch(site.at("/a"), null))
                    .isEqualTo(new Fetched.Gone(site.at("/a"), status));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, 閲覧が許されていません（HTTP 403）。ブラウザーで見られるか確かめてください。",
        "429, サイトから、回数が多すぎると断られました（HTTP 429）。--pause で間隔を広げ、時間をおいて取り込んでください。",
        "503, サイトの側で誤りが起きています（HTTP 503）。時間をおいて、もう一度取り込んでください。",
        "206, 取り込めない答えが返りました（HTTP 206）。アドレスを確かめてください。",
        "302, 取り込めない答えが返りました（HTTP 302）。アドレスを確かめてください。"
    })
    void otherAnswersAreFailures(int status, String sentence) throws Exception {
        site.put("/a", LocalSite.status(status));
        try (var fetch = fetch(LOCAL)) {
            assertThat(fetch.fetch(site.at("/a"), null))
                    .isEqualTo(new Fetched.Failed(site.at("/a"), "STATUS", sentence));
        }
    }

    @Test
    void temporaryFilesAreDeleted() throws Exception {
        site.put("/a", "text/html", "a");
        Fetched.Taken taken;
        try (var fetch = fetch(LOCAL)) {
            taken = taken(fetch.fetch(site.at("/a"), null));
            fetch.fetch(site.at("/b"), null);
            assertThat(Files.list(taken.file().getParent())).containsExactly(taken.file());
        }
        assertThat(taken.file().getParent()).doesNotExist();
    }

    @Test
    void namesInShiftJisArriveWhole() throws Exception {
        var raw =
                new String(
                        "attachment; filename=\"議事録（表）.pdf\""
                                .getBytes(Charset.forName("windows-31j")),
                        StandardCharsets.ISO_8859_1);
        site.put(
                "/download?id=3",
                LocalSite.bytes(Map.of("Content-Disposition", raw), new byte[] {1}));
        try (var fetch = fetch(LOCAL)) {
            assertThat(taken(fetch.fetch(site.at("/download?id=3"), null)).name())
                    .isEqualTo("議事録（表）.pdf");
        }
    }
}
