package jp.senrei.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody on their way through the pages. Every step is looked at: it fits the width, and a
 * picture is kept. On closing, nothing may have been asked of another host, and no script may have
 * failed.
 */
final class Journey implements AutoCloseable {
    private static final int MOST_TABS = 250;

    /** Milliseconds; a machine that tests is a busy one. */
    private static final double PATIENCE = 30_000;

    private final String name;
    private final String home;
    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int steps;

    private Journey(String name, String home, BrowserContext context) {
        this.name = name;
        this.home = home;
        this.context = context;
        context.onRequest(request -> asked.add(request.url()));
        context.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) problems.add(message.text());
                });
        context.onWebError(error -> problems.add(error.error()));
        this.page = context.newPage();
    }

    /**
     * @param home address of the server, with the slash
     */
    static Journey of(String name, Browser browser, String home, NewContextOptions options) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Journey(name, home, browser.chromium().newContext(options));
    }

    Page page() {
        return page;
    }

    /**
     * @param address below the server's, without a slash before it
     */
    void open(String address) {
        page.navigate(home + address);
    }

    /** Now the page is as the step should have left it. */
    void arrived(String what) {
        steps++;
        Pictures.keepView(page, "journeys", "%s-%02d-%s".formatted(name, steps, what));
        var scroll = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assertThat(((Number) page.evaluate(scroll)).intValue())
                .as("too wide: %s, %s", what, page.url())
                .isLessThanOrEqualTo(0);
    }

    Locator link(String text) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text));
    }

    Locator button(String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** With the Tab key alone. */
    void tabTo(Locator target) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (isFocused(target)) {
                assertThat(target).isInViewport();
                return;
            }
        }
        throw new AssertionError(target + " is not reached by " + MOST_TABS + " tabs");
    }

    private static boolean isFocused(Locator target) {
        return target.count() > 0
                && (Boolean)
                        target.first().evaluate("element => element === document.activeElement");
    }

    String clipboard() {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    @Override
    public void close() {
        context.close();
        assertThat(asked)
                .isNotEmpty()
                .allMatch(
                        url ->
                                url.startsWith(home)
                                        || url.startsWith("data:")
                                        || url.startsWith("blob:" + home));
        assertThat(problems).isEmpty();
    }
}
