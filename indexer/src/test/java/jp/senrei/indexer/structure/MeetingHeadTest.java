package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.samples.PlainDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingHeadTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "日時 令和4年1月25日（火曜日）午後2時から",
                "日　時　令和4年1月25日（火）",
                "開催日時：令和4年1月25日",
                "会議開催日時 令和4年1月25日（火）",
                "開催年月日\t令和4年1月25日",
                "とき　令和4年1月25日",
                "日時\n令和4年1月25日（火）\n午後2時から4時まで",
                "１　日時　令和４年１月２５日（火）",
                "日時 2022年1月25日(火)",
                "日時 2022/01/25",
                "日時 令和 4 年 1 月 25 日",
                "令和4年1月25日（火）",
                "第4回審議会（令和4年1月25日開催）",
                // values of 日時 and 場所 swapped in the source
                "日時 市役所3階\n場所 令和4年1月25日（火）午後2時",
                // other days on the page are not the meeting's
                "更新日：令和4年3月1日\n日時 令和4年1月25日",
                "公開日 2022年3月1日\n開催日時 令和4年1月25日\n次回開催予定日 令和4年3月24日",
                "日時 令和4年1月25日\n次回 令和4年3月24日",
                "掲載日:2022年3月1日\n第4回審議会（令和4年1月25日開催）"
            })
    void theDayUnderEachLabel(String typed) {
        assertThat(head(typed).date()).isEqualTo(LocalDate.of(2022, 1, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"更新日：令和4年3月1日", "次回開催予定日 令和4年3月24日", "令和4年3月1日付け諮問", "場所 市役所"})
    void noDay(String typed) {
        assertThat(head(typed).date()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            第48回 潮見市個人情報保護審議会         | 第48回
            令和3年度第4回審議会                    | 令和3年度第4回
            令和3年度 第 4 回審議会                 | 令和3年度第4回
            第七期・第3回 審議会                    | 第七期・第3回
            第7期第3回審議会                        | 第7期・第3回
            潮見市審査会（第47回）会議              | 第47回
            審議会会議録                            | -
            1 第2回目の説明会について               | -
            """)
    void theOrdinalAsTheCouncilCounts(String title, @Nullable String ordinal) {
        assertThat(head(title + "\n日時 令和4年1月25日").ordinal()).isEqualTo(ordinal);
    }

    @Test
    void aMeetingInWritingHasItsPeriod() {
        var head = head("令和4年度第1回審議会（書面開催）\n開催期間 令和4年4月18日（月）から令和4年5月6日（金）まで");
        assertThat(head.written()).isTrue();
        assertThat(head.date()).isEqualTo(LocalDate.of(2022, 4, 18));
        assertThat(head.endDate()).isEqualTo(LocalDate.of(2022, 5, 6));
    }

    @Test
    void whoWasThere() {
        var head =
                head(
                        """
                日時 令和4年1月25日（火）
                場所 潮見市役所3階会議室
                出席者 汐崎 一郎（会長）、乙部 二子、久留間 三郎
                欠席者 甲野 四郎
                傍聴者 2名
                """);
        assertThat(head.venue()).isEqualTo("潮見市役所3階会議室");
        assertThat(head.attendees())
                .containsExactly(
                        new Attendee("汐崎 一郎", "会長"),
                        new Attendee("乙部 二子", ""),
                        new Attendee("久留間 三郎", ""));
        assertThat(head.absent()).containsExactly("甲野 四郎");
        assertThat(head.observers()).isEqualTo(2);
        assertThat(head.written()).isFalse();
        assertThat(head.endDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            汐崎 一郎【会長】              | 汐崎 一郎 会長
            汐崎一郎(会長)                 | 汐崎一郎 会長
            会長 汐崎 一郎                 | 汐崎 一郎 会長
            """)
    void peopleInEachForm(String text, String expected) {
        assertThat(People.read(text, ""))
                .extracting(person -> person.name() + " " + person.role())
                .containsExactly(expected);
    }

    @Test
    void surnamesWithTheirRoles() {
        assertThat(People.read("汐崎会長、乙部副会長、久留間委員", ""))
                .extracting(People.Named::attendee)
                .containsExactly(
                        new Attendee("汐崎", "会長"),
                        new Attendee("乙部", "副会長"),
                        new Attendee("久留間", "委員"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            傍聴者 0人       | 0
            傍聴者 なし      | 0
            傍聴人の数 3名   | 3
            (傍聴者なし)     | 0
            """)
    void observers(String line, int count) {
        assertThat(head("日時 令和4年1月25日\n" + line).observers()).isEqualTo(count);
    }

    @Test
    void aNumberThatNoHallHoldsIsNoNumberOfObservers() {
        assertThat(head("日時 令和4年1月25日\n傍聴者 99999999999名").observers()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            潮見市情報公開・個人情報保護審議会 会議録          | 潮見市   | 潮見市情報公開・個人情報保護審議会
            令和3年度第4回潮見市個人情報保護審議会             | 潮見市   | 潮見市個人情報保護審議会
            第1回足立区情報公開・個人情報保護審議会            | 足立区   | 足立区情報公開・個人情報保護審議会
            霞台町長から諮問のあった                           | 霞台町   | -
            潮見市個人情報保護条例の運用                       | 潮見市   | -
            審議会の会議録                                     | 不明     | -
            """)
    void whoseDocumentItIs(String line, String municipality, @Nullable String council) {
        var found = whose(line);
        assertThat(found.municipality().name()).isEqualTo(municipality);
        assertThat(found.council()).isEqualTo(council);
    }

    @Test
    void aRealCityHasItsCodeAndAFictionalOneACodeOfNoPrefecture() {
        assertThat(whose("足立区個人情報保護審議会").municipality())
                .isEqualTo(new Municipality("131211", "足立区", "東京都"));
        assertThat(whose("潮見市個人情報保護審議会").municipality().code()).matches("99\\d{4}");
    }

    private static CouncilName.Found whose(String typed) {
        return CouncilName.find(Lines.of(PlainDocument.of(typed)), "", null);
    }

    private static MeetingReading head(String typed) {
        var lines = Lines.of(PlainDocument.of(typed));
        return MeetingHead.read(lines, 0, lines.size(), null);
    }
}
