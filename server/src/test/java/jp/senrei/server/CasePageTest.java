package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Evidence;
import jp.senrei.corpus.model.Exchange;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Proof;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.upkeep.Upkeep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of a case, of cases with nothing to them and of cases with too much. */
class CasePageTest {
    private static final Municipality KAZEHAMA = new Municipality("990003", "風浜市", "みなと県");
    private static final String MINUTES = "3123456789abcdef";
    private static final String HOSTILE_TITLE =
            "<script>alert('題名')</script>&\"引用\" \u202E" + "とても長い題名".repeat(65);
    private static final String LETTER = "令和4年6月1日付け風総第20220601-0012号";
    private static final String DECISION = LETTER + "にて諮問のありました件について、意見を付して承認する。";
    private static final String HOSTILE_ID = "990003-\"><b>&?#/%";

    private static SenreiServer server;
    private static Client visitor;

    @BeforeAll
    static void start() {
        var index =
                new MemoryIndex(
                        List.of(
                                first(),
                                second(),
                                report(),
                                bare(HOSTILE_ID, HOSTILE_TITLE, references("990003-bare")),
                                bare("990003-bare", "何も分からない案件", List.of()),
                                ring("a", "b"),
                                ring("b", "a")),
                        List.of(minutes()),
                        List.of(meeting()));
        var config = new ServerConfig("127.0.0.1", 0, Audience.VISITOR);
        server =
                SenreiServer.start(
                        config,
                        index,
                        id -> Optional.empty(),
                        Upkeep.none(),
                        Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC));
        visitor = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aLongCaseHasEveryTurnAndAWayThroughThePage() {
        var page = page("990003-shimon-2");
        assertThat(page.select(".said")).hasSize(200);
        assertThat(page.select("details.stretch[open]")).hasSize(1);
        assertThat(page.select(".discussion-summary").text())
                .isEqualTo("質問 60件（乙山委員30、甲野委員30）、発言 全200件");
        assertThat(page.select(".conditions > li")).hasSize(40);
        for (var link : page.select(".case-contents a"))
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        assertThat(page.select(".case-contents a").size())
                .isEqualTo(page.select(".case-columns section h2").size());
    }

    @Test
    void theStepsSayWhatIsHeldAndWhatIsNot() {
        assertThat(page("990003-shimon-2").select(".case-way > li").eachText())
                .containsExactly(
                        "次第 次第 会議録 資料の12〜15ページ 令和4年7月28日（2022年）",
                        "諮問資料 次第に記載のある資料（12〜15ページ）は、収録していません。",
                        "審議 会議録 会議録 1〜9ページ 令和4年7月28日（2022年）",
                        "答申 答申の文書は、収録していません。議決の文は会議録にあります。",
                        "報告 報告 その後の運用の報告 令和5年7月28日（2023年）");
    }

    @Test
    void earlierAndLaterCasesAreListedAndDrawn() {
        var page = page("990003-shimon-2");
        assertThat(page.select(".relatives").get(0).text())
                .contains("変更 諮問第1号　はじめの案件", "番号による", "参照 平成29年度 諮問第4号 この案件は収録していません");
        assertThat(page.select(".relatives").get(1).select("a").attr("href"))
                .isEqualTo("/cases/990003-report");
        assertThat(page.select(".graph a").eachAttr("href"))
                .containsExactlyInAnyOrder("/cases/990003-shimon-1", "/cases/990003-report");
        assertThat(page.select(".graph-label").eachText()).containsExactlyInAnyOrder("変更", "継続");
        assertThat(page("990003-shimon-1").select(".relatives").last().text())
                .as("two steps away")
                .contains("その後の運用の報告");
    }

    @Test
    void theLetterThatBroughtTheCaseIsNoEarlierCase() {
        var page = page("990003-shimon-2");
        assertThat(page.select(".relatives").text()).doesNotContain(LETTER);
        assertThat(page.select("dt:contains(諮問書) + dd").text()).isEqualTo(LETTER);
        assertThat(page.select("section:has(#missing-title)").text())
                .contains("参照している案件のうち1件は、収録していません。");
    }

    @Test
    void aFactLeadsToItsWordsInTheDocument() {
        var page = page("990003-shimon-2");
        assertThat(page.select(".decision > .sources a").eachAttr("href"))
                .containsExactly("/documents/" + MINUTES + "?at=b3&mark=10-24#b3");
        assertThat(page.select(".items a").eachAttr("href"))
                .containsExactly("/documents/" + MINUTES + "?at=b2&mark=5-7#b2");
        assertThat(page.select(".items li").eachText()).containsExactly("氏名", "位置情報");
        assertThat(page.select(".protections li").text()).startsWith("記録媒体は施錠して保管する。 出典：会議録3ページ");
    }

    @Test
    void aCaseWithoutAnythingSaysSo() {
        var page = page("990003-bare");
        assertThat(page.select(".decision").text()).isEqualTo("審議の結果 議決の文は、収録している文書に見当たりません。");
        assertThat(page.select(".case-way > li").eachText())
                .containsExactly(
                        "次第 次第 会議録 令和4年7月28日（2022年）",
                        "諮問資料 諮問資料は、収録していません。",
                        "審議 審議の会議録は、収録していません。",
                        "答申 答申や審議結果の文書は、収録していません。",
                        "報告 その後の報告は、収録していません。");
        assertThat(page.select("#discussion-title, .items, .protections")).isEmpty();
    }

    @Test
    void hostileTitlesStayText() {
        var page = page("990003-bare");
        var link = page.selectFirst(".graph a");
        assertThat(link.attr("href")).isEqualTo("/cases/" + encodedHostileId());
        assertThat(link.select("b, script")).isEmpty();
        var own = visitor.page("cases/" + encodedHostileId());
        assertThat(own.selectFirst("h1").text()).startsWith("<script>alert('題名')</script>&\"引用\"");
        assertThat(own.select("main script")).isEmpty();
    }

    @Test
    void casesThatReferToOneAnotherAreDrawnOnce() {
        var page = page("990003-ring-a");
        assertThat(page.select(".graph a")).hasSize(1);
        assertThat(page.select(".graph-edge")).hasSize(1);
    }

    @Test
    void everyIdIsThereOnceAndHeadingsSkipNoLevel() {
        for (var id : List.of("990003-shimon-2", "990003-bare", "990003-ring-a")) {
            var page = page(id);
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            var level = 1;
            for (var heading : page.select("h1, h2, h3, h4")) {
                var next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
    }

    @Test
    void theInterfaceIsEnglishAndTheWordsOfDocumentsAreMarkedJapanese() {
        var page = visitor.page("cases/990003-shimon-2?lang=en");
        assertThat(page.select(".case-columns h2").eachText())
                .contains("Decision", "Summary", "Course of the case", "Discussion");
        assertThat(page.select(".case-columns h2, .facts dt, .case-way h3").eachText())
                .noneMatch(text -> text.matches(".*[\\p{IsHan}\\p{IsHiragana}].*"));
        for (var words : page.select("blockquote, .said-words, h1"))
            assertThat(words.attr("lang")).isEqualTo("ja");
    }

    @Test
    void noTextOfThePictureIsEmpty() {
        assertThat(page("990003-shimon-2").select("svg svg text").eachText())
                .hasSize(9)
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    private static org.jsoup.nodes.Document page(String id) {
        return visitor.page("cases/" + id);
    }

    private static String encodedHostileId() {
        return SearchAddress.encode(HOSTILE_ID);
    }

    private static Dossier first() {
        return dossier("990003-shimon-1", "諮問第1号", "はじめの案件", 2021, List.of(), List.of());
    }

    private static Dossier second() {
        var references = new ArrayList<>(references("990003-shimon-1"));
        references.add(new Reference("平成29年度 諮問第4号", "諮問第4号", null, null, Relation.CITES));
        references.add(new Reference(LETTER, "風総第20220601-0012号", null, null, Relation.CITES));
        return dossier(
                "990003-shimon-2",
                "諮問第2号",
                "変更した案件",
                2022,
                references,
                IntStream.range(0, 60).mapToObj(CasePageTest::exchange).toList());
    }

    private static Exchange exchange(int number) {
        var question = 1 + 3 * number;
        return new Exchange("t" + question, List.of("t" + (question + 1)));
    }

    private static Dossier report() {
        return new DossierDraft("990003-report")
                .municipality(KAZEHAMA)
                .meeting(
                        new MeetingRef(
                                "990003-2023", null, LocalDate.of(2023, 7, 28), null, false, null))
                .kind(CaseKind.REPORT)
                .title("その後の運用の報告")
                .outcome(Outcome.REPORTED)
                .references(
                        List.of(
                                new Reference(
                                        "諮問第2号",
                                        "諮問第2号",
                                        null,
                                        "990003-shimon-2",
                                        Relation.FOLLOWS,
                                        Proof.NUMBER)))
                .appearances(new Appearance(MINUTES, "報告.pdf", Part.REPORT, null, null))
                .dossier();
    }

    private static Dossier ring(String name, String other) {
        return bare("990003-ring-" + name, "輪の案件" + name, references("990003-ring-" + other));
    }

    private static List<Reference> references(String target) {
        return List.of(
                new Reference("令和3年度 諮問第1号", "諮問第1号", null, target, Relation.AMENDS, Proof.NUMBER));
    }

    private static Dossier bare(String id, String title, List<Reference> references) {
        return new DossierDraft(id)
                .municipality(KAZEHAMA)
                .title(title)
                .references(references)
                .appearances(new Appearance(MINUTES, "次第.pdf", Part.AGENDA, null, null))
                .dossier();
    }

    private static Dossier dossier(
            String id,
            String number,
            String title,
            int year,
            List<Reference> references,
            List<Exchange> exchanges) {
        var conditions = IntStream.range(0, 40).mapToObj(each -> each + "番目の意見").toList();
        return new DossierDraft(id)
                .municipality(KAZEHAMA)
                .council("風浜市審議会")
                .meeting(
                        new MeetingRef(
                                "990003-" + year,
                                "第1回",
                                LocalDate.of(year, 7, 28),
                                null,
                                false,
                                null))
                .number(number)
                .title(title)
                .department("総務課")
                .personalInformation(List.of("氏名", "位置情報"))
                .protections("記録媒体は施錠して保管する。")
                .outcome(Outcome.APPROVED_WITH_CONDITIONS)
                .decision(DECISION)
                .conditions(conditions)
                .references(references)
                .appearances(
                        new Appearance(
                                MINUTES, "会議録.pdf", Part.AGENDA, "b0", new PageRange(12, 15)),
                        new Appearance(MINUTES, "会議録.pdf", Part.MINUTES, "b1", new PageRange(1, 9)))
                .exchanges(exchanges)
                .evidence(
                        new Evidence("decision", DECISION, MINUTES, 4, 10, 24, "b3"),
                        new Evidence("personalInformation", "氏名", MINUTES, 2, 5, 7, "b2"),
                        new Evidence("protections", "記録媒体は施錠して保管する。", MINUTES, 3, 8, 22, "b2"))
                .dossier();
    }

    private static Meeting meeting() {
        return new Meeting(
                "990003-2022",
                KAZEHAMA,
                "風浜市審議会",
                "第1回",
                LocalDate.of(2022, 7, 28),
                null,
                false,
                null,
                List.of(),
                List.of(),
                null,
                List.of(MINUTES),
                List.of("諮問第9号の資料"),
                null);
    }

    private static DocumentEntry minutes() {
        var turns = IntStream.rangeClosed(1, 200).mapToObj(CasePageTest::turn).toList();
        return new DocumentEntry(
                new Document(
                        MINUTES,
                        "会議録.pdf",
                        MINUTES.repeat(4),
                        "application/pdf",
                        "会議録",
                        List.of(DocumentKind.MINUTES),
                        KAZEHAMA,
                        List.of("990003-2022"),
                        9,
                        Visibility.PUBLIC,
                        Instant.parse("2026-11-20T16:00:00Z"),
                        List.of()),
                DocumentText.EMPTY,
                turns,
                List.of());
    }

    private static Utterance turn(int order) {
        var asked = order % 3 == 1 && order < 180;
        var asker = order % 2 == 0 ? "甲野委員" : "乙山委員";
        return new Utterance(
                "t" + order,
                "990003-2022",
                "990003-shimon-2",
                order,
                asked ? asker : "課長",
                asked ? SpeakerRole.MEMBER : SpeakerRole.DEPARTMENT,
                "発言の内容です。<b>太字</b>\n".repeat(3),
                MINUTES,
                1 + order / 30,
                "b" + order);
    }
}
