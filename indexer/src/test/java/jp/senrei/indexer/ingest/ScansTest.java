package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.pdf.Scan;
import jp.senrei.indexer.extract.pdf.Tesseract;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.fetch.FetchSettings;
import jp.senrei.indexer.index.LuceneIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A scan that came before OCR was installed. */
@Isolated // changes the program for OCR
class ScansTest {
    @TempDir Path folder;
    private Path scan;

    @BeforeEach
    void ingestWithoutOcr() throws IOException {
        Scan.tesseract();
        scan = Scan.write(folder.resolve("scan.pdf"), List.of("個人情報保護審議会の会議録"), false);
        System.setProperty(Tesseract.PROPERTY, folder.resolve("nothing").toString());
        try (var ingest = open()) {
            ingest.run(List.of(scan), Intake.of(Visibility.PUBLIC), Progress.SILENT);
        }
        assertThat(document().warnings())
                .extracting(Warning::code)
                .containsExactly("NO_TEXT_LAYER");
    }

    @AfterEach
    void forget() {
        System.clearProperty(Tesseract.PROPERTY);
    }

    @Test
    void reindexThatFindsOcrReadsIt() {
        System.clearProperty(Tesseract.PROPERTY);

        try (var ingest = open()) {
            ingest.rebuild(Progress.SILENT);
        }

        assertThat(document().pages()).isEqualTo(1);
        assertThat(document().warnings()).extracting(Warning::code).contains("OCR");
    }

    @Test
    void retryThatFindsOcrReadsItAndOneThatDoesNotLeavesIt() throws IOException {
        try (var ingest = open();
                var fetch = Fetch.open(FetchSettings.DEFAULT, Clock.systemUTC())) {
            ingest.retry(fetch, Intake.SILENT, Progress.SILENT);
        }
        assertThat(document().warnings())
                .extracting(Warning::code)
                .containsExactly("NO_TEXT_LAYER");
        System.clearProperty(Tesseract.PROPERTY);

        try (var ingest = open();
                var fetch = Fetch.open(FetchSettings.DEFAULT, Clock.systemUTC())) {
            ingest.retry(fetch, Intake.SILENT, Progress.SILENT);
        }

        assertThat(document().warnings()).extracting(Warning::code).contains("OCR");
    }

    /** It crashed, or the page had its time; the next may go well. */
    @Test
    void retryReadsWhatOcrFailedAt() throws IOException {
        var program =
                Files.writeString(
                        folder.resolve("tesseract"),
                        "#!/bin/sh\n[ $1 = --list-langs ] && echo jpn || exit 1\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        System.setProperty(Tesseract.PROPERTY, program.toString());
        try (var ingest = open()) {
            ingest.rebuild(Progress.SILENT);
        }
        assertThat(document().warnings()).extracting(Warning::code).containsExactly("OCR_FAILED");
        System.clearProperty(Tesseract.PROPERTY);

        try (var ingest = open();
                var fetch = Fetch.open(FetchSettings.DEFAULT, Clock.systemUTC())) {
            ingest.retry(fetch, Intake.SILENT, Progress.SILENT);
        }

        assertThat(document().warnings()).extracting(Warning::code).contains("OCR");
    }

    private Ingest open() {
        return Ingest.open(data(), Clock.systemUTC());
    }

    private DataDirectory data() {
        return new DataDirectory(folder.resolve("data"));
    }

    private Document document() {
        try (var index = LuceneIndex.open(data().index())) {
            return index.documents(Audience.READER).getFirst();
        }
    }
}
