package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.indexer.samples.PlainDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetAndStatisticsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "委託先 株式会社コトリ地図",
                "委託先：株式会社コトリ地図",
                "委 託 先\t株式会社コトリ地図",
                "委託先\n株式会社コトリ地図",
                "【委託先】株式会社コトリ地図",
                "３　委託先　株式会社コトリ地図",
                "◇委託先（予定）　株式会社コトリ地図"
            })
    void aLabelAndItsValueInEachForm(String typed) {
        assertThat(fields(typed).first(Field.CONTRACTOR))
                .map(Fields.Value::text)
                .contains("株式会社コトリ地図");
    }

    @Test
    void aValueEndsAtTheNextLabel() {
        var fields = fields("委託先\n株式会社コトリ地図\n潮見市港町1番地\n委託期間\n令和4年4月から");
        assertThat(fields.first(Field.CONTRACTOR))
                .map(Fields.Value::lines)
                .contains(List.of("株式会社コトリ地図", "潮見市港町1番地"));
        assertThat(fields.first(Field.START)).map(Fields.Value::text).contains("令和4年4月から");
    }

    @Test
    void rowsWithoutALabelGoOnWithTheValueAbove() {
        assertThat(fields("委託先\t株式会社コトリ地図\n\t株式会社カワセミ\t再委託\n委託期間\t令和4年4月").first(Field.CONTRACTOR))
                .map(Fields.Value::text)
                .contains("株式会社コトリ地図\n株式会社カワセミ\n再委託");
    }

    @Test
    void aWordInProseIsNoLabel() {
        assertThat(fields("委託先は市が選びます。").first(Field.CONTRACTOR)).isEmpty();
    }

    @Test
    void aSummarySheetIsRead() {
        var sheet =
                sheet(
                        """
                諮問案件総括表
                諮問番号\t令和3年度第4回審議会 令和4年1月25日 諮問第112号
                件名\t道路損傷通報業務の委託について
                所管課\t建設部 道路課
                1\t業務の委託\t潮見市個人情報保護条例第16条第1項
                業務委託先\t株式会社コトリ地図
                個人情報の項目\t氏名、住所、勤務先（名称、所在地）
                実施時期\t令和4年4月1日
                """);
        assertThat(sheet.title()).isEqualTo("道路損傷通報業務の委託について");
        assertThat(sheet.number()).isEqualTo("諮問第112号");
        assertThat(sheet.held()).isEqualTo("2022-01-25");
        assertThat(sheet.ordinal()).isEqualTo("令和3年度第4回");
        assertThat(sheet.department()).isEqualTo("建設部 道路課");
        assertThat(sheet.kind()).isEqualTo(CaseKind.CONSULTATION);
        assertThat(sheet.form().contractors()).containsExactly("株式会社コトリ地図");
        assertThat(sheet.form().personalInformation()).containsExactly("氏名", "住所", "勤務先(名称、所在地)");
        assertThat(sheet.form().matters())
                .containsExactly(new FormValues.MatterRow("業務の委託", "潮見市個人情報保護条例第16条第1項"));
        assertThat(sheet.form().start()).isEqualTo("令和4年4月1日");
    }

    @ParameterizedTest
    @CsvSource({"□ 諮問事項　■ 報告事項,REPORT", "■ 諮問事項　□ 報告事項,CONSULTATION", "☑報告事項,REPORT"})
    void theBoxTellsTheKind(String box, CaseKind kind) {
        assertThat(sheet("件名\t道路損傷通報業務の委託について\n区分\t" + box).kind()).isEqualTo(kind);
    }

    // ---- tables

    @Test
    void aNumberATime() {
        assertThat(
                        statistics(
                                """
                令和3年度 情報公開制度の運用状況
                開示請求の件数
                区分	請求件数	公開(件)
                市長	1,234	12
                教育委員会	△3	4.5
                """))
                .extracting(
                        Cell::fiscalYear,
                        Cell::table,
                        Cell::row,
                        Cell::column,
                        Cell::value,
                        Cell::unit,
                        Cell::text)
                .containsExactly(
                        tuple(2021, "開示請求の件数", "市長", "請求件数", 1234.0, null, "1,234"),
                        tuple(2021, "開示請求の件数", "市長", "公開(件)", 12.0, "件", "12"),
                        tuple(2021, "開示請求の件数", "教育委員会", "請求件数", -3.0, null, "△3"),
                        tuple(2021, "開示請求の件数", "教育委員会", "公開(件)", 4.5, "件", "4.5"));
    }

    @Test
    void aCellWrittenOnceStandsForItsGroup() {
        assertThat(
                        statistics(
                                """
                件数
                部	課	件数
                総務部	総務課	3件
                	広報課	4件
                〃	税務課	5件
                """))
                .extracting(Cell::row, Cell::value, Cell::unit)
                .containsExactly(
                        tuple("総務部 総務課", 3.0, "件"),
                        tuple("総務部 広報課", 4.0, "件"),
                        tuple("総務部 税務課", 5.0, "件"));
    }

    @Test
    void aLineOfUnitsIsNoTitle() {
        assertThat(statistics("開示請求\n（単位：件）\n区分\t件数\n市長\t7"))
                .extracting(Cell::table)
                .containsExactly("開示請求");
    }

    @Test
    void aTableWithoutNumbersGivesNothing() {
        assertThat(statistics("名簿\n役\t氏名\n会長\t汐崎")).isEmpty();
    }

    // ---- lines

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            この業務の委託については潮見市個人情報保護条例第⏎16条による。    | この業務の委託については潮見市個人情報保護条例第16条による。
            この業務の委託についての説明はここで終わります。⏎次の説明です。    | この業務の委託についての説明はここで終わります。⏎次の説明です。
            短い行⏎次の行                                                      | 短い行⏎次の行
            この業務の委託については潮見市個人情報保護条例⏎・箇条書きの一つ目  | この業務の委託については潮見市個人情報保護条例⏎・箇条書きの一つ目
            この業務の委託については潮見市個人情報保護条例⏎○会長　次に        | この業務の委託については潮見市個人情報保護条例⏎○会長　次に
            """)
    void aLineThatThePageBrokeIsPutTogether(String lines, String joined) {
        assertThat(Wrapped.joined(lines.replace('⏎', '\n'))).isEqualTo(joined.replace('⏎', '\n'));
    }

    @Test
    void pageNumbersAndRunningHeadsAreNoLines() {
        assertThat(
                        Lines.of(
                                PlainDocument.of(
                                        "[会議録]\n本文一\n- 1 -\n[会議録]\n本文二\n2\n[会議録]\n3/12ページ\n本文三")))
                .extracting(Line::text)
                .containsExactly("[会議録]", "本文一", "本文二", "本文三");
    }

    private static Fields fields(String typed) {
        var lines = Lines.of(PlainDocument.of(typed));
        return Fields.read(lines, 0, lines.size());
    }

    private static SheetReader.Sheet sheet(String typed) {
        var document = PlainDocument.of(typed);
        var lines = Lines.of(document);
        return SheetReader.read(document.text(), lines, 0, lines.size());
    }

    private static List<Cell> statistics(String typed) {
        var lines = Lines.of(PlainDocument.of(typed));
        return StatisticsReader.read(lines, 0, lines.size()).cells();
    }
}
