package jp.senrei.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.senrei.corpus.model.StatisticsCell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyTablesTest {
    /** The later letter is the newer report. */
    private static final Comparator<String> NEWEST_FIRST = Comparator.reverseOrder();

    private final List<StatisticsCell> cells = new ArrayList<>();

    @Test
    void theSameTableOfTwoReportsIsOne() {
        told("a", 2020, "表1　公開請求の件数（令和２年度）", "合計", "件数(件)", 10);
        told("b", 2021, "表2 公開請求の件数(令和3年度)", "合計", "件数（件）", 12);
        var tables = tables();
        assertThat(tables).singleElement().extracting(YearlyTable::title).isEqualTo("公開請求の件数");
        assertThat(tables.getFirst().years()).containsExactly(2020, 2021);
        assertThat(row(tables.getFirst()).figures()).hasSize(2);
    }

    @Test
    void ofTwoReportsOnAYearTheNewestWinsAndTheOtherIsKept() {
        told("a", 2020, "表1", "合計", "件数", 10);
        told("b", 2020, "表1", "合計", "件数", 11);
        told("b", 2021, "表1", "合計", "件数", 12);
        var figures = row(tables().getFirst()).figures();
        assertThat(figures.get(2020).value()).isEqualTo(11);
        assertThat(figures.get(2020).others()).extracting(Figure::value).containsExactly(10.0);
        assertThat(figures.get(2021).others()).isEmpty();
    }

    @Test
    void whatBothSayIsNoDifference() {
        told("a", 2020, "表1", "合計", "件数", 10);
        told("b", 2020, "表1", "合計", "件数", 10);
        assertThat(row(tables().getFirst()).figures().get(2020).others()).isEmpty();
    }

    @Test
    void aYearInARowOrColumnIsItsYearAndNotItsName() {
        told("a", 2020, "件数の推移", "令和2年度", "請求(件)", 10);
        told("a", 2021, "件数の推移", "令和3年度", "請求(件)", 12);
        told("a", 2021, "利用者", "区民", "令和3年度 件数", 7);
        var tables = tables();
        assertThat(tables.getFirst().measures().getFirst().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEmpty())
                .satisfies(row -> assertThat(row.figures()).containsOnlyKeys(2020, 2021));
        assertThat(tables.get(1).measures().getFirst().name()).isEqualTo("件数");
    }

    @Test
    void twoTablesOfOneTitleInAReportStayApart() {
        told("a", 2020, "件数", "合計", "件", 10);
        told("a", 2020, "件数", "その他", "件", 1);
        told("a", 2020, "件数", "合計", "件", 3);
        told("a", 2020, "件数", "その他", "件", 2);
        var tables = tables();
        assertThat(tables).extracting(YearlyTable::key).containsExactly("件数", "件数#2");
        assertThat(tables.get(1).measures().getFirst().rows())
                .extracting(row -> row.figures().get(2020).value())
                .containsExactly(3.0, 2.0);
        assertThat(tables).extracting(YearlyTable::title).containsExactly("件数", "件数（2）");
        assertThat(YearlyTables.cellsOf(cells, "件数#2"))
                .extracting(StatisticsCell::value)
                .containsExactly(3.0, 2.0);
        assertThat(YearlyTables.cellsOf(cells, "件数"))
                .extracting(StatisticsCell::value)
                .containsExactly(10.0, 1.0);
    }

    @Test
    void whatHasNoYearOrIsTooLargeIsLeftOut() {
        told("a", null, "件数", "合計", "件", 10);
        told("a", 2020, "件数", "合計", "件", 1e300);
        told("a", 2020, "件数", "合計", "件", Double.POSITIVE_INFINITY);
        assertThat(tables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "表1 公開請求の内容別件数, 公開請求の内容別件数",
        "第２表　公開請求, 公開請求",
        "(3) 開示請求の状況, 開示請求の状況",
        "表1-2 請求, 請求",
        "■ 令和元年度 運用状況, 運用状況",
        "平成30年度の請求, の請求",
        "2021年度 請求, 請求",
        "31日以上の請求, 31日以上の請求",
        "令和3年度, ''",
        "'', ''"
    })
    void titles(String written, String title) {
        assertThat(Label.table(written)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "合計, true",
        "開示請求 合計, true",
        "計, true",
        "小計, false",
        "設計, false",
        "総数, true",
        "その他, false"
    })
    void totals(String row, boolean expected) {
        assertThat(Label.isTotal(row)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DISCLOSURE_REQUESTS, 公文書公開請求の件数, 合計, 件数, 5",
        "DISCLOSURE_REQUESTS, 公文書公開請求の件数, 合計, 請求(件), 5",
        "DISCLOSURE_REQUESTERS, 公開請求者の内訳, 合計, 請求者数(人), 5",
        "DISCLOSED, 公開請求処理状況, 全部公開, 件数(件), 5",
        "DISCLOSED, 公文書公開請求の実施機関別件数, 合計, 全部公開, 5",
        "PARTLY_DISCLOSED, 公開請求処理状況, 部分公開, 件数, 5",
        "PERSONAL_DISCLOSED, 自己情報の開示請求, 開示請求 全部開示, 件数, 5",
        "PERSONAL_REQUESTS, 個人情報開示請求の件数, 令和3年度, 件数, 5",
        "REVIEWS, 公開決定に対する審査請求, 合計, 件数, 5",
        // parts, other rights, and what no title tells
        "DISCLOSURE_REQUESTS, 公文書公開請求の件数, 市長, 件数, ",
        "DISCLOSURE_REQUESTS, 自己情報開示請求の件数, 合計, 件数, ",
        "DISCLOSURE_REQUESTS, 会議の公開, 合計, 件数, ",
        "DISCLOSED, 公開請求処理状況, 全部公開, 請求者数(人), ",
        "DISCLOSED, 公文書公開請求の実施機関別件数, 市長, 全部公開, "
    })
    void whatCanBeCompared(
            Indicator indicator, String table, String row, String column, @Nullable Double value) {
        told("a", 2021, table, row, column, 5);
        var figure = indicator.in(tables()).figures().get(2021);
        assertThat(figure == null ? null : (Double) figure.value()).isEqualTo(value);
    }

    @Test
    void aBareColumnOfTotalsIsNotCountedTwice() {
        told("a", 2021, "公文書公開請求の実施機関別件数", "合計", "件数", 5);
        told("a", 2021, "公文書公開請求の内容別件数", "合計", "件数", 5);
        var figure = Indicator.DISCLOSURE_REQUESTS.in(tables()).figures().get(2021);
        assertThat(figure.others()).isEmpty();
    }

    private static YearlyRow row(YearlyTable table) {
        return table.measures().getFirst().rows().getFirst();
    }

    private List<YearlyTable> tables() {
        return YearlyTables.of(cells, NEWEST_FIRST);
    }

    private void told(
            String document,
            @Nullable Integer year,
            String table,
            String row,
            String column,
            double value) {
        cells.add(
                new StatisticsCell(
                        "999093", year, document, table, row, column, value, "件", "" + value));
    }
}
