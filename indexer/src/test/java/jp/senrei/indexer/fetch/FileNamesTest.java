package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"r4.pdf\" | r4.pdf",
                "attachment; filename=r4.pdf | r4.pdf",
                "attachment; filename=r4 2.pdf; size=3 | r4 2.pdf",
                "attachment; FileName=\"a\\\"b.pdf\" | a\"b.pdf",
                "attachment; filename*=UTF-8''%E4%BC%9A%E8%AD%B0%E9%8C%B2.pdf | 会議録.pdf",
                "attachment; filename=\"kaigi.pdf\"; filename*=utf-8'ja'%E4%BC%9A.pdf | 会.pdf",
                "attachment; filename*=Shift_JIS''%89%EF.pdf | 会.pdf",
                "attachment; filename*=no-such''%89.pdf; filename=a.pdf | a.pdf",
                "attachment; filename=\"%E4%BC%9A%E8%AD%B0.pdf\" | 会議.pdf",
                "attachment; filename=\"=?UTF-8?B?5Lya6K2w6YyyLnBkZg==?=\" | 会議録.pdf",
                "attachment; filename=\"=?UTF-8?Q?=E4=BC=9A.pdf?=\" | 会.pdf",
                "attachment; filename=\"../../etc/passwd.txt\" | passwd.txt",
                "attachment; filename=\"C:\\temp\\a.pdf\" | a.pdf",
                "attachment | d.pdf",
                "attachment; filename=\"\" | d.pdf",
                "inline; filename=\"未閉じ.pdf | 未閉じ.pdf",
            })
    void theServerNamesTheFile(String disposition, String name) throws Trouble {
        for (var charset : new String[] {"UTF-8", "windows-31j"})
            assertThat(named(disposition, charset)).as(charset).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example.jp/x/r4-2.pdf, '', r4-2.pdf",
        "https://a.example.jp/x/%E4%BC%9A.pdf, application/pdf, 会.pdf",
        "https://a.example.jp/x/%89%EF%8Bc.pdf, '', 会議.pdf",
        "https://a.example.jp/shingikai/, text/html, index.html",
        "https://a.example.jp/get.php?id=3, application/pdf, get.php.pdf",
        "https://a.example.jp/get.php?id=3, '', get.php",
        "https://a.example.jp/1234, text/html, 1234.html",
        "https://a.example.jp/a%2Fb.pdf, '', b.pdf",
    })
    void otherwiseTheAddressDoes(String address, String type, String name) throws Trouble {
        assertThat(FileNames.of(Optional.empty(), SourceAddress.parse(address, false), type))
                .isEqualTo(name);
    }

    @Test
    void bytesOfShiftJisWithABackslashInsideAreRead() throws Trouble {
        assertThat(named("attachment; filename=\"表紙ソ.pdf\"", "windows-31j")).isEqualTo("表紙ソ.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Efdp.exe", "a\nb", "a\u0000b"})
    void charactersThatHideAreTakenOut(String name) throws Trouble {
        assertThat(named("attachment; filename=\"" + name + "\"", "UTF-8"))
                .matches("a[\\x20-\\x7e]+");
    }

    @Test
    void aVeryLongNameKeepsItsEnding() throws Trouble {
        assertThat(named("attachment; filename=\"" + "会".repeat(500) + ".pdf\"", "UTF-8"))
                .hasSize(200)
                .endsWith("会.pdf");
    }

    private static String named(String disposition, String charset) throws Trouble {
        var raw =
                new String(
                        disposition.getBytes(Charset.forName(charset)),
                        StandardCharsets.ISO_8859_1);
        return FileNames.of(
                Optional.of(raw), SourceAddress.parse("https://a.example.jp/d.pdf", false), "");
    }
}
