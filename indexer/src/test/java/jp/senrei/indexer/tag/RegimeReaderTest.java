package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.senrei.corpus.model.ArticleRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimeReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2022-07-28 | 条例第16条第1項により諮問する                                | ordinance
            2023-03-31 | 個人情報の保護に関する法律第69条第2項を見据え、条例第16条により | ordinance
            2023-04-01 | 条例第16条第1項により諮問する                                | act
            2023-04-01 |                                                             | act
            2023-10-05 | 潮見市個人情報の保護に関する法律施行条例第8条                | act
            2023-10-05 | 潮見市議会の個人情報の保護に関する条例第20条                 | act
            # a request from before, left under the old ordinance by the transitional provisions
            2023-10-05 | 旧条例第12条第1項の規定による開示請求                        | ordinance
            2023-10-05 | 廃止前の潮見市個人情報保護条例第12条                         | ordinance
            # disclosure of official documents is not what the act is about
            2023-10-05 | 潮見市情報公開条例第7条第2号に該当する                       | ordinance
            2023-10-05 | 潮見市情報公開条例第7条第2号及び個人情報の保護に関する法律第78条 | act
            2023-10-05 | 改正前の条例第12条第1項                                      | ordinance
            # the old one only beside what is in force
            2023-10-05 | 旧条例第12条に相当する個人情報の保護に関する法律第78条       | act
            # an earlier case of the old time does not make it old
            2023-10-05 | 令和3年度諮問第4号(条例第16条)のとおり承認済み               | act
            # nobody knows when
                       | 潮見市個人情報保護条例第16条                                 | ordinance
                       | 個人情報の保護に関する法律第69条第2項第4号                   | act
                       | 個人情報保護法第69条及び同法第70条                           | act
                       | 個人情報保護法39条に照らし、個人情報保護条例第12条により      | ordinance
                       | 旧条例第12条は個人情報保護法第78条に当たる                   | act
                       | 潮見市個人情報保護法施行条例第3条                            | act
                       | 潮見市情報公開条例第7条                                      | ordinance
                       | 個人情報保護審議会条例第2条                                  | ordinance
                       |                                                             | ordinance
            """)
    void theDayAndWhatIsCitedDecide(LocalDate date, String text, String regime) {
        var articles = new ArticleReader("潮見市個人情報保護条例").read(text == null ? "" : text).articles();
        assertThat(RegimeReader.read(date, articles).code()).isEqualTo(regime);
    }

    @Test
    void aLawThatIsNeverNamedIsTheActOnceItIsInForce() {
        var article = new ArticleRef("法", 69, null, 2, 4, "法第69条第2項第4号");
        assertThat(RegimeReader.inItsTime(article, LocalDate.of(2023, 4, 1)).law())
                .isEqualTo("個人情報の保護に関する法律");
        assertThat(RegimeReader.inItsTime(article, LocalDate.of(2023, 3, 31))).isEqualTo(article);
        assertThat(RegimeReader.inItsTime(article, null)).isEqualTo(article);
    }
}
