package jp.senrei.server.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    @Test
    void everyFieldIsInQuotes() {
        assertThat(CsvLine.of(List.of("表1 \"請求\",件数", "", "合計\n（全体）", "-3.5")))
                .isEqualTo("\"表1 \"\"請求\"\",件数\",\"\",\"合計\n（全体）\",\"-3.5\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@x", " =1", "\t=1", "＝1+1", "\u3000＋1", "\n=1", "－"})
    void whatASpreadsheetWouldRunIsWords(String field) {
        assertThat(CsvLine.words(field)).isEqualTo("'" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"合計", "1,392", "a=b", "△3", "", "(-1)"})
    void everythingElseStays(String field) {
        assertThat(CsvLine.words(field)).isEqualTo(field);
    }
}
