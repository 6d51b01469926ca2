package jp.senrei.indexer.ingest;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
 * Kills an ingest of 300 documents (SIGKILL, a process of its own) at 200 random moments. It is
 * started again in the same directory until all is done, then in a fresh one. Two lanes go side by
 * side, one with a single worker, one with two. {@code -Dkills=N} and {@code -Dkills.seed=N} for
 * others.
 */
@Tag("long")
class KilledIngestTest {
    private static final int DOCUMENTS = 300;
    private static final int KILLS = Integer.getInteger("kills", 200);
    private static final long SEED = Long.getLong("kills.seed", 6);
    private static final int LANES = 2;

    /** Bytes. It is the moments that count, so most papers are shorter. */
    private static final int LONG = 6_000;

    private static final int ONE_IN_LONG = 80;

    /** A run is killed in the first of so many parts of the time that one takes left alone. */
    private static final int PARTS = 16;

    /**
     * One of so many is killed while it opens the directory, and mends what the one before left.
     */
    private static final int ONE_IN_OPENING = 10;

    @TempDir Path folder;

    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger whileIngesting = new AtomicInteger();
    private final Map<String, Integer> halfDone = new ConcurrentHashMap<>();
    private final AtomicInteger directories = new AtomicInteger();
    private Path papers;
    private SharedClasses classes;
    private SortedMap<String, String> expected;
    private int openingMillis;
    private int latestMillis;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        papers = folder.resolve("papers");
        write(papers, DOCUMENTS);
        write(folder.resolve("few"), 12);
        classes = SharedClasses.of(folder, folder.resolve("few"));
        var calm = folder.resolve("calm");
        measure(calm);
        expected = IngestChild.exports(calm);
        assertThat(expected.get("READER Document").lines().count()).isEqualTo(DOCUMENTS);

        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            var ends =
                    IntStream.range(0, LANES).mapToObj(i -> lanes.submit(() -> lane(i))).toList();
            for (var end : ends) end.get();
        }
        tell();
        assertThat(killed.get()).isGreaterThanOrEqualTo(KILLS);
        assertThat(whileIngesting.get()).as("the moments are worth it").isGreaterThan(KILLS / 2);
    }

    private void tell() {
        System.out.printf(
                "killed ingest, seed %d: %d kills, %d of them after it had begun to take files"
                        + " (the others while it opened the directory), left half-done by how many: %s,"
                        + " %d directories finished%n",
                SEED, killed.get(), whileIngesting.get(), halfDone, directories.get());
    }

    private static void write(Path papers, int documents) throws IOException {
        var council = new GeneratedCouncil(SEED, 3);
        Files.createDirectories(papers);
        for (int number = 0, written = 0; written < documents; number++) {
            var paper = council.paper(number, form(number));
            if (paper.bytes().length > LONG && number % ONE_IN_LONG != 0) continue;
            Files.write(papers.resolve(paper.name()), paper.bytes());
            written++;
        }
    }

    private static Form form(int number) {
        return number % 20 == 3 ? Form.PDF : number % 10 == 1 ? Form.HTML : Form.TEXT;
    }

    private void measure(Path calm) throws Exception {
        long begun = System.nanoTime();
        var run = start(calm, 2);
        run.awaitOpen();
        openingMillis = millisSince(begun);
        run.endsInOrder();
        latestMillis = (millisSince(begun) - openingMillis) / PARTS;
    }

    private static int millisSince(long nanos) {
        return (int) ((System.nanoTime() - nanos) / 1_000_000) + 1;
    }

    private Void lane(int lane) throws Exception {
        var random = new Random(SEED + lane);
        while (killed.get() < KILLS) {
            var data = folder.resolve("data-" + lane + "-" + directories.incrementAndGet());
            untilDone(data, lane + 1, random);
            check(data);
            if (killed.get() >= KILLS && lane == 0) rebuildsAlike(data);
            delete(data);
        }
        return null;
    }

    private void untilDone(Path data, int workers, Random random) throws Exception {
        var acknowledged = new HashSet<String>();
        boolean isDone = false;
        while (!isDone && killed.get() < KILLS) {
            isDone = !killOnce(data, workers, random);
            var states = ledger(data);
            assertThat(states.keySet()).as("what was acknowledged stays").containsAll(acknowledged);
            acknowledged.addAll(states.keySet());
            assertThat(acknowledged).as("only that is shown").containsAll(shown(data));
        }
        if (!isDone) start(data, workers).endsInOrder();
        assertThat(ledger(data).keySet()).containsAll(acknowledged);
    }

    /** False when it was done before. */
    private boolean killOnce(Path data, int workers, Random random) throws Exception {
        boolean opening = random.nextInt(ONE_IN_OPENING) == 0;
        var run = start(data, workers);
        if (!opening) run.awaitOpen();
        if (!run.killAt(random.nextInt(opening ? openingMillis : latestMillis))) return false;
        killed.incrementAndGet();
        if (run.hadOpened()) whileIngesting.incrementAndGet();
        for (var what : leftHalfDone(data)) halfDone.merge(what, 1, Integer::sum);
        return true;
    }

    /** What the next run has to finish or take away, but the marks that a run is going on. */
    private static Set<String> leftHalfDone(Path data) throws IOException {
        if (!Files.exists(data)) return Set.of();
        return IngestChild.leftovers(data).stream()
                .filter(path -> !path.endsWith("/.running") && !path.equals("work/writer.json"))
                .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
                .map(path -> path.replaceAll("[0-9a-f]{6,}|[0-9]+", "N"))
                .collect(toSet());
    }

    private void check(Path data) throws IOException {
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
        assertThat(differences(IngestChild.exports(data))).isEmpty();
    }

    private void rebuildsAlike(Path data) {
        try (var ingest = Ingest.open(new DataDirectory(data), IngestChild.CLOCK)) {
            ingest.rebuild(Progress.SILENT);
        }
        assertThat(differences(IngestChild.exports(data))).isEmpty();
    }

    /** The exports that are not the expected ones; a few names say more than a million letters. */
    private String differences(SortedMap<String, String> exports) {
        assertThat(exports.keySet()).isEqualTo(expected.keySet());
        return exports.keySet().stream()
                .filter(name -> !exports.get(name).equals(expected.get(name)))
                .collect(joining(", "));
    }

    private KilledIngest start(Path data, int workers) throws IOException {
        return KilledIngest.of(
                IngestChild.java(classes.classPath, classes.options(), "300m")
                        .arguments(data, papers, "public", workers));
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
