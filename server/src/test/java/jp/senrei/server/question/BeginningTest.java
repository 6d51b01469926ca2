package jp.senrei.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningTest {
    @ParameterizedTest
    @CsvSource({"'', ''", "諮問, 諮問", "諮問第, 諮問", "諮𠮷, 諮", "𠮷, 𠮷"})
    void twoUnitsAtMost(String text, String beginning) {
        assertThat(Beginning.of(text, 2)).isEqualTo(beginning);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "諮問, 諮問", "諮問第, 諮問…", "諮𠮷, 諮𠮷", "諮𠮷第, 諮𠮷…"})
    void twoCharactersAtMost(String text, String told) {
        assertThat(Beginning.told(text, 2)).isEqualTo(told);
    }
}
