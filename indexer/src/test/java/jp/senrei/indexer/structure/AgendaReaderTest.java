package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Outcome;
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
                "議題 1.", "審議 1 ", "諮問1 ", "協議1 ", "第1 ", "①", "第一 ", "一 ", "(一)", "A.", "II ",
                        "【諮問1】",
                "【報告１】", "報告 2 ", "・", "◇", "◆", "●", "- (1) ", "1 (1) ", "議題(1)", ""
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
            議案第3号 検診予約の委託について                 | 議案第3号             | 検診予約の委託について
            協議案第４号　検診予約の委託について             | 協議案第4号           | 検診予約の委託について
            諮問第112号検診予約の委託について                | 諮問第112号           | 検診予約の委託について
            【令2-6】検診予約の委託について                  | 令2-6                 | 検診予約の委託について
            平成24年（行情）諮問第359号 検診予約の委託について | 平成24年(行情)諮問第359号 | 検診予約の委託について
            (1) 検診予約の委託について（諮問第112号・令和4年2月9日諮問） | 諮問第112号 | 検診予約の委託について
            # the number is all the title there is
            諮問第75号の審議について                         | 諮問第75号            | 諮問第75号の審議について
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
            検診予約の委託について（資料1　1～5頁） | 1 | 5
            検診予約の委託について　資料２（３ページ～５ページ） | 3 | 5
            検診予約の委託について pp.3-7         | 3  | 7
            検診予約の委託について …………… 12     | 12 | 12
            検診予約の委託について【健康課】（P.3～7） | 3 | 7
            検診予約の委託について（P.3～7）【健康課】 | 3 | 7
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
            検診予約の委託について（公開）【健康課】   | 健康課
            検診予約の委託について【健康課】（非公開） | 健康課
            検診予約の委託について（健康課、福祉課）資料1 | 健康課、福祉課
            検診予約の委託について（福祉総務課）　・・・資料１ | 福祉総務課
            検診予約の委託について　健康課             | 健康課
            """)
    void theSectionInCharge(String line, String department) {
        assertThat(items("議題\n1 " + line))
                .extracting(AgendaItem::title, AgendaItem::department)
                .containsExactly(tuple("検診予約の委託について", department));
    }

    @Test
    void theNextItemOfAListIsNotTheTitleOfANumberAbove() {
        assertThat(titles("議題\n(1) 諮問第56号\n(2) 窓口業務の委託について")).containsExactly("窓口業務の委託について");
        assertThat(titles("議題\n諮問第56号\n窓口業務の委託について")).containsExactly("窓口業務の委託について");
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
        assertThat(titles("諮問事項\n1 評価書の承認について【収納課】\n2 評価書の承認について【税務課】"))
                .containsExactly("評価書の承認について【収納課】", "評価書の承認について【税務課】");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            諮問第5号・第6号 検診予約の委託について             | 諮問第5号 諮問第6号
            諮問第5号、諮問第8号 検診予約の委託について         | 諮問第5号 諮問第8号
            諮問第12号から第14号まで 検診予約の委託について     | 諮問第12号 諮問第13号 諮問第14号
            諮問第12号～第14号　検診予約の委託について          | 諮問第12号 諮問第13号 諮問第14号
            【令2-6、7、8】検診予約の委託について               | 令2-6 令2-7 令2-8
            令和3-1、2、3 検診予約の委託について                | 令和3-1 令和3-2 令和3-3
            """)
    void severalNumbersOfOneTitleAreSeveralCases(String line, String numbers) {
        assertThat(items("議題\n" + line))
                .allSatisfy(item -> assertThat(item.title()).isEqualTo("検診予約の委託について"))
                .extracting(AgendaItem::number)
                .containsExactly(numbers.split(" "));
    }

    @Test
    void severalNumbersOnALineOfTheirOwnGoToTheTitlesBelow() {
        assertThat(items("諮問事項\n【令2-6、7】\n国勢調査員名簿の利用について\n成人健診の委託について"))
                .extracting(AgendaItem::number, AgendaItem::title)
                .containsExactly(tuple("令2-6", "国勢調査員名簿の利用について"), tuple("令2-7", "成人健診の委託について"));
    }

    @Test
    void aHeadingOverCasesIsNoCaseAndWhatACaseIsAboutIsNone() {
        assertThat(
                        titles(
                                """
                議題
                (1) 個人情報の目的外利用について
                 ア 検診予約について（健康課）
                 イ 名簿の閲覧について（福祉課）
                (2) 非公開事項の範囲
                 -1 公務員情報
                 -2 任意提供情報
                """))
                .containsExactly("検診予約について", "名簿の閲覧について", "非公開事項の範囲");
    }

    @Test
    void theLastBulletIsAnItemToo() {
        assertThat(titles("議題\n◆検診予約の委託について\n◆図書館カメラの設置について"))
                .containsExactly("検診予約の委託について", "図書館カメラの設置について");
    }

    @Test
    void numbersThatSkipAndBeginAnewAreTaken() {
        assertThat(titles("諮問事項\n協議案第4号 甲の取扱いについて\n協議案第60号 乙の取扱いについて\n協議案第58号 丙の取扱いについて"))
                .containsExactly("甲の取扱いについて", "乙の取扱いについて", "丙の取扱いについて");
        assertThat(titles("議題\n1 検診予約の委託について\n2 名簿の提供について\n1 図書館カメラの設置について")).hasSize(3);
    }

    @Test
    void aTailMetAgainOnTheNextLineIsNoItem() {
        assertThat(titles("議題\n(1) 検診予約受付業務の委託に伴う記録について（諮問）\nの委託に伴う記録について（諮問）"))
                .containsExactly("検診予約受付業務の委託に伴う記録について");
    }

    @Test
    void theSectionInChargeMayBeBrokenOrStandBelow() {
        assertThat(items("議題\n1 評価書の見直しについて【資産税\n課 / 市民税課】\n2 名簿の提供について\n（担当課：福祉課）"))
                .extracting(AgendaItem::title, AgendaItem::department)
                .containsExactly(tuple("評価書の見直しについて", "資産税課 / 市民税課"), tuple("名簿の提供について", "福祉課"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "開会",
                "閉会",
                "会長挨拶",
                "委嘱状の交付",
                "その他",
                "次回の開催日程について",
                "会長の選出について",
                "会長及び副会長の互選",
                "職務代理者の指名について",
                "配布資料の確認",
                "委員の紹介",
                "会議録署名委員の指名について",
                "諮問書の交付",
                "定足数の報告",
                "事務連絡",
                "会議の公開について",
                "今後のスケジュールについて",
                "出席状況",
                "資料1"
            })
    void aProcedureIsNoCase(String title) {
        assertThat(titles("議題\n1 " + title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公開請求書の電子受付について",
                "3歳児健診の記録について",
                "その他の事務における名簿の利用について",
                "資料館の入館記録について",
                "2件名の変更について"
            })
    void aTitleThatBeginsLikeAProcedureOrALabelIsACase(String title) {
        assertThat(titles("議題\n(1) " + title)).hasSize(1);
    }

    @Test
    void anAgendaMayBeATable() {
        assertThat(
                        items(
                                """
                議題
                番号\t区分\t件名\t担当課\t頁
                諮問第21号\t諮問\t検診予約の委託について\t健康課\t1～6
                \t報告\t納付案内の送信について\t〃\t7
                """))
                .extracting(
                        AgendaItem::kind,
                        AgendaItem::number,
                        AgendaItem::title,
                        AgendaItem::department,
                        AgendaItem::pages)
                .containsExactly(
                        tuple(
                                CaseKind.CONSULTATION,
                                "諮問第21号",
                                "検診予約の委託について",
                                "健康課",
                                new PageRange(1, 6)),
                        tuple(CaseKind.REPORT, null, "納付案内の送信について", "健康課", new PageRange(7, 7)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            承認                 | 名簿の提供について           | APPROVED
            条件付き承認         | 名簿の提供について           | APPROVED_WITH_CONDITIONS
            承認（附帯意見あり） | 名簿の提供について           | APPROVED_WITH_CONDITIONS
            適当と認める         | 名簿の提供について           | APPROVED
            継続審議             | 名簿の提供について           | CONTINUED
            取下げ               | 名簿の提供について           | WITHDRAWN
            不承認               | 名簿の提供について           | REJECTED
            妥当                 | 部分公開決定に係る審査請求   | REJECTED
            棄却                 | 部分公開決定に係る審査請求   | REJECTED
            一部を開示すべき     | 不開示決定に係る審査請求     | APPROVED
            審査中               | 不開示決定に係る審査請求     | PENDING
            """)
    void aWordInAResultColumn(String cell, String title, Outcome outcome) {
        assertThat(CaseLists.outcome(cell, title)).isEqualTo(outcome);
    }

    private static List<AgendaItem> items(String typed) {
        var lines = Lines.of(PlainDocument.of(typed));
        return AgendaReader.read(lines, 0, lines.size(), false);
    }

    private static List<String> titles(String typed) {
        return items(typed).stream().map(AgendaItem::title).toList();
    }
}
