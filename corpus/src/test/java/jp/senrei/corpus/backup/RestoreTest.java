package jp.senrei.corpus.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Sha256;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.archive.Steps;
import jp.senrei.corpus.ledger.Head;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreTest {
    @TempDir Path temporary;

    private Path data;
    private Path file;

    @BeforeEach
    void archive() throws IOException {
        data = temporary.resolve("data");
        file = temporary.resolve("backup.zip");
        try (var accession =
                Accession.open(data, Clock.systemUTC(), "test", Duration.ofSeconds(1))) {
            for (var text : List.of("議事録", "答申", "100%.txt")) {
                accession.take(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        text,
                        Source.of("/papers/" + text, Instant.now()),
                        Intake.SILENT);
            }
        }
        Files.createDirectories(data.resolve("index"));
        Files.writeString(data.resolve("index/derived"), "made anew");
        Files.createDirectories(data.resolve("queries"));
        Files.writeString(data.resolve("queries/visitor.txt"), "委託");
    }

    private Backup backup() {
        return Backup.write(data, file, head(data), Clock.systemUTC(), Steps.SILENT);
    }

    private static Head head(Path data) {
        return new LedgerReader(data.resolve("ledger")).head(Audience.READER);
    }

    private Path restored() {
        return temporary.resolve("elsewhere/restored");
    }

    private void restore() throws IOException {
        Files.createDirectories(restored().getParent());
        assertThat(Restore.read(file, restored(), Steps.SILENT)).isEmpty();
    }

    @Test
    void everyByteComesBackButTheIndex() throws IOException {
        var backup = backup();
        restore();

        assertThat(backup.sha256()).isEqualTo(Sha256.of(file));
        assertThat(backup.damaged()).isEmpty();
        assertThat(restored().resolve("index")).doesNotExist();
        for (var folder : List.of("archive", "ledger", "queries"))
            assertThat(contents(restored().resolve(folder)))
                    .isEqualTo(contents(data.resolve(folder)));
        assertThat(head(restored())).isEqualTo(head(data));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var path : files.filter(Files::isRegularFile).toList())
                contents.put(folder.relativize(path).toString(), Sha256.of(path));
        }
        return contents;
    }

    /** A server notes past queries at any time: aside, and then by a rename. */
    @Test
    void pastQueriesThatAreReplacedMeanwhileStopNothing() throws Exception {
        var queries = data.resolve("queries");
        try (var server = Executors.newSingleThreadExecutor()) {
            var noting = server.submit(() -> noteWithoutEnd(queries));
            for (int i = 0; i < 60; i++) {
                Files.deleteIfExists(file);
                backup();
            }
            noting.cancel(true);
        }
        restore();

        assertThat(contents(restored().resolve("queries")).keySet())
                .contains("visitor.txt")
                .isSubsetOf("visitor.txt", "reader.tsv");
        assertThat(head(restored())).isEqualTo(head(data));
    }

    private static Void noteWithoutEnd(Path queries) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            var aside = Files.createTempFile(queries, "queries", ".new");
            Files.writeString(aside, "3\t委託\n");
            Files.move(aside, queries.resolve("reader.tsv"), StandardCopyOption.REPLACE_EXISTING);
        }
        return null;
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        backup();
        assertThatThrownBy(this::backup)
                .isInstanceOf(BackupException.WrongPlace.class)
                .hasMessage("「%s」は既にあります。別の名前を指定してください。上書きはしません。", file);
        assertThatThrownBy(() -> Restore.read(file, data, Steps.SILENT))
                .isInstanceOf(BackupException.WrongPlace.class)
                .hasMessageContaining("空ではありません");
        assertThatThrownBy(
                        () ->
                                Backup.write(
                                        data,
                                        data.resolve("archive/b.zip"),
                                        head(data),
                                        Clock.systemUTC(),
                                        Steps.SILENT))
                .isInstanceOf(BackupException.WrongPlace.class);
    }

    /** What other programs take for the end of a line. */
    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "%0A"})
    void namesWithEndsOfLinesComeBack(String odd) throws IOException {
        Files.writeString(data.resolve("queries/会議" + odd + "録.txt"), odd);
        backup();
        restore();
        assertThat(contents(restored().resolve("queries")))
                .isEqualTo(contents(data.resolve("queries")))
                .hasSize(2);
    }

    /** The archive was moved to a larger disk. */
    @Test
    void anArchiveBehindALinkIsBackedUp() throws IOException {
        var files = backup().files();
        Files.delete(file);
        var larger = Files.createDirectories(temporary.resolve("larger")).resolve("archive");
        Files.move(data.resolve("archive"), larger);
        Files.createSymbolicLink(data.resolve("archive"), larger);

        try (var accession =
                Accession.open(data, Clock.systemUTC(), "test", Duration.ofSeconds(1))) {
            accession.reconcile();
            assertThat(accession.archive().all()).hasSize(3);
        }
        assertThat(backup().files()).isEqualTo(files);
        restore();
    }

    @Test
    void aBackupThatWouldLackDocumentsIsRefused() throws IOException {
        Files.move(data.resolve("archive"), temporary.resolve("unplugged"));
        Files.createDirectories(data.resolve("archive"));
        assertThatThrownBy(this::backup)
                .isInstanceOf(BackupException.Unusable.class)
                .hasMessageContaining("台帳にある文書のうち3件（「");
        assertThat(temporary).isDirectoryNotContaining(path -> path.toString().contains("backup"));
    }

    @Test
    void whatAppearsMeanwhileIsNotOverwritten() throws IOException {
        var progress =
                new Steps() {
                    @Override
                    public void begin(int steps) {
                        write(file, "somebody else's");
                    }

                    @Override
                    public void step() {}
                };
        assertThatThrownBy(() -> Backup.write(data, file, head(data), Clock.systemUTC(), progress))
                .isInstanceOf(BackupException.WrongPlace.class);
        assertThat(file).hasContent("somebody else's");
        assertThat(temporary.resolve("backup.zip.part")).doesNotExist();
    }

    /** Where nobody can be kept out, as on a disk that this machine may only read. */
    @ParameterizedTest
    @ValueSource(strings = {"ledger/ledger.jsonl", "archive/0=ocfl_1.1", "archive/new"})
    void whatIsWrittenMeanwhileIsNoticed(String name) {
        var changed = data.resolve(name);
        var progress =
                new Steps() {
                    @Override
                    public void begin(int steps) {
                        write(changed, "written meanwhile");
                    }

                    @Override
                    public void step() {}
                };
        assertThatThrownBy(() -> Backup.write(data, file, head(data), Clock.systemUTC(), progress))
                .isInstanceOf(BackupException.Unusable.class)
                .hasMessage(
                        "バックアップを作っている間に、データの置き場所の「%s」が変わりました。何も残していません。書き込んでいる処理が終わってから、もう一度実行してください。",
                        name);
        assertThat(temporary).isDirectoryNotContaining(path -> path.toString().contains("backup"));
    }

    @Test
    void aLineThatCameBeforeTheFilesWereListedIsNoticed() {
        var before = new Head(1, "0".repeat(64), Instant.EPOCH);
        assertThatThrownBy(() -> Backup.write(data, file, before, Clock.systemUTC(), Steps.SILENT))
                .isInstanceOf(BackupException.Unusable.class)
                .hasMessageContaining("「ledger」が変わりました");
        assertThat(file).doesNotExist();
    }

    @Test
    void aPartThatIsThereIsNotOverwritten() {
        var part = temporary.resolve("backup.zip.part");
        write(part, "somebody else's");
        assertThatThrownBy(this::backup)
                .isInstanceOf(BackupException.WrongPlace.class)
                .hasMessageContaining("backup.zip.part」があります");
        assertThat(part).hasContent("somebody else's");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest-sha256.txt", "tagmanifest-sha256.txt", "bag-info.txt"})
    void aListLargerThanItCanBeIsNotUnpacked(String tag) throws IOException {
        backup();
        rewrite(entries -> entries.put("senrei/" + tag, new byte[10_000_000]));
        Files.createDirectories(restored().getParent());
        assertThatThrownBy(() -> Restore.read(file, restored(), Steps.SILENT))
                .isInstanceOf(BackupException.Damaged.class)
                .hasMessage("バックアップの中の「%s」が、あり得ない大きさです。何も戻していません。", tag);
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        backup();
        Files.createDirectories(restored());
        restore();
        assertThat(restored().resolve("archive")).isDirectory();
    }

    @Test
    void damagedOriginalIsNamedWhenItIsBackedUpAndAgainWhenItIsRestored() throws IOException {
        try (var files = Files.walk(data.resolve("archive"))) {
            var original = files.filter(path -> path.endsWith("答申")).findFirst().orElseThrow();
            Files.writeString(original, "答甲");
        }
        assertThat(backup().damaged()).hasSize(1);

        Files.createDirectories(restored().getParent());
        assertThat(Restore.read(file, restored(), Steps.SILENT))
                .extracting(finding -> finding.code())
                .containsExactly("E092");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "senrei/../../evil.txt",
                "senrei/data/archive/../../../../evil.txt",
                "senrei/data/../evil.txt",
                "/etc/passwd",
                "senrei/data/archive/..\\..\\evil.txt",
                "C:\\evil.txt",
                "senrei/data/work/writer.lock",
                "senrei/data/index/visitor/segments_1",
                "senrei/extra.txt",
                "senrei/data/archive/extra.txt",
            })
    void namesThatLeadElsewhereAndFilesThatNobodyToldOfAreRefused(String name) throws IOException {
        backup();
        rewrite(entries -> entries.put(name, bytes("evil")));

        assertRefused();
        assertThat(temporary.resolve("evil.txt")).doesNotExist();
    }

    @Test
    void everyChangedEntryIsRefused() throws IOException {
        backup();
        var sound = Files.readAllBytes(file);
        for (var name : read().keySet()) {
            rewrite(entries -> entries.put(name, flipped(entries.get(name))));
            assertRefused();
            Files.write(file, sound);
            rewrite(entries -> entries.remove(name));
            assertRefused();
            Files.write(file, sound);
        }
        restore();
    }

    @Test
    void manifestLineTakenAwayWithItsHashMadeAnewIsRefused() throws IOException {
        backup();
        rewrite(
                entries -> {
                    var manifest = text(entries.get("senrei/manifest-sha256.txt"));
                    var shorter = manifest.substring(manifest.indexOf('\n') + 1);
                    replaceTag(entries, "manifest-sha256.txt", manifest, shorter);
                });
        assertRefused();
    }

    @Test
    void bombIsRefused() throws IOException {
        backup();
        rewrite(
                entries -> {
                    var name = "senrei/data/queries/visitor.txt";
                    var before = Sha256.of(text(entries.get(name)));
                    var zeros = new byte[100_000_000];
                    entries.put(name, zeros);
                    var manifest = text(entries.get("senrei/manifest-sha256.txt"));
                    replaceTag(
                            entries,
                            "manifest-sha256.txt",
                            manifest,
                            manifest.replace(before, Sha256.of(text(zeros))));
                });
        assertThat(Files.size(file)).isLessThan(1_000_000);
        assertRefused();
    }

    @Test
    void bombThatTellsItsSizeIsRefused() throws IOException {
        backup();
        rewrite(
                entries -> {
                    var info = text(entries.get("senrei/bag-info.txt"));
                    replaceTag(
                            entries,
                            "bag-info.txt",
                            info,
                            info.replaceFirst("Oxum: [0-9]+", "Oxum: 99000000000"));
                });
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 1000})
    void fileCutShortIsRefused(int kept) throws IOException {
        backup();
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, kept));
        assertRefused();
    }

    @Test
    void ofAFileCutShortItIsSaidInJapanese() throws IOException {
        backup();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
        assertThatThrownBy(() -> Restore.read(file, temporary.resolve("new"), Steps.SILENT))
                .hasMessage("「%s」は ZIP として読めません（終わりの部分がありません。途中で切れています）。別のバックアップを使ってください。", file);
    }

    private void assertRefused() throws IOException {
        Files.createDirectories(restored().getParent());
        assertThatThrownBy(() -> Restore.read(file, restored(), Steps.SILENT))
                .isInstanceOf(BackupException.Damaged.class);
        assertThat(restored()).doesNotExist();
        try (var left = Files.list(restored().getParent())) {
            assertThat(left).as("nothing is left behind").isEmpty();
        }
    }

    private static void replaceTag(
            Map<String, byte[]> entries, String name, String before, String after) {
        entries.put("senrei/" + name, bytes(after));
        var tags = text(entries.get("senrei/tagmanifest-sha256.txt"));
        entries.put(
                "senrei/tagmanifest-sha256.txt",
                bytes(tags.replace(Sha256.of(before), Sha256.of(after))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes) {
        var other = bytes.clone();
        if (other.length == 0) return new byte[] {1};
        other[other.length / 2] ^= 1;
        return other;
    }

    private Map<String, byte[]> read() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList())
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return entries;
    }

    private void rewrite(Consumer<Map<String, byte[]>> change) throws IOException {
        var entries = read();
        change.accept(entries);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
