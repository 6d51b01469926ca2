package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Decisions;
import jp.senrei.corpus.accession.Decisions.Decided;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was decided is shown at once, and whoever dies before that leaves it to the next. */
class KilledDecisionTest {
    private static final String MINUTES =
            """
            令和4年度第1回 潮見市個人情報保護審議会 会議録
            日時 令和4年7月28日（木）午後2時から
            1 諮問事項
            (1) 諮問第12号 港まつりの申込みにおける業務の委託について
            ○汐崎会長 原案のとおり承認します。
            """;

    enum What {
        WITHDRAW(decisions -> decisions.withdraw(Deciding.document, "誤り", "tanaka")),
        DELETE(decisions -> decisions.delete(Deciding.document, "誤り", "tanaka")),
        PUBLISH(decisions -> decisions.publish(Deciding.document));

        final Function<Decisions, Decided> decision;

        What(Function<Decisions, Decided> decision) {
            this.decision = decision;
        }
    }

    /** Decides in a process of its own and stops before the index is told: {@code DATA ID WHAT}. */
    static final class Deciding {
        private static String document = "";

        private Deciding() {}

        public static void main(String[] arguments) {
            document = arguments[1];
            var what = What.valueOf(arguments[2]);
            try (var ingest = Ingest.open(new DataDirectory(Path.of(arguments[0])), CLOCK)) {
                ingest.decide(document, decisions -> stopAfter(what.decision.apply(decisions)));
            }
        }

        private static Decided stopAfter(Decided decided) {
            System.out.println("decided");
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return decided;
        }
    }

    private static final Clock CLOCK = IngestChild.CLOCK;

    @TempDir Path folder;

    private DataDirectory data;
    private Path papers;
    private Path others;

    @BeforeEach
    void makeFolders() throws IOException {
        data = new DataDirectory(folder.resolve("data"));
        papers = Files.createDirectory(folder.resolve("papers"));
        others = Files.createDirectory(folder.resolve("others"));
        Files.writeString(papers.resolve("会議録.txt"), MINUTES);
        Files.writeString(others.resolve("次第.txt"), MINUTES.replace("会議録", "次第"));
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void whatOneThatWasKilledDecidedIsShownByTheNextRun(What what) throws Exception {
        ingest(papers, what == What.PUBLISH ? Visibility.INTERNAL : Visibility.PUBLIC);
        var before = held(Audience.VISITOR);

        killAfter(what);
        assertThat(held(Audience.VISITOR)).as("the index was not told").isEqualTo(before);
        ingest(others, Visibility.INTERNAL);

        var id = Deciding.document;
        if (what == What.PUBLISH) assertThat(held(Audience.VISITOR)).containsExactly(id);
        else assertThat(held(Audience.VISITOR)).isEmpty();
        assertThat(held(Audience.READER)).hasSize(what == What.DELETE ? 1 : 2);
        assertIsAsRebuilt();
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void theSameDecisionAgainShowsIt(What what) throws Exception {
        ingest(papers, what == What.PUBLISH ? Visibility.INTERNAL : Visibility.PUBLIC);
        killAfter(what);

        assertThat(decide(what)).isEqualTo(new Decided.Already("会議録.txt"));

        assertThat(held(Audience.VISITOR)).hasSize(what == What.PUBLISH ? 1 : 0);
        assertThat(held(Audience.READER)).hasSize(what == What.DELETE ? 0 : 1);
        assertIsAsRebuilt();
    }

    /** Reading may take half an hour. */
    @Test
    void whatIsHiddenIsNotReadAgainBefore() throws IOException {
        ingest(papers, Visibility.PUBLIC);
        Deciding.document = held(Audience.VISITOR).getFirst();
        try (var files = Files.walk(data.archive())) {
            Files.delete(files.filter(file -> file.endsWith("会議録.txt")).findFirst().orElseThrow());
        }

        assertThat(decide(What.WITHDRAW)).isInstanceOf(Decided.Done.class);

        assertThat(held(Audience.VISITOR)).isEmpty();
        assertThat(IngestChild.exports(data.root()).get("READER Utterance")).contains("原案のとおり");
    }

    /** As {@code ingest --visibility internal} may be killed before it has read anything again. */
    @Test
    void whatWasTakenInAsInternalIsHiddenByTheNextRun() throws IOException {
        ingest(papers, Visibility.PUBLIC);
        new Readings(data.readings()).runBegins();
        try (var accession = Accession.open(data.root(), CLOCK, "test", Duration.ZERO)) {
            accession.take(papers.resolve("会議録.txt"), Intake.of(Visibility.INTERNAL));
        }
        assertThat(held(Audience.VISITOR)).hasSize(1);

        ingest(others, Visibility.INTERNAL);

        assertThat(held(Audience.VISITOR)).isEmpty();
        assertIsAsRebuilt();
    }

    private void ingest(Path what, Visibility visibility) {
        try (var ingest = Ingest.open(data, CLOCK)) {
            ingest.run(List.of(what), Intake.of(visibility), Progress.SILENT);
        }
    }

    private Decided decide(What what) {
        try (var ingest = Ingest.open(data, CLOCK)) {
            return ingest.decide(Deciding.document, what.decision);
        }
    }

    private void killAfter(What what) throws Exception {
        Deciding.document = held(Audience.READER).getFirst();
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Deciding.class.getName(),
                                data.root().toString(),
                                Deciding.document,
                                what.name())
                        .redirectError(folder.resolve("log").toFile())
                        .start();
        try (var said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).as(log()).isEqualTo("decided");
        } finally {
            process.destroyForcibly().waitFor(); // SIGKILL
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private List<String> held(Audience audience) {
        try (var index = LuceneIndex.open(data.index());
                var all = index.all(Document.class, audience)) {
            return all.map(Document::id).toList();
        }
    }

    private void assertIsAsRebuilt() {
        var shown = IngestChild.exports(data.root());
        try (var ingest = Ingest.open(data, CLOCK)) {
            ingest.rebuild(Progress.SILENT);
        }
        assertThat(shown).isEqualTo(IngestChild.exports(data.root()));
    }
}
