package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.corpus.archive.Intake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much lies in a container, it is read as it comes and needs no more room than little. */
class LargeContainersTest {
    private static final int MEMBERS = 250;

    /** Bytes of the stack of the thread that ingests; reading and the index need half of it. */
    private static final long STACK = 200 << 10;

    @TempDir Path folder;
    private DataDirectory data;
    private Path papers;

    @BeforeEach
    void papers() throws IOException {
        data = new DataDirectory(folder.resolve("data"));
        papers = Files.createDirectories(folder.resolve("papers"));
    }

    @Test
    void everyMemberMayBeANewVersion() throws Exception {
        var zip = papers.resolve("資料.zip");
        zip(zip, MEMBERS, "案");
        assertThat(onASmallStack(zip).added()).isEqualTo(MEMBERS + 1);

        zip(zip, MEMBERS, "確定");
        assertThat(onASmallStack(zip).versions()).hasSize(MEMBERS + 1);
    }

    @Test
    void everyMemberMayBeThereTwice() throws Exception {
        var zip = papers.resolve("資料.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int member = 0; member < MEMBERS; member++) {
                for (var copy : List.of("正", "副")) {
                    out.putNextEntry(new ZipEntry("%03d%s.txt".formatted(member, copy)));
                    out.write("個票 %d".formatted(member).getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(onASmallStack(zip).files()).isEqualTo(2 * MEMBERS + 1);
    }

    @Test
    void membersAreReadBeforeTheFilesThatComeLater() throws IOException {
        zip(papers.resolve("00.zip"), 3, "案");
        for (int file = 1; file <= 60; file++)
            Files.writeString(papers.resolve("%02d.txt".formatted(file)), "文書" + file);

        var order = new ArrayList<String>();
        ingest(papers, order);

        assertThat(order.indexOf(papers.resolve("00.zip") + "!/002.txt"))
                .isBetween(0, order.indexOf(papers.resolve("60.txt").toString()));
    }

    private Report onASmallStack(Path path) throws Exception {
        var task = new FutureTask<>(() -> ingest(path, new ArrayList<>()));
        new Thread(null, task, "small", STACK).start();
        return task.get();
    }

    private Report ingest(Path path, List<String> done) {
        var settings = IngestSettings.DEFAULT.withWorkers(1);
        try (var ingest = Ingest.open(data, Clock.systemUTC(), settings)) {
            return ingest.run(List.of(path), Intake.SILENT, noting(done));
        }
    }

    private static Progress noting(List<String> done) {
        return new Progress() {
            @Override
            public void begin(int files) {}

            @Override
            public void done(Result result) {
                done.add(result.source());
            }
        };
    }

    private static void zip(Path file, int members, String text) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int member : IntStream.range(0, members).toArray()) {
                zip.putNextEntry(new ZipEntry("%03d.txt".formatted(member)));
                zip.write("%s %d".formatted(text, member).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
