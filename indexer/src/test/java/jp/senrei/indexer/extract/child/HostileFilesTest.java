package jp.senrei.indexer.extract.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Extraction.Unreadable;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Member;
import jp.senrei.indexer.hostile.HostileFile;
import jp.senrei.indexer.hostile.HostileFiles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file does to its reader, there is an answer of the right kind, for what is found in it
 * too, and the next file is read.
 */
@Tag("long")
class HostileFilesTest {
    private static final int LANES = 2;
    private static final ExtractorLimits LIMITS =
            ExtractorLimits.DEFAULT.withTime(Duration.ofSeconds(20));

    @TempDir Path folder;
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void eachHasItsAnswerAndTheNextFileIsRead() throws Exception {
        var softly = new SoftAssertions();
        try (var elsewhere = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> listen(elsewhere));
            var all = HostileFiles.all("http://127.0.0.1:" + elsewhere.getLocalPort());
            for (var answer : answers(all)) {
                softly.assertThat(answer.file().outcomes())
                        .as(answer.file().name())
                        .contains(answer.outcome());
                softly.assertThat(answer.inside())
                        .as("in %s", answer.file().name())
                        .isEqualTo(answer.file().inside());
                softly.assertThat(answer.next())
                        .as("after %s", answer.file().name())
                        .isInstanceOf(Extracted.class);
            }
            softly.assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        }
        softly.assertThat(asked).as("who asked elsewhere").hasValue(0);
        softly.assertThat(Path.of("/tmp/senrei-leads-out.txt")).doesNotExist();
        softly.assertAll();
    }

    /**
     * What became of one.
     *
     * @param inside what became of the files found in it
     * @param next of a good file, read by the same reader afterwards
     */
    private record Answered(
            HostileFile file, String outcome, Set<String> inside, Extraction next) {}

    /** In two lanes, each with a reader of its own: many of them take their time. */
    private List<Answered> answers(List<HostileFile> all) throws Exception {
        var answers = new ArrayList<Answered>();
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            var left = new ConcurrentLinkedQueue<>(all);
            var lanes = new ArrayList<Future<List<Answered>>>();
            for (int i = 0; i < LANES; i++) {
                var own = Files.createDirectory(folder.resolve("lane-" + i));
                lanes.add(threads.submit(() -> lane(own, left)));
            }
            for (var lane : lanes) answers.addAll(lane.get());
        }
        assertThat(answers).hasSameSizeAs(all);
        return answers;
    }

    private static List<Answered> lane(Path own, Queue<HostileFile> left) throws IOException {
        var answers = new ArrayList<Answered>();
        try (var extractor = new Extractor(LIMITS)) {
            var good = Files.writeString(own.resolve("good.txt"), "次の文書");
            for (var file = left.poll(); file != null; file = left.poll()) {
                var inside = new TreeSet<String>();
                var outcome = outcome(extractor, file, own, inside);
                answers.add(
                        new Answered(file, outcome, inside, extractor.extract(good, "good.txt")));
            }
        }
        return answers;
    }

    private static String outcome(
            Extractor extractor, HostileFile hostile, Path own, Set<String> inside)
            throws IOException {
        var file = Files.write(own.resolve("hostile"), hostile.bytes().get());
        try {
            return opened(
                    extractor, new Member(hostile.name(), file), 0, extractor.unpacking(), inside);
        } finally {
            Files.delete(file);
        }
    }

    /** With what is found inside, as an ingest does; nothing of this machine comes into a text. */
    private static String opened(
            Extractor extractor, Member file, int depth, Unpacking unpacking, Set<String> inside)
            throws IOException {
        switch (extractor.extract(file.file(), file.name(), depth, unpacking)) {
            case Extracted extracted -> {
                assertThat(extracted.text().text()).doesNotContain("root:");
                for (var member : extracted.members()) {
                    inside.add(opened(extractor, member, depth + 1, unpacking, inside));
                    Files.delete(member.file());
                }
                return HostileFile.READ;
            }
            case Unreadable unreadable -> {
                return unreadable.reason().code();
            }
        }
    }

    private void listen(ServerSocket elsewhere) {
        try {
            while (true) {
                elsewhere.accept().close();
                asked.incrementAndGet();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @Test
    void theListenerHearsWhoAsks() throws Exception {
        try (var elsewhere = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            var thread = Thread.ofPlatform().daemon().start(() -> listen(elsewhere));
            try (var asking =
                    new Socket(InetAddress.getLoopbackAddress(), elsewhere.getLocalPort())) {
                asking.getOutputStream().write("x".getBytes(StandardCharsets.US_ASCII));
                while (asked.get() == 0) thread.join(10);
            }
        }
        assertThat(asked).hasValue(1);
    }
}
