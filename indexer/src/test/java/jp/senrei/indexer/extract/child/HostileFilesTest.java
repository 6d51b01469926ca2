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
import java.util.concurrent.atomic.AtomicInteger;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Extraction.Unreadable;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.hostile.HostileFile;
import jp.senrei.indexer.hostile.HostileFiles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file does to its reader, there is an answer of the right kind, and the next file is
 * read.
 */
@Tag("long")
class HostileFilesTest {
    private static final ExtractorLimits LIMITS =
            ExtractorLimits.DEFAULT.withTime(Duration.ofSeconds(30)).withHeapMegabytes(256);

    @TempDir Path folder;
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void eachHasItsAnswerAndTheNextFileIsRead() throws IOException {
        var softly = new SoftAssertions();
        try (var elsewhere = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                var extractor = new Extractor(LIMITS)) {
            Thread.ofPlatform().daemon().start(() -> listen(elsewhere));
            var good = Files.writeString(folder.resolve("good.txt"), "次の文書");
            var all = HostileFiles.all("http://127.0.0.1:" + elsewhere.getLocalPort());
            for (var hostile : all) {
                var outcome = outcome(extractor, hostile);
                softly.assertThat(hostile.outcomes()).as(hostile.name()).contains(outcome);
                softly.assertThat(extractor.extract(good, "good.txt"))
                        .as("after %s", hostile.name())
                        .isInstanceOf(Extracted.class);
            }
            softly.assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        }
        softly.assertThat(asked).as("who asked elsewhere").hasValue(0);
        softly.assertThat(Path.of("/tmp/senrei-leads-out.txt")).doesNotExist();
        softly.assertAll();
    }

    /** Also nothing of this machine comes into a text. */
    private String outcome(Extractor extractor, HostileFile hostile) throws IOException {
        var file = Files.write(folder.resolve("hostile"), hostile.bytes().get());
        try {
            return switch (extractor.extract(file, hostile.name(), 0, extractor.unpacking())) {
                case Extracted extracted -> {
                    assertThat(extracted.text().text()).doesNotContain("root:");
                    yield HostileFile.READ;
                }
                case Unreadable unreadable -> unreadable.reason().code();
            };
        } finally {
            Files.delete(file);
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
