package jp.senrei.server.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.server.DossierDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Councils and cases that do not exist, cited as an office would write it. */
class CitedTest {
    private static final String COUNCIL = "潮見市情報公開・個人情報保護審議会";
    private static final Municipality SHIOMI = new Municipality("999093", "潮見市", "みなと県");
    private static final String LINK = "https://senrei.example.jp/cases/999093-31";
    private static final CitedMeeting JUNE =
            new CitedMeeting(COUNCIL, "第三期・第2回", LocalDate.of(2022, 6, 1), null, false);

    record Told(String expected, Cited cited) {}

    static Stream<Told> official() {
        return Stream.of(
                new Told(COUNCIL + "（第三期第2回、令和4年6月1日）諮問第31号「検診予約について」", consultation("諮問第31号")),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）令和3年度諮問第31号「検診予約について」",
                        consultation("令和3年度諮問第31号")),
                new Told(COUNCIL + "（第三期第2回、令和4年6月1日）諮問第31号「検診予約について」", consultation("第31号")),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）報告第4号「検診予約について」",
                        cited(CaseKind.REPORT, "第4号", "検診予約について")),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）報告第4号「検診予約について」",
                        cited(CaseKind.REPORT, "報告第4号", "検診予約について")),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）「検診予約について」",
                        cited(CaseKind.REPORT, null, "検診予約について")),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）「『夜間検診』の予約について（内部資料）」（内部資料）",
                        Cited.caseOf(
                                dossier(CaseKind.REPORT, null, "「夜間検診」の\n　予約について（内部資料）"), true)),
                new Told(COUNCIL + "（第三期第2回、令和4年6月1日）諮問第31号、会議録3頁、汐崎委員発言", turn(3, "汐崎委員")),
                new Told(COUNCIL + "（第三期第2回、令和4年6月1日）諮問第31号、会議録、汐崎委員発言", turn(null, "汐崎委員")),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）会議録（案）3頁、事務局発言",
                        Cited.turn(
                                JUNE,
                                null,
                                document("第2回会議録(案)", DocumentKind.MINUTES),
                                3,
                                "事務局",
                                SpeakerRole.SECRETARIAT,
                                "u")),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）「検診予約について」、会議録2頁、汐崎会長発言",
                        Cited.turn(
                                JUNE,
                                dossier(CaseKind.REPORT, null, "検診予約について"),
                                null,
                                2,
                                "汐崎",
                                SpeakerRole.CHAIR,
                                "u")),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）会議録（案）",
                        whole(document("第2回会議録（案）", DocumentKind.MINUTES))),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）会議要録",
                        whole(document("審議会　会議要録", DocumentKind.MINUTES))),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）資料「検診予約について」",
                        whole(document("検診予約について", DocumentKind.SHEET))),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）資料「第2回資料」",
                        whole(
                                document(
                                        "第2回資料",
                                        DocumentKind.AGENDA,
                                        DocumentKind.MINUTES,
                                        DocumentKind.SHEET))),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）次第",
                        whole(document("会議次第", DocumentKind.AGENDA))),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）答申「一部非公開決定について」",
                        whole(document("答　申　一部非公開決定について", DocumentKind.OPINION))),
                new Told(
                        COUNCIL + "（第三期第2回、令和4年6月1日）資料「検診予約について」3頁から5頁まで",
                        Cited.document(
                                JUNE,
                                document("検診予約について", DocumentKind.SHEET),
                                new PageRange(3, 5))),
                new Told(
                        "潮見市「事務の手引」3頁",
                        Cited.document(
                                CitedMeeting.none(SHIOMI),
                                document("事務の手引", DocumentKind.GUIDELINE),
                                new PageRange(3, 3))),
                new Told(
                        "潮見市資料「運用状況」2頁、「表1 請求の件数」（令和元年度）",
                        Cited.table(
                                CitedMeeting.none(SHIOMI),
                                document("運用状況", DocumentKind.OPERATIONS_REPORT),
                                "表1 請求の件数",
                                2019,
                                new PageRange(2, 2))),
                new Told(COUNCIL + "（第三期第2回、令和4年6月1日）", Cited.meeting(JUNE, "m", false)),
                new Told("潮見市会議（開催日不明）", Cited.meeting(CitedMeeting.none(SHIOMI), "m", false)));
    }

    @ParameterizedTest
    @MethodSource
    void official(Told told) {
        assertThat(told.cited().official()).isEqualTo(told.expected());
    }

    @ParameterizedTest
    @CsvSource({
        "第三期・第2回, 2022-06-01, , false, （第三期第2回、令和4年6月1日）",
        "第三期　第 2 回, 2019-05-01, , false, （第三期第2回、令和元年5月1日）",
        "令和3年度第4回, , , false, （令和3年度第4回）",
        ", 2019-04-30, , false, （平成31年4月30日）",
        ", 1989-01-07, , false, （昭和64年1月7日）",
        ", , , false, ''",
        ", , , true, （書面開催）",
        ", 2020-05-15, , true, （令和2年5月15日書面開催）",
        "第1回, 2020-05-15, 2020-06-02, true, （第1回、令和2年5月15日から同年6月2日まで書面開催）",
        "第1回, 2020-05-15, 2020-05-29, true, （第1回、令和2年5月15日から同月29日まで書面開催）",
        "第1回, 2020-12-15, 2021-01-08, true, （第1回、令和2年12月15日から令和3年1月8日まで書面開催）",
        "第1回, 2019-04-25, 2019-05-10, true, （第1回、平成31年4月25日から令和元年5月10日まで書面開催）",
        "第1回, 2020-05-15, 2020-05-15, false, （第1回、令和2年5月15日）",
        "第1回, 2020-05-15, 2020-05-16, false, （第1回、令和2年5月15日から同月16日まで）"
    })
    void meeting(
            @Nullable String ordinal,
            @Nullable LocalDate date,
            @Nullable LocalDate endDate,
            boolean written,
            String expected) {
        assertThat(new CitedMeeting(COUNCIL, ordinal, date, endDate, written).words())
                .isEqualTo(COUNCIL + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "汐崎委員, MEMBER, 汐崎委員発言",
        "汐崎, MEMBER, 汐崎委員発言",
        "汐崎, VICE_CHAIR, 汐崎副会長発言",
        "汐崎, UNKNOWN, 汐崎氏発言",
        "いそべ, OBSERVER, いそべ氏発言",
        "浜口課長, DEPARTMENT, 浜口課長発言",
        "納税課, UNKNOWN, 納税課発言",
        "説明員, UNKNOWN, 説明員発言",
        "議長（汐崎会長）, CHAIR, 議長（汐崎会長）発言",
        "A委員, UNKNOWN, A委員発言",
        "' 汐崎\n委員 ', MEMBER, 汐崎委員発言",
        "汐崎弁護士, UNKNOWN, 汐崎弁護士発言",
        "'', UNKNOWN, 発言"
    })
    void speaker(String label, SpeakerRole role, String expected) {
        assertThat(SpeakerWords.of(label, role)).isEqualTo(expected);
    }

    @Test
    void nobodyKnowsWhose() {
        assertThat(CitedMeeting.none(Municipality.UNKNOWN).words()).isEqualTo("審議会の名称不明");
    }

    @Test
    void markdownIsALinkWithTheSameWords() {
        assertThat(consultation("諮問第31号").markdown(LINK))
                .isEqualTo("[" + consultation("諮問第31号").official() + "](" + LINK + ")");
    }

    @Test
    void aHostileTitleStaysWithinItsLink() {
        var title = "](https://evil.example)![x](y)<script>*_`~\\|#&amp;\u202e終\n\n# 題";
        var markdown =
                cited(CaseKind.REPORT, null, title).markdown("https://x.example/a(b)[c]\"d 先");
        assertThat(markdown)
                .startsWith(
                        "[潮見市情報公開・個人情報保護審議会（第三期第2回、令和4年6月1日）「\\](https://evil.example)\\!\\[x\\](y)")
                .contains("\\<script\\>\\*\\_\\`\\~\\\\\\|\\#\\&amp;終 \\# 題」")
                .endsWith("](https://x.example/a%28b%29%5Bc%5D%22d%20%E5%85%88)")
                .doesNotContain("\n", "\u202e");
    }

    @Test
    void bibtex() {
        assertThat(turn(3, "汐崎委員").bibtex(LINK, LocalDate.of(2026, 11, 21)))
                .isEqualTo(
                        """
                        @misc{senrei-999093-20220601-u12,
                          author = {{潮見市情報公開・個人情報保護審議会}},
                          title = {汐崎委員発言（諮問第31号）},
                          year = {2022},
                          month = jun,
                          howpublished = {第三期第2回、諮問第31号、会議録},
                          pages = {3},
                          url = {https://senrei.example.jp/cases/999093-31},
                          urldate = {2026-11-21},
                          language = {japanese}
                        }\
                        """);
    }

    @Test
    void bibtexOfWhatNobodyDated() {
        var cited =
                Cited.document(
                        CitedMeeting.none(SHIOMI),
                        document("手引", DocumentKind.OTHER),
                        new PageRange(2, 4));
        assertThat(cited.bibtex(LINK, null))
                .isEqualTo(
                        """
                        @misc{d1-p2,
                          author = {{潮見市}},
                          title = {手引},
                          pages = {2--4},
                          url = {https://senrei.example.jp/cases/999093-31},
                          language = {japanese}
                        }\
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "100% & $5_#1, 100\\% \\& \\$5\\_\\#1",
        "}\\input{x}, \\textbraceright{}\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}",
        "a~b^c, a\\textasciitilde{}b\\textasciicircum{}c"
    })
    void specialCharactersOfBibtex(String title, String expected) {
        assertThat(Bibtex.text(title)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "abc-1, abc-1",
        "999093-1, senrei-999093-1",
        "a b, a-b-17063",
        "先例, senrei----a2743"
    })
    void keys(String id, String expected) {
        assertThat(Bibtex.key(id)).isEqualTo(expected);
    }

    /** Whatever a title is, the entry has its fields and ends where it should. */
    @ParameterizedTest
    @CsvSource({"'}}, url = {x}'", "'{{{'", "'\\'", "'a\"@misc{b,\n}'", "'%'", "'\u202e}'"})
    void bracesAreBalanced(String title) {
        var entry = cited(CaseKind.REPORT, null, title).bibtex("https://x.example/}{", null);
        assertThat(depths(entry)).last().isEqualTo(0);
        assertThat(
                        depths(entry)
                                .subList(0, entry.length() - 1)
                                .subList(entry.indexOf('{'), entry.length() - 1))
                .allMatch(depth -> depth > 0);
        assertThat(entry.lines()).hasSize(9);
    }

    private static List<Integer> depths(String entry) {
        var depth = new int[1];
        return entry.chars()
                .mapToObj(character -> depth[0] += character == '{' ? 1 : character == '}' ? -1 : 0)
                .toList();
    }

    private static Cited consultation(String number) {
        return cited(CaseKind.CONSULTATION, number, "検診予約について");
    }

    private static Cited cited(CaseKind kind, @Nullable String number, String title) {
        return Cited.caseOf(dossier(kind, number, title), false);
    }

    private static Cited turn(@Nullable Integer page, String speaker) {
        return Cited.turn(
                JUNE,
                dossier(CaseKind.CONSULTATION, "諮問第31号", "検診予約について"),
                null,
                page,
                speaker,
                SpeakerRole.MEMBER,
                "999093-20220601-u12");
    }

    private static Cited whole(Document document) {
        return Cited.document(JUNE, document, null);
    }

    private static Document document(String title, DocumentKind... kinds) {
        return new Document(
                "d1",
                "a.pdf",
                "d1",
                "application/pdf",
                title,
                List.of(kinds),
                SHIOMI,
                List.of(),
                9,
                Visibility.PUBLIC,
                Instant.EPOCH,
                List.of());
    }

    private static Dossier dossier(CaseKind kind, @Nullable String number, String title) {
        return new DossierDraft("999093-31")
                .municipality(SHIOMI)
                .council(COUNCIL)
                .meeting(
                        new MeetingRef("m", "第三期・第2回", LocalDate.of(2022, 6, 1), null, false, null))
                .kind(kind)
                .number(number)
                .title(title)
                .dossier();
    }

    @Test
    void aMeetingWithoutANumberIsTitledByItsDay() {
        var day = LocalDate.of(2022, 6, 1);
        var meeting = new CitedMeeting(COUNCIL, null, day, null, false);
        assertThat(Cited.meeting(meeting, "m", false).title()).isEqualTo("令和4年6月1日の会議");
    }
}
