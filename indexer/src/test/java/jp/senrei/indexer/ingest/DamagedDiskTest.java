package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import jp.senrei.indexer.bench.GeneratedCouncil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, that may not be written to, files that are cut short, bytes that flip: the
 * run says so in one sentence or mends it, and the next one completes, to the byte.
 */
@Tag("long")
class DamagedDiskTest {
    private static final int DOCUMENTS = 24;

    @TempDir Path folder;
    private Path papers;
    private SortedMap<String, String> expected;
    private boolean mounted;

    @BeforeEach
    void papers() throws Exception {
        papers = folder.resolve("papers");
        new GeneratedCouncil(11, 2).write(papers, 0, DOCUMENTS);
        assertThat(ingest(folder.resolve("calm"))).isZero();
        expected = IngestChild.exports(folder.resolve("calm"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) run("umount", "-l", folder.resolve("small").toString());
    }

    @Test
    void aFullDiskEndsTheRunAndNothingElse() throws Exception {
        var small = Files.createDirectories(folder.resolve("small"));
        needs(
                run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", small.toString()) == 0,
                "mounting a small disk needs the rights of root");
        mounted = true;
        var data = small.resolve("data");

        assertThat(ingest(data)).isEqualTo(3);
        assertThat(log()).containsAnyOf("ディスクに空きがありません", "No space left on device");
        assertThat(ingest(data)).as("still full").isEqualTo(3);

        assertThat(run("mount", "-o", "remount,size=200m", small.toString())).isZero();
        assertThat(ingest(data)).as(log()).isZero();
        isWhole(data);
    }

    @Test
    void aDiskThatMayOnlyBeReadEndsTheRunAndNothingElse() throws Exception {
        var small = Files.createDirectories(folder.resolve("small"));
        needs(
                run("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", small.toString()) == 0,
                "mounting a disk needs the rights of root");
        mounted = true;
        var data = small.resolve("data");
        killedHalfWay(data);
        assertThat(run("mount", "-o", "remount,ro", small.toString())).isZero();

        assertThat(ingest(data)).isEqualTo(3);
        assertThat(log()).contains("書き込め");

        assertThat(run("mount", "-o", "remount,rw", small.toString())).isZero();
        assertThat(ingest(data)).as(log()).isZero();
        isWhole(data);
    }

    @Test
    void withoutThePermissionToWriteTheRunSaysSo() throws Exception {
        var data = folder.resolve("data");
        // root writes whatever the permissions say, unless it gave that right away
        var bound = List.of("setpriv", "--inh-caps=-dac_override", "--bounding-set=-dac_override");
        var isRoot =
                run("setpriv", "--inh-caps=-dac_override", "--bounding-set=-dac_override", "true");
        needs(isRoot == 0, "giving up a right needs the rights of root");
        var run = halfWay(data, bound);
        while (run("chmod", "-R", "a-w", data.toString()) != 0) // files come and go meanwhile
        Thread.sleep(5);

        assertThat(run.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(log()).isEqualTo(3);
        assertThat(ingest(data, bound)).isEqualTo(3);
        assertThat(log()).contains("書き込め");

        assertThat(run("chmod", "-R", "u+w", data.toString())).isZero();
        assertThat(ingest(data)).as(log()).isZero();
        isWhole(data);
    }

    @Test
    void whatIsDerivedIsMadeAnewHoweverItIsDamaged() throws Exception {
        var random = new Random(5);
        for (int damage = 0; damage < 4; damage++) {
            var data = folder.resolve("data-" + damage);
            assertThat(ingest(data)).as(log()).isZero();
            var file = anyReading(data, random);
            if (damage % 2 == 0) cutShort(file, random);
            else flipByte(file, random);

            try (var ingest = Ingest.open(new DataDirectory(data), IngestChild.CLOCK)) {
                ingest.renew(Progress.SILENT);
            }
            isWhole(data);
        }
    }

    private void isWhole(Path data) throws IOException {
        assertThat(IngestChild.exports(data)).isEqualTo(expected);
        assertThat(IngestChild.leftovers(data)).isEmpty();
    }

    /** A disk cannot be turned read-only while somebody writes to it. */
    private void killedHalfWay(Path data) throws Exception {
        halfWay(data, List.of()).destroyForcibly().waitFor();
        assertThat(archived(data)).isBetween(1L, DOCUMENTS - 1L);
    }

    /** A run of which some documents are archived, and not all: so many are not read at a time. */
    private Process halfWay(Path data, List<String> prefix) throws Exception {
        var run = IngestChild.start(folder.resolve("log"), prefix, data, papers);
        while (archived(data) == 0) {
            assertThat(run.isAlive()).as(log()).isTrue();
            Thread.sleep(5);
        }
        return run;
    }

    /** Documents whose objects are in their places. */
    private static long archived(Path data) throws IOException {
        var archive = new DataDirectory(data).archive();
        if (!Files.isDirectory(archive)) return 0;
        try (var objects = Files.list(archive)) {
            return objects.filter(path -> path.getFileName().toString().matches("[0-9a-f]{3}"))
                    .count();
        }
    }

    private int ingest(Path data) throws Exception {
        return ingest(data, List.of());
    }

    private int ingest(Path data, List<String> prefix) throws Exception {
        var run = IngestChild.start(folder.resolve("log"), prefix, data, papers);
        assertThat(run.waitFor(20, TimeUnit.MINUTES)).isTrue();
        return run.exitValue();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** On a machine that may not, the test is left out; where it has to run, it fails. */
    private static void needs(boolean isMet, String what) {
        if ("true".equals(System.getenv("CI"))) assertThat(isMet).as(what).isTrue();
        assumeThat(isMet).as(what).isTrue();
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Path anyReading(Path data, Random random) throws IOException {
        try (var all = Files.walk(new DataDirectory(data).readings())) {
            var files =
                    all.filter(path -> path.toString().endsWith(".reading"))
                            .sorted(Comparator.naturalOrder())
                            .toList();
            return files.get(random.nextInt(files.size()));
        }
    }

    private static void cutShort(Path file, Random random) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(random.nextLong(channel.size()));
        }
    }

    private static void flipByte(Path file, Random random) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }
}
