package jp.senrei.indexer.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import jp.senrei.indexer.extract.plain.TextEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlEncodingTest {
    private static final String PAGE =
            "<html><head>%s<title>会議録</title></head><body>\n<p>①個人情報の取扱いについて、審議会は承認する。</p></body></html>";

    @ParameterizedTest(name = "{0} that says {1}")
    @CsvSource({
        "UTF-8, charset=UTF-8",
        "UTF-8, charset=Shift_JIS",
        "UTF-8, charset=iso-8859-1",
        "UTF-8, charset=utf-16",
        "UTF-8, ''",
        "windows-31j, charset=Shift_JIS",
        "windows-31j, charset=x-sjis",
        "windows-31j, charset=utf-8",
        "windows-31j, charset=EUC-JP",
        "windows-31j, charset=windows-1252",
        "windows-31j, charset=no-such-thing",
        "windows-31j, ''",
        "EUC-JP, charset=euc-jp",
        "EUC-JP, charset=Shift_JIS",
        "EUC-JP, charset=utf-8",
        "EUC-JP, ''",
        "ISO-2022-JP, charset=iso-2022-jp",
        "ISO-2022-JP, charset=utf-8",
        "ISO-2022-JP, ''",
        "UTF-16, charset=utf-16",
        "UTF-16LE, charset=utf-8",
        "UTF-16BE, ''",
        "UTF-16LE, charset=Shift_JIS",
    })
    void theBytesDecideAgainstAWrongDeclaration(String real, String declared) {
        var page =
                PAGE.formatted(
                                declared.isEmpty()
                                        ? ""
                                        : "<meta http-equiv='Content-Type' content='text/html; "
                                                + declared
                                                + "'>")
                        .replace("①", real.matches("EUC-JP|ISO.*") ? "1" : "①");

        assertThat(read(page.getBytes(Charset.forName(real)))).contains(page);
    }

    @Test
    void theXmlDeclarationCountsToo() {
        var page = "<?xml version='1.0' encoding='EUC-JP'?><html>個人</html>";

        assertThat(HtmlEncoding.decode(page.getBytes(Charset.forName("EUC-JP"))))
                .hasValueSatisfying(decoded -> assertThat(decoded.guessed()).isFalse());
    }

    @Test
    void aGuessAgainstTheDeclarationIsTold() {
        var page = PAGE.formatted("<meta charset=utf-8>").getBytes(Charset.forName("windows-31j"));

        assertThat(HtmlEncoding.decode(page))
                .hasValueSatisfying(decoded -> assertThat(decoded.guessed()).isTrue());
    }

    private static Optional<String> read(byte[] bytes) {
        return HtmlEncoding.decode(bytes).map(TextEncoding.Decoded::text);
    }
}
