package jp.senrei.server.site.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            minutes 1.pdf   | attachment; filename="minutes 1.pdf"; filename*=UTF-8''minutes%201.pdf
            会議.txt        | attachment; filename="__.txt"; filename*=UTF-8''%E4%BC%9A%E8%AD%B0.txt
            a"b*c'.txt      | attachment; filename="a_b_c_.txt"; filename*=UTF-8''a%22b%2Ac%27.txt
            ../../etc/x     | attachment; filename=".._.._etc_x"; filename*=UTF-8''.._.._etc_x
            """,
            quoteCharacter = '`')
    void theNameIsGivenPlainAndEncoded(String file, String header) {
        assertThat(Download.disposition(file, false)).isEqualTo(header);
    }

    @Test
    void aNameCannotAddAHeader() {
        assertThat(Download.disposition("a\r\nSet-Cookie: x", true)).doesNotContain("\r", "\n");
    }
}
