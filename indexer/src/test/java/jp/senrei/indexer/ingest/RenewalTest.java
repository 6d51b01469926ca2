package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.WriterLock;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.IndexCondition;
import jp.senrei.indexer.index.IndexUnavailableException;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.ingest.Renewal.State;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that finds an index which is not as this program writes it. */
@SuppressWarnings("try") // what is closed early, on purpose
class RenewalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AGENDA =
            """
            令和3年度第%1$d回 潮見市個人情報保護審議会 次第
            日時 令和4年1月2%1$d日 午後2時から
            1 開会
            2 諮問事項
            (1) 諮問第12%1$d号 検診予約におけるＬＩＮＥの利用について
            3 閉会
            """;

    @TempDir Path folder;

    @BeforeEach
    void given() throws IOException {
        try (var ingest = Ingest.open(data(), Clock.systemUTC())) {
            for (int n = 1; n <= 3; n++)
                Files.writeString(folder.resolve(n + ".txt"), AGENDA.formatted(n));
            ingest.run(List.of(folder), Intake.of(Visibility.PUBLIC), Progress.SILENT);
        }
    }

    @Test
    void anIndexAsItShouldBeIsLeftAlone() {
        var log = new Log();
        try (var renewal = begin(log)) {
            assertThat(renewal.state()).isEqualTo(new State.Idle());
        }
        assertThat(log.told).isEmpty();
    }

    @Test
    void nothingArchivedIsNothingToDo() {
        try (var renewal =
                Renewal.begin(
                        new DataDirectory(folder.resolve("new")), Clock.systemUTC(), new Log())) {
            assertThat(renewal.state()).isEqualTo(new State.Idle());
        }
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void oneOfAnotherVersionAnswersUntilTheNewOneIsThere() throws Exception {
        anotherVersionWrote();
        var log = new Log();
        log.mayGoOn = new CountDownLatch(1);
        try (var index = LuceneIndex.open(data().index());
                var renewal = begin(log)) {
            until(() -> renewal.state().equals(new State.Running(1, 3)));
            assertThat(numbers(index)).hasSize(3);
            assertThat(condition()).isEqualTo(IndexCondition.OF_ANOTHER_VERSION);
            log.mayGoOn.countDown();
            until(() -> renewal.state() instanceof State.Idle);
            assertThat(condition()).isEqualTo(IndexCondition.CURRENT);
            assertThat(numbers(index)).containsExactlyInAnyOrder("諮問第121号", "諮問第122号", "諮問第123号");
        }
        assertThat(log.told).containsExactly("begin 3", "done", "done", "done", "ended 3");
    }

    @Test
    void whatAnotherVersionReadIsReadAnewFromTheOriginals() throws Exception {
        anotherVersionWrote();
        Files.writeString(data().readings().resolve(".format"), "another");
        renewed();
        assertThat(new Readings(data().readings()).areOfAnotherVersion()).isFalse();
    }

    /** Somebody hid a document before the server was started: the index is of this version then. */
    @Test
    void whatAnotherVersionReadIsReadAnewAlsoUnderAnIndexOfThisOne() throws Exception {
        Files.writeString(data().readings().resolve(".format"), "another");
        assertThat(condition()).isEqualTo(IndexCondition.CURRENT);
        renewed();
        assertThat(new Readings(data().readings()).areOfAnotherVersion()).isFalse();
    }

    @Test
    void anIndexThatIsGoneWithItsReadingsIsMadeAnew() throws Exception {
        try (var files = Files.walk(data().index())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        renewed();
    }

    /** 「該当なし」 of an index that is gone would be a lie that somebody quotes. */
    @Test
    void anIndexThatIsGoneRefusesToAnswerUntilItIsMadeAnew() throws Exception {
        try (var files = Files.walk(data().index())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        var log = new Log();
        log.mayGoOn = new CountDownLatch(1);
        try (var renewal = begin(log);
                var index = LuceneIndex.open(data().index())) {
            until(() -> renewal.state() instanceof State.Running);
            assertThatThrownBy(() -> numbers(index)).isInstanceOf(IndexUnavailableException.class);
            log.mayGoOn.countDown();
            until(() -> renewal.state() instanceof State.Idle);
            assertThat(numbers(index)).hasSize(3);
        }
    }

    @Test
    void brokenFilesAreThrownAwayAndAllIsMadeAnew() throws Exception {
        for (var file : files("segments_")) Files.write(file, "broken".getBytes());
        assertThat(condition()).isEqualTo(IndexCondition.UNREADABLE);
        renewed();
    }

    @Test
    void damageThatIsFoundWhileTheServerRunsIsMendedToo() throws Exception {
        try (var renewal = begin(new Log());
                var index = LuceneIndex.open(data().index())) {
            assertThat(renewal.state()).isEqualTo(new State.Idle());
            for (var file : files("segments_")) Files.write(file, "broken".getBytes());
            until(() -> answers(index));
            assertThat(numbers(index)).hasSize(3);
            assertThat(condition()).isEqualTo(IndexCondition.CURRENT);
        }
    }

    @Test
    void aRunThatIsKilledHasChangedNothingAndIsBegunAgain() throws Exception {
        anotherVersionWrote();
        var log = new Log();
        log.mayGoOn = new CountDownLatch(1);
        var renewal = begin(log);
        until(() -> renewal.state().equals(new State.Running(1, 3)));
        Thread.startVirtualThread(renewal::close);
        until(renewal::isEnding);
        log.mayGoOn.countDown();
        renewal.close();
        assertThat(condition()).isEqualTo(IndexCondition.OF_ANOTHER_VERSION);
        renewed();
    }

    @Test
    void whoeverWritesIsWaitedForAndToldOfOnce() throws Exception {
        anotherVersionWrote();
        var log = new Log();
        try (var other = WriterLock.take(data().root(), "senrei ingest", Duration.ZERO);
                var renewal = begin(log)) {
            until(() -> !log.told.isEmpty());
            assertThat(renewal.state()).isEqualTo(new State.Waiting());
            other.close();
            until(() -> renewal.state() instanceof State.Idle);
        }
        assertThat(log.told).containsExactly("waits", "begin 3", "done", "done", "done", "ended 3");
    }

    private void renewed() throws InterruptedException {
        try (var renewal = begin(new Log())) {
            until(() -> renewal.state() instanceof State.Idle);
        }
        assertThat(condition()).isEqualTo(IndexCondition.CURRENT);
        try (var index = LuceneIndex.open(data().index())) {
            assertThat(numbers(index)).containsExactlyInAnyOrder("諮問第121号", "諮問第122号", "諮問第123号");
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("patience is at its end").isBefore(deadline);
            Thread.sleep(10);
        }
    }

    private static boolean answers(LuceneIndex index) {
        try {
            return !numbers(index).isEmpty();
        } catch (IndexUnavailableException beingMadeAnew) {
            return false;
        }
    }

    private static List<String> numbers(LuceneIndex index) {
        return index.cases(Audience.VISITOR).stream().map(Dossier::number).toList();
    }

    private IndexCondition condition() {
        return LuceneIndex.condition(data().index());
    }

    private Renewal begin(Log log) {
        return Renewal.begin(data(), Clock.systemUTC(), log);
    }

    private DataDirectory data() {
        return new DataDirectory(folder.resolve("data"));
    }

    private List<Path> files(String name) throws IOException {
        try (var files = Files.walk(data().index())) {
            return files.filter(path -> path.getFileName().toString().startsWith(name)).toList();
        }
    }

    private void anotherVersionWrote() throws IOException {
        for (var audience : List.of("visitor", "reader")) {
            try (var directory = FSDirectory.open(data().index().resolve(audience));
                    var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.setLiveCommitData(Map.of("schema", "another").entrySet());
                writer.commit();
            }
        }
    }

    /** What was told; the work waits after its first document until it may go on. */
    private static final class Log implements Renewal.Listener {
        final List<String> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch mayGoOn = new CountDownLatch(0);

        @Override
        public void waits(RuntimeException who) {
            told.add("waits");
        }

        @Override
        public void begin(int files) {
            told.add("begin " + files);
        }

        @Override
        public void done(Result result) {
            told.add("done");
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void ended(Report report) {
            told.add("ended " + report.files());
        }

        @Override
        public void failed(Exception failure) {
            told.add("failed " + failure);
        }
    }
}
