package jp.senrei.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    private static final Instant MONDAY = Instant.parse("2026-04-06T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-04-07T01:00:00Z");

    @TempDir Path temporary;

    Path folder;
    Archive archive;

    @BeforeEach
    void open() {
        folder = temporary.resolve("data/archive");
        archive = Archive.open(folder);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void keepsTheBytesAndWhereTheyCameFrom() throws IOException {
        var minutes = file("みなとの市 会議録.txt", "審議会を開会します。");

        var stored = Deposit.store(archive, minutes, Intake.SILENT, MONDAY);

        assertThat(stored.isNew()).isTrue();
        assertThat(stored.original())
                .isEqualTo(
                        new Original(
                                stored.original().sha256().substring(0, 16),
                                stored.original().sha256(),
                                "みなとの市 会議録.txt",
                                Files.size(minutes),
                                Visibility.INTERNAL,
                                null,
                                null,
                                List.of(Source.of(minutes.toString(), MONDAY)),
                                MONDAY,
                                null));
        assertThat(archive.find(stored.original().id())).contains(stored.original());
        var kept = archive.content(stored.original().id()).orElseThrow();
        assertThat(kept).hasSameBinaryContentAs(minutes).hasFileName("みなとの市 会議録.txt");
        assertThat(kept.startsWith(folder)).isTrue();
    }

    @Test
    void sameBytesTwiceAreOneDocument() throws IOException {
        var once = Deposit.store(archive, file("a.txt", "同じ"), Intake.SILENT, MONDAY);
        var twice = Deposit.store(archive, file("a.txt", "同じ"), Intake.SILENT, TUESDAY);

        assertThat(twice).isEqualTo(new Stored(once.original(), false, false));
        assertThat(archive.all()).containsExactly(once.original());
        assertThat(versions(once.original())).containsExactly("v1");
    }

    @Test
    void sameBytesUnderAnotherNameAreOneDocumentWithTwoSources() throws IOException {
        var first = file("a.txt", "同じ");
        var second = file("copy of a.txt", "同じ");
        Deposit.store(archive, first, Intake.SILENT, MONDAY);

        var stored = Deposit.store(archive, second, Intake.SILENT, TUESDAY);

        assertThat(stored.isNew()).isFalse();
        assertThat(stored.changed()).isTrue();
        assertThat(archive.all())
                .hasSize(1)
                .first()
                .satisfies(
                        original -> {
                            assertThat(original.file()).isEqualTo("a.txt");
                            assertThat(original.sources())
                                    .containsExactly(
                                            Source.of(first.toString(), MONDAY),
                                            Source.of(second.toString(), TUESDAY));
                            assertThat(original.ingested()).isEqualTo(MONDAY);
                        });
    }

    @Test
    void newDocumentIsInternalUnlessSaidOtherwise() throws IOException {
        assertThat(
                        Deposit.store(archive, file("a", "a"), Intake.SILENT, MONDAY)
                                .original()
                                .visibility())
                .isEqualTo(Visibility.INTERNAL);
        assertThat(
                        Deposit.store(archive, file("b", "b"), Intake.of(Visibility.PUBLIC), MONDAY)
                                .original()
                                .visibility())
                .isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void knownDocumentKeepsItsVisibilityUntilToldOtherwise() throws IOException {
        var sheet = file("sheet.txt", "個票");
        Deposit.store(archive, sheet, Intake.of(Visibility.PUBLIC), MONDAY);

        assertThat(Deposit.store(archive, sheet, Intake.SILENT, TUESDAY).original().visibility())
                .isEqualTo(Visibility.PUBLIC);
        var hidden = Deposit.store(archive, sheet, Intake.of(Visibility.INTERNAL), TUESDAY);

        assertThat(hidden.changed()).isTrue();
        assertThat(archive.find(hidden.original().id()).orElseThrow().visibility())
                .isEqualTo(Visibility.INTERNAL);
        assertThat(archive.content(hidden.original().id()).orElseThrow()).hasContent("個票");
        assertThat(versions(hidden.original())).containsExactly("v1", "v2");
        try (var secondVersion = Files.walk(object(hidden.original()).resolve("v2/content"))) {
            assertThat(secondVersion.filter(Files::isRegularFile))
                    .extracting(path -> path.getFileName().toString())
                    .as("the bytes are not copied again")
                    .containsExactly("metadata.json");
        }
    }

    @Test
    void municipalityAndCouncilGivenByHandAreKept() throws IOException {
        var agenda = file("次第.txt", "次第");
        Deposit.store(archive, agenda, new Intake(null, "999011", null), MONDAY);
        var stored =
                Deposit.store(archive, agenda, new Intake(null, null, "みなとの市個人情報保護審議会"), TUESDAY);

        assertThat(stored.original().municipality()).isEqualTo("999011");
        assertThat(stored.original().council()).isEqualTo("みなとの市個人情報保護審議会");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..",
                ".",
                "",
                " ",
                "a/b\\c:d*e?.txt",
                "改\n行\t\0.pdf",
                ".hidden",
                "CON",
                "..\\..\\x"
            })
    void oddNamesAreKeptForDisplayAndStayInsideTheArchive(String name) throws IOException {
        var stored =
                Deposit.store(
                        archive, bytes("name: " + name), name, "upload", Intake.SILENT, MONDAY);

        assertThat(archive.find(stored.original().id()).orElseThrow().file()).isEqualTo(name);
        var content = archive.content(stored.original().id()).orElseThrow();
        assertThat(content.toRealPath().startsWith(folder.toRealPath())).isTrue();
        assertThat(content).hasContent("name: " + name);
    }

    @Test
    void veryLongNameIsShortenedOnDiskAndKeepsItsEnding() throws IOException {
        var name = "第三回情報公開審議会".repeat(40) + ".pdf";

        var stored = Deposit.store(archive, bytes("long"), name, "upload", Intake.SILENT, MONDAY);

        assertThat(stored.original().file()).isEqualTo(name);
        var onDisk = archive.content(stored.original().id()).orElseThrow().getFileName().toString();
        assertThat(onDisk).startsWith("第三回").endsWith(".pdf");
        assertThat(onDisk.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
    }

    @Test
    void emptyFileIsArchivedToo() throws IOException {
        var stored = Deposit.store(archive, file("empty.pdf", ""), Intake.SILENT, MONDAY);

        assertThat(stored.original().size()).isZero();
        assertThat(archive.content(stored.original().id()).orElseThrow()).isEmptyFile();
    }

    @Test
    void listsAllInTheOrderOfTheirIds() throws IOException {
        for (int i = 0; i < 7; i++)
            Deposit.store(archive, file(i + ".txt", "document " + i), Intake.SILENT, MONDAY);

        assertThat(archive.all()).hasSize(7).extracting(Original::id).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef", "../../../etc", "0123", "ZZZZZZZZZZZZZZZZ"})
    void unknownIdIsNotThere(String id) {
        assertThat(archive.find(id)).isEmpty();
        assertThat(archive.content(id)).isEmpty();
    }

    @Test
    void anotherArchiveOnTheSameFolderSeesWhatWasStoredAtOnce() throws IOException {
        try (var reader = Archive.open(folder)) {
            var stored =
                    Deposit.store(archive, file("a.txt", "新着"), Intake.SILENT, MONDAY).original();
            assertThat(reader.find(stored.id())).contains(stored);

            var opened =
                    Deposit.store(
                                    archive,
                                    file("a.txt", "新着"),
                                    Intake.of(Visibility.PUBLIC),
                                    TUESDAY)
                            .original();
            assertThat(reader.find(stored.id())).contains(opened);
        }
    }

    @Test
    void manyThreadsAndTwoArchivesStoreTheSameBytesOnce() throws Exception {
        var minutes = file("a.txt", "同じ");
        try (var other = Archive.open(folder);
                var workers = Executors.newFixedThreadPool(8)) {
            var tasks =
                    IntStream.range(0, 24)
                            .<Callable<Stored>>mapToObj(
                                    i ->
                                            () ->
                                                    Deposit.store(
                                                            i % 2 == 0 ? archive : other,
                                                            minutes,
                                                            Intake.SILENT,
                                                            MONDAY))
                            .toList();
            var stored = new ArrayList<Stored>();
            for (var result : workers.invokeAll(tasks)) stored.add(result.get());

            assertThat(stored).filteredOn(Stored::isNew).hasSize(1);
        }
        assertThat(archive.all()).hasSize(1);
    }

    @Test
    void whatACrashedProcessLeftBehindIsSweptAway() throws IOException {
        var work = temporary.resolve("data/work");
        var dead = Files.createDirectories(work.resolve("dead/staging"));
        Files.writeString(dead.resolve("intake.part"), "half a document");
        Files.createFile(work.resolve("dead.lock"));

        Archive.open(folder).close();

        assertThat(work.resolve("dead")).doesNotExist();
        assertThat(
                        Deposit.store(
                                        archive,
                                        file("a.txt", "the living go on"),
                                        Intake.SILENT,
                                        MONDAY)
                                .isNew())
                .isTrue();
    }

    @Test
    void failingSourceLeavesNothingBehind() throws IOException {
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                };

        assertThatThrownBy(
                        () ->
                                Deposit.store(
                                        archive,
                                        broken,
                                        "a.pdf",
                                        "https://example.invalid/a.pdf",
                                        Intake.SILENT,
                                        MONDAY))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(archive.all()).isEmpty();
        try (var left = Files.walk(temporary.resolve("data/work"))) {
            assertThat(left.filter(path -> path.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void missingFileIsOneSentence() {
        var nowhere = temporary.resolve("nowhere.pdf");

        assertThatThrownBy(() -> Deposit.store(archive, nowhere, Intake.SILENT, MONDAY))
                .isInstanceOf(ArchiveException.UnreadableSource.class)
                .hasMessage("「%s」が見つかりません。場所と名前を確かめてください。", nowhere);
    }

    @Test
    void fileInPlaceOfAFolderAboveIsNamed() throws IOException {
        var inTheWay = Files.writeString(temporary.resolve("taken"), "a file");
        var root = inTheWay.resolve("archive");

        assertThatThrownBy(() -> Archive.open(root))
                .isInstanceOf(ArchiveException.Unusable.class)
                .hasMessage(
                        "保存フォルダー「%s」を作れません。「%s」はフォルダーではなくファイルです。別の場所を --data で指定してください。",
                        root, inTheWay);
    }

    @Test
    void fileInPlaceOfTheFolderIsOneSentence() throws IOException {
        var inTheWay = Files.writeString(temporary.resolve("taken"), "a file");

        assertThatThrownBy(() -> Archive.open(inTheWay))
                .isInstanceOf(ArchiveException.Unusable.class)
                .hasMessage(
                        "保存フォルダー「%1$s」を作れません。「%1$s」はフォルダーではなくファイルです。別の場所を --data で指定してください。",
                        inTheWay);
        assertThatThrownBy(() -> Archive.open(inTheWay.resolve("archive")))
                .isInstanceOf(ArchiveException.Unusable.class)
                .hasMessageStartingWith("保存フォルダー「%s」を".formatted(inTheWay.resolve("archive")));
    }

    @Test
    void folderOfSomethingElseIsOneSentence() throws IOException {
        var photos = Files.createDirectories(temporary.resolve("photos"));
        Files.writeString(photos.resolve("holiday.jpg"), "not an archive");

        assertThatThrownBy(() -> Archive.open(photos))
                .isInstanceOf(ArchiveException.Unusable.class)
                .hasMessageStartingWith("保存フォルダー「%s」は Senrei の保存庫として読めません".formatted(photos))
                .hasMessageEndingWith("別の場所を --data で指定してください。");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(temporary.resolve(name), content);
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path object(Original original) {
        var sha256 = original.sha256();
        return folder.resolve(sha256.substring(0, 3))
                .resolve(sha256.substring(3, 6))
                .resolve(sha256.substring(6, 9))
                .resolve(sha256);
    }

    private List<String> versions(Original original) throws IOException {
        try (var all = Files.list(object(original))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("v\\d+"))
                    .sorted()
                    .toList();
        }
    }
}
