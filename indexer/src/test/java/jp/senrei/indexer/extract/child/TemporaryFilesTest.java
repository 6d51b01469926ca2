package jp.senrei.indexer.extract.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.pdf.Tesseract;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What lies on the disk while files are read. */
@Isolated // looks at what this process has on the disk, and changes the program for OCR
class TemporaryFilesTest {
    @TempDir Path folder;

    @Test
    void aFileThatTakesMoreDiskThanItMayIsABomb() throws IOException {
        var before = System.getProperty(Tesseract.PROPERTY);
        System.setProperty(Tesseract.PROPERTY, tesseractThatNeverEnds().toString());
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT.withTemporaryBytes(1_000_000))) {
            // its page is a picture of some megabytes as long as OCR looks at it
            assertThat(extractor.extract(scan(), "scan.pdf")).matches(Finding.BOMB::isReasonOf);
        } finally {
            if (before == null) System.clearProperty(Tesseract.PROPERTY);
            else System.setProperty(Tesseract.PROPERTY, before);
        }
    }

    private Path tesseractThatNeverEnds() throws IOException {
        var program =
                Files.writeString(
                        folder.resolve("tesseract"),
                        "#!/bin/sh\nif [ $1 = --list-langs ]; then echo jpn; else exec sleep 50; fi\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path scan() throws IOException {
        var file = folder.resolve("scan.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var picture =
                    LosslessFactory.createFromImage(
                            document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY));
            try (var drawing = new PDPageContentStream(document, page)) {
                var paper = page.getMediaBox();
                drawing.drawImage(picture, 0, 0, paper.getWidth(), paper.getHeight());
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** Nobody comes for them, and they may be gigabytes. */
    @Test
    void membersOfAContainerThatIsGivenUpAreDeletedAtOnce() throws IOException {
        var file = folder.resolve("a.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int size : new int[] {10, 5_000}) {
                zip.putNextEntry(new ZipEntry(size + ".txt"));
                zip.write(new byte[size]);
            }
        }
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT.withExpandedBytes(1_000))) {
            assertThat(extractor.extract(file, "a.zip", 0, extractor.unpacking()))
                    .matches(Finding.BOMB::isReasonOf);

            assertThat(containersTakenApart()).isEmpty();
        }
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT)) {
            extractor.extract(file, "a.zip", 0, extractor.unpacking());

            assertThat(containersTakenApart()).hasSize(1);
        }
    }

    private static List<String> containersTakenApart() throws IOException {
        var mine = "senrei-extract-" + ProcessHandle.current().pid() + "-";
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var folders = Files.newDirectoryStream(temporary, mine + "*")) {
            var found = new ArrayList<String>();
            for (var one : folders) {
                try (var files = Files.walk(one)) {
                    files.map(file -> one.relativize(file).toString())
                            .filter(file -> file.matches("members-\\d+/\\d+"))
                            .forEach(found::add);
                }
            }
            return found;
        }
    }
}
