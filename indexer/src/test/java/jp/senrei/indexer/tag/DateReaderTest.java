package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.indexer.text.NormalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # years and fiscal years
            令和４年度                              | 2022-04-01/2023-03-31
            2022年度                                | 2022-04-01/2023-03-31
            令和元年度の実績                        | 2019-04-01/2020-03-31
            平成二十五年度                          | 2013-04-01/2014-03-31
            令和2（2020）年度                       | 2020-04-01/2021-03-31
            令和六年に策定                          | 2024
            平成30年（2018年）                      | 2018
            平25                                    | 2013
            # periods
            令和2年4月〜令和3年3月                  | 2020-04/2021-03
            令和2年4月1日から令和3年3月31日まで     | 2020-04-01/2021-03-31
            令和2年4月1日から6月30日まで            | 2020-04-01/2020-06-30
            令和4年7月28日から30日まで              | 2022-07-28/2022-07-30
            令和4年10月～3月                        | 2022-10/2023-03
            令和4年12月28日(水)から1月4日(水)まで   | 2022-12-28/2023-01-04
            令和3年度から令和5年度まで              | 2021-04-01/2024-03-31
            令和3年度~5年度                         | 2021-04-01/2024-03-31
            R4.4.1~R5.3.31                          | 2022-04-01/2023-03-31
            2022/4/1~2022/6/30                      | 2022-04-01/2022-06-30
            2022/4/1~6/30                           | 2022-04-01/2022-06-30
            平成31年4月1日から同年6月30日まで       | 2019-04-01/2019-06-30
            # what leans on the date before
            令和4年7月28日に諮問し、同年8月3日に答申 | 2022-07-28 2022-08-03
            令和4年7月28日に受け、同日公開した      | 2022-07-28 2022-07-28
            令和4年7月1日と同月15日                 | 2022-07-01 2022-07-15
            令和4年7月に始め、翌年3月に終えた       | 2022-07 2023-03
            令和4年度に調査し、翌年度に実施する     | 2022-04-01/2023-03-31 2023-04-01/2024-03-31
            平成21年度及び22年度                    | 2009-04-01/2010-03-31 2010-04-01/2011-03-31
            # a beginning without an end
            令和5年4月から実施する                  | 2023-04
            令和5年4月1日から個人情報保護法による   | 2023-04-01
            # two dates that are no period
            令和4年7月28日 令和4年8月3日            | 2022-07-28 2022-08-03
            """)
    void isReadInIsoForm(String written, String ids) {
        assertThat(ids(written)).containsExactly(ids.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22年度",
                "7月28日",
                "4月から6月まで",
                "同日",
                "同年8月3日",
                "翌年度",
                "公平25",
                "令2-6",
                "第16条",
                "5年間",
                "昭和62年市条例第43号",
                "平成15年法律第57号",
                "平成24年(行情)諮問第359号",
                "令和4年間",
                "10年前"
            })
    void noDate(String written) {
        assertThat(ids(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            期間は令和2年4月1日から6月30日までとする。 | 令和2年4月1日から6月30日
            会期は平成30年(2018年)7月3日だ。           | 平成30年(2018年)7月3日
            令和4年度末まで                            | 令和4年度
            """)
    void knowsWhereItStands(String text, String place) {
        assertThat(DateReader.read(text))
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly(place);
    }

    private static List<String> ids(String written) {
        return DateReader.read(NormalText.normalize(written)).stream().map(Found::value).toList();
    }
}
