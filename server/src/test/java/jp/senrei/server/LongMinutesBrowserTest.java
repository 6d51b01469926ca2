package jp.senrei.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
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
    private static final Municipality SHIOMI = new Municipality("990001", "潮見市", "みなと県");
    private static final DocumentEntry MINUTES = minutes();

    private static Browser browser;
    private static SenreiServer server;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        server =
                SenreiServer.start(
                        new ServerConfig("127.0.0.1", 0, Audience.VISITOR),
                        new MemoryIndex(List.of(), List.of(MINUTES), List.of(meeting())),
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
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        var turns = new ArrayList<Utterance>();
        for (int i = 0; i < TURNS; i++) {
            var chair = i % 2 == 0;
            var speaker = chair ? "汐崎会長" : "古閑委員";
            var said = "資料の" + (i + 1) + "ページについて伺います。";
            if (i > 0) text.append('\n');
            int start = text.length();
            text.append("○").append(speaker).append("　").append(said);
            int page = i / TURNS_OF_PAGE + 1;
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, text.length(), page, List.of()));
            turns.add(
                    new Utterance(
                            ID + "-u" + (i + 1),
                            "m",
                            null,
                            i + 1,
                            speaker,
                            chair ? SpeakerRole.CHAIR : SpeakerRole.MEMBER,
                            said,
                            ID,
                            page,
                            "b" + i));
        }
        int pages = TURNS / TURNS_OF_PAGE;
        var read = new DocumentText(text.toString(), blocks, pages);
        return new DocumentEntry(document(pages), read, turns, List.of());
    }

    private static Document document(int pages) {
        return new Document(
                ID,
                "会議録.txt",
                ID.repeat(4),
                "text/plain",
                "会議録",
                List.of(DocumentKind.MINUTES),
                SHIOMI,
                List.of("m"),
                pages,
                Visibility.PUBLIC,
                Instant.parse("2026-11-20T16:00:00Z"),
                List.of());
    }

    private static Meeting meeting() {
        return new Meeting(
                "m",
                SHIOMI,
                "潮見市情報公開・個人情報保護審議会",
                "令和3年度第4回",
                LocalDate.of(2022, 1, 25),
                null,
                false,
                null,
                List.of(),
                List.of(),
                null,
                List.of(ID),
                List.of(),
                null);
    }
}
