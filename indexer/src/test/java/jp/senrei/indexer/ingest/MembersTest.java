package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.model.Visibility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
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
    void aLockedFileIsReadOnceItsPasswordIsGiven() throws IOException {
        var pdf = folder.resolve("鍵付き.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Council of Shiomi");
                content.endText();
            }
            document.protect(
                    new StandardProtectionPolicy("owner", "shiomi", new AccessPermission()));
            document.save(pdf.toFile());
        }

        assertThat(take(pdf, List.of()).failures()).hasSize(1);
        assertThat(take(pdf, List.of("違う", "shiomi")).failures()).isEmpty();
        try (var files = Files.walk(folder.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    new String(
                                                            Files.readAllBytes(file),
                                                            StandardCharsets.ISO_8859_1))
                                            .doesNotContain("\"shiomi\""));
        }
    }

    private Report take(Path file, List<String> passwords) {
        try (var ingest =
                Ingest.open(
                        data, Clock.systemUTC(), IngestSettings.DEFAULT.withPasswords(passwords))) {
            return ingest.run(List.of(file), Intake.SILENT, Progress.SILENT);
        }
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
