package jp.senrei.server.cli;

import static java.util.stream.Collectors.toSet;
import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.indexer.ingest.DataDirectory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hostile set of the indexer's tests is taken in beside a server of 256 MB, which keeps
 * answering: also about each of those files, and it hands them out. Nothing is uploaded to a
 * server, so a file has no other way to it. The ledger says of each file, and of what was found in
 * it, what may become of it.
 */
@Tag("long")
class HostileFilesServerTest {
    /**
     * The room to the left, compiled before this one. A JAR of its tests would have to be built
     * before anybody can start the program, who needs none.
     */
    private static final Path INDEXER_TESTS = Path.of("../indexer/target/test-classes");

    @TempDir Path folder;

    @Test
    void theServerAnswersMeanwhileAndAfterwards() throws Exception {
        var hostile = Files.createDirectory(folder.resolve("hostile"));
        var outcomes = writeHostileFiles(hostile);
        Papers.text(hostile, "よい文書.txt", Papers.AGENDA);
        var data = folder.resolve("data");
        assertThat(senrei(data, "ingest", "../corpus/samples").exitCode()).isZero();

        try (var server = serve(data)) {
            var visitors = visitors(server, data);
            try (visitors;
                    var ingest =
                            SenreiProcess.start(
                                    folder.resolve("ingest.log"),
                                    "512m",
                                    "ingest",
                                    hostile.toString(),
                                    "--time-limit",
                                    "20",
                                    "--data",
                                    data.toString())) {
                assertThat(ingest.exitCode()).as(ingest.said()).isEqualTo(1);
                assertThat(ingest.said()).doesNotContain("Exception", "\tat ");
                try (var archive = Archive.open(new DataDirectory(data).archive())) {
                    for (var original : archive.all()) answers(visitors, original);
                }
                whatCanBeReadIsFound(visitors, data);
                eachEndedAsItMay(outcomes, hostile, new DataDirectory(data).ledger());
            }
            assertThat(server.process().isAlive()).as(server.said()).isTrue();
            assertThat(server.said()).doesNotContain("Exception", "OutOfMemory");
        }
    }

    private SenreiProcess serve(Path data) throws Exception {
        return SenreiProcess.start(
                folder.resolve("server.log"),
                "256m",
                "serve",
                "--as",
                "reader",
                "--port",
                "0",
                "--data",
                data.toString());
    }

    private static Visitors visitors(SenreiProcess server, Path data) throws Exception {
        var document = CorpusJson.read(documents(data).getFirst(), Map.class);
        return new Visitors(
                server.address(),
                Map.of(
                        "",
                        "</html>",
                        "search?q=%E8%AB%AE%E5%95%8F",
                        "諮問",
                        "status",
                        "</html>",
                        "documents/" + document.get("id"),
                        document.get("file").toString()));
    }

    private static List<String> documents(Path data) {
        return senrei(data, "export", "documents").lines();
    }

    private static void answers(Visitors visitors, Original original) throws Exception {
        var address = "documents/" + original.id();
        assertThat(visitors.get(address).statusCode()).as(original.file()).isEqualTo(200);
        assertThat(visitors.get(address + "/original").statusCode())
                .as(original.file())
                .isEqualTo(200);
        assertThat(visitors.get(address + "/extract").statusCode())
                .as(original.file())
                .isLessThan(500);
    }

    private static void whatCanBeReadIsFound(Visitors visitors, Path data) throws Exception {
        assertThat(visitors.get("api/v1/cases?q=%E6%A4%9C%E8%A8%BA%E4%BA%88%E7%B4%84").body())
                .contains("諮問第112号");
        var listed = visitors.get("api/v1/documents?size=1").body();
        int documents = documents(data).size();
        assertThat(documents).isGreaterThan(100);
        assertThat(listed).contains("\"total\":" + documents);
    }

    private static void eachEndedAsItMay(
            Map<String, List<Set<String>>> outcomes, Path hostile, Path ledger) {
        var sources = new LedgerReader(ledger).sources();
        var softly = new SoftAssertions();
        outcomes.forEach(
                (name, may) -> {
                    var file = hostile.resolve(name).toString();
                    softly.assertThat(ends(sources, file::equals))
                            .as(name)
                            .hasSize(1)
                            .isSubsetOf(may.getFirst());
                    var inside = ends(sources, source -> source.startsWith(file + "!/"));
                    // one that holds itself is one document at all depths
                    softly.assertThat(inside).as("in %s", name).isSubsetOf(may.getLast());
                    softly.assertThat(inside.isEmpty())
                            .as("nothing in %s", name)
                            .isEqualTo(may.getLast().isEmpty());
                });
        softly.assertThat(outcomes).hasSizeGreaterThanOrEqualTo(60);
        softly.assertAll();
    }

    private static Set<String> ends(List<SourceState> sources, Predicate<String> which) {
        return sources.stream()
                .filter(source -> which.test(source.source()))
                .map(source -> source.isFailed() ? String.valueOf(source.code()) : "READ")
                .collect(toSet());
    }

    @SuppressWarnings("unchecked") // what the other room's tests hand out
    private static Map<String, List<Set<String>>> writeHostileFiles(Path into) throws Exception {
        var areThere = Files.isDirectory(INDEXER_TESTS);
        if ("true".equals(System.getenv("CI"))) assertThat(areThere).isTrue();
        assumeTrue(areThere, "the tests of the indexer are not compiled");
        try (var classes = new URLClassLoader(new URL[] {INDEXER_TESTS.toUri().toURL()})) {
            return (Map<String, List<Set<String>>>)
                    classes.loadClass("jp.senrei.indexer.hostile.HostileFiles")
                            .getMethod("write", Path.class, String.class)
                            .invoke(null, into, "http://127.0.0.1:9");
        }
    }
}
