package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.bench.GeneratedCouncil;
import jp.senrei.indexer.bench.GeneratedCouncil.Form;
import jp.senrei.indexer.index.LuceneIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills an ingest of 300 documents (SIGKILL, a process of its own) at random moments, 24 of them
 * unless told otherwise. It is started again in the same directory until all is done, then in a
 * fresh one. Two lanes go side by side. {@code -Dkills=N} and {@code -Dkills.seed=N} for others.
 */
@Tag("long")
class KilledIngestTest {
    private static final int DOCUMENTS = 300;
    private static final int KILLS = Integer.getInteger("kills", 24);
    private static final long SEED = Long.getLong("kills.seed", 6);
    private static final int LANES = 2;

    /** Bytes. */
    private static final int LONG = 15_000;

    /** A run is killed in the first of so many parts of the time that one takes left alone. */
    private static final int PARTS = 5;

    @TempDir Path folder;

    private final AtomicInteger killed = new AtomicInteger();
    private int latestMillis;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        var papers = folder.resolve("papers");
        write(papers);
        var calm = folder.resolve("calm");
        long begun = System.nanoTime();
        finish(calm, papers);
        latestMillis = (int) ((System.nanoTime() - begun) / 1_000_000 / PARTS);
        var expected = IngestChild.exports(calm);
        assertThat(expected.get("READER Document").lines().count()).isEqualTo(DOCUMENTS);

        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            var ends =
                    lanes.invokeAll(
                            List.of(
                                    () -> lane(0, papers, expected),
                                    () -> lane(1, papers, expected)));
            for (var end : ends) end.get();
        }
        assertThat(killed.get()).isGreaterThanOrEqualTo(KILLS);
    }

    /** Mostly short papers: it is the moments that count. */
    private static void write(Path papers) throws IOException {
        var council = new GeneratedCouncil(SEED, 3);
        Files.createDirectories(papers);
        for (int number = 0, written = 0; written < DOCUMENTS; number++) {
            var form = number % 10 == 0 ? Form.PDF : number % 10 == 1 ? Form.HTML : Form.TEXT;
            var paper = council.paper(number, form);
            if (paper.bytes().length > LONG && number % 16 != 0) continue;
            Files.write(papers.resolve(paper.name()), paper.bytes());
            written++;
        }
    }

    /** The number of directories that were finished. */
    private int lane(int lane, Path papers, SortedMap<String, String> expected) throws Exception {
        var random = new Random(SEED + lane);
        for (int finished = 0; ; finished++) {
            var data = folder.resolve("data-" + lane + "-" + finished);
            boolean isLast = untilDone(data, papers, random);
            check(data, expected);
            if (isLast) {
                if (lane == 0) rebuildsAlike(data, expected);
                return finished + 1;
            }
            delete(data);
        }
    }

    /** True when there were kills enough. */
    private boolean untilDone(Path data, Path papers, Random random) throws Exception {
        var acknowledged = new HashSet<String>();
        while (killed.get() < KILLS) {
            var run = start(data, papers);
            if (run.waitFor(random.nextInt(latestMillis), TimeUnit.MILLISECONDS)) {
                assertThat(run.exitValue()).as(log(data)).isZero();
                assertThat(ledger(data).keySet()).containsAll(acknowledged);
                return false;
            }
            run.destroyForcibly().waitFor(); // SIGKILL
            killed.incrementAndGet();
            var states = ledger(data);
            assertThat(states.keySet()).as("what was acknowledged stays").containsAll(acknowledged);
            acknowledged.addAll(states.keySet());
            assertThat(acknowledged).as("only that is shown").containsAll(shown(data));
        }
        finish(data, papers);
        assertThat(ledger(data).keySet()).containsAll(acknowledged);
        return true;
    }

    private void check(Path data, SortedMap<String, String> expected) throws IOException {
        assertThat(IngestChild.leftovers(data)).isEmpty();
        var states = ledger(data);
        assertThat(states).hasSize(DOCUMENTS);
        assertThat(states.values()).containsOnly(SourceState.State.ARCHIVED);
        try (var archive = Archive.open(data.resolve("archive"))) {
            assertThat(archive.all()).extracting(Original::id).doesNotHaveDuplicates();
            assertThat(archive.all()).hasSize(DOCUMENTS);
            for (var original : archive.all())
                assertThat(archive.content(original.id()).orElseThrow()).hasSize(original.size());
        }
        assertThat(IngestChild.exports(data)).isEqualTo(expected);
    }

    private static void rebuildsAlike(Path data, SortedMap<String, String> expected) {
        try (var ingest = Ingest.open(new DataDirectory(data), IngestChild.CLOCK)) {
            ingest.rebuild(Progress.SILENT);
        }
        assertThat(IngestChild.exports(data)).isEqualTo(expected);
    }

    private void finish(Path data, Path papers) throws Exception {
        var run = start(data, papers);
        assertThat(run.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(log(data)).isZero();
    }

    private Process start(Path data, Path papers) throws IOException {
        return IngestChild.start(logOf(data), List.of(), data, papers);
    }

    private Path logOf(Path data) {
        return folder.resolve(data.getFileName() + ".log");
    }

    private String log(Path data) throws IOException {
        return Files.readString(logOf(data));
    }

    /** Each source with its state, by the document. */
    private static Map<String, SourceState.State> ledger(Path data) {
        var states = new HashMap<String, SourceState.State>();
        for (var source : new LedgerReader(data.resolve("ledger")).sources())
            if (source.document() != null) states.put(source.document(), source.state());
        return states;
    }

    private static Set<String> shown(Path data) {
        var index = new DataDirectory(data).index();
        if (!LuceneIndex.isThere(index)) return Set.of();
        var shown = new HashSet<String>();
        try (var open = LuceneIndex.open(index);
                var all = open.all(Document.class, Audience.READER)) {
            all.forEach(document -> shown.add(document.id()));
        }
        return shown;
    }

    private static void delete(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
