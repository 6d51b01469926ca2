package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that is busy says for how long. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");

    private final List<Duration> slept = new ArrayList<>();
    private final AtomicLong time = new AtomicLong();
    private LocalSite site;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "503, 30, 30",
        "429, ' 7 ', 7",
        "503, 'Wed, 01 May 2024 00:01:30 GMT', 90",
        "503, 'Wed, 01 May 2019 00:00:00 GMT', 0",
        "503, soon, ",
        "503, -5, ",
        "503, 99999999999999999999, ",
        "500, 30, "
    })
    void secondsAndDatesAreRead(int status, String header, Long seconds) {
        var answer = new Answer(status, Map.of("retry-after", List.of(header)), Path.of("none"));

        assertThat(RetryAfter.of(answer, NOW))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @Test
    void aBusyServerIsAskedAgainWhenItsTimeIsOver() throws Exception {
        busyAtFirst("/a.html", 2, "30");

        try (var fetch = fetch()) {
            assertThat(fetch.fetch(site.at("/a.html"), null)).isInstanceOf(Fetched.Taken.class);
        }
        assertThat(slept).filteredOn(pause -> pause.equals(Duration.ofSeconds(30))).hasSize(2);
    }

    @Test
    void whoIsBusyForEverIsLeft() throws Exception {
        busyAtFirst("/a.html", 100, "30");

        try (var fetch = fetch()) {
            assertThat(fetch.fetch(site.at("/a.html"), null))
                    .isEqualTo(
                            new Fetched.Failed(
                                    site.at("/a.html"),
                                    "STATUS",
                                    "サイトの側で誤りが起きています（HTTP 503）。時間をおいて、もう一度取り込んでください。"));
        }
        assertThat(site.asked()).filteredOn("/a.html"::equals).hasSize(3);
    }

    @Test
    void nobodyWaitsForHoursAndTheHostIsLeftAloneUntilThen() throws Exception {
        busyAtFirst("/a.html", 1, "3600");
        site.put("/b.html", "text/html", "b");

        try (var fetch = fetch()) {
            var reason =
                    "「127.0.0.1」から、あと61分ほど間をおくよう求められています。そのあとで ./senrei ingest --retry を実行してください。";
            assertThat(fetch.fetch(site.at("/a.html"), null))
                    .isEqualTo(new Fetched.Failed(site.at("/a.html"), "STATUS", reason));
            assertThat(fetch.fetch(site.at("/b.html"), null))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo("STATUS"));
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/a.html");
        assertThat(slept).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) <= 0);
    }

    private void busyAtFirst(String path, int times, String retryAfter) {
        var asked = new AtomicInteger();
        site.put(
                path,
                exchange -> {
                    if (asked.incrementAndGet() > times) {
                        LocalSite.bytes(Map.of("Content-Type", "text/html"), new byte[] {'a'})
                                .answer(exchange);
                    } else {
                        exchange.getResponseHeaders().set("Retry-After", retryAfter);
                        LocalSite.status(503).answer(exchange);
                    }
                });
    }

    private Fetch fetch() {
        var pace =
                new Pace(
                        time::get,
                        pause -> {
                            slept.add(pause);
                            time.addAndGet(pause.toNanos());
                        });
        return Fetch.open(
                FetchSettings.DEFAULT.allowingPrivate(true),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new CheckedNames(SystemDefaultDnsResolver.INSTANCE, any -> true),
                pace);
    }
}
