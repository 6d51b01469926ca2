package jp.senrei.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EraDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # era, with and without the day of the week
            令和4年7月28日              | 2022-07-28
            令和4年7月28日(木曜日)      | 2022-07-28
            令和4年7月28日(木)          | 2022-07-28
            令和4年7月28日(木曜)        | 2022-07-28
            # first and last years
            令和元年12月24日            | 2019-12-24
            平成31年4月30日             | 2019-04-30
            平成元年1月8日              | 1989-01-08
            昭和64年1月7日              | 1989-01-07
            大正15年12月24日            | 1926-12-24
            # letters that stand apart
            平成25年 7月11日            | 2013-07-11
            平成 23 年 8 月 1 日        | 2011-08-01
            平 成 24年 9 月             | 2012-09
            # both calendars
            平成28年 (2016年)3月29日    | 2016-03-29
            令和3(2021)年9月8日         | 2021-09-08
            令和3 (2021) 年 9 月 8 日   | 2021-09-08
            # western
            2022年7月28日               | 2022-07-28
            2022年7月28日(木)           | 2022-07-28
            2022/09/12                  | 2022-09-12
            2022.9.12                   | 2022-09-12
            # short
            R4.7.28                     | 2022-07-28
            H30.8                       | 2018-08
            S62.4.1                     | 1987-04-01
            # a month
            令和5年4月                  | 2023-04
            2023年4月から               | 2023-04
            # 月 written for 年 in the source
            平成30月8月28日            | 2018-08-28
            # inside a sentence
            審議会は令和4年7月28日に開き | 2022-07-28
            """)
    void isReadInEveryForm(String written, String iso) {
        assertThat(EraDate.findAll(written)).extracting(EraDate::iso).containsExactly(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和4年2月30日",
                "令和4年13月1日",
                "令和4年7月32日",
                "2022/13/01",
                "22年度",
                "5年7月28日",
                "令和4年度",
                "7月28日", // no year
                "12022/09/12",
                "2022/09/123",
                "GR4.7.28",
                "第4.7.28号"
            })
    void whatCannotBeADateIsNotRead(String written) {
        assertThat(EraDate.findAll(written)).isEmpty();
    }

    @Test
    void allDatesComeInOrderWithTheirPlace() {
        var text = "更新日 令和4年8月15日 開催日 R4.7.28 次回 2022年10月";
        assertThat(EraDate.findAll(text))
                .extracting(date -> date.span().of(text))
                .containsExactly("令和4年8月15日", "R4.7.28", "2022年10月");
    }

    @Test
    void anImpossibleDateDoesNotHideTheNextOne() {
        assertThat(EraDate.findAll("令和4年2月30日 訂正 令和4年3月2日"))
                .extracting(EraDate::iso)
                .containsExactly("2022-03-02");
    }

    @Test
    void theFirstDayPassesOverMonths() {
        assertThat(EraDate.firstDay("令和5年4月施行、令和5年3月20日審議")).contains(LocalDate.of(2023, 3, 20));
        assertThat(EraDate.firstDay("令和5年4月施行")).isEmpty();
    }

    @Test
    void aMonthBeginsOnItsFirstDay() {
        assertThat(EraDate.first("令和5年4月"))
                .map(EraDate::toLocalDate)
                .contains(LocalDate.of(2023, 4, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            令和2年度第2回    | 2020
            令和元年度        | 2019
            平成 30 年度      | 2018
            2020年度          | 2020
            令和5年度(令和6年2月開催) | 2023
            """)
    void fiscalYear(String written, int year) {
        assertThat(EraDate.fiscalYear(written)).contains(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5年度", "令和5年4月", "年度"})
    void noFiscalYear(String written) {
        assertThat(EraDate.fiscalYear(written)).isEmpty();
    }
}
