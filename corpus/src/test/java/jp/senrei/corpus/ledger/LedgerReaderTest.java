package jp.senrei.corpus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerReaderTest {
    private static final Instant MONDAY = Instant.parse("2026-04-06T01:00:00Z");

    @TempDir Path folder;

    private void write(int from, int to) {
        try (var ledger = Ledger.open(folder)) {
            if (from == 0) ledger.note(new Event.Opened("1", Event.Opened.NEW, Map.of()), MONDAY);
            for (int i = from; i < to; i++)
                ledger.note(
                        archived(i, i % 3 == 0 ? Visibility.INTERNAL : Visibility.PUBLIC), MONDAY);
            ledger.force();
        }
    }

    private static Event archived(int number, Visibility visibility) {
        var id = "%016x".formatted(number);
        return new Event.Archived(
                id, id.repeat(4), 7, id + ".txt", "https://example.jp/" + id, visibility);
    }

    @Test
    void whatVisitorsGetIsWhatTheWholeLedgerComesToHoweverItGrew() {
        write(0, 1_000);
        var reader = new LedgerReader(folder);
        assertThat(copy(reader, Audience.VISITOR)).isEqualTo(projected());
        write(1_000, 1_500);
        assertThat(copy(reader, Audience.VISITOR)).isEqualTo(projected()).hasLineCount(1_001);
        assertThat(reader.head(Audience.VISITOR).entries()).isEqualTo(1_001);
    }

    private String projected() {
        var projection = new PublicLedger();
        var lines = new StringBuilder();
        try {
            LedgerLines.of(folder.resolve("ledger.jsonl"))
                    .read(
                            entry -> projection.take(entry).forEach(e -> lines.append(e.line())),
                            fault -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines.toString();
    }

    @Test
    void whoSeesAllGetsTheFileUpToItsLastWholeLine() throws IOException {
        write(0, 100);
        var file = folder.resolve("ledger.jsonl");
        var whole = Files.readString(file);
        Files.writeString(file, whole + "half a line");
        assertThat(copy(new LedgerReader(folder), Audience.READER)).isEqualTo(whole);
        assertThat(copy(new LedgerReader(folder.resolve("none")), Audience.READER)).isEmpty();
    }

    /** Each download projected the whole ledger: a dozen at once took all memory there was. */
    @Test
    void itIsProjectedOnceForAll() throws Exception {
        write(0, 3_000);
        var reader = new LedgerReader(folder);
        reader.head(Audience.VISITOR);
        var downloads =
                IntStream.range(0, 12)
                        .<Callable<Long>>mapToObj(
                                number ->
                                        () ->
                                                allocated(
                                                        () ->
                                                                reader.copy(
                                                                        Audience.VISITOR,
                                                                        OutputStream
                                                                                .nullOutputStream())))
                        .toList();
        var bytes = new ArrayList<Long>();
        try (var visitors = Executors.newFixedThreadPool(12)) {
            for (var download : visitors.invokeAll(downloads)) bytes.add(download.get());
        }
        long first =
                allocated(
                        () ->
                                new LedgerReader(folder)
                                        .copy(Audience.VISITOR, OutputStream.nullOutputStream()));
        assertThat(bytes).allSatisfy(each -> assertThat(each).isLessThan(first / 10));
    }

    /** Bytes of memory that this thread takes, freed or not. */
    private static long allocated(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String copy(LedgerReader reader, Audience audience) {
        var copy = new ByteArrayOutputStream();
        reader.copy(audience, copy);
        return copy.toString(StandardCharsets.UTF_8);
    }
}
