package jp.senrei.indexer.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.samples.PlainDocument;
import jp.senrei.indexer.structure.DocumentReader;
import jp.senrei.indexer.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {
    private static final Municipality SHIOMI = new Municipality("990001", "潮見市", "");
    private static final Tagger TAGGER = new Tagger(Vocabulary.standard());

    // ---- series

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # all there
            31,32,33                | -
            31                      | -
            # holes
            31,33                   | 諮問第32号は収録されていません。
            31,32,35,36             | 諮問第33号から諮問第34号まで（2件分）は収録されていません。
            31,33,34,36             | 諮問第32号は収録されていません。 諮問第35号は収録されていません。
            # a sample of a long series is told once
            31,60,99                | 諮問第31号から諮問第99号までのうち、66件分は収録されていません。
            """)
    void whatASeriesLacks(String held, String expected) {
        var numbers = new TreeSet<Integer>();
        for (var number : held.split(",")) numbers.add(Integer.valueOf(number));
        var said =
                Skipped.in(numbers).stream()
                        .map(gap -> gap.sentence(n -> "諮問第" + n + "号", "件", ""))
                        .toList();
        assertThat(said.isEmpty() ? "-" : String.join(" ", said)).isEqualTo(expected);
    }

    @Test
    void aNumberSkippedIsNamedOnceAtTheMeetingOfTheNext() {
        assertThat(
                        gaps(
                                agenda("第1回", "令和4年4月20日", "1 諮問第455号 検診予約の委託について"),
                                agenda("第2回", "令和4年7月20日", "1 諮問第457号 図書館カメラの設置について")))
                .containsExactly("諮問第456号は収録されていません。");
    }

    @Test
    void numbersOfTwoYearsOrOfEachMeetingAreNoSeries() {
        assertThat(
                        gaps(
                                agenda("第1回", "令和4年4月20日", "1 令和4年度諮問第1号 検診予約の委託について"),
                                agenda("第2回", "令和5年7月20日", "1 令和5年度諮問第3号 図書館カメラの設置について")))
                .isEmpty();
        assertThat(
                        gaps(
                                agenda("第1回", "令和4年4月20日", "1 諮問第1号 検診予約の委託について"),
                                agenda(
                                        "第2回",
                                        "令和4年7月20日",
                                        "1 諮問第1号 図書館カメラの設置について\n2 諮問第3号 名簿の提供について")))
                .isEmpty();
    }

    @Test
    void aMeetingSkippedIsNamedAtTheNext() {
        assertThat(
                        gaps(
                                agenda("第14回", "令和4年4月20日", "1 検診予約の委託について"),
                                agenda("第16回", "令和4年7月20日", "1 図書館カメラの設置について")))
                .containsExactly("第15回の会議の記録は収録されていません。");
    }

    @Test
    void theFirstMeetingOfAYearSkipsNone() {
        assertThat(
                        gaps(
                                agenda("令和3年度第4回", "令和4年1月20日", "1 検診予約の委託について"),
                                agenda("令和4年度第1回", "令和4年7月20日", "1 図書館カメラの設置について")))
                .isEmpty();
    }

    // ---- minutes to be confirmed

    @Test
    void minutesToConfirmAreMissedUnlessHeld() {
        var confirms = agenda("令和3年度第4回", "令和4年1月20日", "1 令和3年度第3回会議録（案）について");
        assertThat(gaps(confirms)).containsExactly("確認の対象となった令和3年度第3回の会議録は収録されていません。");
        assertThat(gaps(confirms, minutes("令和3年度第3回", "令和3年10月5日", ""))).isEmpty();
    }

    @Test
    void theMinutesBeforeAreThoseOfTheMeetingBefore() {
        assertThat(gaps(agenda("第4回", "令和4年1月20日", "1 前回会議録の確認について")))
                .containsExactly("確認の対象となった第3回の会議録は収録されていません。");
        assertThat(gaps(agenda("第1回", "令和4年1月20日", "1 前回会議録の確認について"))).isEmpty();
    }

    @Test
    void aMeetingMissedForItsMinutesIsNotMissedTwice() {
        assertThat(
                        gaps(
                                agenda("第2回", "令和3年10月5日", "1 検診予約の委託について"),
                                agenda("第4回", "令和4年1月20日", "1 第3回会議録（案）について")))
                .containsExactly("確認の対象となった第3回の会議録は収録されていません。");
    }

    // ---- papers and attachments

    @Test
    void aPaperWithPagesIsMissedAndOneThatNobodyPromisedIsNot() {
        assertThat(gaps(agenda("第1回", "令和4年4月20日", "1 検診予約の委託について P3～P8\n2 名簿の提供について")))
                .containsExactly("「検診予約の委託について」の資料（3～8ページ）は収録されていません。");
    }

    @Test
    void whereSheetsAreKeptOneWithoutSheetIsMissed() {
        var agenda = agenda("第1回", "令和4年4月20日", "1 検診予約の委託について\n2 名簿の提供について");
        var sheet = read("諮問案件総括表\n諮問番号\t令和4年4月20日\n件名\t検診予約の委託について\n所管課\t健康課");
        assertThat(gaps(agenda, sheet)).containsExactly("「名簿の提供について」の資料は収録されていません。");
    }

    @Test
    void listedPapersAreMissedUnlessADocumentBearsTheirMarkOrTitle() {
        var minutes = minutes("第1回", "令和4年4月20日", "配付資料\n資料1　諮問書の写し\n資料2　事業概要説明書\n資料3　運用状況報告書\n");
        assertThat(gaps(minutes)).containsExactly("「資料1」「資料2」「資料3」は収録されていません。");
        var paper = read("潮見市個人情報保護審議会\n開催日時　令和4年4月20日\n資料２\n見守りの概要\n運用状況報告書\n本文です。");
        assertThat(gaps(minutes, paper)).containsExactly("「資料1」は収録されていません。");
    }

    @Test
    void anAttachmentNamedInPassingIsMissedOnlyBesideOthers() {
        var sheet = "諮問案件総括表\n諮問番号\t令和4年4月20日\n件名\t検診予約の委託について\n概要\t手順を定める（別紙1、別紙2）。\n";
        assertThat(gaps(read(sheet))).isEmpty();
        assertThat(gaps(read(sheet + "別紙1\n構成図"))).containsExactly("「別紙2」は収録されていません。");
        assertThat(gaps(read(sheet + "別紙1\n構成図\n別紙2-1\n流れ図"))).isEmpty();
    }

    private static List<String> gaps(ReadDocument... documents) {
        var gaps = new ArrayList<String>();
        for (var meeting : Linker.link(SHIOMI, List.of(documents)).meetings())
            gaps.addAll(meeting.gaps());
        return gaps;
    }

    private static ReadDocument agenda(String ordinal, String day, String items) {
        return read(ordinal + " 潮見市個人情報保護審議会 次第\n日時 " + day + "\n議題\n" + items + "\n閉会");
    }

    private static ReadDocument minutes(String ordinal, String day, String more) {
        return read(
                ordinal
                        + " 潮見市個人情報保護審議会 会議録\n日時 "
                        + day
                        + "\n"
                        + more
                        + "○汐崎会長　開会します。\n○久留間委員　はい。\n○汐崎会長　閉会します。\n");
    }

    private static ReadDocument read(String typed) {
        var text = PlainDocument.of(typed);
        var file = "%08x.txt".formatted(typed.hashCode());
        var reading = DocumentReader.read(text, file, null, "潮見市個人情報保護審議会");
        var tags =
                reading.sightings().stream()
                        .map(sighting -> TAGGER.tag(sighting, text, SHIOMI))
                        .toList();
        var id = "%016x".formatted(typed.hashCode() & 0xffffffffL);
        return new ReadDocument(
                id,
                file,
                id.repeat(4),
                "text/plain",
                Visibility.PUBLIC,
                Instant.EPOCH,
                text,
                reading,
                tags,
                List.of());
    }
}
