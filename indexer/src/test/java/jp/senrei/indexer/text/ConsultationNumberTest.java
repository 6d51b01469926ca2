package jp.senrei.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            諮問第465号                 | 諮問第465号            | -    | 諮問       | 465 | -
            諮問第 9号                  | 諮問第9号              | -    | 諮問       | 9   | -
            諮問第 ４ ６ ５ 号          | 諮問第465号            | -    | 諮問       | 465 | -
            諮 問 第１２号              | 諮問第12号             | -    | 諮問       | 12  | -
            諮問第四百六十五号          | 諮問第465号            | -    | 諮問       | 465 | -
            諮問第12号の2               | 諮問第12号の2          | -    | 諮問       | 12  | 2
            諮問第12-2号                | 諮問第12号の2          | -    | 諮問       | 12  | 2
            令和3年度諮問第12号         | 令和3年度諮問第12号    | 2021 | 諮問       | 12  | -
            令和 3 年度 諮問第 12 号    | 令和3年度諮問第12号    | 2021 | 諮問       | 12  | -
            令和元年度諮問第1号         | 令和元年度諮問第1号    | 2019 | 諮問       | 1   | -
            令和二年度諮問第三号        | 令和二年度諮問第3号    | 2020 | 諮問       | 3   | -
            令和3年諮問第12号           | 令和3年諮問第12号      | 2021 | 諮問       | 12  | -
            2021年度諮問第12号          | 2021年度諮問第12号     | 2021 | 諮問       | 12  | -
            平成24年(行情)諮問第359号   | 平成24年(行情)諮問第359号 | 2012 | (行情)諮問 | 359 | -
            平成24年（行情）諮問第359号 | 平成24年(行情)諮問第359号 | 2012 | (行情)諮問 | 359 | -
            第64号諮問事案              | 第64号諮問事案         | -    | 諮問       | 64  | -
            R4諮問3                     | R4諮問3                | 2022 | 諮問       | 3   | -
            （諮問1）                   | 諮問1                  | -    | 諮問       | 1   | -
            【報告２】                  | 報告2                  | -    | 報告       | 2   | -
            諮問１                      | 諮問1                  | -    | 諮問       | 1   | -
            [諮問第462号]               | 諮問第462号            | -    | 諮問       | 462 | -
            諮第3号                     | 諮第3号                | -    | 諮         | 3   | -
            個審第12号                  | 個審第12号             | -    | 個審       | 12  | -
            大公審答申第215号           | 大公審答申第215号      | -    | 大公審答申 | 215 | -
            答申第12号                  | 答申第12号             | -    | 答申       | 12  | -
            議案第3号                   | 議案第3号              | -    | 議案       | 3   | -
            協議案第4号                 | 協議案第4号            | -    | 協議案     | 4   | -
            審査第2号                   | 審査第2号              | -    | 審査       | 2   | -
            報告第2号                   | 報告第2号              | -    | 報告       | 2   | -
            令2-6                       | 令2-6                  | 2020 | ''         | 6   | -
            """)
    void oneNumber(
            String written,
            String text,
            Integer fiscalYear,
            String series,
            int digits,
            Integer branch) {
        assertThat(ConsultationNumber.parse(written))
                .contains(new ConsultationNumber(fiscalYear, series, digits, branch, text));
        assertThat(ConsultationNumber.parse(text)).as("what is written is read again").isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            諮問第5号・第6号           | 諮問第5号 諮問第6号
            諮問第236号及び第237号     | 諮問第236号 諮問第237号
            諮問第236・237号           | 諮問第236号 諮問第237号
            諮問第12号から第14号まで   | 諮問第12号 諮問第13号 諮問第14号
            諮問第12号～14号           | 諮問第12号 諮問第13号 諮問第14号
            諮問第12～14号             | 諮問第12号 諮問第13号 諮問第14号
            諮問第12-14号              | 諮問第12号 諮問第13号 諮問第14号
            令和3年度諮問第5号、第6号の2 | 令和3年度諮問第5号 令和3年度諮問第6号の2
            諮問第1号、諮問第2号及び報告第1号 | 諮問第1号 諮問第2号 報告第1号
            【令2-6、7、8】            | 令2-6 令2-7 令2-8
            令和3-1、2、3              | 令和3-1 令和3-2 令和3-3
            諮問第5号と第16条第2号     | 諮問第5号
            諮問第5号、第3号様式       | 諮問第5号
            諮問第5号から第900号まで   | 諮問第5号 諮問第900号
            令和2年度 諮問第214号で承認済、諮問第9号は継続 | 令和2年度諮問第214号 諮問第9号
            """)
    void severalNumbers(String written, String numbers) {
        assertThat(
                        ConsultationNumber.findAll(NormalText.normalize(written)).stream()
                                .flatMap(mark -> mark.numbers().stream())
                                .map(ConsultationNumber::toString)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            諮問第10号 検診予約について       | 諮問第10号 | 6
            【諮問1】図書館カメラについて     | 諮問1      | 5
            (諮問1) 図書館カメラについて      | 諮問1      | 5
            報告 1 運用状況について           | 報告1      | 4
            令和4年度諮問第3号「検診予約」    | 令和4年度諮問第3号 | 10
            """)
    void theMarkALineBeginsWith(String line, String number, int end) {
        var mark = ConsultationNumber.leading(line).orElseThrow();
        assertThat(mark.numbers()).extracting(ConsultationNumber::toString).containsExactly(number);
        assertThat(mark.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "諮問事項",
                "諮問1件",
                "報告2名",
                "第1号様式",
                "第16条第2号",
                "昭和37年法律第160号",
                "R4-7-28",
                "3-1",
                "諮問に係る第三者",
                ""
            })
    void whatIsNoNumber(String text) {
        assertThat(ConsultationNumber.findAll(text)).isEmpty();
        assertThat(ConsultationNumber.leading(text)).isEmpty();
    }

    @Test
    void theSameCountInOneYearAgrees() {
        var number = ConsultationNumber.parse("諮問第12号").orElseThrow();
        var thisYear = ConsultationNumber.parse("令和3年度諮問第12号").orElseThrow();
        var nextYear = ConsultationNumber.parse("令和4年度諮問第12号").orElseThrow();
        assertThat(number.agrees(thisYear)).isTrue();
        assertThat(thisYear.agrees(nextYear)).isFalse();
        assertThat(number.agrees(ConsultationNumber.parse("報告第12号").orElseThrow())).isFalse();
        assertThat(number.agrees(ConsultationNumber.parse("諮第12号").orElseThrow())).isTrue();
        assertThat(number.agrees(ConsultationNumber.parse("諮問第12号の2").orElseThrow())).isFalse();
        assertThat(number.agrees(ConsultationNumber.parse("大公審諮問第12号").orElseThrow())).isFalse();
    }

    @Property(tries = 500)
    void whatIsWrittenIsRead(
            @ForAll @IntRange(min = 0, max = 12) int year,
            @ForAll @IntRange(min = 1, max = 99999) int digits,
            @ForAll @IntRange(min = 0, max = 9) int branch) {
        var written =
                (year == 0 ? "" : "令和" + year + "年度")
                        + "諮問第"
                        + digits
                        + "号"
                        + (branch == 0 ? "" : "の" + branch);
        var number = ConsultationNumber.parse(written).orElseThrow();
        assertThat(number).hasToString(written);
        assertThat(number.digits()).isEqualTo(digits);
        assertThat(number.fiscalYear()).isEqualTo(year == 0 ? null : Integer.valueOf(2018 + year));
    }

    @Test
    void hostileTextTakesLinearTime() {
        for (var piece : new String[] {"諮問第", "諮問第1、", "令2-1、", "諮問第1号・", "一二三審", "第一", "令和"})
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> ConsultationNumber.findAll(piece.repeat(50_000)));
    }
}
