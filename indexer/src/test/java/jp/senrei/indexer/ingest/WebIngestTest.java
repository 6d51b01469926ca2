package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.fetch.FetchSettings;
import jp.senrei.indexer.fetch.LocalSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebIngestTest {
    private static final FetchSettings LOCAL =
            FetchSettings.DEFAULT.allowingPrivate(true).withPause(Duration.ZERO);

    @TempDir Path folder;
    private final Heard heard = new Heard();
    private LocalSite site;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void addressTimeAndHeadersAreArchivedWithTheBytes() throws Exception {
        site.put("/r4.html", LocalSite.versioned("\"1\"", "text/html; charset=utf-8", page("一")));

        var report = run(false, Intake.SILENT, site.at("/r4.html"));

        assertThat(report.failures()).isEmpty();
        assertThat(only().file()).isEqualTo("r4.html");
        var source = only().sources().getFirst();
        assertThat(source.address()).isEqualTo(site.at("/r4.html"));
        assertThat(source.retrieval()).isNotNull();
        assertThat(source.retrieval().address()).isEqualTo(site.at("/r4.html"));
        assertThat(source.retrieval().status()).isEqualTo(200);
        assertThat(source.retrieval().time()).isEqualTo(source.found());
        assertThat(source.retrieval().headers())
                .containsEntry("etag", List.of("\"1\""))
                .containsEntry("content-type", List.of("text/html; charset=utf-8"));
    }

    @Test
    void whatHasNotChangedIsNotSentAndMayBeShownToOthers() throws Exception {
        site.put("/r4.html", LocalSite.versioned("\"1\"", "text/html", page("一")));
        run(false, Intake.SILENT, site.at("/r4.html"));

        var report = run(false, Intake.of(Visibility.PUBLIC), site.at("/r4.html"));

        assertThat(report.added()).isZero();
        assertThat(heard.results)
                .containsExactly(new Result.Read(site.at("/r4.html"), only().id(), false));
        assertThat(only().visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void whatChangedIsANewVersionOfTheSameSource() throws Exception {
        site.put("/r4.html", LocalSite.versioned("\"1\"", "text/html", page("一")));
        run(false, Intake.SILENT, site.at("/r4.html"));
        site.put("/r4.html", LocalSite.versioned("\"2\"", "text/html", page("二")));

        var report = run(false, Intake.SILENT, site.at("/r4.html"));

        assertThat(report.added()).isOne();
        assertThat(report.versions()).hasSize(1);
        assertThat(originals()).hasSize(2).filteredOn(old -> old.replaced() != null).hasSize(1);
    }

    @Test
    void whatVanishedStaysArchivedAndIsMarked() throws Exception {
        site.put("/r4.html", "text/html", page("一"));
        run(false, Intake.SILENT, site.at("/r4.html"));
        site.remove("/r4.html");

        var report = run(false, Intake.SILENT, site.at("/r4.html"));

        assertThat(report.failures()).isEmpty();
        assertThat(report.gone())
                .containsExactly(new Result.Gone(site.at("/r4.html"), only().id()));
        assertThat(only().sources()).extracting(Source::gone).doesNotContainNull();

        site.put("/r4.html", "text/html", page("一"));
        assertThat(run(false, Intake.SILENT, site.at("/r4.html")).failures()).isEmpty();
        assertThat(only().sources().getLast().gone()).as("it is there again").isNull();
    }

    @Test
    void aListingThatIsTooLargeIsArchivedAndSaidNotToBeFollowed() throws Exception {
        var list = "<a href='a.html'>会議録</a>" + " ".repeat(6 << 20);
        site.put("/list/", "text/html; charset=utf-8", list)
                .put("/list/a.html", "text/html", page("一"));

        var report = run(true, Intake.SILENT, site.at("/list/"));

        assertThat(report.failures())
                .contains(
                        new Result.NotArchived(
                                site.at("/list/"),
                                "ページが大きすぎる（5MB超）ため、リンク先を取り込めませんでした。リンク先のアドレスを直接指定してください。"));
        assertThat(only().sources().getFirst().address()).isEqualTo(site.at("/list/"));
    }

    @Test
    void whatNeverWasThereIsAFailure() throws Exception {
        var report = run(false, Intake.SILENT, site.at("/no.pdf"), "https://no host/");

        assertThat(report.failures())
                .containsExactly(
                        new Result.NotArchived(
                                site.at("/no.pdf"), "このアドレスには何もありません（HTTP 404）。アドレスを確かめてください。"),
                        new Result.NotArchived("https://no host/", "アドレスの書き方が正しくありません。"));
        assertThat(originals()).isEmpty();
    }

    @Test
    void aListingIsTakenWithItsDocuments() throws Exception {
        site.put("/s/index.html", "text/html", listing("a.html", "b.txt", "/elsewhere.html"))
                .put("/s/a.html", "text/html", page("一"))
                .put("/s/b.txt", "text/plain", "第2回会議録\n")
                .put("/elsewhere.html", "text/html", page("よそ"));

        var report = run(true, Intake.SILENT, site.at("/s/index.html"));

        assertThat(heard.results)
                .extracting(Result::source)
                .containsExactlyInAnyOrder(
                        site.at("/s/index.html"), site.at("/s/a.html"), site.at("/s/b.txt"));
        assertThat(report.failures()).isEmpty();
        assertThat(originals()).hasSize(3);
        assertThat(site.asked()).startsWith("/robots.txt").doesNotContain("/elsewhere.html");
    }

    @Test
    void documentsAreTakenAgainWhenTheListingHasNotChanged() throws Exception {
        site.put(
                        "/s/index.html",
                        LocalSite.versioned("\"1\"", "text/html", listing("a.html", "b.txt")))
                .put("/s/a.html", LocalSite.versioned("\"1\"", "text/html", page("一")))
                .put("/s/b.txt", "text/plain", "第2回会議録（案）\n");
        run(true, Intake.SILENT, site.at("/s/index.html"));
        site.put("/s/b.txt", "text/plain", "第2回会議録\n");

        var report = run(true, Intake.SILENT, site.at("/s/index.html"));

        assertThat(heard.results).hasSize(3);
        assertThat(report.added()).isOne();
        assertThat(report.versions()).hasSize(1);
    }

    @Test
    void aDocumentThatVanishedWithItsLinkIsNoticed() throws Exception {
        site.put("/s/index.html", "text/html", listing("a.html", "b.txt"))
                .put("/s/a.html", "text/html", page("一"))
                .put("/s/b.txt", "text/plain", "第2回会議録\n");
        run(true, Intake.SILENT, site.at("/s/index.html"));
        site.put("/s/index.html", "text/html", listing("a.html"));
        site.remove("/s/b.txt");

        var report = run(true, Intake.SILENT, site.at("/s/index.html"));

        assertThat(report.gone())
                .extracting(Result.Gone::source)
                .containsExactly(site.at("/s/b.txt"));
    }

    @Test
    void oneDocumentThatFailsDoesNotEndTheRun() throws Exception {
        site.put("/s/index.html", "text/html", listing("a.html", "b.txt", "c.pdf"))
                .put("/s/a.html", LocalSite.status(500))
                .put("/s/b.txt", "text/plain", "第2回会議録\n")
                .put(
                        "/s/c.pdf",
                        LocalSite.redirect("http://localhost:" + site.port() + "/s/b.txt"));

        var report = run(true, Intake.SILENT, site.at("/s/index.html"));

        assertThat(report.failures())
                .extracting(Result::source)
                .containsExactly(site.at("/s/a.html"), site.at("/s/c.pdf"));
        assertThat(originals()).hasSize(2);
    }

    @Test
    void whatFailedIsFetchedAgainAndCounted() throws Exception {
        site.put("/a.html", LocalSite.status(500));
        run(false, Intake.SILENT, site.at("/a.html"));
        assertThat(retry().failures()).hasSize(1);
        assertThat(state("/a.html").attempts()).isEqualTo(2);
        assertThat(state("/a.html").reason()).startsWith("サイトの側で誤りが起きています（HTTP 500）");

        site.put("/a.html", "text/html", page("一"));
        assertThat(retry().failures()).isEmpty();
        assertThat(state("/a.html").state()).isEqualTo(SourceState.State.ARCHIVED);
        assertThat(state("/a.html").attempts()).isZero();
    }

    @Test
    void whatIsTriedAgainLeadsToNoOtherHost() throws Exception {
        site.put("/a.html", LocalSite.status(500));
        run(false, Intake.SILENT, site.at("/a.html"));
        site.put("/b.html", "text/html", page("一"))
                .put("/a.html", LocalSite.redirect("http://localhost:" + site.port() + "/b.html"));

        assertThat(retry().failures()).hasSize(1);
        assertThat(state("/a.html").code()).isEqualTo("REDIRECT");
    }

    @Test
    void whatIsAsItWasAfterAFailureHasFailedNoLonger() throws Exception {
        site.put("/a.html", LocalSite.versioned("\"1\"", "text/html", page("一")));
        run(false, Intake.SILENT, site.at("/a.html"));
        site.put("/a.html", LocalSite.status(500));
        run(false, Intake.SILENT, site.at("/a.html"));
        assertThat(state("/a.html").state()).isEqualTo(SourceState.State.NOT_ARCHIVED);

        site.put("/a.html", LocalSite.versioned("\"1\"", "text/html", page("一")));
        retry();

        assertThat(state("/a.html").state()).isEqualTo(SourceState.State.ARCHIVED);
        assertThat(originals()).hasSize(1);
    }

    /**
     * A page as an older system writes it: Shift_JIS, a base, climbing links, names as they are.
     */
    @Test
    void documentsBehindOddLinksAreTaken() throws Exception {
        var page =
                "<html><head><meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>"
                        + "<base href='/s/r4/'></head><body><main><h1>会議録の一覧</h1><p>審議会の会議録です。</p><ul>"
                        + "<li><a href='../files/第1回 会議録.txt'>第1回</a></li>"
                        + "<li><a href='../files/%91%E62%89%F1.txt'>第2回</a></li>"
                        + "<li><a href='/dl.php;jsessionid=1A2B?id=3&PHPSESSID=77'>第3回（PDF：20KB）</a></li>"
                        + "<li><a href='../'>一覧</a> <a href='../index.html'>一覧</a></li></ul></main></body></html>";
        site.put("/s/", "text/html", page.getBytes(Charset.forName("windows-31j")))
                .put("/s/index.html", "text/html", page.getBytes(Charset.forName("windows-31j")))
                .put(
                        "/s/files/%E7%AC%AC1%E5%9B%9E%20%E4%BC%9A%E8%AD%B0%E9%8C%B2.txt",
                        "text/plain", "第1回会議録\n")
                .put("/s/files/%91%E62%89%F1.txt", "text/plain", "第2回会議録\n")
                .put("/dl.php?id=3", "text/html", "%PDF-1.4 (broken)");

        run(true, Intake.SILENT, site.at("/s/"));

        assertThat(originals())
                .extracting(Original::file)
                .containsExactlyInAnyOrder("index.html", "第1回 会議録.txt", "第2回.txt", "dl.php.pdf");
        assertThat(site.asked()).doesNotContain("/s/index.html");
    }

    @Test
    void aListingOfListingsIsFollowedOnlyWhenThatIsAskedFor() throws Exception {
        site.put("/s/index.html", "text/html", listing("r4/index.html", "r5.html"))
                .put("/s/r4/index.html", "text/html", listing("1.txt", "../r5.html"))
                .put("/s/r5.html", "text/html", listing("r5/1.txt", "/other/x.html"))
                .put("/s/r4/1.txt", "text/plain", "令和4年度第1回会議録\n")
                .put("/s/r5/1.txt", "text/plain", "令和5年度第1回会議録\n");

        run(true, Intake.SILENT, site.at("/s/index.html"));
        assertThat(originals()).hasSize(3);

        assertThat(run(2, site.at("/s/index.html")).failures()).isEmpty();
        assertThat(originals())
                .flatExtracting(Original::sources)
                .extracting(Source::address)
                .containsExactlyInAnyOrder(
                        site.at("/s/index.html"),
                        site.at("/s/r4/index.html"),
                        site.at("/s/r5.html"),
                        site.at("/s/r4/1.txt"),
                        site.at("/s/r5/1.txt"));
        assertThat(site.asked()).doesNotContain("/other/x.html");
    }

    private Report run(int levels, String address) throws IOException {
        try (var ingest = Ingest.open(new DataDirectory(folder), Clock.systemUTC());
                var fetch = Fetch.open(LOCAL, Clock.systemUTC())) {
            return ingest.run(List.of(address), levels, fetch, Intake.SILENT, heard);
        }
    }

    private Report retry() throws IOException {
        try (var ingest = Ingest.open(new DataDirectory(folder), Clock.systemUTC());
                var fetch = Fetch.open(LOCAL, Clock.systemUTC())) {
            return ingest.retry(fetch, Intake.SILENT, heard);
        }
    }

    private SourceState state(String path) {
        return new LedgerReader(new DataDirectory(folder).ledger())
                .sources().stream()
                        .filter(source -> source.source().equals(site.at(path)))
                        .findFirst()
                        .orElseThrow();
    }

    private Report run(boolean follow, Intake intake, String... addresses) throws IOException {
        try (var ingest = Ingest.open(new DataDirectory(folder), Clock.systemUTC());
                var fetch = Fetch.open(LOCAL, Clock.systemUTC())) {
            return ingest.run(List.of(addresses), follow ? 1 : 0, fetch, intake, heard);
        }
    }

    private List<Original> originals() {
        try (var archive = Archive.open(new DataDirectory(folder).archive())) {
            return archive.all();
        }
    }

    private Original only() {
        assertThat(originals()).hasSize(1);
        return originals().getFirst();
    }

    private static String page(String text) {
        return "<html><body><main><h1>会議録</h1><p>第"
                + text
                + "回の審議会を開会します。</p></main></body></html>";
    }

    /** What was told of each address. */
    private static final class Heard implements Progress {
        final List<Result> results = new ArrayList<>();

        @Override
        public void begin(int files) {
            results.clear();
        }

        @Override
        public void done(Result result) {
            results.add(result);
        }
    }

    private static String listing(String... links) {
        var page = new StringBuilder("<html><body><main><h1>会議録の一覧</h1><p>審議会の会議録です。</p><ul>");
        for (var link : links) page.append("<li><a href='%s'>会議録</a></li>".formatted(link));
        return page + "</ul></main></body></html>";
    }
}
