package jp.senrei.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.DocumentEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader in a real browser, with a real PDF of two pages beside its text. */
class ReaderBrowserTest {
    private static final Path PDF = Path.of("../corpus/samples/shiomi-2021-4-minutes.pdf");
    private static final String ID = "7656af6d7ec287d9";

    private static Browser browser;
    private static SenreiServer server;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        server = showing(PDF);
    }

    private static SenreiServer showing(Path original) {
        return SenreiServer.start(
                new ServerConfig("127.0.0.1", 0, Audience.VISITOR),
                new MemoryIndex(List.of(), List.of(minutes()), List.of(TurnByTurn.meeting(ID))),
                id -> Optional.of(original));
    }

    @AfterAll
    static void close() {
        if (server != null) server.close();
        if (browser != null) browser.close();
    }

    @Test
    void theOriginalStandsBesideTheTextWithTheHitMarkedAndFollowsIt() {
        try (var context = browser.chromium().newContext(desk())) {
            var page = context.newPage();
            var problems = new ArrayList<String>();
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) problems.add(message.text());
                    });
            page.navigate(server.url() + "documents/" + ID + "?q=%E6%B6%88%E5%8E%BB");
            assertThat(page.locator(".original")).isHidden();
            page.getByRole(AriaRole.BUTTON, named("原本を横に表示")).click();

            assertThat(page.locator("[data-pdf-page='1'] canvas")).isVisible();
            assertThat(page.locator("[data-pdf-page='1'] .pdf-hit").first()).isVisible();
            assertThat(page.locator("[data-number]")).hasValue("1");
            assertThat(page.locator("[data-count]")).hasText("2");
            assertThat(ink(page, 1)).as("dark dots of page 1").isGreaterThan(1_000);

            page.mouse().move(300, 450);
            page.mouse().wheel(0, 20_000);
            assertThat(page.locator("[data-number]")).hasValue("2");
            assertThat(page.locator("[data-pdf-page='2'][data-drawn]")).isVisible();

            page.getByRole(AriaRole.BUTTON, named("前のページ")).click();
            assertThat(page.locator("[data-number]")).hasValue("1");
            assertThat(page.locator("#p1")).isInViewport();

            var axe = new AxeBuilder(page).exclude(".textLayer").analyze();
            assertThat(axe.getViolations()).as(axe.getViolations().toString()).isEmpty();
            page.getByRole(AriaRole.BUTTON, named("閉じる")).click();
            assertThat(page.locator(".original")).isHidden();
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void pdfJsIsAskedForOnlyWhenThePaneIsOpened() {
        try (var context = browser.chromium().newContext(desk())) {
            var page = context.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(server.url() + "documents/" + ID);
            page.waitForLoadState();
            assertThat(asked).noneMatch(url -> url.contains("pdfjs") || url.contains("original"));
            page.getByRole(AriaRole.BUTTON, named("原本を横に表示")).click();
            assertThat(page.locator("[data-pdf-page='1'] canvas")).isVisible();
            assertThat(asked)
                    .anyMatch(url -> url.endsWith("pdf.min.mjs"))
                    .allMatch(url -> url.startsWith(server.url()));
        }
    }

    @Test
    void ofALargeOriginalThePagesInViewAreAskedForAndNoOthers(@TempDir Path folder)
            throws IOException {
        var large = Files.write(folder.resolve("large.pdf"), largePdf(600));
        try (var other = showing(large);
                var context = browser.chromium().newContext(desk())) {
            var page = context.newPage();
            var parts = new AtomicLong();
            var whole = new ArrayList<String>();
            page.onRequestFinished(
                    request -> {
                        if (request.url().endsWith("/original")
                                && request.response().status() == 200) whole.add(request.url());
                    });
            page.onResponse(
                    response -> {
                        if (response.status() == 206)
                            parts.addAndGet(Long.parseLong(response.headerValue("content-length")));
                    });
            page.navigate(other.url() + "documents/" + ID);
            page.getByRole(AriaRole.BUTTON, named("原本を横に表示")).click();
            assertThat(page.locator("[data-pdf-page='1'][data-drawn]")).isVisible();
            page.locator("[data-number]").fill("300");
            page.locator("[data-number]").press("Tab");
            assertThat(page.locator("[data-pdf-page='300'][data-drawn]")).isVisible();
            assertThat(page.locator("[data-pdf-page='1'] canvas")).hasCount(0);
            assertThat(page.locator(".pdf-page canvas").count()).isBetween(1, 8);
            assertThat(whole).isEmpty();
            assertThat(parts.get()).isPositive().isLessThan(Files.size(large) / 2);
        }
    }

    @Test
    void theKeysLeadFromHitToHitUnlessSwitchedOff() {
        try (var context = browser.chromium().newContext(desk())) {
            var page = context.newPage();
            page.navigate(server.url() + "documents/" + ID + "?q=%E6%B6%88%E5%8E%BB");
            page.keyboard().press("n");
            assertThat(page.locator("[data-hit-count]")).hasText("3か所中1番目");
            page.keyboard().press("n");
            assertThat(page.locator("[data-hit-count]")).hasText("3か所中2番目");
            assertThat(page.locator("#hit-2")).isInViewport();
            assertThat(page.url()).endsWith("hit=2#hit-2");
            page.keyboard().press("p");
            assertThat(page.locator(".hit[aria-current]")).hasId("hit-1");
            page.getByLabel("nとpのキーで移動").uncheck();
            page.keyboard().press("n");
            assertThat(page.locator(".hit[aria-current]")).hasId("hit-1");
        }
    }

    @Test
    void tickedTurnsAreCountedAndPutTogether() {
        try (var context = browser.chromium().newContext(desk())) {
            var page = context.newPage();
            page.navigate(server.url() + "documents/" + ID);
            page.locator("#u1 input").check();
            page.locator("#u3 input").check();
            assertThat(page.locator("[data-ticked]")).hasText("2件を選択中");
            page.getByRole(AriaRole.BUTTON, named("選んだ発言をまとめる")).click();
            assertThat(page.locator(".spoken")).hasCount(2);
            assertThat(page.locator(".extract-source").first()).containsText("会議録1頁、汐崎会長発言");
        }
    }

    @Test
    void everythingIsReadOnAPhoneWithoutJavaScript() {
        try (var context =
                browser.chromium()
                        .newContext(
                                new NewContextOptions()
                                        .setViewportSize(375, 800)
                                        .setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(server.url() + "documents/" + ID);
            assertThat(page.locator(".original")).isHidden();
            assertThat(page.getByRole(AriaRole.BUTTON, named("原本を横に表示"))).isHidden();
            assertThat(page.getByLabel("原本（PDF）の2ページを開く"))
                    .hasAttribute("href", "/documents/" + ID + "/original#page=2");
            page.locator("#within-q").fill("消去");
            page.locator(".document-search button").click();
            page.getByText("次の該当箇所").click();
            page.getByText("次の該当箇所").click();
            assertThat(page.locator("[data-hit-count]")).hasText("3か所中2番目");
            assertThat(page.locator("#hit-2")).isInViewport();

            page.locator(".voices summary").click();
            page.locator(".voice a").first().click();
            assertThat(page.locator(".spoken .turn-who").first()).hasText("○汐崎会長");
            assertThat(page.locator(".spoken")).hasCount(20);
            page.locator(".fold a").first().click();
            assertThat(page.locator("#u2")).isInViewport();

            page.locator("#u2 input").check();
            page.getByRole(AriaRole.BUTTON, named("選んだ発言をまとめる")).click();
            assertThat(page.locator("#u2")).isVisible();
        }
    }

    private static NewContextOptions desk() {
        return new NewContextOptions().setViewportSize(1280, 900);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Dark dots of a drawn page. */
    private static int ink(Page page, int number) {
        page.locator("[data-pdf-page='" + number + "'][data-drawn]").waitFor();
        return ((Number)
                        page.evaluate(
                                """
                                number => {
                                  const canvas = document.querySelector(`[data-pdf-page='${number}'] canvas`);
                                  const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                                  let dark = 0;
                                  for (let i = 0; i < dots.length; i += 4) if (dots[i] < 128 && dots[i + 3] > 0) dark++;
                                  return dark;
                                }\
                                """,
                                number))
                .intValue();
    }

    /** Pages of 10,000 bytes each that say nothing. */
    private static byte[] largePdf(int pages) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        var kids = new StringBuilder();
        for (int i = 0; i < pages; i++) kids.append(3 + i).append(" 0 R ");
        BiConsumer<Integer, String> object =
                (number, body) -> {
                    offsets.add(pdf.length());
                    pdf.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
                };
        object.accept(1, "<</Type/Catalog/Pages 2 0 R>>");
        object.accept(2, "<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        for (int i = 0; i < pages; i++)
            object.accept(
                    3 + i,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R>>"
                            .formatted(3 + pages + i));
        for (int i = 0; i < pages; i++)
            object.accept(
                    3 + pages + i,
                    "<</Length 10000>>stream\n" + " ".repeat(10_000) + "\nendstream");
        int xref = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        return pdf.append("trailer<</Size %d/Root 1 0 R>>\n".formatted(offsets.size() + 1))
                .append("startxref\n%d\n%%%%EOF\n".formatted(xref))
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Two speakers in turn, thirty turns on the first page and ten on the second. */
    private static DocumentEntry minutes() {
        return TurnByTurn.minutes(
                ID,
                "会議録.pdf",
                "application/pdf",
                40,
                turn -> turn < 30 ? 1 : 2,
                turn ->
                        turn % 15 == 3
                                ? "「削除」とあるのは「消去」の誤りです。"
                                : "資料の" + (turn + 1) + "ページについて伺います。");
    }
}
