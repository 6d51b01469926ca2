package jp.senrei.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What axe-core does not look at: {@code page-checks.js}. Each answer is a list of faults. */
final class PageChecks {
    /** More than any page has. */
    private static final int MOST_STOPS = 1_000;

    /** What a reader may set, WCAG 1.4.12. */
    private static final String SPACING =
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
                    + " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

    private static final String TWICE_AS_LARGE = "html { font-size: 200% !important }";

    private PageChecks() {}

    /** For all pages of the context, which has to bypass the content security policy. */
    static void install(BrowserContext context) {
        context.addInitScript(script());
    }

    /** What is pressed is as large as a finger's tip, or stands apart (WCAG 2.5.8). */
    static List<String> targets(Page page) {
        return ask(page, "targets");
    }

    /** Headings, names of landmarks, tables, drawings, ids; and where links lead. */
    static List<String> structure(Page page) {
        var faults = new ArrayList<>(ask(page, "structure"));
        faults.addAll(ask(page, "links"));
        return faults;
    }

    /** As a page of 1280 CSS pixels at 400 % (WCAG 1.4.10). */
    static List<String> narrow(Page page) {
        page.setViewportSize(320, 640);
        return fits(page);
    }

    /** At 375 px with more room around letters and lines, at 1280 with letters twice as large. */
    static List<String> largeLetters(Page page) {
        page.setViewportSize(375, 800);
        var faults = new ArrayList<>(fits(page, SPACING));
        page.setViewportSize(1280, 800);
        faults.addAll(fits(page, TWICE_AS_LARGE));
        return faults;
    }

    /** What is wrong with each place that the Tab key reaches; the places in {@code stops}. */
    static Walk walk(Page page) {
        var faults = new ArrayList<String>();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            var seen = (String) page.evaluate("pageChecks.focus()");
            if (seen.equals("none")) return new Walk(stops, faults);
            if (!seen.equals("seen")) faults.add(seen);
        }
        faults.add("the Tab key does not come around");
        return new Walk(MOST_STOPS, faults);
    }

    record Walk(int stops, List<String> faults) {}

    private static List<String> fits(Page page, String style) {
        var added =
                page.evaluateHandle(
                        "words => { const style = document.createElement('style');"
                                + " style.textContent = words; document.head.append(style);"
                                + " return style; }",
                        style);
        var faults = fits(page);
        added.asElement().evaluate("style => style.remove()");
        return faults;
    }

    private static List<String> fits(Page page) {
        var faults = new ArrayList<>(ask(page, "tooWide"));
        faults.addAll(ask(page, "clipped"));
        return faults;
    }

    private static List<String> ask(Page page, String check) {
        return ((List<?>) page.evaluate("pageChecks." + check + "()"))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (var stream =
                Objects.requireNonNull(PageChecks.class.getResourceAsStream("page-checks.js"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
