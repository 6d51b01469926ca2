package jp.senrei.indexer.extract.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.ExtractorLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The processes themselves: how many there are, and how they end. */
@Isolated // looks at the children of this process
class ChildrenTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void threadsMayAskAtTheSameTime() throws Exception {
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT, 2);
                var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Extraction>> questions =
                    IntStream.range(0, 40).mapToObj(i -> question(extractor, i)).toList();

            var answers = threads.invokeAll(questions);

            for (int i = 0; i < answers.size(); i++)
                assertThat(((Extracted) answers.get(i).get()).text().text()).isEqualTo("文書" + i);
            assertThat(children(ProcessHandle.current())).hasSizeLessThanOrEqualTo(2);
        }
    }

    private Callable<Extraction> question(Extractor extractor, int number) {
        return () -> extractor.extract(text(number + ".txt", "文書" + number), number + ".txt");
    }

    @Test
    void noChildOutlivesItsExtractor() throws IOException {
        var extractor = new Extractor(ExtractorLimits.DEFAULT);
        extractor.extract(text("a.txt", "一"), "a.txt");
        var children = children(ProcessHandle.current());

        extractor.close();

        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void childKilledBetweenTwoFilesIsReplaced() throws Exception {
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT)) {
            extractor.extract(text("a.txt", "一"), "a.txt");
            for (var child : children(ProcessHandle.current())) {
                child.destroyForcibly();
                child.onExit().get();
            }

            assertThat(extractor.extract(text("b.txt", "二"), "b.txt"))
                    .isInstanceOf(Extracted.class);
        }
    }

    /** It has not seen the file, which is read by the next one. */
    @Test
    void childKilledWhileItStartsIsReplaced() throws Exception {
        var killed = new AtomicBoolean();
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT)) {
            var killer = Thread.ofPlatform().start(() -> killed.set(killTheFirstChild()));
            assertThat(extractor.extract(text("a.txt", "一"), "a.txt"))
                    .isInstanceOf(Extracted.class);
            killer.join();
        }
        assertThat(killed).isTrue();
    }

    /** A moment after it is there: first it is the helper that Java starts processes with. */
    private static boolean killTheFirstChild() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            for (var child : children(ProcessHandle.current())) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                return child.destroyForcibly();
            }
        }
        return false;
    }

    @Test
    void thatNoChildCanStartIsNoFilesFault() throws IOException {
        var file = text("a.txt", "一");
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT.withHeapMegabytes(1))) {
            assertThatThrownBy(() -> extractor.extract(file, "a.txt"))
                    .isInstanceOf(NoReaderException.class)
                    .hasMessageContaining("始められませんでした");
        }
    }

    /** Even SIGKILL, which leaves a parent no time to say anything. */
    @Test
    void childDiesWithItsParent() throws Exception {
        var file = text("a.txt", "一");
        var parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ParentToBeKilled.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(parent.getInputStream().read()).isEqualTo('!');
        var children = children(parent.toHandle());

        parent.destroyForcibly().waitFor();

        assertThat(children).hasSize(1);
        children.getFirst().onExit().get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    /** Reads one file, says so, and waits for its end. */
    static final class ParentToBeKilled {
        public static void main(String[] arguments) throws Exception {
            var file = Path.of(arguments[0]);
            var extractor = new Extractor(ExtractorLimits.DEFAULT);
            if (extractor.extract(file, "a.txt") instanceof Extracted) System.out.print("!");
            System.out.flush();
            Thread.sleep(Duration.ofMinutes(10));
            extractor.close();
        }
    }

    /** Ctrl-C reaches the children too; it is the parent who ends them. */
    @Test
    void signalsOfTheTerminalEndNoFile() throws Exception {
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT)) {
            extractor.extract(text("a.txt", "一"), "a.txt");
            var child = children(ProcessHandle.current()).getFirst();

            for (var signal : List.of("-HUP", "-INT", "-TERM"))
                new ProcessBuilder("kill", signal, String.valueOf(child.pid())).start().waitFor();

            assertThat(extractor.extract(text("b.txt", "二"), "b.txt"))
                    .isInstanceOf(Extracted.class);
            assertThat(children(ProcessHandle.current())).containsExactly(child);
        }
    }

    /** It deletes its temporary folder at its end, which must not be everybody's. */
    @Test
    void aChildThatNobodyMadeAFolderForDoesNotStart() throws Exception {
        var precious = text("precious.txt", "大切");
        var started =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.io.tmpdir=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                ChildMain.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        started.getOutputStream().close();

        assertThat(started.waitFor()).isEqualTo(1);
        assertThat(precious).hasContent("大切");
    }

    @Test
    void nothingOfAFileStaysInTheTemporaryFolder() throws IOException {
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT)) {
            extractor.extract(text("a.txt", "一"), "a.txt");
        }

        var mine = "senrei-extract-" + ProcessHandle.current().pid() + "-";
        try (var left =
                Files.newDirectoryStream(
                        Path.of(System.getProperty("java.io.tmpdir")), mine + "*")) {
            assertThat(left).isEmpty();
        }
    }

    private static List<ProcessHandle> children(ProcessHandle parent) {
        return parent.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .toList();
    }

    private Path text(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
