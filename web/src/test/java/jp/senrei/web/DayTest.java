package jp.senrei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import jp.senrei.web.view.Day;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {
    @ParameterizedTest
    @CsvSource({
        "2022-07-28, 令和4年7月28日（2022年）",
        "2019-05-01, 令和元年5月1日（2019年）", // first day of an era
        "2019-04-30, 平成31年4月30日（2019年）",
        "1989-01-07, 昭和64年1月7日（1989年）",
        "1873-01-01, 明治6年1月1日（1873年）",
        "1872-12-31, 1872年12月31日", // before the calendar of today
    })
    void aDateIsShownInTheJapaneseCalendar(LocalDate date, String text) {
        assertThat(Day.of(date)).isEqualTo(new Day(date.toString(), text));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-28, 28 July 2022 (Reiwa 4)",
        "2019-05-01, 1 May 2019 (Reiwa 1)",
        "1872-12-31, 31 December 1872",
    })
    void inEnglishTheCommonEraIsFirst(LocalDate date, String text) {
        var english = Preferences.USUAL.in(Language.EN);
        var day = ScopedValue.where(Preferences.CURRENT, english).call(() -> Day.of(date));
        assertThat(day).isEqualTo(new Day(date.toString(), text));
    }
}
