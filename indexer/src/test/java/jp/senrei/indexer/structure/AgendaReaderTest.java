package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.indexer.samples.PlainDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ", "１　", "1.", "１．", "(1) ", "（1）", "1)", "⑴", "1、", "ア ", "（ア）", "議題1 ",
                "議題 1.", "審議 1 ", "諮問1 ", "協議1 ", "第1 "
            })
    void anItemUnderEachMark(String mark) {
        assertThat(titles("議題\n" + mark + "検診予約受付業務の委託について")).containsExactly("検診予約受付業務の委託について");
    }

    @ParameterizedTest
    @ValueSource(strings = {"・", "◇", "◆", "●", "- "})
    void anItemUnderABulletWithItsNumber(String mark) {
        assertThat(titles("議題\n" + mark + "(1) 検診予約受付業務の委託について"))
                .containsExactly("検診予約受付業務の委託について");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            諮問第112号 検診予約の委託について               | 諮問第112号           | 検診予約の委託について
            (1) 諮問第112号 検診予約の委託について           | 諮問第112号           | 検診予約の委託について
            1 [諮問第112号] 検診予約の委託について           | 諮問第112号           | 検診予約の委託について
            【諮問第112号】検診予約の委託について            | 諮問第112号           | 検診予約の委託について
            諮問第 112 号「検診予約の委託について」          | 諮問第112号           | 検診予約の委託について
            令和3年度諮問第12号 検診予約の委託について       | 令和3年度諮問第12号   | 検診予約の委託について
            (2) 報告第2号 検診予約の実施状況について         | 報告第2号             | 検診予約の実施状況について
            """)
    void theNumberIsApartFromTheTitle(String line, String number, String title) {
        assertThat(items("議題\n" + line))
                .extracting(AgendaItem::number, AgendaItem::title)
                .containsExactly(tuple(number, title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            検診予約の委託について P22～P32       | 22 | 32
            検診予約の委託について P.22-32        | 22 | 32
            検診予約の委託について　p5            | 5  | 5
            検診予約の委託について……… 3ページ     | 3  | 3
            検診予約の委託について（3～5頁）      | 3  | 5
            """)
    void thePagesItPromises(String line, int from, int to) {
        assertThat(items("議題\n1 " + line))
                .extracting(AgendaItem::title, AgendaItem::pages)
                .containsExactly(tuple("検診予約の委託について", new PageRange(from, to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            検診予約の委託について【健康課】           | 健康課
            検診予約の委託について（健康課）           | 健康課
            検診予約の委託について[担当課：健康課]     | 健康課
            検診予約の委託について（所管：福祉部健康課） | 福祉部健康課
            """)
    void theSectionInCharge(String line, String department) {
        assertThat(items("議題\n1 " + line))
                .extracting(AgendaItem::title, AgendaItem::department)
                .containsExactly(tuple("検診予約の委託について", department));
    }

    @Test
    void groupsGiveTheKind() {
        assertThat(
                        items(
                                """
                1 開会
                2 確認事項
                (1) 第3回会議録（案）について
                3 諮問事項
                (1) 検診予約受付業務の委託について
                (2) 図書館カメラの設置について
                4 報告事項
                (1) 納付案内の送信について
                5 その他
                6 閉会
                """))
                .extracting(AgendaItem::kind, AgendaItem::title)
                .containsExactly(
                        tuple(CaseKind.CONFIRMATION, "第3回会議録(案)について"),
                        tuple(CaseKind.CONSULTATION, "検診予約受付業務の委託について"),
                        tuple(CaseKind.CONSULTATION, "図書館カメラの設置について"),
                        tuple(CaseKind.REPORT, "納付案内の送信について"));
    }

    @Test
    void theKindMayStandBehindTheTitle() {
        assertThat(items("議題\n1 検診予約受付業務の委託について（諮問）\n2 納付案内の送信について（報告）"))
                .extracting(AgendaItem::kind, AgendaItem::title)
                .containsExactly(
                        tuple(CaseKind.CONSULTATION, "検診予約受付業務の委託について"),
                        tuple(CaseKind.REPORT, "納付案内の送信について"));
    }

    @Test
    void anAgendaOnOneLineIsCutBeforeEachMark() {
        assertThat(titles("議題\t(1)検診予約受付業務の委託について (2)図書館カメラの設置について (3)納付案内の送信について"))
                .containsExactly("検診予約受付業務の委託について", "図書館カメラの設置について", "納付案内の送信について");
    }

    @Test
    void aTitleBrokenOverALineIsOne() {
        assertThat(titles("議題\n1 諮問第112号 検診予約受付業務における電子申請サービスの利用及びその\n運用について"))
                .containsExactly("検診予約受付業務における電子申請サービスの利用及びその運用について");
    }

    @Test
    void theMeetingsOwnBusinessIsNoCase() {
        assertThat(titles("議題\n1 開会\n2 会長挨拶\n3 会長及び副会長の選出について\n4 委嘱状の交付\n5 その他\n6 次回の日程\n7 閉会"))
                .isEmpty();
    }

    @Test
    void theSameTitleOfTwoSectionsIsTwoCases() {
        assertThat(titles("諮問事項\n1 評価書の承認について【市民課】\n2 評価書の承認について【税務課】"))
                .containsExactly("評価書の承認について【市民課】", "評価書の承認について【税務課】");
    }

    private static List<AgendaItem> items(String typed) {
        var lines = Lines.of(PlainDocument.of(typed));
        return AgendaReader.read(lines, 0, lines.size(), false);
    }

    private static List<String> titles(String typed) {
        return items(typed).stream().map(AgendaItem::title).toList();
    }
}
