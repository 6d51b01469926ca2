package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
    static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Path WRITTEN =
            Path.of("../web/src/main/resources/jp/senrei/web/accessibility/results.tsv");

    /** {@code true} for all, or the kinds to test again: {@code search,cases}; the others stay. */
    private static final String ASKED = "senrei.update-accessibility";

    private static final int MOST_STOPS = 200;
    private static final NewContextOptions WIDE =
            new NewContextOptions().setViewportSize(1280, 800).setBypassCSP(true);

    /**
     * What shows that the element in focus is: an outline, or one that an element around or beside
     * it has; of a picture with shapes in it, a line around one of them.
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
              const strokes = () => [...it.querySelectorAll('rect, path')].map(shape => {
                const style = getComputedStyle(shape);
                return style.stroke + style.strokeWidth;
              }).join();
              const focused = strokes();
              if (focused) it.blur();
              const plain = strokes();
              if (focused) it.focus();
              const box = it.getBoundingClientRect();
              return (seen || focused !== plain) && box.width > 0 && box.height > 0 ? 'seen' : 'unseen';
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
    @EnabledIfSystemProperty(named = ASKED, matches = ".+")
    void testsEveryPageAndWritesWhatItFinds() throws IOException {
        try (var browser = Browser.open();
                var running = RunningServer.of(Audience.VISITOR)) {
            var rows = new ArrayList<Row>();
            var axe = "";
            for (var address : pages()) {
                var kept = kept(address);
                if (kept.isPresent()) {
                    rows.add(kept.get());
                    continue;
                }
                try (var context = browser.chromium().newContext(WIDE)) {
                    var page = context.newPage();
                    page.navigate(running.server().url() + address);
                    var usual = axe(page);
                    axe = usual.getTestEngine().getVersion();
                    rows.add(row(address, usual, page));
                }
            }
            var version = browser.chromium().version();
            var results = new TestResults(today(), axe, version, rows);
            Files.writeString(WRITTEN, results.text());
        }
    }

    /** The page is first looked at as it is, then moved through, and only then made narrow. */
    private static Row row(String address, AxeResults usual, Page page) {
        var focus = focus(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var dark = axe(page);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setForcedColors(ForcedColors.ACTIVE));
        var forced = axe(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        page.setViewportSize(375, 800);
        var phone = axe(page);
        return new Row(
                kind(address),
                address,
                usual.getPasses().size(),
                usual.getViolations().size(),
                usual.getIncomplete().size(),
                phone.getViolations().size(),
                dark.getViolations().size(),
                forced.getViolations().size(),
                overflow(page),
                focus.size(),
                (int) focus.stream().filter("unseen"::equals).count());
    }

    private static AxeResults axe(Page page) {
        return new AxeBuilder(page).withTags(TAGS).analyze();
    }

    /** As a page of 1280 CSS pixels at 400 %. */
    private static int overflow(Page page) {
        page.setViewportSize(320, 256);
        var width = (Number) page.evaluate("document.documentElement.scrollWidth");
        return Math.max(0, width.intValue() - 320);
    }

    /** Of each place that the Tab key reaches, whether it is seen. */
    private static List<String> focus(Page page) {
        return Stream.generate(() -> next(page))
                .takeWhile(focus -> !focus.equals("none"))
                .limit(MOST_STOPS)
                .toList();
    }

    private static String next(Page page) {
        page.keyboard().press("Tab");
        return (String) page.evaluate(IN_FOCUS);
    }

    private static Optional<Row> kept(String address) {
        var asked = List.of(System.getProperty(ASKED, "true").split(","));
        if (asked.contains("true") || asked.contains(kind(address))) return Optional.empty();
        return TestResults.latest().rows().stream()
                .filter(row -> row.address().equals(address))
                .findFirst();
    }

    /** The first two of each kind: their states are tried by {@link BrowserTest}. */
    private static List<String> pages() {
        return BrowserTest.PAGES.stream()
                .collect(
                        Collectors.groupingBy(
                                AccessibilityTest::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(kind -> kind.stream().limit(2))
                .toList();
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
