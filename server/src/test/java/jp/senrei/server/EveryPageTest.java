package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.IndexUnavailableException;
import jp.senrei.indexer.index.SearchIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page for everybody: small screens, large letters, fingers, the keyboard; and the states of
 * pages that {@link BrowserTest} does not see.
 */
class EveryPageTest {
    private static final String CASE = "cases/" + Shiomi.LINE;
    private static final String MINUTES = "documents/" + Shiomi.MINUTES;
    private static final String COMPARISON =
            "compare?case=" + Shiomi.LINE + "&case=990001-shimon-12";

    private static Browser browser;
    private static RunningServer shiomi;
    private static SenreiServer empty;
    private static SenreiServer broken;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        shiomi = RunningServer.of(Audience.VISITOR);
        var config = new ServerConfig("127.0.0.1", 0, Audience.VISITOR);
        var nothing = new MemoryIndex(List.of(), List.of(), List.of());
        empty = SenreiServer.start(config, nothing, id -> Optional.empty());
        broken = SenreiServer.start(config, brokenIndex(), id -> Optional.empty());
    }

    @AfterAll
    static void close() throws IOException {
        if (broken != null) broken.close();
        if (empty != null) empty.close();
        if (shiomi != null) shiomi.close();
        if (browser != null) browser.close();
    }

    @BeforeEach
    void turn() {
        context =
                browser.chromium()
                        .newContext(
                                new NewContextOptions()
                                        .setViewportSize(375, 800)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setBypassCSP(true));
        PageChecks.install(context);
        page = context.newPage();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void isWellBuiltAndPressedWithAFinger() {
        assertNothingFound(
                BrowserTest.PAGES,
                page -> Stream.of(PageChecks.targets(page), PageChecks.structure(page)));
    }

    @Test
    void isReadAtFourHundredPercentAndWithLargeLetters() {
        assertNothingFound(
                BrowserTest.PAGES,
                page -> Stream.of(PageChecks.narrow(page), PageChecks.largeLetters(page)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=en", "furigana=on"})
    void isAsGoodInEnglishAndWithReadings(String liked) {
        assertNothingFound(
                BrowserTest.PAGES.stream().map(address -> with(address, liked)).toList(),
                page ->
                        Stream.of(
                                PageChecks.targets(page),
                                PageChecks.structure(page),
                                PageChecks.narrow(page)));
    }

    @Test
    void whatIsEmptyOrRefusedIsAsGood() {
        var faults = new LinkedHashMap<String, List<String>>();
        for (var address : List.of("", "search", "municipalities", "services", "statistics"))
            look(empty.url() + address, faults);
        for (var address : List.of("nowhere", "search?page=x", "cases/%00", "documents/none"))
            look(shiomi.server().url() + address, faults);
        look(broken.url() + "search", faults);
        assertThat(page.locator(".site-header").evaluate("it => getComputedStyle(it).position"))
                .as("the look of a page is there when the index is not")
                .isEqualTo("relative");
        assertThat(faults).isEmpty();
    }

    private void look(String address, LinkedHashMap<String, List<String>> faults) {
        page.setViewportSize(375, 800);
        page.navigate(address);
        var found = new ArrayList<>(PageChecks.structure(page));
        found.addAll(PageChecks.targets(page));
        found.addAll(axe(page));
        found.addAll(PageChecks.narrow(page));
        if (!found.isEmpty()) faults.put(address, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "search?q=LINE&matter=outsourcing&from=2023-01-01",
                "concordance",
                "statistics/990002",
                COMPARISON,
                CASE,
                MINUTES + "?q=LINE&hit=2#hit-2",
                "municipalities/990001"
            })
    void theKeyboardReachesEverythingAndItIsSeen(String address) {
        page.setViewportSize(1280, 800);
        page.navigate(shiomi.server().url() + address);
        var wide = PageChecks.walk(page);
        assertThat(wide.faults()).isEmpty();
        assertThat(wide.stops()).isGreaterThan(10);

        page.setViewportSize(375, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(shiomi.server().url() + address);
        assertThat(PageChecks.walk(page).faults()).isEmpty();
    }

    @Test
    void theFirstKeyLeadsPastTheHead() {
        page.navigate(shiomi.server().url() + CASE);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("!!document.activeElement.closest('main')")).isEqualTo(true);
    }

    @Test
    void theMenuOfAPhoneClosesWithEscapeAndWhenOneLeavesIt() {
        page.navigate(shiomi.server().url());
        var menu = page.locator(".site-menu");
        menu.locator("summary").press("Enter");
        assertThat(axe(page)).isEmpty();
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(menu.getAttribute("open")).isNull();
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");

        page.keyboard().press("Enter");
        menu.locator("a").last().focus();
        page.keyboard().press("Tab");
        assertThat(menu.getAttribute("open")).isNull();
    }

    static Stream<State> states() {
        var phone = List.of(375, 800);
        return Stream.of(
                new State("the sheet of conditions", "search?q=LINE", phone, EveryPageTest::sheet),
                new State("two ticked cases", "search", phone, EveryPageTest::tick),
                new State("ticked turns", MINUTES, phone, EveryPageTest::tickTurns),
                new State("all unfolded", CASE, phone, EveryPageTest::unfold),
                new State("all unfolded", MINUTES + "?q=LINE", phone, EveryPageTest::unfold),
                new State("readings", with(CASE, "furigana=on"), phone, page -> {}),
                new State("readings", with(MINUTES, "furigana=on"), phone, page -> {}),
                new State("English", with(CASE, "lang=en"), phone, page -> {}),
                new State("English", with("statistics/990002", "lang=en"), phone, page -> {}),
                dark("search?q=LINE&matter=outsourcing"),
                dark(CASE),
                dark(MINUTES + "?q=LINE&hit=2#hit-2"),
                dark("statistics/990002"),
                dark(COMPARISON),
                forced("search?q=LINE&matter=outsourcing"),
                forced(CASE),
                forced("statistics/990002"),
                printed(CASE),
                printed(MINUTES),
                printed(COMPARISON));
    }

    @ParameterizedTest
    @MethodSource("states")
    void isAccessibleInEachState(State state) {
        page.setViewportSize(state.size.getFirst(), state.size.getLast());
        page.navigate(shiomi.server().url() + state.address);
        state.prepare.accept(page);
        assertThat(axe(page)).isEmpty();
    }

    @Test
    void nobodyIsCaughtInTheOriginalBesideTheText() {
        var pdf = Path.of("../corpus/samples/shiomi-2021-4-minutes.pdf");
        var config = new ServerConfig("127.0.0.1", 0, Audience.VISITOR);
        try (var server = SenreiServer.start(config, Shiomi.index(), id -> Optional.of(pdf))) {
            page.setViewportSize(1280, 800);
            page.navigate(server.url() + MINUTES);
            var button = page.locator("[data-original]");
            button.press("Enter");
            page.locator("[data-pdf-page='1'][data-drawn]").waitFor();
            assertThat(PageChecks.walk(page).faults()).isEmpty();
            assertThat(PageChecks.targets(page)).isEmpty();

            page.locator("[data-close]").focus();
            page.keyboard().press("Escape");
            assertThat(page.locator(".original").isVisible()).isFalse();
            assertThat(button.evaluate("it => it === document.activeElement")).isEqualTo(true);
        }
    }

    /** Which cannot be read and is to be made anew. */
    private static SearchIndex brokenIndex() {
        return (SearchIndex)
                Proxy.newProxyInstance(
                        SearchIndex.class.getClassLoader(),
                        new Class<?>[] {SearchIndex.class},
                        (index, method, values) -> {
                            if (method.getName().equals("close")) return null;
                            throw new IndexUnavailableException(
                                    Path.of("index"), new IOException("damaged"));
                        });
    }

    /** A page as somebody sees it after they did something, or who likes it otherwise. */
    private record State(String name, String address, List<Integer> size, Consumer<Page> prepare) {
        @Override
        public String toString() {
            return name + ": /" + address;
        }
    }

    private static State dark(String address) {
        var media = new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK);
        return new State("dark", address, List.of(1280, 800), page -> page.emulateMedia(media));
    }

    private static State forced(String address) {
        var media = new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE);
        return new State("forced", address, List.of(1280, 800), page -> page.emulateMedia(media));
    }

    private static State printed(String address) {
        var media = new Page.EmulateMediaOptions().setMedia(Media.PRINT);
        return new State("printed", address, List.of(794, 1123), page -> page.emulateMedia(media));
    }

    private static void sheet(Page page) {
        page.locator(".filters-fold > summary").click();
        page.setViewportSize(375, 4_000); // so that nothing lies under what stays at its edges
    }

    private static void tick(Page page) {
        for (int i = 0; i < 2; i++) page.locator("input[name=add]").nth(i).check();
    }

    private static void tickTurns(Page page) {
        for (int i = 0; i < 2; i++) page.locator("input[name=u]").nth(i).check();
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
    }

    private void assertNothingFound(
            List<String> addresses, Function<Page, Stream<List<String>>> checks) {
        var faults = new LinkedHashMap<String, List<String>>();
        for (var address : addresses) {
            page.setViewportSize(375, 800);
            page.navigate(shiomi.server().url() + address);
            var found = checks.apply(page).flatMap(List::stream).toList();
            if (!found.isEmpty()) faults.put("/" + address, found);
        }
        assertThat(faults).isEmpty();
    }

    private static String with(String address, String parameter) {
        var parts = address.split("#", 2);
        var joined = parts[0] + (parts[0].contains("?") ? "&" : "?") + parameter;
        return parts.length == 1 ? joined : joined + "#" + parts[1];
    }

    private static List<String> axe(Page page) {
        return new AxeBuilder(page)
                .withTags(AccessibilityTest.TAGS).analyze().getViolations().stream()
                        .map(
                                rule ->
                                        rule.getId()
                                                + " "
                                                + rule.getNodes().stream()
                                                        .map(node -> node.getHtml())
                                                        .toList())
                        .toList();
    }
}
