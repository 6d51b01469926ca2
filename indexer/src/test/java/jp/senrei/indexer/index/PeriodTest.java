package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2020-04, 2020-04-01, 2020-04-30",
        "2020/4/1, 2020-04-01, 2020-04-01",
        "20200401, 2020-04-01, 2020-04-01",
        "2020-04..2021-03, 2020-04-01, 2021-03-31",
        "令和2年4月..令和3年3月, 2020-04-01, 2021-03-31",
        "令和２年４月１日～令和３年３月３１日, 2020-04-01, 2021-03-31",
        "R2.4.1, 2020-04-01, 2020-04-01",
        "令和元年度, 2019-04-01, 2020-03-31",
        "2020, 2020-01-01, 2020-12-31",
        "平成31年, 2019-01-01, 2019-12-31",
        "2020.., 2020-01-01, ",
        "..令和2年, , 2020-12-31"
    })
    void readsDaysMonthsAndYearsOfBothCalendars(String text, LocalDate from, LocalDate to) {
        assertThat(Period.read(text)).contains(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "いつか",
                "..",
                "2020-13",
                "2020-02-30",
                "2020..2021..2022",
                "明治3年",
                "2020..いつか"
            })
    void readsNothingElse(String text) {
        assertThat(Period.read(text)).isEmpty();
    }

    @Test
    void theFiscalYearBeginsInApril() {
        assertThat(Period.fiscalYear(LocalDate.of(2023, 3, 31))).isEqualTo(2022);
        assertThat(Period.fiscalYear(LocalDate.of(2023, 4, 1))).isEqualTo(2023);
        assertThat(Period.label(2022)).isEqualTo("令和4年度");
        assertThat(Period.label(2019)).isEqualTo("令和元年度");
        assertThat(Period.label(2018)).isEqualTo("平成30年度");
    }
}
