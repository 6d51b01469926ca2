package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An invented site to fetch from, with a clock that nobody waits for. */
abstract class FromLocalSite {
    static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final FetchSettings LOCAL = FetchSettings.DEFAULT.allowingPrivate(true);

    LocalSite site;
    final List<Duration> slept = new ArrayList<>();
    final AtomicLong time = new AtomicLong();

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    Fetch fetch(FetchSettings settings) {
        return fetch(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    Fetch fetch(FetchSettings settings, DnsResolver names) {
        return fetch(
                settings, names, settings.allowPrivate() ? any -> true : PublicAddresses::isPublic);
    }

    Fetch fetch(FetchSettings settings, DnsResolver names, Predicate<InetAddress> allowed) {
        var pace =
                new Pace(
                        time::get,
                        pause -> {
                            slept.add(pause);
                            time.addAndGet(pause.toNanos());
                        });
        return Fetch.open(settings, CLOCK, new CheckedNames(names, allowed), pace);
    }

    String atName(String path) {
        return "http://inside.example.jp:8080" + path;
    }

    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    static DnsResolver names(Names names) {
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

    static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    static Duration second(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    static Fetched.Taken taken(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Taken.class);
        return (Fetched.Taken) fetched;
    }

    static Fetched.Failed failed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }
}
