package jp.senrei.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What three readers come for, from the first page to the last, in a real browser on the samples.
 */
class JourneysTest {
    private static final Pattern PAGE = Pattern.compile("([0-9]+)ページ");

    @TempDir static Path folder;

    private static SamplesServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        server = SamplesServer.start(folder, Audience.VISITOR);
    }

    @AfterAll
    static void close() {
        if (server != null) server.close();
        if (browser != null) browser.close();
    }

    /**
     * Looks for precedents of a use of LINE, checks one against the original, cites and compares.
     */
    @Test
    void aSecretaryFindsPrecedentsCitesOneAndComparesTwo() {
        try (var journey = journey("secretary", desk())) {
            var page = journey.page();
            journey.open("");
            page.getByLabel("検索する言葉").pressSequentially("LINE");
            page.locator(".suggestions li").first().waitFor();
            journey.arrived("suggestions");
            page.locator(".suggestions li").first().click();
            page.waitForURL(url -> url.contains("/search?q=LINE"));
            journey.arrived("results");
            var all = page.locator("article.card").count();

            page.getByLabel("条件付き承認").check();
            page.locator(".filters-submit button").click();
            page.waitForURL(url -> url.contains("outcome=approved-with-conditions"));
            assertThat(page.locator("article.card")).hasCount(2);
            assertThat(all).isGreaterThan(2);
            assertThat(page.locator("article.card .badge"))
                    .hasText(new String[] {"条件付き承認", "条件付き承認"});
            journey.arrived("filtered");

            var results = page.url();
            journey.link("情報配信および相談受付業務の委託").first().click();
            assertThat(page.locator("h1")).hasText("市公式LINEアカウントによる情報配信および相談受付業務の委託について");
            journey.arrived("case");
            var opened = page.url();

            var source = page.locator(".decision .sources a").first();
            var printed = PAGE.matcher(source.innerText());
            assertThat(printed.find()).isTrue();
            source.click();
            assertThat(page.locator(".reading mark").first())
                    .containsText("令和3年度諮問第12号は、次の条件を付して承認す");
            assertThat(page.locator(".reading mark").first()).isInViewport();
            journey.arrived("minutes");

            journey.button("原本を横に表示").click();
            var sheet = page.locator("[data-pdf-page='" + printed.group(1) + "']");
            assertThat(sheet.locator("canvas")).isVisible();
            assertThat(page.locator("[data-number]")).hasValue(printed.group(1));
            assertThat(sheet.locator(".pdf-hit").first()).isVisible();
            assertThat(page.locator(".reading mark").first()).isInViewport();
            journey.arrived("original");

            page.navigate(opened);
            page.locator(".page-head .cite summary").click();
            var official = page.locator(".page-head .cite dd").first();
            var shown = words(official);
            official.locator("button").click();
            assertThat(official.locator("button")).hasText("コピーしました");
            assertThat(journey.clipboard())
                    .isEqualTo(shown)
                    .startsWith("潮見市情報公開・個人情報保護審議会（令和3年度第4回、令和4年1月25日）令和3年度諮問第12号");
            journey.arrived("citation");

            page.navigate(results);
            page.locator("article.card .tick").nth(0).click();
            page.locator("article.card .tick").nth(1).click();
            assertThat(page.locator(".compare-lead")).containsText("2");
            journey.arrived("ticked");
            page.locator("#compare-form button[type=submit]").click();
            assertThat(page.locator("h1")).hasText("案件の比較");
            assertThat(page.locator("table.compare thead a")).hasCount(2);
            assertThat(page.locator("table.compare thead"))
                    .containsText("市公式LINEアカウントによる情報配信および相談受付業務の委託について");
            assertThat(page.locator("table.compare thead"))
                    .containsText("LINE公式アカウントへの手続申請機能の追加について");
            var outcome = row(page.locator("table.compare"), "結果");
            assertThat(outcome.locator(".compare-mark")).hasText("共通");
            var number = row(page.locator("table.compare"), "諮問番号");
            assertThat(number.locator(".compare-mark")).hasText("違いあり");
            assertThat(number.locator("td").first())
                    .not()
                    .hasText(number.locator("td").nth(1).innerText());
            journey.arrived("compared");
        }
    }

    /** The same without a mouse. */
    @Test
    void aSecretaryNeedsNoMouse() {
        try (var journey = journey("keyboard", desk())) {
            var page = journey.page();
            var keys = page.keyboard();
            journey.open("");
            journey.tabTo(page.getByLabel("検索する言葉"));
            keys.type("LINE");
            keys.press("Enter");
            page.waitForURL(url -> url.contains("/search?q=LINE"));

            journey.tabTo(page.getByLabel("条件付き承認"));
            keys.press("Space");
            journey.tabTo(page.locator(".filters-submit button"));
            journey.arrived("filter");
            keys.press("Enter");
            page.waitForURL(url -> url.contains("outcome=approved-with-conditions"));

            journey.tabTo(journey.link("情報配信および相談受付業務の委託").first());
            journey.arrived("result");
            keys.press("Enter");
            page.waitForURL(url -> url.contains("/cases/"));

            journey.tabTo(page.locator(".page-head .cite summary"));
            keys.press("Enter");
            var official = page.locator(".page-head .cite dd").first();
            assertThat(official).isVisible();
            var shown = words(official);
            journey.tabTo(official.locator("button"));
            keys.press("Space");
            assertThat(official.locator("button")).hasText("コピーしました");
            assertThat(journey.clipboard()).isEqualTo(shown).contains("諮問第12号");
            journey.arrived("citation");
        }
    }

    /** Follows what one member asked from meeting to meeting, and reads on where it was said. */
    @Test
    void aMemberFollowsTheQuestionsOfAColleague() {
        try (var journey = journey("member", desk())) {
            var page = journey.page();
            journey.open("");
            page.getByLabel("検索する言葉").fill("ご本人以外の情報");
            page.keyboard().press("Enter");
            page.locator(".tabs").getByText("発言").click();
            journey.arrived("turns");
            page.locator("article.card", withText("真柄委員"))
                    .locator(".excerpt-source a")
                    .first()
                    .click();

            var here = page.locator(".spoken:target, .spoken:has(:target)");
            assertThat(here).containsText("真柄委員");
            journey.arrived("turn-of-a-member");
            here.locator(".turn-who a").first().click();
            assertThat(page.locator("h1")).hasText("真柄委員");
            assertThat(page.locator("#turns-title")).containsText("令和3年度第4回");
            assertThat(page.locator("#turns .exchanges").first()).containsText("ご本人以外の情報");
            journey.arrived("person");

            page.locator(".neighbour-next").first().click();
            assertThat(page.locator("#turns-title")).containsText("令和3年度第5回");
            var question = page.locator("#turns .exchanges .talk").first();
            assertThat(question).containsText("真柄");
            var said = question.locator("p").last().innerText().strip();
            assertThat(said).isNotEmpty();
            journey.arrived("next-meeting");

            question.locator("a.talk-place").click();
            var target = page.locator(".spoken:target");
            assertThat(target).isInViewport();
            assertThat(page.url()).endsWith("#" + target.getAttribute("id"));
            assertThat(target).containsText("真柄委員");
            assertThat(target).containsText(said);
            assertThat(page.locator(".notice[role=status]")).hasCount(0);
            journey.arrived("turn-of-the-next-meeting");
        }
    }

    /** An address kept before the document was read anew: the turn stood elsewhere then. */
    @Test
    void anOldAddressOfATurnSaysWhereItStandsNow() {
        try (var journey = journey("moved", desk())) {
            var page = journey.page();
            journey.open(
                    "search?q=%22%E3%81%94%E6%9C%AC%E4%BA%BA%E4%BB%A5%E5%A4%96%22&type=utterances");
            page.locator(".excerpt-source a").first().click();
            var turn = page.locator(".spoken", withText("ご本人以外の情報"));
            var id = turn.getAttribute("id");
            var kept = turn.locator(".turn-tools a").first().getAttribute("href");
            assertThat(kept).contains("?u=" + id.substring(1) + "-");

            journey.open(
                    kept.substring(1)
                            .replace("?u=" + id.substring(1) + "-", "?u=1-")
                            .replace("#" + id, "#u1"));
            var notice = page.locator(".notice[role=status]");
            assertThat(notice).containsText("u1 から " + id + " に移りました");
            assertThat(page.locator("#" + id)).containsText("u1 から " + id);
            journey.arrived("notice");
            notice.locator("a").click();
            assertThat(page.locator(".spoken:target")).hasId(id);
            assertThat(page.locator(".spoken:target")).isInViewport();
            journey.arrived("turn");
        }
    }

    /** Reads what the own town has decided, on a telephone that runs no scripts. */
    @Test
    void aCitizenReadsTheNewestMinutesOfTheOwnTown() {
        try (var journey = journey("citizen", phone())) {
            var page = journey.page();
            journey.open("");
            journey.arrived("home");
            page.locator(".site-menu summary").click();
            page.locator(".site-nav").getByText("自治体").click();
            journey.arrived("municipalities");
            journey.link("潮見市").first().click();
            assertThat(page.locator("h1")).hasText("潮見市");
            journey.arrived("municipality");

            page.locator("#meetings a").first().click();
            assertThat(page.locator("h1")).containsText("令和5年度第1回");
            journey.arrived("meeting");
            page.locator("#documents a").first().click();
            assertThat(page.locator("h1")).containsText("会議録");
            journey.arrived("minutes");

            page.locator(".contents summary").click();
            journey.arrived("contents");
            var entry = page.locator(".contents-list a").first();
            var about = entry.locator(".contents-words").innerText();
            entry.click();
            assertThat(page.locator(".spoken:target")).isInViewport();
            journey.arrived("discussion");

            page.locator(".side-facts summary").first().click();
            page.locator(".side-cases a", new Page.LocatorOptions().setHasText(about)).click();
            assertThat(page.locator("h1")).hasText(about);
            journey.arrived("case");
            page.locator("#discussion-title").scrollIntoViewIfNeeded();
            assertThat(page.locator(".said").first()).isVisible();
            journey.arrived("questions");

            var term = page.locator(".terms details").first();
            term.locator("summary").click();
            assertThat(term.locator(".disclosure-body")).isVisible();
            assertThat(term.locator(".disclosure-body")).not().isEmpty();
            journey.arrived("term");
        }
    }

    private static Journey journey(String name, NewContextOptions options) {
        return Journey.of(name, browser, server.url(), options);
    }

    private static NewContextOptions desk() {
        return new NewContextOptions()
                .setViewportSize(1280, 900)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(375, 800).setJavaScriptEnabled(false);
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator row(Locator table, String term) {
        return table.locator("tbody tr", new Locator.LocatorOptions().setHasText(term)).first();
    }

    /** What is shown, without the button behind it. */
    private static String words(Locator copied) {
        return (String) copied.evaluate("element => element.firstChild.textContent.trim()");
    }
}
