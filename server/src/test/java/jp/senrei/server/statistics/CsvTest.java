package jp.senrei.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.corpus.model.StatisticsCell;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void aLineEachWithItsHeading() {
        var cell =
                new StatisticsCell(
                        "999093", 2019, "d1", "表1 \"請求\",件数", "合計\n（全体）", "件数", 1392, "件", "1,392");
        assertThat(csv(cell))
                .isEqualTo(
                        "\ufeff\"自治体コード\",\"自治体\",\"年度（西暦）\",\"年度\",\"表\",\"行\",\"列\",\"値\",\"単位\","
                                + "\"原文の表記\",\"文書\",\"文書のアドレス\"\r\n"
                                + "\"999093\",\"潮見市\",\"2019\",\"令和元年度\",\"表1 \"\"請求\"\",件数\","
                                + "\"合計\n（全体）\",\"件数\",\"1392\",\"件\",\"1,392\",\"報告d1\","
                                + "\"https://senrei.example.jp/documents/d1\"\r\n");
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        var cell = new StatisticsCell("999093", null, "d1", "", "", "", -3.5, null, "△3.5");
        assertThat(csv(cell)).contains("\"潮見市\",\"\",\"\",\"\",\"\",\"\",\"-3.5\",\"\",\"△3.5\",");
    }

    private static String csv(StatisticsCell cell) {
        return Csv.of(
                List.of(cell),
                code -> "潮見市",
                id -> "報告" + id,
                id -> "https://senrei.example.jp/documents/" + id);
    }
}
