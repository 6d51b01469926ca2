package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://WWW.City.Example.jp, https://www.city.example.jp/",
        "https://www.city.example.jp:443/a, https://www.city.example.jp/a",
        "http://www.city.example.jp:80/a#top, http://www.city.example.jp/a",
        "https://www.city.example.jp/a/../b/./c, https://www.city.example.jp/b/c",
        "https://www.city.example.jp/../../etc, https://www.city.example.jp/etc",
        "https://www.city.example.jp/会議 録.pdf, https://www.city.example.jp/%E4%BC%9A%E8%AD%B0%20%E9%8C%B2.pdf",
        "https://www.city.example.jp/a?q=条例&p=1, https://www.city.example.jp/a?q=%E6%9D%A1%E4%BE%8B&p=1",
        "https://www.city.example.jp/100%.html, https://www.city.example.jp/100%25.html",
        "https://www.city.example.jp./a, https://www.city.example.jp/a",
        "https://潮見市.example.jp/, https://xn--4lwt3l40d.example.jp/",
        "' https://www.city.example.jp/ ', https://www.city.example.jp/",
        "http://93.184.216.34/a, http://93.184.216.34/a",
        "https://www.city.example.jp/%e4%bc%9a.pdf?q=%e4, https://www.city.example.jp/%E4%BC%9A.pdf?q=%E4",
        "https://www.city.example.jp/r4.do;jsessionid=1A2B.node1?id=3, https://www.city.example.jp/r4.do?id=3",
        "https://www.city.example.jp/r4.php?PHPSESSID=9f&id=3, https://www.city.example.jp/r4.php?id=3",
        "https://www.city.example.jp/r4.asp?CFID=1&CFTOKEN=2, https://www.city.example.jp/r4.asp",
        "https://www.city.example.jp/(S(0123456789abcdefghijklmn))/r4.aspx, https://www.city.example.jp/r4.aspx",
        "https://www.city.example.jp/r4.php?sessions=2022, https://www.city.example.jp/r4.php?sessions=2022",
    })
    void oneAddressIsWrittenInOneWay(String given, String normal) throws Trouble {
        assertThat(SourceAddress.parse(given, false).toString().replaceAll("xn--[a-z0-9]+", "xn--"))
                .isEqualTo(normal.replaceAll("xn--[a-z0-9]+", "xn--"));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://city.example.jp/, https:// または http:// で始まるアドレスを指定してください。",
        "file:///etc/passwd, https:// または http:// で始まるアドレスを指定してください。",
        "https://taro:himitsu@city.example.jp/, 利用者名やパスワードを含むアドレスは使えません。それらを除いて指定してください。",
        "https://city.example.jp@127.0.0.1/, 利用者名やパスワードを含むアドレスは使えません。それらを除いて指定してください。",
        "https://city.example.jp:22/, ポート22のアドレスは使えません（使えるのは 80、443、8080、8443）。",
        "https:///a, アドレスにホスト名がありません。",
        "http://2130706433/, 数字だけのホスト名「2130706433」は使えません。",
        "http://0x7f.0.0.1/, 数字だけのホスト名「0x7f.0.0.1」は使えません。",
        "http://0177.0.0.1/, 数字だけのホスト名「0177.0.0.1」は使えません。",
        "http://127.1/, 数字だけのホスト名「127.1」は使えません。",
        "http://[::1%25eth0]/, アドレスのホスト名が正しくありません。",
        "http://intra/, ホスト名「intra」は公開のサイトのものではありません。組織の中のサイトから取り込むときは --allow-private を付けてください。",
        "http://-a.example.jp/, アドレスのホスト名が正しくありません。",
    })
    void whatIsNoPublicDocumentIsRefusedWithASentence(String given, String sentence) {
        assertThatThrownBy(() -> SourceAddress.parse(given, false))
                .isInstanceOf(Trouble.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://intra/", "http://city.example.jp:9000/a", "http://[::1]:9000/"})
    void insideTheOwnNetworkMoreIsAllowed(String given) throws Trouble {
        assertThat(SourceAddress.parse(given, true)).hasToString(given);
    }

    @Property(tries = 500)
    void nothingTypedBreaksIt(@ForAll String text) {
        for (var given : new String[] {text, "https://" + text, "https://a.example.jp/" + text}) {
            try {
                var address = SourceAddress.parse(given, false);
                assertThat(SourceAddress.parse(address.toString(), false)).isEqualTo(address);
            } catch (Trouble refused) {
                assertThat(refused.sentence()).endsWith("。");
            }
        }
    }
}
