package jp.senrei.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseNumberTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            16,         16
            １６,       16
            1 6,        16
            007,        7
            〇,         0
            七,         7
            十,         10
            十六,       16
            二十,       20
            二十一,     21
            百,         100
            百三,       103
            百十,       110
            三百六十五, 365
            千二百三十四, 1234
            二〇二二,   2022
            一六,       16
            '二 十 一', 21
            99999999999, 2147483647
            """)
    void isReadHoweverACouncilWritesIt(String written, int number) {
        assertThat(JapaneseNumber.parse(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16", "十六", "二〇二二", "千二百三十四"})
    void thePatternTakesAllOfIt(String written) {
        assertThat(written).matches(Pattern.compile(JapaneseNumber.PATTERN));
    }

    @Test
    void nothingIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JapaneseNumber.parse(" "))
                .withMessage("no number");
    }
}
