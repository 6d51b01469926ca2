package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.anchor.TurnAnchor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The minutes reader: the whole text as turns, and all the ways to a place in it. */
class ReaderPageTest {
    private static final Pattern SPACE = Pattern.compile("[\\s　]+");
    private static final String MINUTES = "documents/" + Shiomi.MINUTES;

    private static RunningServer visitors;

    @BeforeAll
    static void start() throws IOException {
        visitors = RunningServer.of(Audience.VISITOR);
    }

    @AfterAll
    static void stop() throws IOException {
        visitors.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?q=LINE", "?mark=3-60", "?q=%E5%86%99%E7%9C%9F&mark=3-400&lang=en"})
    void allWordsOfTheDocumentAreThereOnceAndInOrder(String marked) {
        var text =
                Shiomi.index()
                        .findDocument(Shiomi.MINUTES, Audience.VISITOR)
                        .orElseThrow()
                        .text()
                        .text();
        assertThat(words(page(MINUTES + marked))).isEqualTo(SPACE.matcher(text).replaceAll(""));
    }

    @Test
    void aLongDocumentIsWholeInAllItsParts() {
        var entry = Shiomi.index().findDocument(Shiomi.LONG, Audience.VISITOR).orElseThrow();
        var all = new StringBuilder();
        for (int part = 1; ; part++) {
            var page = page("documents/" + Shiomi.LONG + "?part=" + part);
            all.append(words(page));
            if (page.select(".pager [rel=next]").isEmpty()) break;
        }
        assertThat(all.toString()).isEqualTo(SPACE.matcher(entry.text().text()).replaceAll(""));
    }

    @Test
    void eachTurnHasItsSpeakerItsRoleItsPageAndItsAddress() {
        var turn = page(MINUTES).getElementById("u2");
        assertThat(turn.className()).isEqualTo("spoken role-member");
        assertThat(turn.select(".turn-who").text()).isEqualTo("○田所委員");
        assertThat(turn.select(".turn-page").text()).isEqualTo("3ページ");
        assertThat(turn.select("> p").text()).startsWith("写真に人が写り込んだときは");
        assertThat(turn.select(".turn-tools a").attr("href"))
                .isEqualTo("/" + MINUTES + "?u=" + TurnAnchor.of(turn(2)) + "#u2");
        assertThat(page(MINUTES).getElementById("u1").select(".role-name").text()).isEqualTo("所管課");
        assertThat(page(MINUTES + "?lang=en").getElementById("u1").select(".role-name").text())
                .isEqualTo("Responsible department");
    }

    @Test
    void aPermalinkOfTodayLeadsToItsTurnWithoutANotice() {
        var page = page(MINUTES + "?u=" + TurnAnchor.of(turn(3)));
        assertThat(page.select(".notice[role=status], .turn-notice")).isEmpty();
    }

    @Test
    void aPermalinkOfAnotherReadingSaysWhatHasBecomeOfItsTurn() {
        var hash = TurnAnchor.of(turn(3)).hash();
        var moved = page(MINUTES + "?u=1-" + hash);
        assertThat(moved.select(".notice[role=status]").text())
                .isEqualTo("この発言は、文書の再読み取りにより u1 から u3 に移りました。 u3（ごみ減量推進課長）を見る");
        assertThat(moved.select(".notice[role=status] a").attr("href")).isEqualTo("#u3");
        assertThat(moved.getElementById("u3").select(".turn-notice").text()).contains("u1 から u3");

        assertThat(page(MINUTES + "?u=2-00000000").select(".notice[role=status]").text())
                .startsWith("u2 の発言は、文書の再読み取りにより変わり");
        assertThat(page(MINUTES + "?u=99-00000000").select(".notice[role=status]").text())
                .startsWith("u99 の発言は見当たりません。");
    }

    @Test
    void hitsAreNumberedAndEachStepIsALink() {
        var first = page(MINUTES + "?q=LINE&hit=1");
        assertThat(first.select(".hit").eachText()).containsOnly("LINE").hasSize(2);
        assertThat(first.select(".hit [aria-current], .hit[aria-current]").attr("id"))
                .isEqualTo("hit-1");
        assertThat(first.select("[data-hit-count]").text()).isEqualTo("2か所中1番目");
        assertThat(first.select("[data-hit-step=1]").attr("href"))
                .isEqualTo("/" + MINUTES + "?q=LINE&hit=2#hit-2");
        assertThat(first.select("[data-hit-step=-1]").hasAttr("href")).isFalse();
        var last = page(MINUTES + "?q=LINE&hit=2");
        assertThat(last.select("[data-hit-step=1]").hasAttr("href")).isFalse();
        assertThat(page(MINUTES + "?q=zzz").select("[data-hit-count]").text())
                .isEqualTo("この文書にはありません");
    }

    @Test
    void fromAPlaceTheNextHitIsTheOneBehindIt() {
        var page = page(MINUTES + "?q=LINE&at=b5");
        assertThat(page.select("[data-hit-count]").text()).isEqualTo("2か所");
        assertThat(page.select("[data-hit-step=-1]").attr("href")).endsWith("#hit-1");
        assertThat(page.select("[data-hit-step=1]").attr("href")).endsWith("#hit-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "utterances"})
    void whatASearchFoundIsMarkedWhereItsLinkLeads(String type) {
        var results = page("search?q=LINE&type=" + type);
        var excerpt = results.selectFirst(".excerpt:has(mark)");
        var link = excerpt.selectFirst(".excerpt-source a").attr("href");
        var found = page(link.substring(1));
        var hit = found.getElementById(link.substring(link.indexOf('#') + 1)).nextElementSibling();
        assertThat(found.select(".hit[aria-current]")).containsExactly(hit);
        assertThat(hit.text()).isEqualTo(excerpt.selectFirst("mark").text());
        assertThat(excerpt.text()).contains(hit.closest("p").text());
        assertThat(found.select("[data-hit-count]").text()).endsWith("2か所中2番目");
    }

    @Test
    void oneStandsAtTheHitThatIsNearestToTheLettersOfItsTurn() {
        var turn = "?q=%E5%86%99%E7%9C%9F&u=" + TurnAnchor.of(turn(3)); // 写真
        assertThat(page(MINUTES + turn).select(".hit[aria-current]")).isEmpty();
        var all = page(MINUTES + turn).select(".hit").size();
        var inTurn = page(MINUTES + turn + "&in=0").select(".hit[aria-current]");
        assertThat(inTurn.first().closest("article").id()).isEqualTo("u3");
        assertThat(page(MINUTES + turn + "&in=999999999").select(".hit[aria-current]")).hasSize(1);
        var last =
                page(MINUTES + "?q=%E5%86%99%E7%9C%9F&in=999999999").select(".hit[aria-current]");
        assertThat(last.eachAttr("id")).containsExactly("hit-" + all);
        assertThat(page(MINUTES + "?q=zzz&at=b3&in=4").select(".hit, #here")).isEmpty();
    }

    @Test
    void aSearchEngineKeepsTheDocumentNotWhatWasSearchedForInIt() {
        var canonical =
                page(MINUTES + "?q=LINE&at=b5&in=1").select("link[rel=canonical]").attr("href");
        assertThat(canonical).endsWith("/" + MINUTES);
        assertThat(
                        page("documents/" + Shiomi.LONG + "?q=%E7%AC%AC950&hit=1")
                                .select("link[rel=canonical]")
                                .attr("href"))
                .endsWith("/documents/" + Shiomi.LONG + "?part=2");
    }

    @Test
    void namesThatASearchWentWithoutAreNotMarkedEither() {
        var page = page(MINUTES + "?q=LINE&without=%E3%83%A9%E3%82%A4%E3%83%B3&scope=case&hit=1");
        assertThat(page.select("[data-hit-step=1]").attr("href"))
                .isEqualTo(
                        "/"
                                + MINUTES
                                + "?q=LINE&scope=case&without=%E3%83%A9%E3%82%A4%E3%83%B3"
                                + "&hit=2#hit-2");
    }

    @Test
    void whatOneSpeakerDoesNotSayIsNotDeniedOfTheDocument() {
        var page =
                page(
                        MINUTES
                                + "?q=%E6%B6%88%E5%8E%BB&speaker=%E6%A3%AE%E7%94%B0%E4%BC%9A%E9%95%B7");
        assertThat(page.select("[data-hit-count]").text()).isEqualTo("森田会長の発言にはありません（文書全体では1か所）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?at=99999999", "?at=b99999999", "?at=u99", "?u=nonsense", "?u=99"})
    void aPlaceThatIsNotThereIsSaid(String place) {
        var page = page(MINUTES + place);
        assertThat(page.select(".notice[role=status]").text())
                .isEqualTo("アドレスで指定された箇所は、この文書にありません。文書の初めから表示しています。");
        assertThat(page(MINUTES + "?at=b2").select(".notice[role=status]")).isEmpty();
        assertThat(page(MINUTES + "?at=u2&u=").select(".notice[role=status]")).isEmpty();
    }

    @Test
    void whoListensHearsWhoSpeaksAndSkipsTheSideColumn() {
        var page = page(MINUTES + "?q=LINE&hit=2");
        var turn = page.getElementById("u2");
        assertThat(page.getElementById(turn.attr("aria-labelledby")).text()).isEqualTo("○田所委員");
        assertThat(turn.select(".turn-tick").text()).isEqualTo("田所委員の発言u2を抜粋に入れる");
        assertThat(page.select("main .skip").attr("href")).isEqualTo("#here");
        assertThat(page(MINUTES).select("main .skip").attr("href")).isEqualTo("#text-title");
    }

    @Test
    void emptyCellsAtTheEndOfARowTakeNoRoom() {
        var rows = page(MINUTES).selectFirst(".reading table").select("tr");
        assertThat(rows.get(0).select("td").eachAttr("colspan")).containsExactly("2");
        assertThat(rows.get(0).select("td")).hasSize(2);
        assertThat(rows.get(2).select("td")).hasSize(3);
    }

    @Test
    void noPagesAreSaidOfADocumentWithoutPages() {
        assertThat(page(MINUTES).select(".side-facts").text()).contains("ページ数 4ページ");
        assertThat(page("documents/" + Shiomi.SHEET).select(".side-facts").text())
                .contains("Word")
                .doesNotContain("ページ");
    }

    @Test
    void aHitInAnotherPartLeadsThere() {
        var page = page("documents/" + Shiomi.LONG + "?q=%E7%AC%AC950&hit=1");
        assertThat(page.getElementById("hit-1").text()).isEqualTo("第950");
        assertThat(page.select("#text-title").text()).contains("分割の2番目");
    }

    @Test
    void aPassageIsMarkedAndABrokenOneIsNot() {
        var text =
                Shiomi.index()
                        .findDocument(Shiomi.MINUTES, Audience.VISITOR)
                        .orElseThrow()
                        .text()
                        .text();
        int start = text.indexOf("意見を付して");
        var page = page(MINUTES + "?at=b8&mark=" + start + "-" + (start + 6));
        assertThat(page.select("mark").eachText()).containsExactly("意見を付して");
        for (var broken : new String[] {"9-3", "x", "1-", "999999999-999999999", "-5-9"})
            assertThat(page(MINUTES + "?mark=" + broken).select("mark")).as(broken).isEmpty();
    }

    @Test
    void oneSpeakerIsShownAloneAndTheOthersAreCounted() {
        var page = page(MINUTES + "?speaker=%E7%94%B0%E6%89%80%E5%A7%94%E5%93%A1");
        assertThat(page.select(".spoken").eachAttr("id")).containsExactly("u2");
        assertThat(page.select(".fold").eachText()).containsExactly("（ほかの発言 1件）", "（ほかの発言 2件）");
        assertThat(page.select(".fold a").eachAttr("href"))
                .containsExactly("/" + MINUTES + "?at=u1#u1", "/" + MINUTES + "?at=u3#u3");
        assertThat(page.select(".only").text()).startsWith("「田所委員」の発言1件だけを表示しています。");
    }

    @Test
    void speakersAreListedWithTheirTurnsAndHits() {
        assertThat(page(MINUTES + "?q=%E6%B6%88%E5%8E%BB").select(".voice").eachText())
                .containsExactly("ごみ減量推進課長 発言2件・1か所", "田所委員 発言1件・0か所", "森田会長 発言1件・0か所");
        assertThat(page(MINUTES).select(".voice").first().text()).isEqualTo("ごみ減量推進課長 発言2件");
    }

    @Test
    void theContentsLeadToTheDiscussionOfACaseAndToHeadings() {
        assertThat(page(MINUTES).select(".contents-list a").eachAttr("href"))
                .contains("/" + MINUTES + "?at=b0#b0", "/" + MINUTES + "?at=u1#u1");
        assertThat(page(MINUTES).select(".contents-case").first().text())
                .isEqualTo("諮問第31号 LINE公式アカウントを利用した粗大ごみ収集受付業務の委託について");
    }

    @Test
    void severalTurnsAreOneSheetWithTheirCitations() {
        var page =
                page(MINUTES + "/extract?u=" + TurnAnchor.of(turn(4)) + "&u=2&u=2&u=98-00000000");
        assertThat(page.select(".spoken").eachAttr("id")).containsExactly("u2", "u4");
        assertThat(page.select("h1").text())
                .isEqualTo("潮見市情報公開・個人情報保護審議会　令和5年度第1回　令和5年6月8日（2023年）");
        assertThat(page.select(".extract-source").first().text())
                .startsWith("出典：潮見市情報公開・個人情報保護審議会（令和5年度第1回、令和5年6月8日）諮問第31号、会議録3頁、田所委員発言")
                .endsWith("/" + MINUTES + "?u=" + TurnAnchor.of(turn(2)) + "#u2");
        assertThat(page.select(".extract-colophon").text())
                .contains("令和8年11月21日（2026年）", Shiomi.MINUTES.repeat(4));
        assertThat(page.select(".notice-warning").text()).startsWith("u98 の発言は見当たりません。");
    }

    @Test
    void anExtractOfNothingSaysHowToChoose() {
        assertThat(visitors.client().get(MINUTES + "/extract").statusCode()).isEqualTo(400);
        assertThat(visitors.client().get(MINUTES + "/extract?u=zzz").statusCode()).isEqualTo(404);
        assertThat(page(MINUTES + "/extract").text()).contains("「選んだ発言をまとめる」を押してください");
    }

    @Test
    void theFilesOfPdfJsAreThereAndNothingElseOfItsJar() {
        var folder = page(MINUTES).select("[data-pdfjs]").attr("data-pdfjs").substring(1);
        var worker = visitors.client().get(folder + "legacy/build/pdf.worker.min.mjs");
        assertThat(worker.statusCode()).isEqualTo(200);
        assertThat(worker.headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(worker.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self' 'wasm-unsafe-eval'");
        var script = visitors.client().get(folder + "legacy/build/pdf.min.mjs");
        assertThat(script.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("eval");
        assertThat(visitors.client().get(folder + "cmaps/UniJIS-UTF16-H.bcmap").statusCode())
                .isEqualTo(200);
        for (var file :
                new String[] {
                    "package.json", "cmaps/../package.json", "cmaps/..%2Fpackage.json", "cmaps/", ""
                })
            assertThat(visitors.client().get(folder + file).statusCode()).as(file).isEqualTo(404);
        assertThat(visitors.client().get("assets/pdfjs/0/legacy/build/pdf.min.mjs").statusCode())
                .isEqualTo(404);
    }

    private static Utterance turn(int order) {
        return Shiomi.index()
                .findDocument(Shiomi.MINUTES, Audience.VISITOR)
                .orElseThrow()
                .utterances()
                .get(order - 1);
    }

    private static Document page(String address) {
        return visitors.client().page(address);
    }

    /** Words of the document alone, without what the page adds. */
    private static String words(Document page) {
        var text = page.select("[data-reading]").first().clone();
        text.select(".page-mark, .page-turn, .role-name, .turn-tools, .added, .fold").remove();
        return SPACE.matcher(text.wholeText()).replaceAll("");
    }
}
