package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in, byte for byte over a socket of its own: no answer is an error of the server,
 * each has its security headers, and nothing of what was sent comes back as markup.
 */
class HostileRequestTest {
    private static final String MARKUP =
            "<script>alert(1)</script>'\"><img src=x onerror=alert(1)>";
    private static final int REQUESTS = 150;

    /** Characters: who asks for much is not sent hundreds of times as much. */
    private static final int LONGEST_ANSWER = 4_000_000;

    private static final List<String> PATHS =
            List.of(
                    "/search",
                    "/api/v1/cases",
                    "/api/v1/utterances",
                    "/api/v1/documents",
                    "/api/v1/suggest",
                    "/cases/ID",
                    "/compare",
                    "/compare.csv",
                    "/documents/ID",
                    "/documents/ID/original",
                    "/documents/ID/extract",
                    "/documents/ID/changes",
                    "/status",
                    "/ledger.jsonl",
                    "/meetings/ID",
                    "/concordance",
                    "/glossary",
                    "/accessibility/results",
                    "/sitemap.xml",
                    "/robots.txt",
                    "/opensearch.xml",
                    "/suggest.json",
                    "/statistics/ID",
                    "/statistics/990002.csv",
                    "/statistics/compare",
                    "/statistics/compare.csv",
                    "/api/v1/statistics",
                    "/municipalities/ID",
                    "/councils/131211/ID",
                    "/people/ID/ID",
                    "/people/131211/ID",
                    "/services/ID",
                    "/organizations",
                    "/organizations/ID",
                    "/articles/ID",
                    "/assets/ID",
                    "/assets/pdfjs/ID/ID",
                    "/api/v1/cases/ID/similar",
                    "/api/v1/documents/ID",
                    "/api/v1/concordance",
                    "/health",
                    "/openapi.yaml",
                    "/ID");

    private static final List<String> NAMES =
            List.of(
                    "q",
                    "q",
                    "q",
                    "without",
                    "scope",
                    "sort",
                    "page",
                    "size",
                    "from",
                    "to",
                    "type",
                    "part",
                    "at",
                    "row",
                    "table",
                    "fiscalYear",
                    "case",
                    "u",
                    "hit",
                    "mark",
                    "speaker",
                    "municipality",
                    "prefecture",
                    "month",
                    "article",
                    "organization",
                    "matter",
                    "outcome");

    private static final List<String> RAW =
            List.of(
                    "%00",
                    "%0d%0aSet-Cookie:x=1",
                    "%ff%fe",
                    "%",
                    "%zz",
                    "%c0%af",
                    "%f4%90%80%80",
                    "%ed%a0%80",
                    "%ed%b0%80%ed%a0%80",
                    "2147483647",
                    "2147483648",
                    "-1",
                    "1e9",
                    "..%2f..%2fetc%2fpasswd",
                    "%2e%2e",
                    "+999999999-12-31",
                    "2022-02-30",
                    ";a=b",
                    "utterances",
                    "document",
                    "b99999999999");

    private static final List<String> TEXTS =
            List.of(
                    MARKUP,
                    "の",
                    "あ",
                    "a",
                    "第",
                    "。",
                    "\u3000",
                    "\u202eabc",
                    "が\u3099",
                    "\u200b",
                    "\ufffe\uffff",
                    "😀",
                    "(",
                    ")",
                    "\"",
                    "-",
                    "NOT ",
                    "OR ",
                    "((\"a\" OR ",
                    "の ",
                    "\"の\" ",
                    "(a+)+$",
                    ".*",
                    "条文:第16条",
                    "年度:令和999999999999",
                    "億",
                    "齋藤髙橋",
                    "開催日:9999999999-99..0000",
                    "{{7*7}}",
                    "\\",
                    "ー",
                    "々",
                    "\u0300");

    @TempDir static Path folder;

    private static TwoHoldings holdings;

    @BeforeAll
    static void start() throws Exception {
        holdings = new TwoHoldings(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        holdings.close();
    }

    @Test
    void whateverIsAskedIsAnswered() throws IOException {
        var random = new Random(20_261_121);
        for (var i = 0; i < REQUESTS; i++) assertHarmless(target(random));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void extremesAreAnswered(String target) throws IOException {
        assertHarmless(target);
    }

    static Stream<String> extremes() {
        return Stream.of(
                "/api/v1/cases?q=" + "a".repeat(1_000_000),
                "/api/v1/cases?" + many("p", 10_000),
                "/search?q=LINE&" + many("without", 1_000),
                "/search?q=LINE&" + many("matter", 1_000),
                "/search?q=LINE&" + many("article", 1_000),
                "/search?" + many("year", 8_000),
                "/search?q=LINE&" + many("matter", 100),
                "/search?q=LINE&council=" + "a".repeat(2_000),
                "/search?" + "q&".repeat(60_000),
                "/search?q="
                        + encoded(
                                IntStream.range(0, 32)
                                        .mapToObj(i -> "\"審議会 の" + (char) ('あ' + i) + "\"")
                                        .collect(Collectors.joining(" "))),
                "/search?q=" + encoded("(".repeat(500) + ")".repeat(500)),
                "/api/v1/cases?page=2147483647&size=100",
                "/cases/" + "a".repeat(100_000),
                "/cases/%",
                "/api/v1/cases/%e3%zz",
                "/cases/%00",
                "//elsewhere.example/",
                "/%5c/elsewhere.example/",
                "//municipalities",
                "/search;a=b?q=a",
                "/search?q=<script>alert(1)</script>",
                "/documents/..%2f..%2fetc/original");
    }

    private static String many(String name, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> name + "=w" + i)
                .collect(Collectors.joining("&"));
    }

    private static String target(Random random) {
        var path = any(PATHS, random).replace("ID", value(random).replace("/", "%2f"));
        return path
                + "?"
                + IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> any(NAMES, random) + "=" + value(random))
                        .collect(Collectors.joining("&"));
    }

    private static String value(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> any(RAW, random);
            case 1 ->
                    encoded(
                            random.ints(30, 1, 0x11_0000)
                                    .collect(
                                            StringBuilder::new,
                                            StringBuilder::appendCodePoint,
                                            StringBuilder::append)
                                    .toString());
            case 2 -> encoded(any(TEXTS, random).repeat(1 + random.nextInt(60)));
            default -> encoded(any(TEXTS, random) + any(TEXTS, random));
        };
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static void assertHarmless(String target) throws IOException {
        var answer = ask(target);
        var shown = target.substring(0, Math.min(500, target.length()));
        var head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(head).as(shown).matches("(?s)http/1\\.1 [234]\\d\\d.*");
        SecurityHeaders.ALL
                .keySet()
                .forEach(
                        name ->
                                assertThat(head)
                                        .as(shown)
                                        .contains("\n" + name.toLowerCase(Locale.ROOT) + ":"));
        assertThat(head).as(shown).doesNotContain("set-cookie");
        assertThat(answer.length()).as(shown).isLessThan(LONGEST_ANSWER);
        if (head.contains("text/html"))
            assertThat(answer)
                    .as(shown)
                    .doesNotContain("<script>alert", "<img src=x", "href=\"//", "href=\"/\\");
    }

    private static String ask(String target) throws IOException {
        try (var socket = new Socket("127.0.0.1", holdings.visitors.port())) {
            var request = "GET " + target + " HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n";
            socket.setSoTimeout(120_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException refusedBeforeItsEnd) {
                // the answer is there to be read
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
