package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import jp.senrei.server.site.Addresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser; a picture of each is kept ({@link Pictures}). */
class BrowserTest {
    static final List<String> PAGES =
            List.of(
                    "",
                    "search",
                    "search?q=LINE&matter=outsourcing&from=2023-01-01",
                    "search?outcome=approved&sort=date-desc&page=2",
                    "search?q=%22((",
                    "search?q=zzz&municipality=nowhere",
                    "search?q=LINE+zzz",
                    "search?q=LINE&without=%E3%83%A9%E3%82%A4%E3%83%B3",
                    "search?page=-1",
                    "search?page=40",
                    "search?q=LINE&scope=utterance&without=LINE%E5%85%AC%E5%BC%8F%E3%82%A2%E3%82%AB%E3%82%A6%E3%83%B3%E3%83%88&sort=date-asc",
                    "search?q=LIME",
                    "concordance",
                    "statistics",
                    "statistics/990002",
                    "statistics/compare?row=disclosure-requests",
                    "statistics/compare?row=none",
                    "search?q=LINE&type=utterances",
                    "search?type=documents",
                    "compare",
                    "compare?case=" + Shiomi.LINE,
                    "compare?case=" + Shiomi.LINE + "&case=990001-shimon-12&case=none",
                    "search?q=zzz&type=utterances",
                    "cases/" + Shiomi.LINE,
                    "cases/" + Shiomi.HOSTILE,
                    "cases/none",
                    "documents/" + Shiomi.MINUTES,
                    "documents/" + Shiomi.LONG + "?at=b950#b950",
                    "documents/" + Shiomi.MINUTES + "?q=LINE&hit=2#hit-2",
                    "documents/" + Shiomi.MINUTES + "?q=zzz&speaker=nobody",
                    "documents/" + Shiomi.MINUTES + "?u=1-00000000",
                    "documents/" + Shiomi.MINUTES + "/extract?u=1&u=2&u=99-00000000",
                    "documents/" + Drafts.DRAFT,
                    "documents/" + Shiomi.MINUTES + "/changes?from=" + Drafts.DRAFT,
                    "meetings/" + Shiomi.MEETING,
                    "help",
                    "glossary",
                    "sitemap",
                    "status",
                    "accessibility",
                    "accessibility/results",
                    "municipalities",
                    "municipalities/990001",
                    "municipalities/990002",
                    Addresses.council("990001", "潮見市情報公開・個人情報保護審議会").substring(1),
                    Addresses.person("990001", "田所").substring(1),
                    "services",
                    "services/line",
                    "organizations",
                    "organizations?q=zzz",
                    Addresses.organization("株式会社うみかぜシステム").substring(1),
                    Addresses.article("潮見市個人情報保護条例第12条第1項").substring(1));

    @TempDir static Path folder;

    private static Browser browser;
    private static SenreiServer visitors;
    private static SenreiServer readers;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        visitors =
                SenreiServer.start(
                        new ServerConfig("127.0.0.1", 0, Audience.VISITOR),
                        Shiomi.index(),
                        Shiomi.originals(folder));
        readers =
                SenreiServer.start(
                        new ServerConfig("127.0.0.1", 0, Audience.READER),
                        Shiomi.index(),
                        Shiomi.originals(folder));
    }

    @AfterAll
    static void close() {
        if (readers != null) readers.close();
        if (visitors != null) visitors.close();
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void isAccessibleAndFitsPhoneAndDesk(String address) {
        try (var context =
                browser.chromium().newContext(new NewContextOptions().setBypassCSP(true))) {
            var page = context.newPage();
            page.setViewportSize(1280, 900);
            page.navigate(visitors.url() + address);
            assertFits(page, address, 1280);
            assertAccessible(page);
            page.setViewportSize(375, 800);
            assertFits(page, address, 375);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "search?q=LINE&matter=outsourcing",
                "search?q=LINE&type=utterances",
                "search?type=documents",
                "compare?case=" + Shiomi.LINE + "&case=990001-shimon-12",
                "search?q=LINE+zzz",
                "search?q=zzz&type=utterances&year=2022",
                "search?q=LINE&scope=utterance&from=2020-01-01",
                "concordance",
                "help",
                "nowhere",
                "cases/" + Shiomi.LINE,
                "documents/" + Shiomi.MINUTES
            })
    void isAccessibleOnAPhone(String address) {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(visitors.url() + address);
            assertAccessible(page);
        }
    }

    @Test
    void saysThatInternalDocumentsAreShown() {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(readers.url() + "cases/" + Shiomi.SECRET_CASE);
            var banner = page.locator(".internal-banner");
            assertThat(banner.isVisible()).isTrue();
            assertThat(banner.innerText()).startsWith("内部資料を含む表示です");
            assertFits(page, "reader", 375);
            assertAccessible(page);
        }
    }

    @Test
    void theRewordingsTakeNoMoreThanTwoLinesOfAPhone() {
        try (var context = phone(false)) {
            var page = context.newPage();
            page.navigate(visitors.url() + "search?q=LINE");
            assertThat(page.locator(".rewordings").boundingBox().height).isLessThan(64);
            page.locator(".rewordings li a").first().click();
            assertThat(page.url()).contains("without=");
            page.getByLabel("言い換え「ライン」を使う").click();
            assertThat(page.url()).endsWith("search?q=LINE");
        }
    }

    @Test
    void opensTheFiltersOnAPhone() {
        try (var context = phone(false)) {
            var page = context.newPage();
            page.navigate(visitors.url() + "search");
            assertThat(page.getByText("この条件で検索").isVisible()).isFalse();
            page.getByText("条件を指定して絞り込む").click();
            assertThat(page.getByText("この条件で検索").isVisible()).isTrue();
        }
    }

    @Test
    void theTabsKeepTheWordsAndConditionsAndTheFormKeepsTheTab() {
        try (var context = phone(false)) {
            var page = context.newPage();
            page.navigate(visitors.url() + "search?q=LINE&from=2023-01-01");
            page.locator(".tabs").getByText("発言").click();
            assertThat(page.url()).contains("q=LINE", "from=2023-01-01", "type=utterances");
            assertThat(page.locator(".tabs [aria-current=page]").innerText()).startsWith("発言");

            page.locator("#q").fill("写真");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("検索"))
                    .first()
                    .click();
            assertThat(page.url()).contains("type=utterances");
            assertThat(page.locator("h1").innerText()).isEqualTo("「写真」の検索結果");

            page.getByText("文書で見る（3ページ）").first().click();
            assertThat(page.url())
                    .contains("/documents/" + Shiomi.MINUTES + "?q=", "&u=2-")
                    .endsWith("#here");
            assertThat(page.locator("#u2 mark").first().innerText()).isEqualTo("写真");
        }
    }

    @Test
    void leadsFromTheSearchToTheDocumentWithoutJavaScript() {
        try (var context =
                browser.chromium()
                        .newContext(
                                new NewContextOptions()
                                        .setViewportSize(1280, 900)
                                        .setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(visitors.url());
            page.getByLabel("検索する言葉").fill("委託");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("検索")).click();
            assertThat(page.locator("h1").innerText()).isEqualTo("「委託」の検索結果");

            page.getByLabel("条件付き承認").check();
            page.getByText("この条件で検索").click();
            assertThat(page.url()).contains("outcome=approved-with-conditions");
            assertThat(page.locator("article.card"))
                    .satisfies(cards -> assertThat(cards.count()).isEqualTo(1));

            page.locator(".card-title a").click();
            assertThat(page.locator("h1").innerText())
                    .isEqualTo("LINE公式アカウントを利用した粗大ごみ収集受付業務の委託について");

            page.locator(".case-way").getByText("令和5年度第1回 審議会 会議録").click();
            assertThat(page.url()).endsWith("/documents/" + Shiomi.MINUTES + "?at=b4#b4");
            assertThat(page.locator("#b4").innerText()).startsWith("諮問第31号");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search", "help"})
    void suggestsWhileSomebodyTypes(String address) {
        try (var context = browser.chromium().newContext()) {
            var page = context.newPage();
            page.navigate(visitors.url() + address);
            var box = page.getByRole(AriaRole.COMBOBOX).and(page.locator("[data-suggest]"));
            var options = page.getByRole(AriaRole.OPTION).and(page.locator(".suggestions li"));
            PlaywrightAssertions.assertThat(box).hasAttribute("aria-expanded", "false");

            box.pressSequentially("LINE");
            options.first().waitFor();
            PlaywrightAssertions.assertThat(box).hasAttribute("aria-expanded", "true");
            assertThat(box.getAttribute("aria-activedescendant")).isNull();
            box.press("ArrowDown");
            assertThat(options.first().getAttribute("aria-selected")).isEqualTo("true");
            assertThat(box.getAttribute("aria-activedescendant"))
                    .isEqualTo(options.first().getAttribute("id"));

            box.press("Escape");
            PlaywrightAssertions.assertThat(options).hasCount(0);
            PlaywrightAssertions.assertThat(box).hasValue("LINE");
            box.press("ArrowDown");
            options.first().waitFor();
            box.press("ArrowUp");
            box.press("Enter");
            page.waitForURL(url -> url.contains("/search?q=LINE%E3%83%A4%E3%83%95%E3%83%BC"));
            assertThat(page.locator("h1").innerText()).startsWith("「LINEヤフー株式会社」");
        }
    }

    @Test
    void choosesWithTheMouse() {
        try (var context = phone(true)) {
            var page = context.newPage();
            page.navigate(visitors.url());
            page.locator("[data-suggest]").pressSequentially("LINE");
            page.locator(".suggestions li").first().waitFor();
            assertFits(page, "suggestions", 375);
            assertAccessible(page);
            page.locator(".suggestions li").first().click();
            page.waitForURL(url -> url.contains("/search?q=LINE"));
        }
    }

    @Test
    void choosesWithAFingerAndNothingJumps() {
        try (var context =
                browser.chromium()
                        .newContext(
                                new NewContextOptions()
                                        .setViewportSize(375, 800)
                                        .setHasTouch(true))) {
            var page = context.newPage();
            page.navigate(visitors.url());
            var below = page.locator(".examples");
            var before = below.boundingBox().y;
            page.locator("[data-suggest]").tap();
            page.locator("[data-suggest]").pressSequentially("LINE");
            page.locator(".suggestions li").first().waitFor();
            assertThat(below.boundingBox().y).isEqualTo(before);
            page.locator(".suggestions li").first().tap();
            page.waitForURL(url -> url.contains("/search?q=LINE"));
        }
    }

    @Test
    void theScopeOfOneTabIsNotSentToTheNext() {
        try (var context = phone(false)) {
            var page = context.newPage();
            page.navigate(visitors.url() + "search?q=LINE");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("検索"))
                    .first()
                    .click();
            page.locator(".tabs").getByText("文書").click();
            assertThat(page.url()).doesNotContain("scope");
            assertThat(page.locator("#scope option[selected]").textContent()).isEqualTo("同じ文書の中");
        }
    }

    @Test
    void leavesTheKeysToTheInputMethodWhileItComposes() {
        try (var context = browser.chromium().newContext()) {
            var page = context.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(
                    request -> {
                        if (request.url().contains("/suggest?")) asked.add(request.url());
                    });
            page.navigate(visitors.url());
            var box = page.locator("[data-suggest]");
            box.focus();
            box.evaluate(
                    "box => { box.value = 'LINE';"
                            + " box.dispatchEvent(new InputEvent('input', {isComposing: true})); }");
            page.waitForTimeout(400);
            assertThat(asked).isEmpty();

            box.evaluate("box => box.dispatchEvent(new CompositionEvent('compositionend'))");
            page.locator(".suggestions li").first().waitFor();
            assertThat(asked).hasSize(1);
            box.press("ArrowDown");
            var isLeftAlone =
                    box.evaluate(
                            "box => ['Enter', 'ArrowDown', 'Escape'].every(key => box.dispatchEvent("
                                    + "new KeyboardEvent('keydown', {key, isComposing: true, cancelable: true})))");
            assertThat(isLeftAlone).isEqualTo(true);
            assertThat(page.locator(".suggestions [aria-selected=true]").count()).isEqualTo(1);
        }
    }

    @Test
    void dropsAnAnswerThatComesTooLate() {
        try (var context = browser.chromium().newContext()) {
            var page = context.newPage();
            page.route(
                    url -> url.contains("/suggest?"),
                    route ->
                            route.fulfill(
                                    new Route.FulfillOptions()
                                            .setContentType("application/json")
                                            .setBody(
                                                    "{\"suggestions\":[{\"text\":\"<b>"
                                                            + route.request().url()
                                                            + "\",\"label\":\"案件名\",\"count\":1}]}")));
            page.navigate(visitors.url());
            var box = page.locator("[data-suggest]");
            box.pressSequentially("L");
            page.locator(".suggestions li").first().waitFor();
            box.fill("LI");
            PlaywrightAssertions.assertThat(page.locator(".suggestions li span"))
                    .containsText("<b>" + visitors.url() + "api/v1/suggest?size=8&q=LI");
            box.fill("");
            PlaywrightAssertions.assertThat(page.locator(".suggestions li")).hasCount(0);
        }
    }

    private static BrowserContext phone(boolean javaScript) {
        return browser.chromium()
                .newContext(
                        new NewContextOptions()
                                .setViewportSize(375, 800)
                                .setJavaScriptEnabled(javaScript)
                                .setBypassCSP(javaScript));
    }

    private static void assertFits(Page page, String address, int width) {
        Pictures.keep(page, "pages", (address.isEmpty() ? "home" : address) + "-" + width);
        var pageWidth = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(pageWidth.intValue()).as("width of the page").isLessThanOrEqualTo(width);
    }

    private static void assertAccessible(Page page) {
        var violations =
                new AxeBuilder(page)
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .analyze()
                        .getViolations();
        assertThat(
                        violations.stream()
                                .map(
                                        rule ->
                                                rule.getId()
                                                        + " "
                                                        + rule.getNodes().stream()
                                                                .map(node -> node.getHtml())
                                                                .toList()))
                .as("axe on %s", page.url())
                .isEmpty();
    }
}
