package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.web.accessibility.TestResults;
import jp.senrei.web.accessibility.TestResults.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the site says of its own accessibility (試験結果) is what the tests found, of every kind of
 * page.
 */
class AccessibilityTest {
    /** Of the rules that {@link BrowserTest} keeps. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Path WRITTEN =
            Path.of("../web/src/main/resources/jp/senrei/web/accessibility/results.tsv");
    private static final int MOST_STOPS = 200;

    /**
     * What shows that the element in focus is: an outline, or one that an element around or beside
     * it has.
     */
    private static final String IN_FOCUS =
            """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body || it === document.documentElement) return 'none';
              const all = [it, it.parentElement, it.closest('label')].filter(Boolean);
              const seen = all.some(one => {
                const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              });
              const box = it.getBoundingClientRect();
              return seen && box.width > 0 && box.height > 0 ? 'seen' : 'unseen';
            }""";

    @Test
    void everyKindOfPageWasTestedAndNothingWasFound() {
        var results = TestResults.latest();
        var tested = results.rows().stream().map(Row::kind).collect(Collectors.toSet());
        assertThat(tested)
                .as("run this class with -Dsenrei.update-accessibility=true and read the diff")
                .containsAll(kinds());
        assertThat(results.rows()).allSatisfy(row -> assertThat(row.faults()).isZero());
        assertThat(results.tested()).isBeforeOrEqualTo(today());
    }

    @Test
    void theResultsAreReadAsTheyAreWritten() throws IOException {
        assertThat(TestResults.latest().text()).isEqualTo(Files.readString(WRITTEN));
    }

    @Test
    @EnabledIfSystemProperty(named = "senrei.update-accessibility", matches = "true")
    void testsEveryPageAndWritesWhatItFinds() throws IOException {
        try (var browser = Browser.open();
                var running = RunningServer.of(Audience.VISITOR)) {
            var rows = new ArrayList<Row>();
            var axe = "";
            for (var address : BrowserTest.PAGES) {
                var wide = axe(browser, usual(1280), running, address);
                axe = wide.getTestEngine().getVersion();
                rows.add(row(browser, running, address, wide));
            }
            var version = browser.chromium().version();
            var results = new TestResults(today(), axe, version, rows);
            Files.writeString(WRITTEN, results.text());
        }
    }

    private static Row row(
            Browser browser, RunningServer running, String address, AxeResults wide) {
        var dark = usual(1280).setColorScheme(ColorScheme.DARK);
        var forced = usual(1280).setForcedColors(ForcedColors.ACTIVE);
        var focus = focus(browser, running, address);
        return new Row(
                kind(address),
                address,
                wide.getPasses().size(),
                wide.getViolations().size(),
                wide.getIncomplete().size(),
                axe(browser, usual(375), running, address).getViolations().size(),
                axe(browser, dark, running, address).getViolations().size(),
                axe(browser, forced, running, address).getViolations().size(),
                overflow(browser, running, address),
                focus.size(),
                (int) focus.stream().filter("unseen"::equals).count());
    }

    private static AxeResults axe(
            Browser browser, NewContextOptions options, RunningServer running, String address) {
        try (var context = browser.chromium().newContext(options)) {
            var page = open(context, running, address);
            return new AxeBuilder(page).withTags(TAGS).analyze();
        }
    }

    /** As a page of 1280 CSS pixels at 400 %. */
    private static int overflow(Browser browser, RunningServer running, String address) {
        try (var context = browser.chromium().newContext(usual(320))) {
            var page = open(context, running, address);
            var width = (Number) page.evaluate("document.documentElement.scrollWidth");
            return Math.max(0, width.intValue() - 320);
        }
    }

    /** Of each place that the Tab key reaches, whether it is seen. */
    private static List<String> focus(Browser browser, RunningServer running, String address) {
        try (var context = browser.chromium().newContext(usual(1280))) {
            var page = open(context, running, address);
            return Stream.generate(() -> next(page))
                    .takeWhile(focus -> !focus.equals("none"))
                    .limit(MOST_STOPS)
                    .toList();
        }
    }

    private static String next(Page page) {
        page.keyboard().press("Tab");
        return (String) page.evaluate(IN_FOCUS);
    }

    private static Page open(BrowserContext context, RunningServer running, String address) {
        var page = context.newPage();
        page.navigate(running.server().url() + address);
        return page;
    }

    private static NewContextOptions usual(int width) {
        return new NewContextOptions().setViewportSize(width, 800).setBypassCSP(true);
    }

    private static TreeSet<String> kinds() {
        return BrowserTest.PAGES.stream()
                .map(AccessibilityTest::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first part of an address: {@code cases}; empty for the home page. */
    private static String kind(String address) {
        return address.replaceFirst("[/?#].*", "");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }
}
