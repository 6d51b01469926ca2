package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "(",
                    ")",
                    "-",
                    "|",
                    " OR ",
                    " NOT ",
                    " AND ",
                    " ",
                    "　",
                    ":",
                    "：",
                    "委託先:",
                    "開催日:2020..",
                    "開催日:..2021-03",
                    "年度:令和4",
                    "番号:",
                    "LINE",
                    "位置情報",
                    "第16条",
                    "の",
                    "😀",
                    "„",
                    "OR",
                    "\"NTT データ\"",
                    "..",
                    "ＡＢＣ");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
            LINE 位置情報          | "LINE" "位置情報"
            LINE　位置情報         | "LINE" "位置情報"
            LINE                 | "LINE"
            保育園の職員           | "保育園の職員"
            LINE "位置 情報"       | "LINE" "位置 情報"
            LINE AND 位置情報      | "LINE" "位置情報"
            """)
    void putsEachWordInQuotes(String query, String quoted) {
        assertThat(QueryText.quoted(query)).contains(quoted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"LINE\"",
                "LINE OR Zoom",
                "LINE -Zoom",
                "委託先:電通",
                "LINE 年度:令和4",
                "\"(("
            })
    void leavesAloneWhatIsMoreThanWordsSideBySide(String query) {
        assertThat(QueryText.quoted(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
            LINE　位置情報              | LINE 位置情報
            (LINE｜Zoom) 委託          | (LINE OR Zoom) 委託
            LINE NOT "位置 情報"        | LINE -"位置 情報"
            contractor:"NTT データ" -a  | 委託先:"NTT データ" -a
            開催日:2020-04..            | 開催日:2020-04-01..
            -(LINE Zoom)              | -(LINE Zoom)
            """)
    void writesAsPeopleType(String query, String written) {
        assertThat(QueryText.of(QueryReader.read(query).expression())).isEqualTo(written);
    }

    @Test
    void readsAsTheSameAgain() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var query = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--)
                query.append(PIECES.get(random.nextInt(PIECES.size())));
            var reading = QueryReader.read(query.toString());
            if (!reading.notices().isEmpty()) continue;
            var expression = reading.expression();
            assertThat(QueryReader.read(QueryText.of(expression)).expression())
                    .as("%s", query)
                    .isEqualTo(expression);
        }
    }
}
