package jp.senrei.indexer.extract.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.pdf.Ocr;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A full disk of temporary files says nothing of the file: no container is taken for damaged, and
 * no member is lost, since it is read again.
 */
class NoRoomTest {
    @TempDir Path folder;

    @Test
    void aZipIsNotTakenForDamaged() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('1');
        }

        assertThat(reason("a.zip", bytes.toByteArray())).isEqualTo("DISK_FULL");
    }

    @Test
    void aMailIsNotReadWithoutItsAttachments() throws IOException {
        var mail =
                """
                From: a@example.jp
                Content-Type: text/plain; name="a.txt"

                1
                """;

        assertThat(reason("a.eml", mail.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("DISK_FULL");
    }

    @Test
    void anOfficeFileIsNotReadWithoutWhatIsInIt() throws Exception {
        assertThat(reason("a.docx", withPackage())).isEqualTo("DISK_FULL");
    }

    /** Words, and a workbook that the parser hands out. */
    private byte[] withPackage() throws Exception {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("本文");
            var name = PackagingURIHelper.createPartName("/word/embeddings/a.xlsx");
            var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            var part = document.getPackage().createPart(name, type);
            try (var content = part.getOutputStream()) {
                content.write('1');
            }
            document.getPackagePart()
                    .addRelationship(
                            name,
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package");
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aFullDiskIsTriedAgain() {
        assertThat(Extraction.isPassing(Finding.DISK_FULL.warning())).isTrue();
    }

    private String reason(String name, byte[] bytes) throws IOException {
        var into = Files.createFile(folder.resolve("no folder")).resolve("members");
        var file = Files.write(folder.resolve(name), bytes);
        var reader =
                new OriginalReader(
                        new Request(file, name, ExtractorLimits.DEFAULT, List.of(), into, 0),
                        Ocr.NONE);
        return reader.read(reader.type()).extraction() instanceof Extraction.Unreadable unreadable
                ? unreadable.reason().code()
                : "READ";
    }
}
