package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchTest {
    private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final FetchSettings LOCAL = FetchSettings.DEFAULT.allowingPrivate(true);

    private LocalSite site;
    private final List<Duration> slept = new ArrayList<>();
    private final AtomicLong time = new AtomicLong();

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

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

    // robots.txt

    @Test
    void robotsTxtIsAskedOnceAndObeyed() throws Exception {
        site.put(
                        "/robots.txt",
                        "text/plain",
                        "User-agent: *\nDisallow: /\n\nUser-agent: Senrei\nDisallow: /private/\nAllow: /private/a.pdf\n")
                .put("/private/a.pdf", "application/pdf", "a")
                .put("/private/b.pdf", "application/pdf", "b")
                .put("/c.pdf", "application/pdf", "c");
        try (var fetch = fetch(LOCAL)) {
            assertThat(fetch.fetch(site.at("/private/a.pdf"), null))
                    .isInstanceOf(Fetched.Taken.class);
            assertThat(fetch.fetch(site.at("/c.pdf"), null)).isInstanceOf(Fetched.Taken.class);
            assertThat(fetch.fetch(site.at("/private/b.pdf"), null))
                    .isEqualTo(
                            new Fetched.Failed(
                                    site.at("/private/b.pdf"),
                                    "ROBOTS",
                                    "サイトの robots.txt が、このアドレスの自動取得を認めていません。ブラウザーで保存したファイルを取り込んでください。"));
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/private/a.pdf", "/c.pdf");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void aSiteThatCannotSayWhatItAllowsIsNotFetched(int status) throws Exception {
        site.put("/robots.txt", LocalSite.status(status)).put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).code()).isEqualTo("ROBOTS");
        }
        assertThat(site.asked()).containsExactly("/robots.txt");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aSiteWithoutRobotsTxtAllowsAll(int status) throws Exception {
        site.put("/robots.txt", LocalSite.status(status)).put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
        }
    }

    @Test
    void robotsTxtMayHaveMoved() throws Exception {
        site.put("/robots.txt", LocalSite.redirect("/moved.txt"))
                .put("/moved.txt", "text/plain", "User-agent: *\nDisallow: /a\n")
                .put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).code()).isEqualTo("ROBOTS");
        }
    }

    @Test
    void aRobotsTxtWithoutEndIsReadToItsLimit() throws Exception {
        site.put(
                        "/robots.txt",
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            var body = exchange.getResponseBody();
                            body.write("User-agent: *\nDisallow: /no\n".getBytes());
                            while (true) body.write(new byte[1 << 16]);
                        })
                .put("/a", "text/html", "a")
                .put("/no", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
            assertThat(failed(fetch.fetch(site.at("/no"), null)).code()).isEqualTo("ROBOTS");
        }
    }

    // one request a second

    @Test
    void betweenTwoRequestsToAHostThereIsAPause() throws Exception {
        site.put("/a", "text/html", "a").put("/b", LocalSite.redirect("/a"));
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
            taken(fetch.fetch(site.at("/b"), null));
        }

        assertThat(site.asked()).containsExactly("/robots.txt", "/a", "/b", "/a");
        assertThat(slept).containsExactly(second(1), second(1), second(1));
    }

    @Test
    void theSiteMayAskForLongerPauses() throws Exception {
        site.put("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n")
                .put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
            taken(fetch.fetch(site.at("/a"), null));
        }

        assertThat(slept).containsExactly(second(7), second(7));
    }

    @Test
    void timeThatPassedAnywayIsNotWaitedForAgain() throws Exception {
        site.put("/a", "text/html", "a");
        try (var fetch = fetch(LOCAL)) {
            taken(fetch.fetch(site.at("/a"), null));
            slept.clear();
            time.addAndGet(Duration.ofMillis(700).toNanos());
            taken(fetch.fetch(site.at("/a"), null));
        }

        assertThat(slept).containsExactly(Duration.ofMillis(300));
    }

    // limits

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

    // redirects

    @Test
    void redirectsAreFollowedAndTheLastAddressKept() throws Exception {
        site.put("/a", LocalSite.redirect("b/c?x=1"))
                .put("/b/c?x=1", LocalSite.redirect("?x=2"))
                .put("/b/c?x=2", "text/html", "c");
        try (var fetch = fetch(LOCAL);
                var taken = taken(fetch.fetch(site.at("/a"), null))) {
            assertThat(taken.address()).isEqualTo(site.at("/a"));
            assertThat(taken.retrieval().address()).isEqualTo(site.at("/b/c?x=2"));
        }
    }

    @Test
    void redirectsInACircleEnd() throws Exception {
        site.put("/a", LocalSite.redirect("/a"));
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).reason())
                    .isEqualTo("転送が5回を超えたため、取り込みません。アドレスを確かめてください。");
        }
        assertThat(site.asked()).hasSize(7);
    }

    @Test
    void robotsTxtHoldsForTheTargetOfARedirectToo() throws Exception {
        site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /no/\n")
                .put("/a", LocalSite.redirect("/no/b"))
                .put("/no/b", "text/html", "b");
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).code()).isEqualTo("ROBOTS");
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.jp/a",
                "gopher://127.0.0.1:25/",
                "javascript:alert(1)",
                "http://user:secret@127.0.0.1/",
                "http://2130706433/",
                "http://[::1%25lo]/",
                "http:///a",
                "//"
            })
    void redirectsToWhatIsNoAddressAreRefused(String target) throws Exception {
        site.put("/a", LocalSite.redirect(target));
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null)).code()).isEqualTo("REDIRECT");
        }
    }

    @Test
    void aDocumentOfAListingStaysOnItsHost() throws Exception {
        site.put("/a", LocalSite.redirect("http://localhost:" + site.port() + "/b"))
                .put("/b", "text/html", "b");
        try (var fetch = fetch(LOCAL)) {
            assertThat(failed(fetch.fetch(site.at("/a"), null, "127.0.0.1")).reason())
                    .isEqualTo("ほかのサイト（localhost）へ転送されるため、取り込みません。");
            taken(fetch.fetch(site.at("/a"), null, null));
        }
    }

    @Test
    void fromHttpsNobodyIsSentToHttp() throws Exception {
        var from = SourceAddress.parse("https://www.city.example.jp/a", false);

        assertThat(Redirects.follow(from, "/b", false))
                .hasToString("https://www.city.example.jp/b");
        assertThat(
                        catchThrowable(
                                () ->
                                        Redirects.follow(
                                                from, "http://www.city.example.jp/b", false)))
                .isInstanceOf(Trouble.class)
                .hasMessage("暗号化されていないアドレス（http://）へ転送されるため、取り込みません。サイトの管理者に確かめてください。");
    }

    // no private addresses

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "169.254.169.254",
                "10.1.2.3",
                "100.64.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[fd00::1]",
                "[fe80::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::1]",
                "0.0.0.0",
                "[::]"
            })
    void noHostInsideTheNetworkIsAsked(String host) throws Exception {
        try (var fetch = fetch(FetchSettings.DEFAULT)) {
            assertThat(fetch.fetch("http://" + host + "/a", null))
                    .asInstanceOf(InstanceOfAssertFactories.type(Fetched.Failed.class))
                    .returns("PRIVATE_ADDRESS", Fetched.Failed::code)
                    .returns(
                            "「%s」は組織の中のネットワークにあるため、取り込みません。取り込むときは --allow-private を付けてください。"
                                    .formatted(
                                            SourceAddress.parse("http://" + host + "/a", true)
                                                    .host()),
                            Fetched.Failed::reason);
        }
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1.:8080/",
                "http://localhost/",
                "http://user@city.example.jp/",
                "http://city.example.jp:22/",
                "ftp://city.example.jp/"
            })
    void oddAddressesAreRefusedBeforeAnyNameIsLookedUp(String address) throws Exception {
        DnsResolver nobody =
                names(
                        host -> {
                            throw new AssertionError("looked up " + host);
                        });
        try (var fetch =
                fetch(
                        FetchSettings.DEFAULT,
                        address.contains("127.0.0.1.")
                                ? SystemDefaultDnsResolver.INSTANCE
                                : nobody)) {
            assertThat(failed(fetch.fetch(address, null)).code())
                    .isIn("ADDRESS", "PRIVATE_ADDRESS");
        }
    }

    @Test
    void aNameThatMeansAPrivateAddressIsRefused() throws Exception {
        var names = names(host -> new InetAddress[] {loopback()});
        try (var fetch = fetch(FetchSettings.DEFAULT, names)) {
            assertThat(failed(fetch.fetch(atName("/a"), null)).code()).isEqualTo("PRIVATE_ADDRESS");
        }
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsEnough() throws Exception {
        var open = InetAddress.getByAddress(new byte[] {8, 8, 8, 8});
        var names = names(host -> new InetAddress[] {open, loopback()});
        try (var fetch = fetch(FetchSettings.DEFAULT, names)) {
            assertThat(failed(fetch.fetch(atName("/a"), null)).code()).isEqualTo("PRIVATE_ADDRESS");
        }
    }

    /** A name may mean one host when it is checked and another when it is connected to. */
    @Test
    void aNameThatChangesItsMeaningGainsNothing() throws Exception {
        var looked = new ArrayList<String>();
        var names =
                names(
                        host -> {
                            looked.add(host);
                            return new InetAddress[] {
                                looked.size() == 1 ? loopback() : InetAddress.getByName("127.0.0.2")
                            };
                        });
        site.put("/robots.txt", "text/plain", "").put("/a", "text/html", "a");
        var address = "http://rebind.example.jp:" + site.port() + "/a";
        try (var fetch = fetch(LOCAL, names, loopback()::equals)) {
            taken(fetch.fetch(address, null));
            assertThat(looked).as("one connection, one look-up").hasSize(1);
        }
        try (var fetch = fetch(LOCAL, names, loopback()::equals)) {
            assertThat(failed(fetch.fetch(address, null)).code()).isEqualTo("PRIVATE_ADDRESS");
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void aRedirectToAHostInsideIsRefusedBeforeAnyByteIsSent() throws Exception {
        try (var inside = new LocalSite("127.0.0.2")) {
            site.put("/a", LocalSite.redirect(inside.at("/secret")))
                    .put("/robots.txt", "text/plain", "");
            inside.put("/secret", "text/html", "secret");
            try (var fetch = fetch(LOCAL, SystemDefaultDnsResolver.INSTANCE, loopback()::equals)) {
                assertThat(failed(fetch.fetch(site.at("/a"), null)).code())
                        .isEqualTo("PRIVATE_ADDRESS");
            }
            assertThat(inside.asked()).isEmpty();
            try (var fetch = fetch(LOCAL)) {
                taken(fetch.fetch(site.at("/a"), null));
            }
        }
    }

    @Test
    void aNameThatNobodyKnowsIsTold() throws Exception {
        var names =
                names(
                        host -> {
                            throw new UnknownHostException(host);
                        });
        try (var fetch = fetch(FetchSettings.DEFAULT, names)) {
            assertThat(failed(fetch.fetch("https://www.city.example.jp/", null)).reason())
                    .contains("「www.city.example.jp」というサーバーが見つかりません。アドレスを確かめてください。");
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

    private Fetch fetch(FetchSettings settings) {
        return fetch(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    private Fetch fetch(FetchSettings settings, DnsResolver names) {
        return fetch(
                settings, names, settings.allowPrivate() ? any -> true : PublicAddresses::isPublic);
    }

    private Fetch fetch(FetchSettings settings, DnsResolver names, Predicate<InetAddress> allowed) {
        var pace =
                new Pace(
                        time::get,
                        pause -> {
                            slept.add(pause);
                            time.addAndGet(pause.toNanos());
                        });
        return Fetch.open(settings, CLOCK, new CheckedNames(names, allowed), pace);
    }

    private String atName(String path) {
        return "http://inside.example.jp:8080" + path;
    }

    private interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static DnsResolver names(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    private static Duration second(int seconds) {
        return Duration.ofSeconds(seconds);
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

    private static Fetched.Taken taken(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Taken.class);
        return (Fetched.Taken) fetched;
    }

    private static Fetched.Failed failed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }
}
