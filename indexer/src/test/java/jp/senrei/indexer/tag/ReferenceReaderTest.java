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
            令和2年度 諮問第365号で承認済              | 令和2年度 諮問第365号 | 諮問第365号  | CITES
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
            令和2年11月4日付け潮総第20201029-0106号にて | 潮総第20201029-0106号 | 2020-11-04
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
