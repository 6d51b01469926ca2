package jp.senrei.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.anchor.TurnAnchor;
import jp.senrei.indexer.index.DocumentEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Minutes of 2,000 turns on 200 pages in a real browser. */
class LongMinutesBrowserTest {
    private static final int TURNS = 2_000;
    private static final int TURNS_OF_PAGE = 10;
    private static final String ID = "1f0e6d2c3b4a5968";
    private static final DocumentEntry MINUTES = minutes();

    private static Browser browser;
    private static SenreiServer server;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        server =
                SenreiServer.start(
                        new ServerConfig("127.0.0.1", 0, Audience.VISITOR),
                        new MemoryIndex(
                                List.of(), List.of(MINUTES), List.of(TurnByTurn.meeting(ID))),
                        id -> Optional.empty());
    }

    @AfterAll
    static void close() {
        if (server != null) server.close();
        if (browser != null) browser.close();
    }

    @Test
    void theLastTurnIsReachedByItsAddressAndTheFirstByScrolling() {
        try (var journey = Journey.of("long", browser, server.url(), desk())) {
            var page = journey.page();
            journey.open("documents/" + ID);
            assertThat(page.locator("#u1")).isInViewport();
            journey.arrived("first");

            journey.open(addressOf(TURNS));
            var last = page.locator("#u" + TURNS);
            assertThat(page.locator(".spoken:target")).hasId("u" + TURNS);
            assertThat(last).isInViewport();
            assertThat(last).containsText("資料の" + TURNS + "ページ");
            assertThat(page.locator(".notice[role=status]")).hasCount(0);
            journey.arrived("last");

            page.mouse().move(700, 450);
            page.mouse().wheel(0, -2_000);
            assertThat(last).not().isInViewport();
            page.mouse().wheel(0, 1_000_000);
            assertThat(page.locator(".site-footer")).isInViewport();
            journey.arrived("end");
        }
    }

    @Test
    void aTurnInTheMiddleIsReachedOnAPhone() {
        try (var journey = Journey.of("long-phone", browser, server.url(), phone())) {
            journey.open(addressOf(TURNS / 2));
            assertThat(journey.page().locator("#u" + TURNS / 2)).isInViewport();
            journey.arrived("middle");
        }
    }

    /** Every part of the text together has every turn once. */
    @Test
    void noTurnIsLostBetweenTheParts() {
        try (var journey = Journey.of("long-parts", browser, server.url(), desk())) {
            var page = journey.page();
            journey.open("documents/" + ID);
            var seen = new ArrayList<String>();
            while (true) {
                seen.addAll(ids(page.locator(".spoken[id]")));
                var next = page.locator(".pager a[rel=next]");
                if (next.count() == 0) break;
                var address = next.first().getAttribute("href");
                next.first().click();
                page.waitForURL(url -> url.endsWith(address)); // and until it is whole
            }
            assertThat(seen).hasSize(TURNS).doesNotHaveDuplicates();
            assertThat(seen.getLast()).isEqualTo("u" + TURNS);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Locator turns) {
        return (List<String>) turns.evaluateAll("turns => turns.map(turn => turn.id)");
    }

    private static String addressOf(int number) {
        var turn = MINUTES.utterances().get(number - 1);
        return "documents/" + ID + "?u=" + TurnAnchor.of(turn) + "#u" + number;
    }

    private static NewContextOptions desk() {
        return new NewContextOptions().setViewportSize(1280, 900);
    }

    private static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(375, 800);
    }

    private static DocumentEntry minutes() {
        return TurnByTurn.minutes(
                ID,
                "会議録.txt",
                "text/plain",
                TURNS,
                turn -> turn / TURNS_OF_PAGE + 1,
                turn -> "資料の" + (turn + 1) + "ページについて伺います。");
    }
}
