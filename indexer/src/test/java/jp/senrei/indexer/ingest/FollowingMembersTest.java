package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may see a container may see what lies in it, and nobody else. */
class FollowingMembersTest {
    @TempDir Path folder;
    private DataDirectory data;
    private Path zip;

    @BeforeEach
    void zip() throws IOException {
        data = new DataDirectory(folder.resolve("data"));
        zip = folder.resolve("資料.zip");
        zip(zip, Map.of("個票.txt", "諮問第1号", "中/次第.txt", "議題"));
    }

    @Test
    void whatWasShownByMistakeIsHiddenWithItsMembers() {
        take(zip, Visibility.PUBLIC);
        assertThat(seenByVisitors()).containsExactlyInAnyOrder("資料.zip", "個票.txt", "次第.txt");

        var report = take(zip, Visibility.INTERNAL);

        assertThat(report.changedVisibility()).isEqualTo(3);
        assertThat(visibilities().values()).containsOnly(Visibility.INTERNAL);
        assertThat(seenByVisitors()).isEmpty();

        take(zip, Visibility.PUBLIC);
        assertThat(seenByVisitors()).containsExactlyInAnyOrder("資料.zip", "個票.txt", "次第.txt");
    }

    @Test
    void aMemberThatWasWithdrawnStaysSo() {
        take(zip, Visibility.PUBLIC);
        try (var ingest = open()) {
            var member = id("個票.txt");
            ingest.decide(member, decisions -> decisions.withdraw(member, "個人情報", "tanaka"));
        }
        take(zip, Visibility.INTERNAL);
        take(zip, Visibility.PUBLIC);

        assertThat(seenByVisitors()).containsExactlyInAnyOrder("資料.zip", "次第.txt");
    }

    @Test
    void aMemberThatWasPublishedByItselfStaysSo() {
        take(zip, Visibility.INTERNAL);
        try (var ingest = open()) {
            var member = id("個票.txt");
            ingest.decide(member, decisions -> decisions.publish(member));
        }
        take(zip, Visibility.INTERNAL);

        assertThat(seenByVisitors()).containsExactly("個票.txt");
    }

    @Test
    void whatLiesElsewhereTooStaysAsItIsThere() throws IOException {
        var alone = Files.writeString(folder.resolve("個票.txt"), "諮問第1号");
        var other = folder.resolve("控え.zip");
        zip(other, Map.of("次第.txt", "議題"));
        for (var path : List.of(alone, other, zip)) take(path, Visibility.PUBLIC);

        take(zip, Visibility.INTERNAL);

        assertThat(visibilities())
                .containsOnly(
                        entry("資料.zip", Visibility.INTERNAL),
                        entry("控え.zip", Visibility.PUBLIC),
                        entry("個票.txt", Visibility.PUBLIC),
                        entry("次第.txt", Visibility.PUBLIC));
    }

    @Test
    void whatLiesInADocumentIsNamedBeforeSomebodyDecides() {
        take(zip, Visibility.PUBLIC);
        try (var ingest = open()) {
            assertThat(ingest.inside(id("資料.zip")))
                    .extracting(DocumentState::file)
                    .containsExactly("次第.txt", "個票.txt");
            assertThat(ingest.inside(id("個票.txt"))).isEmpty();
            assertThat(ingest.around(id("個票.txt")))
                    .extracting(DocumentState::file)
                    .containsExactly("資料.zip");
            assertThat(ingest.around(id("資料.zip"))).isEmpty();
        }
    }

    @Test
    void whatWasTakenOutOfAZipIsNotShownWithIt() throws IOException {
        zip(zip, Map.of("名簿.txt", "氏名", "次第.txt", "議題"));
        take(zip, Visibility.INTERNAL);
        zip(zip, Map.of("名簿（黒塗り）.txt", "■■", "次第.txt", "議題"));
        take(zip, Intake.SILENT);

        take(zip, Visibility.PUBLIC);

        assertThat(seenByVisitors()).containsExactlyInAnyOrder("資料.zip", "名簿（黒塗り）.txt", "次第.txt");
        assertThat(visibilities()).contains(entry("名簿.txt", Visibility.INTERNAL));
        assertThat(state(zip + "!/名簿.txt")).isEqualTo(SourceState.State.GONE);
        assertThat(state(zip + "!/次第.txt")).isEqualTo(SourceState.State.ARCHIVED);
    }

    @Test
    void aNewVersionIsShownWithWhatLiesInItAndNothingElse() throws IOException {
        zip(zip, Map.of("名簿.txt", "氏名", "次第.txt", "議題"));
        take(zip, Visibility.INTERNAL);
        zip(zip, Map.of("次第.txt", "議題"));

        assertThat(take(zip, Visibility.PUBLIC).changedVisibility()).isEqualTo(1);

        assertThat(seenByVisitors()).containsExactlyInAnyOrder("資料.zip", "次第.txt");
    }

    @Test
    void aZipThatCannotBeReadShowsNothingThatLayThereBefore() throws IOException {
        take(zip, Visibility.INTERNAL);
        Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 60));

        take(zip, Visibility.PUBLIC);

        assertThat(seenByVisitors()).doesNotContain("個票.txt", "次第.txt");
    }

    @Test
    void aNewVersionIsHiddenWithWhatLayInTheOlderOne() throws IOException {
        take(zip, Visibility.PUBLIC);
        zip(zip, Map.of("個票.txt", "諮問第1号（改）", "中/次第.txt", "議題"));

        take(zip, Visibility.INTERNAL);

        assertThat(seenByVisitors()).doesNotContain("個票.txt", "次第.txt");
        assertThat(visibilities())
                .contains(
                        entry("個票.txt", Visibility.INTERNAL), entry("次第.txt", Visibility.INTERNAL));
    }

    @Test
    void aZipThatWasLostIsHiddenWithItsMembers() throws IOException {
        take(zip, Visibility.PUBLIC);
        try (var files = Files.walk(object("資料.zip"))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }

        take(zip, Visibility.INTERNAL);

        assertThat(seenByVisitors()).isEmpty();
    }

    @Test
    void aMemberThatIsDamagedIsHiddenToo() throws IOException {
        take(zip, Visibility.PUBLIC);
        try (var files = Files.walk(object("個票.txt"))) {
            var inventories = files.filter(file -> file.endsWith("inventory.json")).toList();
            for (var inventory : inventories) Files.writeString(inventory, "{");
        }

        take(zip, Visibility.INTERNAL);

        assertThat(seenByVisitors()).isEmpty();
    }

    /** The folder that holds all of it. */
    private Path object(String file) {
        try (var archive = Archive.open(data.archive())) {
            var content = archive.content(id(file)).orElseThrow();
            return content.resolve("../../../..").normalize();
        }
    }

    @Test
    void aZipThatWasMovedIsHiddenWithItsMembers() throws IOException {
        take(zip, Visibility.PUBLIC);
        var moved = Files.createDirectories(folder.resolve("R4")).resolve("資料.zip");
        Files.move(zip, moved);
        take(moved, Intake.SILENT);
        try (var ingest = open()) {
            ingest.gone(List.of(zip));
            assertThat(ingest.inside(id("資料.zip"))).hasSize(2);
        }

        assertThat(take(moved, Visibility.INTERNAL).changedVisibility()).isEqualTo(3);

        assertThat(seenByVisitors()).isEmpty();
    }

    @Test
    void aMemberThatWasWithdrawnBeforeAnybodySawItStaysHidden() {
        take(zip, Visibility.INTERNAL);
        try (var ingest = open()) {
            var member = id("個票.txt");
            ingest.decide(member, decisions -> decisions.withdraw(member, "個人情報", "tanaka"));
        }

        take(zip, Visibility.PUBLIC);

        assertThat(seenByVisitors()).containsExactlyInAnyOrder("資料.zip", "次第.txt");
    }

    @Test
    void aMemberThatCameByItselfIsNotShownWithAZip() throws IOException {
        var alone = Files.writeString(folder.resolve("個票.txt"), "諮問第1号");
        take(alone, Visibility.INTERNAL);
        take(zip, Visibility.INTERNAL);

        take(zip, Visibility.PUBLIC);

        assertThat(seenByVisitors()).containsExactlyInAnyOrder("資料.zip", "次第.txt");
    }

    private SourceState.State state(String source) {
        return new LedgerReader(data.ledger())
                .sources().stream()
                        .filter(one -> one.source().equals(source))
                        .findFirst()
                        .orElseThrow()
                        .state();
    }

    private Ingest open() {
        return Ingest.open(data, Clock.systemUTC(), IngestSettings.DEFAULT.withWorkers(1));
    }

    private Report take(Path path, Visibility visibility) {
        return take(path, Intake.of(visibility));
    }

    private Report take(Path path, Intake intake) {
        try (var ingest = open()) {
            return ingest.run(List.of(path), intake, Progress.SILENT);
        }
    }

    private Map<String, Visibility> visibilities() {
        try (var archive = Archive.open(data.archive())) {
            return archive.all().stream()
                    .collect(
                            Collectors.toMap(
                                    Original::file,
                                    Original::visibility,
                                    (a, b) -> b,
                                    TreeMap::new));
        }
    }

    private String id(String file) {
        try (var index = LuceneIndex.open(data.index());
                var all = index.all(Document.class, Audience.READER)) {
            return all.filter(document -> document.file().equals(file))
                    .map(Document::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> seenByVisitors() {
        try (var index = LuceneIndex.open(data.index());
                var all = index.all(Document.class, Audience.VISITOR)) {
            return all.map(Document::file).toList();
        }
    }

    private static void zip(Path file, Map<String, String> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
