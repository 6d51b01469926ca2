package jp.senrei.indexer.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Proof;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Regime;
import jp.senrei.corpus.model.Relation;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.index.CaseEntry;
import jp.senrei.indexer.index.Holdings;
import jp.senrei.indexer.samples.PlainDocument;
import jp.senrei.indexer.structure.DocumentReader;
import jp.senrei.indexer.tag.Tagger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkerTest {
    private static final Municipality SHIOMI = new Municipality("990001", "潮見市", "");
    private static final Tagger TAGGER = new Tagger(Vocabulary.standard());

    private static final String TITLE = "納付案内センター業務の委託について";

    private static final ReadDocument AGENDA =
            read(
                    "agenda.txt",
                    """
            令和3年度第4回 潮見市個人情報保護審議会 次第
            日時 令和4年1月25日（火）
            諮問事項
            1 諮問第112号 検診予約におけるLINEの利用について P1～P8
            2 諮問第113号 図書館カメラの設置について P9～P12
            閉会
            """);
    private static final ReadDocument SHEET =
            read(
                    "sheet.txt",
                    """
            諮問案件総括表
            諮問番号\t令和4年1月25日 諮問第112号
            件名\t検診予約におけるLINEの利用について
            所管課\t福祉部 健康課
            業務委託先\t株式会社コトリ地図
            """);
    private static final ReadDocument MINUTES =
            minutes(
                    "minutes.txt",
                    "令和3年度第4回",
                    "令和4年1月25日",
                    """
            1 諮問第112号 検診予約におけるLINEの利用について
            2 諮問第113号 図書館カメラの設置について
            ○汐崎会長　諮問第112号の説明をお願いします。
            ○健康課長　予約を受け付けるものです。
            ○久留間委員　記録はいつ消去しますか。
            ○健康課長　三十日で消去します。
            ○汐崎会長　諮問第112号は承認します。
            ○汐崎会長　諮問第113号です。
            ○甲野委員　保存の期間が決まっていません。
            ○汐崎会長　諮問第113号は継続審議とします。
            """);

    // ---- which sightings are one case

    @Test
    void aCaseIsOneFromTheAgendaToTheMinutes() {
        var dossier = dossier(link(AGENDA, SHEET, MINUTES), "諮問第112号");
        assertThat(dossier.id()).isEqualTo("990001-shimon-112");
        assertThat(dossier.appearances())
                .extracting(Appearance::file, Appearance::part)
                .containsExactlyInAnyOrder(
                        tuple("agenda.txt", Part.AGENDA),
                        tuple("sheet.txt", Part.SHEET),
                        tuple("minutes.txt", Part.MINUTES));
        assertThat(dossier.title()).isEqualTo("検診予約におけるLINEの利用について");
        assertThat(dossier.department()).as("the sheet names it in full").isEqualTo("福祉部 健康課");
        assertThat(dossier.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(dossier.decision()).isEqualTo("諮問第112号は承認します。");
        assertThat(dossier.organizations())
                .containsExactly(new Organization("株式会社コトリ地図", OrganizationRole.CONTRACTOR));
        assertThat(dossier.meeting().date()).isEqualTo(LocalDate.of(2022, 1, 25));
        assertThat(dossier.exchanges()).hasSize(1);
    }

    @Test
    void aCaseContinuedAndThenApprovedIsApproved() {
        var first =
                minutes(
                        "first.txt",
                        "令和5年度第1回",
                        "令和5年6月1日",
                        """
                1 諮問第114号 窓口案内ロボットの導入について
                ○汐崎会長　諮問第114号の説明をお願いします。
                ○健康課長　窓口で案内をするものです。
                ○汐崎会長　諮問第114号は継続審議とし、次回に改めて審議します。
                """);
        var later =
                minutes(
                        "later.txt",
                        "令和5年度第2回",
                        "令和5年8月3日",
                        """
                1 諮問第114号 窓口案内ロボットの導入について（継続）
                ○汐崎会長　継続審議となっていた諮問第114号です。
                ○健康課長　資料を補いました。
                ○汐崎会長　諮問第114号は、録音を残さないことを条件に承認します。
                """);
        for (var holdings : List.of(link(first, later), link(later, first))) {
            var dossier = dossier(holdings, "諮問第114号");
            assertThat(dossier.outcome()).isEqualTo(Outcome.APPROVED_WITH_CONDITIONS);
            assertThat(dossier.decision()).isEqualTo("諮問第114号は、録音を残さないことを条件に承認します。");
            assertThat(dossier.conditions()).containsExactly("録音を残さないこと");
        }
        assertThat(dossier(link(first), "諮問第114号").outcome()).isEqualTo(Outcome.CONTINUED);
    }

    @Test
    void aConditionBrokenByAPageNumberIsOne() {
        var ruling =
                read(
                        "opinion.txt",
                        """
                潮見市個人情報保護審議会 答申第5号
                令和5年9月1日
                見守り端末の導入について（答申）
                次のとおり答申します。
                次の条件を付して承認する。
                (1) 位置の記録を適切に管
                - 2 -
                理すること。
                (2) 利用の実績を毎年度報告すること。
                """);
        var dossier = link(ruling).cases().getFirst().dossier();
        assertThat(dossier.conditions()).containsExactly("位置の記録を適切に管\n理すること。", "利用の実績を毎年度報告すること。");
    }

    @Test
    void theDocumentsOfOneDayAreOneMeeting() {
        var holdings = link(AGENDA, SHEET, MINUTES);
        assertThat(holdings.meetings())
                .singleElement()
                .satisfies(
                        meeting -> {
                            assertThat(meeting.id()).isEqualTo("990001-20220125");
                            assertThat(meeting.ordinal()).isEqualTo("令和3年度第4回");
                            assertThat(meeting.documents()).hasSize(3);
                        });
    }

    @Test
    void theFirstUndatedMeetingsOfTwoCouncilsAreTwo() {
        var one = read("a.txt", "第1回 潮見市個人情報保護審議会 次第\n1 検診予約の委託について\n閉会");
        var other = read("b.txt", "潮見市情報公開審査会", "第1回 潮見市情報公開審査会 次第\n1 文書の公開について\n閉会");
        assertThat(link(one, other).meetings())
                .hasSize(2)
                .extracting(Meeting::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void oneNumberOfTwoCouncilsIsTwoCases() {
        var one =
                read(
                        "a.txt",
                        "令和3年度第4回 潮見市個人情報保護審議会 次第\n日時 令和4年1月25日（火）\n諮問事項\n"
                                + "1 諮問第112号 検診予約システムの導入について\n閉会");
        var other =
                read(
                        "b.txt",
                        "潮見市情報公開審査会",
                        "令和5年度第2回 潮見市情報公開審査会 次第\n日時 令和5年7月4日（火）\n諮問事項\n"
                                + "1 諮問第112号 図書予約システムの導入について\n閉会");
        assertThat(link(one, other).cases())
                .extracting(entry -> entry.dossier().title())
                .containsExactlyInAnyOrder("検診予約システムの導入について", "図書予約システムの導入について");
    }

    @Test
    void twoItemsOfOneAgendaAreTwoCasesHoweverAlike() {
        var agenda =
                read(
                        "agenda.txt",
                        """
                令和3年度第4回 潮見市個人情報保護審議会 次第
                日時 令和4年1月25日（火）
                諮問事項
                1 窓口業務の委託について（市民課分）
                2 窓口業務の委託について（税務課分）
                3 窓口業務の委託について（福祉課分）
                閉会
                """);
        assertThat(link(agenda).cases()).hasSize(3);
    }

    @Test
    void theSameTitleAtAnotherMeetingIsAnotherCase() {
        var first = discussed("a.txt", "第1回", "令和4年4月5日", "納付案内の送信について", "説明します。", "以上です。");
        var second = discussed("b.txt", "第2回", "令和4年7月5日", "納付案内の送信について", "説明します。", "以上です。");
        assertThat(link(first, second).cases())
                .hasSize(2)
                .extracting(CaseEntry::dossier)
                .extracting(Dossier::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNumberThatRestartsEachMeetingIsACaseOfItsMeeting() {
        var first =
                discussed(
                        "a.txt", "第1回", "令和4年4月5日", "諮問第1号 検診予約の委託について", "説明します。", "諮問第1号は承認します。");
        var second =
                discussed(
                        "b.txt",
                        "第2回",
                        "令和4年7月5日",
                        "諮問第1号 図書館カメラの設置について",
                        "説明します。",
                        "諮問第1号は承認しません。");
        var cases = link(first, second).cases();
        assertThat(cases)
                .extracting(entry -> entry.dossier().id())
                .containsExactlyInAnyOrder("990001-20220405-shimon-1", "990001-20220705-shimon-1");
        assertThat(cases)
                .extracting(entry -> entry.dossier().outcome())
                .containsExactlyInAnyOrder(Outcome.APPROVED, Outcome.REJECTED);
    }

    @Test
    void aContinuedCaseTakesTheLaterDecision() {
        var later =
                minutes(
                        "later.txt",
                        "令和3年度第5回",
                        "令和4年3月24日",
                        """
                1 諮問第113号 図書館カメラの設置について
                ○汐崎会長　前回に引き続き、諮問第113号を審議します。
                ○図書館長　保存の期間を七日としました。
                ○汐崎会長　諮問第113号は承認します。
                """);
        var dossier = dossier(link(MINUTES, later), "諮問第113号");
        assertThat(dossier.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(dossier.meeting().date()).isEqualTo(LocalDate.of(2022, 3, 24));
        assertThat(dossier.appearances())
                .extracting(Appearance::file)
                .containsExactlyInAnyOrder("minutes.txt", "later.txt");
    }

    @Test
    void ofOneDocumentThePaperTellsWhereAFactStandsAndNotItsAgenda() {
        var both =
                withMentions(
                        "papers.txt",
                        """
                令和3年度第4回 潮見市個人情報保護審議会 次第
                日時 令和4年1月25日（火）
                諮問事項
                1 諮問第112号 検診予約における検査結果の送信について P1～P8
                閉会
                諮問第112号
                件名 検診予約における検査結果の送信について
                所管課 健康課
                事業の概要 検査結果を本人に送信する。令和4年6月1日に職員へ説明する。
                個人情報の項目 氏名、検査結果
                実施時期 令和4年6月1日～
                """);
        var dossier = link(both).cases().getFirst().dossier();
        var text = both.text().text();
        assertThat(dossier.evidence())
                .filteredOn(place -> place.value().equals("検査結果"))
                .allMatch(place -> place.start() > text.indexOf("閉会"))
                .isNotEmpty();
        assertThat(dossier.evidence())
                .filteredOn(place -> place.field().equals("startDate"))
                .singleElement()
                .satisfies(
                        place ->
                                assertThat(text.substring(place.start(), place.end()))
                                        .isEqualTo("令和4年6月1日"))
                .satisfies(place -> assertThat(place.start()).isGreaterThan(text.indexOf("実施時期")));
    }

    @Test
    void aCaseThatIsOnlyOnTheAgendaIsPendingAndItsPagesAreAGap() {
        var holdings = link(AGENDA);
        assertThat(dossier(holdings, "諮問第113号").outcome()).isEqualTo(Outcome.PENDING);
        assertThat(holdings.meetings().getFirst().gaps())
                .contains("「図書館カメラの設置について」の資料（9～12ページ）は収録されていません。");
        assertThat(link(AGENDA, SHEET).meetings().getFirst().gaps()).hasSize(1);
    }

    @Test
    void theActGovernsFromApril2023() {
        assertThat(dossier(link(MINUTES), "諮問第112号").regime()).isEqualTo(Regime.ORDINANCE);
        var after =
                discussed(
                        "after.txt",
                        "令和5年度第1回",
                        "令和5年4月1日",
                        "諮問第140号 検診予約の委託について",
                        "説明します。",
                        "承認します。");
        assertThat(dossier(link(after), "諮問第140号").regime()).isEqualTo(Regime.ACT);
    }

    @Test
    void aContinuedCaseWithoutANumberIsOneWhenItsTitleComesBack() {
        var first = discussed("a.txt", "第1回", "令和4年4月5日", TITLE, "説明します。", "本件は継続審議とします。");
        var second = discussed("b.txt", "第2回", "令和4年7月5日", TITLE, "説明します。", "本件は承認します。");
        assertThat(link(first, second).cases())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.dossier().outcome()).isEqualTo(Outcome.APPROVED);
                            assertThat(entry.dossier().id()).startsWith("990001-20220405-");
                        });
    }

    @Test
    void aContinuedCaseThatNeverCameBackIsNotNextDecadesCase() {
        var first = discussed("a.txt", "第1回", "平成24年4月5日", TITLE, "説明します。", "本件は継続審議とします。");
        var second = discussed("b.txt", "第2回", "令和4年7月5日", TITLE, "説明します。", "本件は承認します。");
        assertThat(link(first, second).cases()).hasSize(2);
    }

    @Test
    void anAgendaMayNameTheYearOfTheNumberAndTheMinutesNot() {
        var agenda =
                read(
                        "agenda.txt",
                        "令和3年度第4回 潮見市個人情報保護審議会 次第\n日時 令和4年1月25日（火）\n諮問事項\n"
                                + "1 令和3年度諮問第12号 図書館カメラの設置について\n閉会");
        var minutes =
                discussed(
                        "minutes.txt",
                        "令和3年度第4回",
                        "令和4年1月25日",
                        "諮問第12号 図書館カメラの設置について",
                        "説明します。",
                        "諮問第12号は承認します。");
        assertThat(link(agenda, minutes).cases())
                .singleElement()
                .extracting(entry -> entry.dossier().id())
                .isEqualTo("990001-2021-shimon-12");
    }

    @Test
    void oneNumberMayBeSharedByTwoCases() {
        var agenda =
                read(
                        "agenda.txt",
                        """
                令和3年度第4回 潮見市個人情報保護審議会 次第
                日時 令和4年1月25日（火）
                諮問事項
                1 諮問第112号 検診予約におけるLINEの利用について
                2 諮問第112号 避難行動要支援者名簿の外部提供について
                閉会
                """);
        assertThat(link(agenda).cases())
                .hasSize(2)
                .extracting(entry -> entry.dossier().id())
                .doesNotHaveDuplicates()
                .contains("990001-shimon-112");
    }

    @Test
    void papersOfNobodyKnowsWhomAreLinkedByTheNameOfTheirCouncilOnly() {
        var text = "次第\n日時 令和4年1月25日（火）\n諮問事項\n1 諮問第112号 検診予約におけるLINEの利用について\n閉会";
        var same = List.of(stranger("a.txt", "夕凪審議会", text), stranger("b.txt", "夕凪審議会", text));
        var others = List.of(stranger("a.txt", "夕凪審議会", text), stranger("b.txt", "朝凪審議会", text));
        var unnamed = List.of(stranger("a.txt", null, text), stranger("b.txt", null, text));
        assertThat(Linker.link(Municipality.UNKNOWN, same).cases()).hasSize(1);
        for (var apart : List.of(others, unnamed))
            assertThat(Linker.link(Municipality.UNKNOWN, apart).cases())
                    .hasSize(2)
                    .extracting(entry -> entry.dossier().id())
                    .doesNotHaveDuplicates();
    }

    private static ReadDocument stranger(String file, @Nullable String council, String typed) {
        return Papers.read(file, council, typed);
    }

    @Test
    void turnsWithoutHeadingsBelongToTheCaseTheChairNames() {
        var minutes =
                read(
                        "minutes.txt",
                        "令和3年度第4回 潮見市個人情報保護審議会 会議録\n日時 令和4年1月25日\n場所 潮見市役所\n"
                                + "○汐崎会長　ただいまから開会します。\n"
                                + "○汐崎会長　諮問第112号の説明をお願いします。\n"
                                + "○健康課長　予約を受け付けるものです。\n"
                                + "○汐崎会長　次は図書館カメラの設置についてです。\n"
                                + "○図書館長　入口に置きます。\n");
        var turns =
                link(AGENDA, minutes).documents().stream()
                        .flatMap(entry -> entry.utterances().stream())
                        .toList();
        assertThat(turns)
                .extracting(Utterance::caseId)
                .containsExactly(
                        null,
                        "990001-shimon-112",
                        "990001-shimon-112",
                        "990001-shimon-113",
                        "990001-shimon-113");
    }

    @Test
    void aCaseCalledUpByItsNumberAloneTakesTheTitleOfTheAgendaAndTheOutcomeOfTheMinutes() {
        var minutes =
                read(
                        "minutes.txt",
                        "令和3年度第4回 潮見市個人情報保護審議会 会議録\n日時 令和4年1月25日\n場所 潮見市役所\n"
                                + "○汐崎会長　諮問第112号について、健康課から説明をお願いします。\n"
                                + "○健康課長　予約を受け付けるものです。\n"
                                + "○汐崎会長　諮問第112号は原案のとおり承認します。\n");
        var dossiers = link(minutes, AGENDA).cases().stream().map(CaseEntry::dossier).toList();
        assertThat(dossiers)
                .filteredOn(dossier -> "諮問第112号".equals(dossier.number()))
                .singleElement()
                .satisfies(
                        dossier -> {
                            assertThat(dossier.title()).isNotEqualTo("諮問第112号");
                            assertThat(dossier.outcome()).isEqualTo(Outcome.APPROVED);
                            assertThat(dossier.appearances()).hasSize(2);
                        });
    }

    // ---- references

    @Test
    void aReferenceGetsItsTarget() {
        assertThat(reference("諮問第112号で承認済の仕組みに機能を追加します。", AGENDA, MINUTES).target())
                .isEqualTo("990001-shimon-112");
    }

    @Test
    void aFiscalYearThatFitsGivesTheTargetAndAnotherDoesNot() {
        assertThat(reference("令和3年度諮問第112号で承認済です。", MINUTES).target())
                .isEqualTo("990001-shimon-112");
        assertThat(reference("令和2年度諮問第112号で承認済です。", MINUTES).target()).isNull();
    }

    @Test
    void aNumberThatStandsForTwoCasesIsOpenUnlessTheYearTells() {
        var one =
                discussed("a.txt", "令和2年度第1回", "令和2年7月5日", "諮問第5号 検診予約の委託について", "説明します。", "承認します。");
        var other =
                discussed(
                        "b.txt", "令和3年度第1回", "令和3年7月5日", "諮問第5号 図書館カメラの設置について", "説明します。", "承認します。");
        assertThat(reference("諮問第5号で承認済です。", one, other).target()).isNull();
        assertThat(reference("令和2年度諮問第5号で承認済です。", one, other).target())
                .isEqualTo("990001-20200705-shimon-5");
    }

    @Test
    void aReferenceToWhatTheArchiveDoesNotHoldStaysOpen() {
        assertThat(reference("諮問第99号で承認済です。", MINUTES).target()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            諮問第112号で承認済です。                          | 990001-shimon-112 | NUMBER
            諮問第百十二号で承認済です。                       | 990001-shimon-112 | NUMBER
            潮見市個人情報保護審議会諮問第112号で承認済です。  | 990001-shimon-112 | NUMBER
            藤ヶ原区個人情報保護審議会諮問第112号のとおりです。 | -                | -
            大公審諮問第112号のとおりです。                    | -                 | -
            「検診予約におけるLINEの利用について」に係る諮問   | 990001-shimon-112 | TITLE
            令和4年1月25日の審議会において「検診予約におけるLINEの利用について」が承認されました。 | 990001-shimon-112 | TITLE
            令和3年度第4回審議会で「検診予約におけるLINEの利用について」が承認されました。 | 990001-shimon-112 | TITLE
            令和4年1月25日の審議会において承認されました。     | -                 | -
            平成25年のときに諮問で了解を頂いています。         | -                 | -
            """)
    void whatAReferenceMeansAndWhy(String said, String target, Proof proof) {
        var reference = reference(said, AGENDA, MINUTES);
        assertThat(reference.target()).isEqualTo(target);
        assertThat(reference.proof()).isEqualTo(proof);
    }

    @Test
    void theMeetingsCaseOfLikeTitleIsMeant() {
        var later =
                discussed(
                        "later.txt",
                        "令和4年度第2回",
                        "令和4年9月7日",
                        "諮問第131号 検診予約におけるLINEの利用の拡大について",
                        "令和4年1月25日の審議会において承認されたものです。",
                        "諮問第131号は承認します。");
        assertThat(dossier(link(MINUTES, later), "諮問第131号").references())
                .extracting(Reference::target, Reference::proof)
                .containsExactly(tuple("990001-shimon-112", Proof.WORDING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            検診予約におけるLINEの利用の状況について（報告）     | FOLLOWS
            検診予約におけるLINEの利用の変更について             | AMENDS
            検診予約におけるLINEの利用について                   | -
            個人情報保護制度の運用状況について（報告）           | -
            駐輪場予約におけるLINEの利用の変更について           | -
            """)
    void aLaterTitleLinksWhatGoesOn(String title, Relation relation) {
        var kind = title.endsWith("（報告）") ? "報告事項" : "諮問事項";
        var later =
                read(
                        "later.txt",
                        "令和4年度第2回 潮見市個人情報保護審議会 次第\n日時 令和4年9月7日\n" + kind + "\n1 " + title + "\n閉会");
        var references =
                link(MINUTES, later).cases().stream()
                        .map(CaseEntry::dossier)
                        .filter(dossier -> dossier.meeting().id().equals("990001-20220907"))
                        .flatMap(dossier -> dossier.references().stream())
                        .toList();
        if (relation == null) assertThat(references).isEmpty();
        else
            assertThat(references)
                    .extracting(Reference::target, Reference::relation, Reference::proof)
                    .containsExactly(tuple("990001-shimon-112", relation, Proof.TITLE));
    }

    private static Reference reference(String said, ReadDocument... others) {
        var citing =
                discussed(
                        "citing.txt",
                        "令和4年度第1回",
                        "令和4年7月7日",
                        "諮問第120号 駐輪場の受付業務の委託について",
                        said,
                        "諮問第120号は承認します。");
        var documents = new ArrayList<>(List.of(others));
        documents.add(citing);
        return dossier(link(documents.toArray(ReadDocument[]::new)), "諮問第120号")
                .references()
                .getFirst();
    }

    // ---- who may see it

    @Test
    void aVisitorsHoldingsHoldNothingOfInternalDocuments() {
        var secret =
                internal(
                        minutes(
                                "機密.txt",
                                "令和4年度第9回",
                                "令和4年12月9日",
                                """
                1 諮問第912号 夜光虫台帳の整備業務の委託について
                ○汐崎会長　諮問第912号です。
                ○海洋課長　委託先は株式会社カゲロウ灯台です。諮問第112号に機能を追加します。
                ○汐崎会長　諮問第912号は承認します。
                """));
        var open =
                discussed(
                        "open.txt",
                        "令和4年度第10回",
                        "令和5年1月9日",
                        "諮問第130号 駐輪場の受付業務の委託について",
                        "諮問第912号で承認済です。",
                        "諮問第130号は承認します。");

        var visitors = forAudience(Audience.VISITOR, MINUTES, secret, open);
        var readers = forAudience(Audience.READER, MINUTES, secret, open);

        assertThat(CorpusJson.write(visitors))
                .doesNotContain(
                        "夜光虫", "カゲロウ", "機密", "2022-12-09", "990001-shimon-912", secret.id());
        assertThat(dossier(visitors, "諮問第130号").references().getFirst().target()).isNull();
        assertThat(dossier(readers, "諮問第130号").references().getFirst().target())
                .isEqualTo("990001-shimon-912");
    }

    @Test
    void anInternalSheetAddsNothingToAPublicCase() {
        var visitors = forAudience(Audience.VISITOR, AGENDA, internal(SHEET), MINUTES);
        var dossier = dossier(visitors, "諮問第112号");
        assertThat(dossier.organizations()).isEmpty();
        assertThat(dossier.department()).isNotEqualTo("福祉部 健康課");
        assertThat(dossier.appearances()).extracting(Appearance::file).doesNotContain("sheet.txt");
        assertThat(
                        dossier(
                                        forAudience(
                                                Audience.READER, AGENDA, internal(SHEET), MINUTES),
                                        "諮問第112号")
                                .id())
                .as("the id is the same for both")
                .isEqualTo(dossier.id());
    }

    // ---- ids

    @Test
    void idsAreTheSameWhateverTheOrderOfTheDocuments() {
        var documents =
                Arrays.asList(
                        AGENDA,
                        SHEET,
                        MINUTES,
                        discussed(
                                "later.txt",
                                "令和3年度第5回",
                                "令和4年3月24日",
                                "諮問第113号 図書館カメラの設置について",
                                "説明します。",
                                "承認します。"),
                        discussed(
                                "report.txt",
                                "令和3年度第5回",
                                "令和4年3月24日",
                                "納付案内の送信について",
                                "説明します。",
                                "以上です。"));
        var expected = CorpusJson.write(link(documents.toArray(ReadDocument[]::new)));
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(documents, new Random(seed));
            assertThat(CorpusJson.write(link(documents.toArray(ReadDocument[]::new))))
                    .isEqualTo(expected);
        }
    }

    private static Dossier dossier(Holdings holdings, String number) {
        return holdings.cases().stream()
                .map(CaseEntry::dossier)
                .filter(dossier -> number.equals(dossier.number()))
                .findFirst()
                .orElseThrow();
    }

    private static Holdings link(ReadDocument... documents) {
        return Linker.link(SHIOMI, List.of(documents));
    }

    private static Holdings forAudience(Audience audience, ReadDocument... documents) {
        return Linker.link(
                SHIOMI,
                Arrays.stream(documents)
                        .filter(document -> audience.maySee(document.visibility()))
                        .toList());
    }

    private static ReadDocument minutes(String file, String ordinal, String day, String rest) {
        return read(file, ordinal + " 潮見市個人情報保護審議会 会議録\n日時 " + day + "\n場所 潮見市役所\n議題\n" + rest);
    }

    /** Minutes with one item: the section in charge explains, the chair closes. */
    private static ReadDocument discussed(
            String file, String ordinal, String day, String item, String explained, String closed) {
        return minutes(
                file,
                ordinal,
                day,
                "1 "
                        + item
                        + "\n○汐崎会長　"
                        + item
                        + "です。\n○健康課長　"
                        + explained
                        + "\n○汐崎会長　"
                        + closed
                        + "\n");
    }

    private static ReadDocument internal(ReadDocument document) {
        return new ReadDocument(
                document.id(),
                document.file(),
                document.sha256(),
                document.mediaType(),
                Visibility.INTERNAL,
                document.ingested(),
                document.text(),
                document.reading(),
                document.tags(),
                document.warnings());
    }

    private static ReadDocument withMentions(String file, String typed) {
        var plain = read(file, typed);
        var tagged = TAGGER.tag(plain.id(), plain.text(), plain.reading());
        return new ReadDocument(
                plain.id(),
                file,
                plain.sha256(),
                plain.mediaType(),
                plain.visibility(),
                plain.ingested(),
                plain.text(),
                plain.reading(),
                tagged.tags(),
                List.of(),
                tagged.mentions());
    }

    private static ReadDocument read(String file, String typed) {
        return read(file, "潮見市個人情報保護審議会", typed);
    }

    private static ReadDocument read(String file, String council, String typed) {
        var text = PlainDocument.of(typed);
        var reading = DocumentReader.read(text, file, null, council);
        var tags =
                reading.sightings().stream()
                        .map(sighting -> TAGGER.tag(sighting, text, SHIOMI))
                        .toList();
        var id = "%016x".formatted(0x9e3779b97f4a7c15L * (file.hashCode() + 1L));
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
