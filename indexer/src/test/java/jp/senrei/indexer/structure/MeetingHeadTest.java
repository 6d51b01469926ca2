package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Warning;
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
            22年度 第1回 審議会                     | 22年度第1回
            令和元（2019）年度第4回 審議会          | 令和元年度第4回
            令和3年度 潮見市個人情報保護審議会（第3回） | 令和3年度第3回
            潮見市懇話会第 1 回議事録               | 第1回
            (1) 不服申立てについて（第3回）         | -
            次回は第6回審議会                       | -
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
            傍聴者 一般傍聴 2名、報道 1名 | 3
            傍聴 可（傍聴者2名、うち報道1名） | 2
            傍聴者 5名（定員10名） | 5
            傍聴者 いませんでした。 | 0
            傍聴人 無      | 0
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
            第3回藤ヶ原区情報公開・個人情報保護審議会          | 藤ヶ原区 | 藤ヶ原区情報公開・個人情報保護審議会
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            日時 令和4年1月25日（火）午後2時から午後4時まで      | 午後2時から午後4時まで
            日時 令和4年1月25日 10時～12時                       | 10時~12時
            日時 令和4年1月25日(火) 10:00～12:20                 | 10:00~12:20
            日時 令和4年1月25日 午前9時45分から正午まで         | 午前9時45分から正午まで
            とき：令和4年1月25日午後 6 時～                      | 午後 6 時~
            日時 令和4年1月25日（火）;午後0時5分から1時半まで    | 午後0時5分から1時半まで
            開催日 令和4年1月25日;開会時間 午後2時;閉会時間 午後3時 | 午後2時から午後3時まで
            令和4年1月25日（火）10時20分～11時35分               | 10時20分~11時35分
            日時 令和4年1月25日;場所 市役所                      | -
            """)
    void theHoursAsWritten(String typed, @Nullable String hours) {
        assertThat(head(typed.replace(';', '\n')).hours()).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            令和4年度第3回審議会;日時 令和4年1月25日             | FISCAL_YEAR_MISMATCH
            第46回審議会;会議名 第45回審議会;日時 令和4年1月25日 | NUMBER_MISMATCH
            日時 市役所3階;場所 令和4年1月25日（火）             | FIELDS_SWAPPED
            令和3年度第3回審議会;日時 1月25日（火）              | INFERRED_DATE
            3年度第3回審議会;日時 4年1月25日（火）               | INFERRED_DATE
            審議会の記録;令和4年1月25日に配った資料              | INFERRED_DATE
            """)
    void whatWasInferredOrCannotBeRightIsSaid(String typed, String code) {
        var head = head(typed.replace(';', '\n'));
        assertThat(head.date()).isEqualTo(LocalDate.of(2022, 1, 25));
        assertThat(head.doubts()).extracting(Warning::code).containsExactly(code);
    }

    /** A wrong weekday or letter is told once, with all other dates: {@code tag.DateWarnings}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和3年度第4回審議会\n日時 令和4年1月25日（火）午後2時から",
                "日時 令和4年1月25日（水）",
                "日時 令和4月1月25日",
                "日時 令和4年1月25月",
                "第110回審議の概要\n第110回 審議会 会議の概要\n日時 令和4年1月25日(火)",
                "第4回審議会会議録\n日時 令和4年1月25日（火）\n議題\n1 第3回会議録（案）の確認"
            })
    void whatTheHeadSaysIsNotDoubted(String typed) {
        assertThat(head(typed).date()).isEqualTo(LocalDate.of(2022, 1, 25));
        assertThat(head(typed).doubts()).isEmpty();
        assertThat(head(typed).inferred()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            令和2年5月15日から6月2日まで                         | 2020-05-15 | 2020-06-02
            令和2年12月21日（月）～令和3年1月8日（金）           | 2020-12-21 | 2021-01-08
            令和2年12月21日から1月8日まで                        | 2020-12-21 | 2021-01-08
            令和2年5月15日から29日まで                           | 2020-05-15 | 2020-05-29
            令和2年5月15日（金）午後2時から4時まで               | 2020-05-15 | -
            """)
    void theLastDayOfAPeriod(String value, LocalDate date, @Nullable LocalDate end) {
        var head = head("開催期間 " + value);
        assertThat(head.date()).isEqualTo(date);
        assertThat(head.endDate()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            出席者 （汐崎・乙部・久留間各委員）3名                    | 汐崎 委員, 乙部 委員, 久留間 委員
            出席者;会長　汐崎 一郎;委員　乙部 二子;　　　　久留間 三郎;事務局　総務課長　甲野 四郎 | 汐崎 一郎 会長, 乙部 二子 委員, 久留間 三郎 委員
            出席委員 汐 崎 一 郎（会長）、乙 部 二 子                 | 汐崎一郎 会長, 乙部二子 委員
            出席者 会長　汐崎一郎、委員　乙部二子、久留間三郎         | 汐崎一郎 会長, 乙部二子 委員, 久留間三郎 委員
            出席者 汐崎会長、乙部委員及び久留間委員                   | 汐崎 会長, 乙部 委員, 久留間 委員
            出席者 1番 汐崎 一郎　　2番 乙部 二子                     | 汐崎 一郎 @, 乙部 二子 @
            出席者 委員　汐崎会長　乙部委員                           | 汐崎 会長, 乙部 委員
            出席者 乙部和子 委員、久留間 三郎 委員                    | 乙部和子 委員, 久留間 三郎 委員
            出席者 Ａ委員、Ｂ委員                                     | A 委員, B 委員
            """)
    void theRollInEachForm(String typed, String roll) {
        assertThat(head("日時 令和4年1月25日\n" + typed.replace(';', '\n')).attendees())
                .extracting(
                        person ->
                                person.name()
                                        + " "
                                        + (person.role().isEmpty() ? "@" : person.role()))
                .containsExactly(roll.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            出席者 汐崎会長、乙部委員（午後3時から） | 午後3時から
            出席者 汐崎会長、乙部委員（途中退席）    | 途中退席
            出席者 汐崎会長、乙部委員（代理：甲野）  | 代理:甲野
            出席者 汐崎会長、乙部委員 ※オンライン    | オンライン
            """)
    void whoWasThereOnlyInPart(String line, String note) {
        assertThat(head("日時 令和4年1月25日\n" + line).attendees())
                .containsExactly(new Attendee("汐崎", "会長"), new Attendee("乙部", "委員", note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "出席者 会長及び委員4人、総務課長",
                "出席者 別紙のとおり",
                "出席者 なし",
                "事務局 甲野部長、乙部課長",
                "議題 委員の委嘱について"
            })
    void nobodyWhereNoNameStands(String line) {
        assertThat(head("日時 令和4年1月25日\n" + line).attendees()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            欠席者 甲野委員、丙川委員        | 甲野,丙川
            出席者 乙部委員（欠席：甲野委員） | 甲野
            欠席者 なし                      | -
            欠席者 0名                       | -
            欠席委員（甲野・丙川各委員）2名  | 甲野,丙川
            """)
    void whoWasAbsent(String line, @Nullable String names) {
        assertThat(head("日時 令和4年1月25日\n" + line).absent())
                .containsExactly(names == null ? new String[0] : names.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            https://www.city.fuchu.hiroshima.jp/ 府中市個人情報保護審査会 | 府中市 | 広島県
            府中市個人情報保護審査会 東京都府中市宮西町           | 府中市   | 東京都
            神奈川県情報公開審査会                                | 神奈川県 | 神奈川県
            東京都情報公開・個人情報保護審議会 東京都庁           | 東京都   | 東京都
            京都府宇治市個人情報保護審議会                        | 宇治市   | 京都府
            札幌市情報公開・個人情報保護審議会                    | 札幌市   | 北海道
            内閣府 情報公開・個人情報保護審査会                   | 不明     | @
            上汐川広域連合情報公開審査会                          | 上汐川広域連合 | @
            本市個人情報保護審議会                                | 不明     | @
            """)
    void whoseOfThoseWithOneName(String line, String name, String prefecture) {
        var municipality = whose(line).municipality();
        assertThat(municipality.name()).isEqualTo(name);
        assertThat(municipality.prefecture()).isEqualTo(prefecture.equals("@") ? "" : prefecture);
    }

    @Test
    void aNameThatTwoPrefecturesHaveIsSaidToBeDoubtful() {
        assertThat(whose("府中市個人情報保護審査会").doubts())
                .extracting(Warning::code)
                .containsExactly("AMBIGUOUS_MUNICIPALITY");
    }

    @Test
    void aMunicipalityThatIsOnlyMentionedIsNotTheDocuments() {
        var found = whose("潮見市個人情報保護審議会 会議録\n" + "足立区個人情報保護審議会では認めています。\n".repeat(3));
        assertThat(found.municipality().name()).isEqualTo("潮見市");
        assertThat(found.council()).isEqualTo("潮見市個人情報保護審議会");
    }

    @Test
    void whatTheFilesNameSaysCountsWhenTheTextIsSilent() {
        var lines = Lines.of(PlainDocument.of("1 日時\n令和4年1月25日\n2 場所 会議室"));
        var found = CouncilName.find(lines, "潮見市個人情報保護審議会会議録.pdf", null);
        assertThat(found.municipality().name()).isEqualTo("潮見市");
        assertThat(found.council()).isEqualTo("潮見市個人情報保護審議会");
        assertThat(found.doubts()).extracting(Warning::code).contains("INFERRED_COUNCIL");
    }

    private static CouncilName.Found whose(String typed) {
        return CouncilName.find(Lines.of(PlainDocument.of(typed)), "", null);
    }

    private static MeetingReading head(String typed) {
        var lines = Lines.of(PlainDocument.of(typed));
        return MeetingHead.read(lines, 0, lines.size(), null);
    }
}
