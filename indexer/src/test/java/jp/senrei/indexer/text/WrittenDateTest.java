package jp.senrei.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every day from 1868 to 2060, in every form it may be written in. */
class WrittenDateTest {
    private record Era(String name, String kanji, String letter, int first, LocalDate since) {}

    private static final List<Era> ERAS =
            List.of(
                    new Era("令和", "令", "R", 2019, LocalDate.of(2019, 5, 1)),
                    new Era("平成", "平", "H", 1989, LocalDate.of(1989, 1, 8)),
                    new Era("昭和", "昭", "S", 1926, LocalDate.of(1926, 12, 25)),
                    new Era("大正", "", "T", 1912, LocalDate.of(1912, 7, 30)),
                    new Era("明治", "", "M", 1868, LocalDate.of(1868, 1, 1)));

    @Property(tries = 2_000)
    void everyFormOfADayIsReadBack(@ForAll("days") LocalDate day) {
        for (var written : forms(day)) {
            var text = NormalText.normalize("審議会は" + written + "に開いた。");
            assertThat(EraDate.findAll(text))
                    .as(written)
                    .extracting(EraDate::iso)
                    .containsExactly(day.toString());
            assertThat(EraDate.slips(text)).as(written).isEmpty();
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1868, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static List<String> forms(LocalDate day) {
        var era = ERAS.stream().filter(one -> !day.isBefore(one.since)).findFirst().orElseThrow();
        int count = day.getYear() - era.first + 1;
        var year = count == 1 ? "元" : Integer.toString(count);
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        var weekday = "月火水木金土日".charAt(day.getDayOfWeek().getValue() - 1);
        var ad = day.getYear();
        var forms = new ArrayList<String>();
        for (var numbers :
                List.<IntFunction<String>>of(
                        Integer::toString, WrittenDateTest::wide, WrittenDateTest::kanji)) {
            var count2 = count == 1 ? "元" : numbers.apply(count);
            forms.add(
                    era.name
                            + count2
                            + "年"
                            + numbers.apply(month)
                            + "月"
                            + numbers.apply(date)
                            + "日");
        }
        forms.add("%s%s年%d月%d日（%s）".formatted(era.name, year, month, date, weekday));
        forms.add("%s%s年%d月%d日(%s曜日)".formatted(era.name, year, month, date, weekday));
        forms.add("%s %s 年 %d 月 %d 日".formatted(era.name, year, month, date));
        forms.add(
                "%c %c %s年%2d月%2d日"
                        .formatted(era.name.charAt(0), era.name.charAt(1), year, month, date));
        forms.add("%s%s年\n%d月%d日".formatted(era.name, year, month, date));
        forms.add("%s%s年(%d年)%d月%d日".formatted(era.name, year, ad, month, date));
        forms.add("%s%s（%d）年%d月%d日".formatted(era.name, year, ad, month, date));
        forms.add("%d(%s%s)年%d月%d日".formatted(ad, era.name, year, month, date));
        forms.add("%d年（%s%s年）%d月%d日".formatted(ad, era.name, year, month, date));
        forms.add("%d年%d月%d日".formatted(ad, month, date));
        forms.add("%d年%02d月%02d日（%s曜）".formatted(ad, month, date, weekday));
        forms.add("%s年%s月%s日".formatted(wide(ad), wide(month), wide(date)));
        forms.add("%d/%d/%d".formatted(ad, month, date));
        forms.add("%d/%02d/%02d".formatted(ad, month, date));
        forms.add("%d.%d.%d".formatted(ad, month, date));
        forms.add("%d-%02d-%02d".formatted(ad, month, date));
        forms.add("%s%s.%d.%d".formatted(era.letter, year, month, date));
        forms.add("%s%s/%d/%d".formatted(era.letter, year, month, date));
        forms.add("%s%s年%d月%d日".formatted(era.letter, year, month, date));
        forms.add("%s%s.%d.%d".formatted(era.name, year, month, date));
        if (!era.kanji.isEmpty()) {
            forms.add("、%s%s.%d.%d".formatted(era.kanji, year, month, date));
            forms.add("、%s%s年%d月%d日".formatted(era.kanji, year, month, date));
        }
        return forms;
    }

    private static String wide(int number) {
        return Integer.toString(number)
                .chars()
                .collect(
                        StringBuilder::new,
                        (wide, digit) -> wide.append((char) (digit - '0' + '０')),
                        StringBuilder::append)
                .toString();
    }

    private static String kanji(int number) {
        var digits = "〇一二三四五六七八九";
        int tens = number / 10;
        return (tens == 0 ? "" : (tens == 1 ? "" : "" + digits.charAt(tens)) + "十")
                + (number % 10 == 0 && tens > 0 ? "" : digits.charAt(number % 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            平成二十五年七月十一日      | 2013-07-11
            令和六年四月                | 2024-04
            二〇二二年七月二十八日      | 2022-07-28
            令６．５．１                | 2024-05-01
            Ｒ６／５／１                | 2024-05-01
            R元.5.1                     | 2019-05-01
            S64.1.7                     | 1989-01-07
            ㋿4年7月28日                | 2022-07-28
            # plans name years that never came
            平成35年3月31日             | 2023-03-31
            昭和64年4月1日              | 1989-04-01
            平成31年5月1日              | 2019-05-01
            # digits that stand apart
            令和 4 年 1 0 月 2 8 日     | 2022-10-28
            令和04年01月04日            | 2022-01-04
            """)
    void oddForms(String written, String iso) {
        var text = NormalText.normalize(written);
        assertThat(EraDate.findAll(text)).extracting(EraDate::iso).containsExactly(iso);
        assertThat(EraDate.slips(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第16条第1項",
                "1.2.3 概要",
                "3.10.1 版",
                "電話 047-334-1111",
                "12-34",
                "03-1234-5678",
                "192.168.10.12",
                "2022.9.12.1",
                "10.20.30.40",
                "第2-6-7号",
                "1,234,567円",
                "令2-6",
                "諮問第12号",
                "Ver.2.10.3",
                "ISO27001",
                "2020-12345",
                "3/4",
                "10:30",
                "R4",
                "H30",
                "令和4",
                "政令2.3.4",
                "号令6年7月1日頃",
                "12022/09/12",
                "20220912",
                "平成0年1月1日",
                "A4.7.28",
                "昭和62年市条例第43号",
                "令和4年7月間",
                "1/2/3",
                "第4.7.28号",
                "K2022/9/12"
            })
    void noDate(String written) {
        assertThat(EraDate.findAll(NormalText.normalize(written))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            令和4年2月30日               | IMPOSSIBLE_DATE    | 「令和4年2月30日」は、暦にない日付のため、読み取りませんでした。原本を確かめてください。
            令和３年４月３１日           | IMPOSSIBLE_DATE    | 「令和3年4月31日」は、暦にない日付のため、読み取りませんでした。原本を確かめてください。
            令和5年13月1日               | IMPOSSIBLE_DATE    | 「令和5年13月1日」は、暦にない日付のため、読み取りませんでした。原本を確かめてください。
            平成30月8月28日              | MISWRITTEN_DATE    | 「平成30月8月28日」は、「年」の誤記とみて、2018年8月28日と読み取りました。原本を確かめてください。
            令和5年12月13月              | MISWRITTEN_DATE    | 「令和5年12月13月」は、「日」の誤記とみて、2023年12月13日と読み取りました。原本を確かめてください。
            令和5年9日14日               | MISWRITTEN_DATE    | 「令和5年9日14日」は、「月」の誤記とみて、2023年9月14日と読み取りました。原本を確かめてください。
            令和2(2021)年7月6日          | CALENDARS_DISAGREE | 「令和2(2021)年7月6日」は、元号では2020年、西暦では2021年で、食い違っています。2020年と読み取りました。原本を確かめてください。
            2018年(平成31年)7月3日       | CALENDARS_DISAGREE | 「2018年(平成31年)7月3日」は、元号では2019年、西暦では2018年で、食い違っています。2018年と読み取りました。原本を確かめてください。
            令和4年11月28日(火曜日)      | WEEKDAY            | 「令和4年11月28日」は、火曜日と書かれていますが、暦では月曜日です。原本を確かめてください。
            2022/7/28 （水）             | WEEKDAY            | 「2022/7/28」は、水曜日と書かれていますが、暦では木曜日です。原本を確かめてください。
            """)
    void slips(String written, DateSlip.Kind kind, String message) {
        var slips = EraDate.slips(NormalText.normalize(written));
        assertThat(slips).extracting(DateSlip::kind).containsExactly(kind);
        assertThat(slips.getFirst().message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和4年11月28日(月)",
                "令和4年11月28日(月・祝)",
                "令和4年11月28日月曜日",
                "令和4年11月28日(水道課)",
                "平成30年(2018年)7月3日",
                "令和4年11月28日(月額)",
                "令和5年1月2月分",
                "令和5年4月10月の2回"
            })
    void nothingWrong(String written) {
        assertThat(EraDate.slips(written)).isEmpty();
    }
}
