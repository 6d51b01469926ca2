package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.fetch.FetchSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in files become documents of their own. */
class MembersTest {
    @TempDir Path folder;
    private DataDirectory data;
    private Path zip;

    @BeforeEach
    void zipInZip() throws IOException {
        data = new DataDirectory(folder.resolve("data"));
        var deepest = zip(Map.of("底.txt", bytes("底の文書")));
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("個票.txt", bytes("諮問第1号"));
        entries.put("資料/中.zip", zip(Map.of("次第.txt", bytes("議題"), "奥.zip", deepest)));
        zip = Files.write(folder.resolve("資料.zip"), zip(entries));
    }

    @Test
    void eachMemberIsADocumentAsPublicAsItsContainer() {
        var report = take();

        assertThat(sources())
                .containsExactlyInAnyOrder(
                        zip.toString(),
                        zip + "!/個票.txt",
                        zip + "!/資料/中.zip",
                        zip + "!/資料/中.zip!/次第.txt",
                        zip + "!/資料/中.zip!/奥.zip");
        assertThat(originals()).extracting(Original::visibility).containsOnly(Visibility.PUBLIC);
        assertThat(report.failures())
                .singleElement()
                .isInstanceOfSatisfying(
                        Result.Unreadable.class,
                        deep -> assertThat(deep.reason().code()).isEqualTo("NESTED_TOO_DEEP"));
    }

    @Test
    void aFolderIsNoContainerWhateverItsName() throws IOException {
        var folders = Files.createDirectories(folder.resolve("令和4!").resolve("資料!"));
        zip = Files.move(zip, folders.resolve("資料.zip"));

        take();

        assertThat(sources()).contains(zip + "!/資料/中.zip!/次第.txt");
    }

    @Test
    void theSameZipAgainChangesNothing() {
        take();
        var before = originals();

        var again = take();

        assertThat(again.added()).isZero();
        assertThat(originals()).isEqualTo(before);
    }

    @Test
    void whatIsReadAnewIsReadTheSame() {
        take();
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            var report = ingest.rebuild(Progress.SILENT);

            assertThat(report.files()).isEqualTo(5);
            assertThat(report.failures()).hasSize(1);
        }
    }

    @Test
    void readingAnewLeavesVersionsAsTheyAre() throws IOException {
        take();
        Files.write(zip, zip(Map.of("個票.txt", bytes("諮問第1号（改）"))));
        take();
        var before = originals();
        assertThat(before).filteredOn(old -> old.replaced() != null).hasSize(2);

        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.rebuild(Progress.SILENT);
        }

        assertThat(originals()).isEqualTo(before);
    }

    @Test
    void whatIsDeletedIsNotTakenOutAgainByAReindex() {
        take();
        var member = at("個票.txt").id();
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.decide(member, decisions -> decisions.delete(member, "誤り", "係"));

            assertThat(ingest.rebuild(Progress.SILENT).failures()).hasSize(1);
        }
        assertThat(originals()).extracting(Original::id).doesNotContain(member);
        assertThat(new LedgerReader(data.ledger()).sources())
                .filteredOn(source -> source.state() == SourceState.State.NOT_ARCHIVED)
                .isEmpty();
    }

    @Test
    void onlyTheContainerTakesThePlaceOfAnother() throws IOException {
        var old = Files.writeString(folder.resolve("旧資料.txt"), "旧い資料");
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.run(List.of(old), Intake.SILENT, Progress.SILENT);
        }
        var older = originals().getFirst().id();

        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            var report =
                    ingest.run(
                            List.of(zip),
                            new Intake(null, null, null, older, false),
                            Progress.SILENT);
            assertThat(report.versions())
                    .singleElement()
                    .satisfies(
                            version -> {
                                assertThat(version.older()).isEqualTo(older);
                                assertThat(version.newerFile()).isEqualTo("資料.zip");
                            });
        }
        assertThat(originals())
                .filteredOn(one -> one.replaced() != null)
                .singleElement()
                .satisfies(one -> assertThat(one.replaced().by()).isEqualTo(at("資料.zip").id()));
    }

    @Test
    void aFileThatCouldNotBeTakenOutIsTriedAgain() throws IOException {
        take();
        var member = zip + "!/個票.txt";
        try (var accession =
                Accession.open(data.root(), Clock.systemUTC(), "test", Duration.ZERO)) {
            accession.notArchived(member, "NO_ACCESS", "ディスクに空きがありません。");
        }
        assertThat(state(member)).isEqualTo(SourceState.State.NOT_ARCHIVED);

        try (var ingest = Ingest.open(data, Clock.systemUTC());
                var fetch = Fetch.open(FetchSettings.DEFAULT, Clock.systemUTC())) {
            ingest.retry(fetch, Intake.SILENT, Progress.SILENT);
        }

        assertThat(state(member)).isEqualTo(SourceState.State.ARCHIVED);
    }

    private SourceState.State state(String source) {
        return new LedgerReader(data.ledger())
                .sources().stream()
                        .filter(one -> one.source().equals(source))
                        .findFirst()
                        .orElseThrow()
                        .state();
    }

    private Original at(String file) {
        return originals().stream()
                .filter(original -> original.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private Report take() {
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            return ingest.run(List.of(zip), Intake.of(Visibility.PUBLIC), Progress.SILENT);
        }
    }

    private List<Original> originals() {
        try (var archive = Archive.open(data.archive())) {
            return archive.all();
        }
    }

    private List<String> sources() {
        return originals().stream()
                .flatMap(original -> original.sources().stream())
                .map(Source::address)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
