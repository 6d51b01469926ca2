package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.samples.PlainDocument;
import jp.senrei.indexer.structure.StatisticsReader.Statistics;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of operations reports, in all the forms in which councils print them. */
class StatisticsReaderTest {
    // ---- which year

    @Test
    void aColumnOfAnotherYearIsOfThatYear() {
        assertThat(
                        read("""
                                令和5年度 情報公開制度の実施状況
                                請求件数の推移
                                区分	平成30年度	元年度	令和5年度
                                請求	12	15	20
                                """)
                                .cells())
                .extracting(Cell::column, Cell::fiscalYear)
                .containsExactly(tuple("平成30年度", 2018), tuple("元年度", 2019), tuple("令和5年度", 2023));
    }

    @Test
    void aRowOfAnotherYearIsOfThatYear() {
        assertThat(
                        read("""
                                令和4年度 運用状況
                                年度	件数
                                30年度	3
                                2年度	4
                                令和4年度	5
                                """)
                                .cells())
                .extracting(Cell::fiscalYear, Cell::value)
                .containsExactly(tuple(2018, 3.0), tuple(2020, 4.0), tuple(2022, 5.0));
    }

    @Test
    void theMeetingItWasReportedToIsNotItsYear() {
        assertThat(
                        read("""
                                令和4年度第1回潮見市情報公開審議会 資料1
                                令和3年度の運用状況
                                区分	件数
                                市長	3
                                """)
                                .cells())
                .extracting(Cell::fiscalYear)
                .containsExactly(2021);
    }

    @Test
    void aHeadingChangesTheYearForWhatStandsBelow() {
        assertThat(
                        read("""
                                令和3年度・令和4年度 運用状況
                                1 令和3年度の状況
                                区分	件数
                                市長	3
                                2 令和4年度の状況
                                区分	件数
                                市長	4
                                """)
                                .cells())
                .extracting(Cell::fiscalYear)
                .containsExactly(2021, 2022);
    }

    // ---- heads

    @Test
    void aHeadingOverSeveralColumnsBelongsToEachOfThem() {
        assertThat(
                        read("""
                                実施機関別の処理状況
                                実施機関	請求	処理状況			計
                                		開示	部分開示	不開示
                                市長	95	60	30	5	95
                                """)
                                .cells())
                .extracting(Cell::column)
                .contains("請求", "処理状況 開示", "処理状況 部分開示", "処理状況 不開示");
    }

    @Test
    void aTableThatThePageBrokeKeepsItsHead() {
        var cells =
                read("""
                        所管課別の件数
                        所管課	件数
                        総務課	3
                        """)
                        .cells();
        assertThat(cells).extracting(Cell::column, Cell::value).containsExactly(tuple("件数", 3.0));
    }

    @Test
    void aListWithoutAHeadIsReadWhenItsNumbersSayWhatTheyCount() {
        assertThat(read("情報コーナーの利用者\n4月	120人\n5月	98人\n").cells())
                .extracting(Cell::row, Cell::column, Cell::value, Cell::unit)
                .containsExactly(tuple("4月", "", 120.0, "人"), tuple("5月", "", 98.0, "人"));
        assertThat(read("名簿\n汐崎	3\n真柄	4\n").cells()).isEmpty();
    }

    @Test
    void theNumberOfARowIsNoFigure() {
        assertThat(
                        read("""
                                課別の件数
                                番号	課	件数
                                1	総務課	30
                                2	市民課	41
                                """)
                                .cells())
                .extracting(Cell::row, Cell::value)
                .containsExactly(tuple("1 総務課", 30.0), tuple("2 市民課", 41.0));
    }

    @Test
    void theNumberOfANoteIsNoPartOfARow() {
        assertThat(
                        read("""
                                決定までの日数
                                期間	件数
                                15日まで	30
                                30日まで 1	8
                                31日以上 2	2
                                - 1 期間を延長したもの。
                                - 2 特例を適用したもの。(年度をまたぐものを含む。)
                                """)
                                .cells())
                .extracting(Cell::row)
                .containsExactly("15日まで", "30日まで", "31日以上");
    }

    @Test
    void aNumberThatTellsRowsApartStays() {
        assertThat(
                        read("""
                                窓口別の件数
                                窓口	件数
                                窓口 1	30
                                窓口 2	8
                                1 窓口は庁舎の二階にある。
                                2 窓口は庁舎の三階にある。
                                """)
                                .cells())
                .extracting(Cell::row)
                .containsExactly("窓口1", "窓口2");
    }

    // ---- two of one title

    @Test
    void twoTablesOfOneTitleAreCalledByTheirSections() {
        assertThat(
                        read("""
                                令和4年度 運用状況
                                1 情報公開制度
                                表1 処理状況
                                区分	件数
                                全部公開	30
                                表2 方法
                                区分	件数
                                窓口	30
                                2 個人情報保護制度
                                表1 処理状況
                                区分	件数
                                全部開示	8
                                """)
                                .cells())
                .extracting(Cell::table, Cell::row)
                .containsExactly(
                        tuple("1 情報公開制度　表1 処理状況", "全部公開"),
                        tuple("表2 方法", "窓口"),
                        tuple("2 個人情報保護制度　表1 処理状況", "全部開示"));
    }

    @Test
    void twoTablesOfOneTitleInOneSectionKeepIt() {
        assertThat(
                        read("""
                                1 情報公開制度
                                処理状況
                                区分	件数
                                全部公開	30
                                処理状況
                                区分	件数
                                部分公開	8
                                """)
                                .cells())
                .extracting(Cell::table)
                .containsOnly("処理状況");
    }

    // ---- values

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            1,392     | 1392 | none
            12件      | 12   | 件
            △3        | -3   | none
            ▲1,000    | -1000| none
            45.2%     | 45.2 | %
            (5)       | 5    | none
            3(1)      | 3    | none
            10件(うち2件) | 10 | 件
            16,600円  | 16600| 円
            0         | 0    | none
            """)
    void numbers(String written, double number, String unit) {
        assertThat(StatisticsValue.read(written)).contains(new StatisticsValue(number, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "－", "第3号", "3月", "令和3年度", "1-2", "12,34", "3人目", "(5", "5)"})
    void noNumbers(String written) {
        assertThat(StatisticsValue.read(written)).isEmpty();
    }

    @Test
    void theUnitMayStandForTheWholeTable() {
        assertThat(read("請求件数\n（単位：件）\n区分	請求\n市長	7\n").cells())
                .extracting(Cell::unit)
                .containsExactly("件");
    }

    // ---- tables whose rules were lost

    @Test
    void linesThatEndInNumbersAreATable() {
        assertThat(
                        read("""
                                表1 実施機関別件数
                                実施機関 請求 (件) 公開
                                市長 1,163 92
                                農業委員会及び選挙管理
                                委員会 31 -
                                合計 1,194 92
                                以上のとおりである。
                                """)
                                .cells())
                .extracting(Cell::row, Cell::column, Cell::value, Cell::unit)
                .containsExactly(
                        tuple("市長", "請求(件)", 1163.0, "件"),
                        tuple("市長", "公開", 92.0, null),
                        tuple("農業委員会及び選挙管理委員会", "請求(件)", 31.0, "件"),
                        tuple("合計", "請求(件)", 1194.0, "件"),
                        tuple("合計", "公開", 92.0, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "次第\n1 開会 2\n2 議事 3",
                "令和3年度の請求は214件で、\n前年度の187件から27件増えた。",
                "出席者\n汐崎会長 1\n電話 2214",
                "問い合わせ\n内線 2214\n電話 12"
            })
    void otherLinesWithNumbersAreNone(String lines) {
        assertThat(read(lines).cells()).isEmpty();
    }

    // ---- totals

    @ParameterizedTest
    @ValueSource(
            strings = {
                "区分\t件数\n市長\t3\n議会\t4\n合計\t7",
                "区分\t件数\n合計\t7\n市長\t3\n議会\t4",
                "区分\t件数\n甲\t1\n乙\t2\n小計\t3\n丙\t4\n丁\t5\n小計\t9\n合計\t12",
                "区分\t件数\n市長\t3\nうち電子申請\t2\n議会\t4\n合計\t7",
                "区分\t甲\t乙\t計\n市長\t3\t4\t7\n議会\t1\t1\t2",
                "区分\t請求\t甲\t乙\t計\n市長\t9\t3\t4\t7",
                "区分\t件数\t割合\n市長\t1\t33.3%\n議会\t2\t66.7%\n合計\t3\t100%",
                "区分\t平均\n市長\t3\n議会\t4\n合計\t3.5",
                "区分\t件数\n市長\t3\n議会\t-\n監査\t4\n合計\t7"
            })
    void whatAddsUpIsNotReported(String table) {
        assertThat(read("表\n" + table).warnings()).isEmpty();
    }

    @Test
    void aColumnThatDoesNotAddUpIsReported() {
        assertThat(read("表2 請求者\n区分\t件数\n市長\t1,003\n議会\t4\n合計\t1,017").warnings())
                .containsExactly(
                        new Warning(
                                "TABLE_DOES_NOT_ADD_UP",
                                "「表2 請求者」の数値が合いません。「件数」の列は、内訳の合計が1,007ですが、「合計」の欄は1,017です。原本の数値を確かめてください。",
                                1));
    }

    @Test
    void aRowThatDoesNotAddUpIsReported() {
        assertThat(read("表\n区分\t甲\t乙\t計\n市長\t3\t4\t8").warnings())
                .extracting(Warning::message)
                .containsExactly("「表」の数値が合いません。「市長」の行は、内訳の合計が7ですが、「計」の欄は8です。原本の数値を確かめてください。");
    }

    /**
     * Whatever numbers stand in a table that adds up: each is read once, and nothing is reported.
     */
    @Property(tries = 300)
    void everyTableThatAddsUpIsReadWhole(
            @ForAll @IntRange(min = 1, max = 5) int columns,
            @ForAll @Size(min = 10, max = 60) int[] numbers,
            @ForAll boolean ruled) {
        var gap = ruled ? "\t" : " ";
        var text = new StringBuilder("表1 件数の内訳\n区分");
        for (int column = 0; column < columns; column++)
            text.append(gap).append("欄").append(column);
        var sums = new long[columns];
        int rows = numbers.length / columns;
        for (int row = 0; row < rows; row++) {
            text.append("\n機関").append((char) ('あ' + row));
            for (int column = 0; column < columns; column++) {
                int number = Math.floorMod(numbers[row * columns + column], 100_000);
                sums[column] += number;
                text.append(gap).append("%,d".formatted(number));
            }
        }
        text.append("\n合計");
        for (long sum : sums) text.append(gap).append("%,d".formatted(sum));

        var read = read(text.toString());

        assertThat(read.cells()).hasSize((rows + 1) * columns);
        assertThat(
                        read.cells().stream()
                                .filter(cell -> cell.row().equals("合計"))
                                .mapToLong(cell -> (long) cell.value())
                                .toArray())
                .containsExactly(sums);
        assertThat(read.warnings()).isEmpty();
    }

    private static Statistics read(String typed) {
        var lines = Lines.of(PlainDocument.of(typed));
        return StatisticsReader.read(lines, 0, lines.size());
    }
}
