package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.ingest.DataDirectory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server runs on the data directory while the command line brings documents. */
class LiveServerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SECRET =
            Papers.AGENDA
                            .replace("第4回", "第5回")
                            .replace("令和4年1月25日（火）", "令和4年3月24日（木）")
                            .replace("諮問第112号 検診予約におけるＬＩＮＥの利用について", "諮問第113号 夜光虫台帳の整備業務の委託について")
                    + "諮問第113号の委託先は株式会社カゲロウ灯台である。令和3年度諮問第112号で承認済の仕組みを変更する。\n";

    @TempDir Path folder;

    @Test
    void aNewDocumentIsAnsweredWithinASecondAfterTheRun() throws Exception {
        senrei(
                data(),
                "ingest",
                Papers.text(folder, "次第.txt", Papers.AGENDA).toString(),
                "--visibility",
                "public");
        try (var running = serve(Audience.VISITOR)) {
            assertThat(total(running, "夜光虫台帳")).isZero();

            assertThat(
                            senrei(
                                            data(),
                                            "ingest",
                                            Papers.text(folder, "次.txt", SECRET).toString(),
                                            "--visibility",
                                            "public")
                                    .exitCode())
                    .isZero();

            var deadline = Instant.now().plus(Duration.ofSeconds(1));
            while (total(running, "夜光虫台帳") == 0 && Instant.now().isBefore(deadline))
                Thread.sleep(20);
            assertThat(total(running, "夜光虫台帳")).isEqualTo(1);
            assertThat(total(running, "検診予約")).isEqualTo(1);
        }
    }

    /** Within a second, as the figure shows; a busy machine has longer. */
    @Test
    void whatAnotherProcessPublishesIsAnswered() throws Exception {
        var paper = Papers.text(folder, "次第.txt", Papers.AGENDA).toString();
        try (var running = serve(Audience.VISITOR)) {
            assertThat(total(running, "検診予約")).isZero();
            var ingest = anotherProcess("ingest", paper, "--visibility", "public");
            var deadline = Instant.now().plus(Duration.ofMinutes(2));
            while (total(running, "検診予約") == 0 && Instant.now().isBefore(deadline))
                Thread.sleep(10);
            var seen = Instant.now();
            assertThat(total(running, "検診予約")).isEqualTo(1);
            assertThat(ingest.waitFor()).isZero();
            var late = Duration.between(published(), seen).toMillis();
            System.out.println("seen " + late + " ms after another process published it");
        }
    }

    private Process anotherProcess(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(java, "-cp", classes, Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data().toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Instant published() throws IOException {
        try (var files = Files.list(data().resolve("index").resolve("visitor"))) {
            var commit =
                    files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                            .findFirst()
                            .orElseThrow();
            return Files.getLastModifiedTime(commit).toInstant();
        }
    }

    @Test
    void aServerStartedOnAnEmptyFolderAnswersWhatComesLater() throws Exception {
        try (var running = serve(Audience.VISITOR)) {
            assertThat(total(running, "LINE")).isZero();
            senrei(
                    data(),
                    "ingest",
                    Papers.text(folder, "次第.txt", Papers.AGENDA).toString(),
                    "--visibility",
                    "public");
            Thread.sleep(1000);
            assertThat(total(running, "LINE")).isEqualTo(1);
        }
    }

    @Test
    void aVisitorLearnsNothingOfAnInternalDocument() throws Exception {
        senrei(
                data(),
                "ingest",
                Papers.text(folder, "次第.txt", Papers.AGENDA).toString(),
                "--visibility",
                "public");
        senrei(data(), "ingest", Papers.text(folder, "機密.txt", SECRET).toString());
        var secret =
                CorpusJson.read(
                                senrei(data(), "export", "documents").lines().stream()
                                        .filter(line -> line.contains("機密.txt"))
                                        .findFirst()
                                        .orElseThrow(),
                                Map.class)
                        .get("id")
                        .toString();
        var secretCase =
                CorpusJson.read(
                        senrei(data(), "export", "cases").lines().stream()
                                .filter(line -> line.contains("諮問第113号"))
                                .findFirst()
                                .orElseThrow(),
                        Map.class);
        var secretMeeting = ((Map<?, ?>) secretCase.get("meeting")).get("id");
        var addresses =
                List.of(
                        "",
                        "search?q=",
                        "search?q=" + encoded("夜光虫台帳"),
                        "search?q=" + encoded("委託先:カゲロウ"),
                        "cases/" + secretCase.get("id"),
                        "documents/" + secret,
                        "documents/" + secret + "/original",
                        "meetings/" + secretMeeting,
                        "api/v1/cases",
                        "api/v1/cases/" + secretCase.get("id"),
                        "api/v1/cases/" + secretCase.get("id") + "/similar",
                        "search?type=utterances",
                        "search?type=documents",
                        "api/v1/documents",
                        "api/v1/documents/" + secret,
                        "api/v1/utterances");
        try (var visitors = serve(Audience.VISITOR)) {
            for (var address : addresses) {
                var body = get(visitors, address).body();
                // the page may repeat the visitor's own words, and the words in them
                var echo =
                        address.startsWith("search")
                                ? body.replaceAll("夜光虫台帳|夜光虫|委託先:カゲロウ", "")
                                : body;
                assertThat(echo)
                        .as(address)
                        .doesNotContain("夜光虫", "カゲロウ灯台", "113号", "機密.txt", "2022-03-24");
            }
            assertThat(get(visitors, "documents/" + secret + "/original").statusCode())
                    .isEqualTo(404);
            assertThat(total(visitors, "夜光虫台帳")).isZero();
            assertThat(total(visitors, "")).isEqualTo(1);
        }
        try (var readers = serve(Audience.READER)) {
            assertThat(total(readers, "夜光虫台帳")).isEqualTo(1);
            assertThat(total(readers, "")).isEqualTo(2);
            assertThat(get(readers, "documents/" + secret + "/original").body()).isEqualTo(SECRET);
        }
    }

    /**
     * The internal paper names the public case again, the paper it goes by and a number after the
     * next: it gives evidence, mentions and gaps, all for a reader only.
     */
    @Test
    void whatIsReadFromAnInternalDocumentIsReadForReadersOnly() throws Exception {
        var paper =
                Papers.AGENDA.replace("3 閉会\n", "")
                        + "(2) 諮問第116号 夜光虫台帳の整備業務の委託について（資料 12ページ）\n3 閉会\n"
                        + "諮問第112号 検診予約におけるＬＩＮＥの利用について\n"
                        + "委託先は株式会社カゲロウ灯台とし、kintoneを用いる。\n";
        senrei(
                data(),
                "ingest",
                Papers.text(folder, "次第.txt", Papers.AGENDA).toString(),
                "--visibility",
                "public");
        senrei(data(), "ingest", Papers.text(folder, "機密.txt", paper).toString());

        try (var running = serve(Audience.VISITOR)) {
            var index = running.index();
            var secret =
                    index.documents(Audience.READER).stream()
                            .filter(document -> document.file().equals("機密.txt"))
                            .findFirst()
                            .orElseThrow()
                            .id();
            assertThat(told(index, Audience.READER)).contains(secret, "カゲロウ灯台", "116号");
            assertThat(told(index, Audience.VISITOR))
                    .contains("112号")
                    .doesNotContain(secret, "カゲロウ灯台", "kintone", "116号", "113号");
            for (var dossier : index.cases(Audience.VISITOR))
                assertThat(get(running, "cases/" + dossier.id()).body())
                        .doesNotContain(secret, "カゲロウ灯台", "kintone", "116号", "113号");
            for (var meeting : index.meetings(Audience.VISITOR))
                assertThat(get(running, "meetings/" + meeting.id()).body())
                        .doesNotContain(secret, "カゲロウ灯台", "116号", "113号", "収録していないもの");
        }
    }

    /** Cases with their evidence, meetings with their gaps, and all mentions. */
    private static String told(LuceneIndex index, Audience audience) {
        return index.cases(audience)
                + "\n"
                + index.meetings(audience)
                + "\n"
                + index.documents(audience).stream()
                        .flatMap(document -> index.findDocument(document.id(), audience).stream())
                        .map(DocumentEntry::mentions)
                        .toList();
    }

    @Test
    void makingADocumentInternalTakesItAwayFromVisitors() throws Exception {
        var file = Papers.text(folder, "次第.txt", Papers.AGENDA).toString();
        senrei(data(), "ingest", file, "--visibility", "public");
        try (var visitors = serve(Audience.VISITOR)) {
            assertThat(total(visitors, "LINE")).isEqualTo(1);
            senrei(data(), "ingest", file, "--visibility", "internal");
            Thread.sleep(1000);
            assertThat(total(visitors, "LINE")).isZero();
        }
    }

    @Test
    void eachPassageOfACaseIsAnAnchorOnItsDocumentsPage() throws Exception {
        senrei(
                data(),
                "ingest",
                "../corpus/samples/fujigahara-7-3-minutes.html",
                "../corpus/samples/fujigahara-7-3-agenda.txt",
                "--visibility",
                "public");
        try (var visitors = serve(Audience.VISITOR)) {
            var hits = (List<?>) json(visitors, "api/v1/cases?q=" + encoded("kintone")).get("hits");
            var snippets = (List<?>) ((Map<?, ?>) hits.getFirst()).get("snippets");
            assertThat(snippets).isNotEmpty();
            for (var each : snippets) {
                var snippet = (Map<?, ?>) each;
                var page =
                        org.jsoup.Jsoup.parse(
                                get(visitors, "documents/" + snippet.get("document")).body());
                var passage = page.getElementById(snippet.get("passage").toString());
                assertThat(passage).as(snippet.toString()).isNotNull();
                var said = snippet.get("text").toString().replaceAll("<[^>]*>|…|\\s", "");
                var squeezed = page.text().replaceAll("\\s", "");
                assertThat(
                                squeezed.substring(
                                        squeezed.indexOf(passage.text().replaceAll("\\s", ""))))
                        .as(snippet.toString())
                        .contains(said.substring(0, Math.min(12, said.length())));
            }
        }
    }

    /** Over the samples of the project, through the archive, the index and the server. */
    @Test
    void similarCasesAndTheThreeListsAreAnsweredOfRealDocuments() throws Exception {
        senrei(data(), "ingest", "../corpus/samples", "--visibility", "public");
        try (var running = serve(Audience.VISITOR)) {
            int told = 0;
            for (var dossier : running.index().cases(Audience.VISITOR)) {
                var answer = json(running, "api/v1/cases/" + dossier.id() + "/similar?size=3");
                assertThat(answer.get("case")).isEqualTo(dossier.id());
                for (var hit : (List<?>) answer.get("hits")) {
                    var reasons = (List<?>) ((Map<?, ?>) hit).get("reasons");
                    assertThat(reasons).isNotEmpty().hasSizeLessThanOrEqualTo(4);
                    for (var reason : reasons)
                        assertThat(found(running, (Map<?, ?>) reason))
                                .as("%s of %s", reason, dossier.id())
                                .contains(dossier.id(), ((Map<?, ?>) hit).get("id").toString());
                    told++;
                }
            }
            assertThat(told).isGreaterThan(10);
            assertTabsAreRight(running, encoded("個人情報"));
            assertTabsAreRight(running, encoded("LINE") + "&outcome=approved-with-conditions");
        }
    }

    /** Ids of the cases that are found by a reason. */
    private static List<String> found(ServeCommand.Running running, Map<?, ?> reason)
            throws IOException, InterruptedException {
        var values = ((List<?>) reason.get("values")).stream().map(Object::toString).toList();
        var filter =
                reason.get("kind").equals("words")
                        ? "q=" + encoded(String.join(" ", values))
                        : values.stream()
                                .map(value -> reason.get("kind") + "=" + encoded(value))
                                .collect(Collectors.joining("&"));
        var hits = (List<?>) json(running, "api/v1/cases?size=100&" + filter).get("hits");
        return hits.stream().map(hit -> ((Map<?, ?>) hit).get("id").toString()).toList();
    }

    /** Each tab counts what the API finds, and leads to a page that counts the same. */
    private static void assertTabsAreRight(ServeCommand.Running running, String query)
            throws IOException, InterruptedException {
        for (var type : List.of("cases", "utterances", "documents")) {
            var total = json(running, "api/v1/" + type + "?q=" + query).get("total");
            assertThat((Integer) total).as(type).isPositive();
            var page = get(running, "search?q=" + query + "&type=" + type).body();
            var html = Jsoup.parse(page);
            assertThat(html.select(".tabs [aria-current=page] .tab-count").text())
                    .isEqualTo(total + "件");
            assertThat(html.select(".results-count b").text()).isEqualTo(total + "件");
            assertThat(html.select("article.card")).isNotEmpty();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private ServeCommand.Running serve(Audience audience) {
        return ServeCommand.start(
                new DataDirectory(data()), ServeCommand.config("127.0.0.1", 0, audience, null));
    }

    private static int total(ServeCommand.Running running, String query)
            throws IOException, InterruptedException {
        return (Integer) json(running, "api/v1/cases?q=" + encoded(query)).get("total");
    }

    private static Map<?, ?> json(ServeCommand.Running running, String address)
            throws IOException, InterruptedException {
        return CorpusJson.read(get(running, address).body(), Map.class);
    }

    private static HttpResponse<String> get(ServeCommand.Running running, String address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(running.server().url() + address)).build();
        return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
