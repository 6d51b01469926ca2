package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            令和2年度 諮問第214号で承認済              | 令和2年度 諮問第214号 | 諮問第214号  | CITES
            諮問第 9 号のとおり                        | 諮問第 9 号           | 諮問第9号    | CITES
            平成30年度諮問第12号の2                    | 平成30年度諮問第12号の2 | 諮問第12号の2 | CITES
            諮問第12号で承認された業務に機能を追加する | 諮問第12号            | 諮問第12号   | AMENDS
            諮問第12号の内容を変更する                 | 諮問第12号            | 諮問第12号   | AMENDS
            前回の諮問第12号                           | 諮問第12号            | 諮問第12号   | FOLLOWS
            諮問第12号を継続して審議                   | 諮問第12号            | 諮問第12号   | FOLLOWS
            """)
    void anEarlierConsultation(String text, String quoted, String number, Relation relation) {
        assertThat(ReferenceReader.read(text, null))
                .containsExactly(new Reference(quoted, number, null, null, relation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            令和3年6月8日付け潮総第20210601-0212号にて | 潮総第20210601-0212号 | 2021-06-08
            令和4年9月1日付け 4潮総総第2815号により     | 4潮総総第2815号       | 2022-09-01
            """)
    void aLetterWithItsDate(String text, String number, LocalDate date) {
        assertThat(ReferenceReader.read(text, null))
                .extracting(Reference::number, Reference::date)
                .containsExactly(tuple(number, date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昭和37年法律第160号",
                "平成12年潮見市条例第54号",
                "第1号様式",
                "資料第3号",
                "第16条第2号",
                "報告第2号",
                "第3号被保険者"
            })
    void whatIsNoReference(String text) {
        assertThat(ReferenceReader.read(text, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            諮問第236号及び第237号で承認済     | 諮問第236号 諮問第237号
            令和2年度諮問第5号・第6号          | 諮問第5号 諮問第6号
            諮問第12号から第14号までと同様     | 諮問第12号 諮問第13号 諮問第14号
            諮問第四十二号                     | 諮問第42号
            第64号諮問事案のとおり             | 諮問第64号
            答申第12号の付言                   | 答申第12号
            大公審答申第215号を参考に          | 大公審答申第215号
            平成24年(行情)諮問第359号          | (行情)諮問第359号
            令和4年度報告第2号で報告した       | 報告第2号
            """)
    void numbersInEveryForm(String text, String numbers) {
        assertThat(ReferenceReader.read(text, null))
                .extracting(Reference::number)
                .containsExactly(numbers.split(" "));
    }

    @Test
    void theNumberOfAnotherBodyIsQuotedWithItsName() {
        assertThat(ReferenceReader.read("なお、藤ヶ原区情報公開審査会答申第12号でも同様である。", "答申第12号"))
                .extracting(Reference::text)
                .containsExactly("藤ヶ原区情報公開審査会答申第12号");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            平成25年のときに諮問で、ご了解は頂いています。       | 平成25年のときに諮問   | -          | CITES
            平成25年に諮問し、承認された業務です。               | 平成25年に諮問         | -          | CITES
            令和2年度の諮問により承認されています。              | 令和2年度の諮問        | -          | CITES
            第8回審議会で承認されたものです。                    | 第8回審議会で承認      | -          | CITES
            令和3年度第2回審議会において審議いただきました。     | 令和3年度第2回審議会において審議 | - | CITES
            令和2年12月22日の審議会において承認を得ています。    | 令和2年12月22日の審議会において承認 | 2020-12-22 | CITES
            前回の審議会において、諮問事項の審議を行いました。   | 前回の審議会において、諮問事項の審議 | - | FOLLOWS
            前回の審議会で指摘のあった保存の期間です。           | 前回の審議会で指摘     | -          | FOLLOWS
            「検診予約におけるLINEの利用について」に係る諮問     | 「検診予約におけるLINEの利用について」に係る諮問 | - | CITES
            「図書館カメラの設置について」として承認済です。     | 「図書館カメラの設置について」として承認済 | - | CITES
            """)
    void aCaseToldWithoutItsNumber(String text, String quoted, LocalDate date, Relation relation) {
        assertThat(ReferenceReader.read(text, null))
                .containsExactly(new Reference(quoted, null, date, null, relation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和3年度の諮問件数は12件です。",
                "令和3年度に諮問した件数は12件です。",
                "令和4年7月28日 諮問",
                "平成30年5月10日付けで審査会に諮問した。",
                "次回の審議会で報告します。",
                "次回の審議会において審議することとしました。",
                "本日の審議会において承認されました。",
                "第1回審議会を開催します。",
                "前回の会議録を確認します。",
                "「図書館カメラの設置について」諮問します。",
                "「公文書の公開」について説明します。"
            })
    void whatTellsOfNoEarlierCase(String text) {
        assertThat(ReferenceReader.read(text, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            諮問第6号の付言への対応について        | FOLLOWS
            諮問第6号に付された条件により変更した  | FOLLOWS
            諮問第6号で承認。諮問第6号に追加する   | AMENDS
            """)
    void whatTheLaterPaperDoes(String text, Relation relation) {
        assertThat(ReferenceReader.read(text, null))
                .extracting(Reference::relation)
                .containsExactly(relation);
    }

    @Test
    void theSameNumberOfAnotherYearIsAReference() {
        assertThat(ReferenceReader.read("令和2年度諮問第12号と令和3年度諮問第12号", "令和3年度諮問第12号"))
                .extracting(Reference::text)
                .containsExactly("令和2年度諮問第12号");
    }

    @Test
    void aCaseDoesNotReferToItself() {
        assertThat(ReferenceReader.read("諮問第12号は諮問第11号の後に", "令和3年度諮問第12号"))
                .extracting(Reference::number)
                .containsExactly("諮問第11号");
    }

    @Test
    void theSameReferenceTwiceIsOne() {
        assertThat(ReferenceReader.read("諮問第7号。諮問第 7 号。", null)).hasSize(1);
    }
}
