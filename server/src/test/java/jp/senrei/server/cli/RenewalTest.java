package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.LuceneIndexWriter;
import jp.senrei.indexer.ingest.DataDirectory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of a server while it makes its index anew. */
@SuppressWarnings("try") // what is closed early, on purpose
class RenewalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> ADDRESSES =
            List.of(
                    "",
                    "search?q=LINE",
                    "cases/a",
                    "documents/a",
                    "meetings/a",
                    "api/v1/cases?q=LINE");

    @TempDir Path folder;

    @BeforeEach
    void given() throws IOException {
        var paper = Papers.text(folder, "次第.txt", Papers.AGENDA).toString();
        senrei(data(), "ingest", paper, "--visibility", "public");
    }

    @Test
    void theIndexOfAnotherVersionAnswersAndEveryPageSaysSo() throws Exception {
        for (var audience : Audience.values()) anotherVersionWrote(audience, null);
        try (var busy = LuceneIndexWriter.open(new DataDirectory(data()).index());
                var running = serve()) {
            assertThat(get(running, "search?q=LINE").body())
                    .contains("諮問第112号", "索引を新しい形式に作り直す準備をしています。");
            assertThat(get(running, "help").body()).contains("作り直す準備をしています。");
            assertThat(get(running, "health").body()).contains("\"state\":\"waiting\"");
            busy.close();
            until(running, "health", "\"state\":\"current\"");
            assertThat(get(running, "search?q=LINE").body())
                    .contains("諮問第112号")
                    .doesNotContain("作り直す準備");
        }
    }

    @Test
    void whatCannotBeReadIsNoErrorButAPageThatSaysWhenToComeBack() throws Exception {
        for (var file : files("segments_")) Files.writeString(file, "broken");
        try (var busy = LuceneIndexWriter.open(new DataDirectory(data()).index());
                var running = serve()) {
            saysWhenToComeBack(running);
            busy.close();
            until(running, "search?q=LINE", "諮問第112号"); // and a moment later it is done
            until(running, "health", "\"state\":\"current\"");
        }
    }

    /** Records of a version that knew less of a case than this one needs. */
    @Test
    void recordsThatThisVersionCannotReadAreNoErrorEither() throws Exception {
        for (var audience : Audience.values()) anotherVersionWrote(audience, "{}");
        try (var busy = LuceneIndexWriter.open(new DataDirectory(data()).index());
                var running = serve()) {
            for (var address : ADDRESSES)
                assertThat(get(running, address).statusCode()).as(address).isIn(200, 404, 503);
            assertThat(get(running, "cases/a").statusCode()).isEqualTo(503);
            assertThat(Files.exists(data().resolve("index/reader/.damaged"))).isFalse();
            busy.close();
            until(running, "search?q=LINE", "諮問第112号");
        }
    }

    private static void saysWhenToComeBack(ServeCommand.Running running) throws Exception {
        for (var address : ADDRESSES) {
            var answer = get(running, address);
            assertThat(answer.statusCode()).as(address).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(address).contains("30");
            assertThat(answer.body()).as(address).contains("索引を作り直しています");
        }
        assertThat(get(running, "help").statusCode()).isEqualTo(200);
    }

    @Test
    void commandsSayWhatToDo() throws IOException {
        for (var file : files("segments_")) Files.writeString(file, "broken");
        var asked = senrei(data(), "search", "LINE");
        assertThat(asked.exitCode()).isEqualTo(ExitCode.NO_DATA_DIRECTORY);
        assertThat(asked.err()).contains("./senrei reindex で作り直してください");
        assertThat(senrei(data(), "reindex").exitCode()).isZero();
        assertThat(senrei(data(), "search", "LINE").out()).contains("諮問第112号");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private ServeCommand.Running serve() {
        var config = ServeCommand.config("127.0.0.1", 0, Audience.VISITOR, null);
        return ServeCommand.start(new DataDirectory(data()), config);
    }

    private static HttpResponse<String> get(ServeCommand.Running running, String address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(running.server().url() + address)).build();
        return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void until(ServeCommand.Running running, String address, String text)
            throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (!get(running, address).body().contains(text)) {
            assertThat(Instant.now()).as(address).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    private List<Path> files(String name) throws IOException {
        try (var files = Files.walk(data().resolve("index"))) {
            return files.filter(path -> path.getFileName().toString().startsWith(name))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /**
     * @param record of its only case; null for all that was there
     */
    private void anotherVersionWrote(Audience audience, String record) throws IOException {
        var config = new IndexWriterConfig();
        if (record != null) config.setOpenMode(OpenMode.CREATE);
        var place = data().resolve("index").resolve(audience.name().toLowerCase(Locale.ROOT));
        try (var directory = FSDirectory.open(place);
                var writer = new IndexWriter(directory, config)) {
            if (record != null) {
                var document = new Document();
                document.add(new StringField("key", "CASE:a", Store.NO));
                document.add(new StringField("type", "CASE", Store.NO));
                document.add(new StoredField("record", record));
                writer.addDocument(document);
            }
            writer.setLiveCommitData(Map.of("schema", "another").entrySet());
            writer.commit();
        }
    }
}
