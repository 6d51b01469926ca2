package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoPrivateAddressTest extends FromLocalSite {
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
}
