package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.LocalAddress;
import jp.senrei.corpus.archive.Intake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Something else is put in the place of a file after it was seen in its folder. */
@Timeout(60)
class LinksTest {
    @TempDir Path folder;

    private Path papers;
    private Path paper;
    private Path secret;

    @BeforeEach
    void makeFiles() throws IOException {
        papers = Files.createDirectory(folder.resolve("papers"));
        paper = Files.writeString(papers.resolve("次第.txt"), "議題");
        secret = Files.writeString(folder.resolve("秘密.txt"), "秘密");
    }

    private Accession open() {
        return Accession.open(folder.resolve("data"), Clock.systemUTC(), "test", Duration.ZERO);
    }

    private static Input.Received take(InputFiles files, Accession accession) {
        var input = Inputs.of(files).next();
        assertThat(input).isNotNull();
        return input.into(accession, Intake.SILENT);
    }

    private void putALinkInItsPlace() throws IOException {
        Files.delete(paper);
        Files.createSymbolicLink(paper, secret);
    }

    private void assertIsNotRead(InputFiles files) {
        try (var accession = open()) {
            assertThat(take(files, accession))
                    .isEqualTo(
                            new Input.Received.Ended(
                                    new Result.NotArchived(
                                            paper.toString(),
                                            "ファイルではなく、リンクなどに置き換わっているため、読みません。"
                                                    + "リンクの先を取り込むときは、そのファイルを指定してください。")));
            assertThat(accession.archive().all()).isEmpty();
        }
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws IOException {
        var files = InputFiles.of(List.of(papers));
        putALinkInItsPlace();
        assertIsNotRead(files);
    }

    @Test
    void neitherIsOneInThePlaceOfAFileThatAWatchGaveOut() throws IOException {
        putALinkInItsPlace();
        assertIsNotRead(InputFiles.seen(List.of(paper)));
        try (var ingest =
                Ingest.open(new DataDirectory(folder.resolve("data")), Clock.systemUTC())) {
            var report = ingest.runSeen(List.of(paper), Intake.SILENT, Progress.SILENT);
            assertThat(report.failures()).hasSize(1);
        }
    }

    /** Reading it would never end. */
    @Test
    void aPipeIsNotOpened() throws Exception {
        var files = InputFiles.of(List.of(papers));
        Files.delete(paper);
        var made = new ProcessBuilder("mkfifo", paper.toString()).start().waitFor();
        assertThat(made).isZero();
        assertIsNotRead(files);
    }

    @Test
    void aLinkThatSomebodyNamesIsWhatItLeadsTo() throws IOException {
        putALinkInItsPlace();
        try (var accession = open()) {
            assertThat(take(InputFiles.of(List.of(paper)), accession))
                    .isInstanceOf(Input.Received.Kept.class);
            assertThat(accession.register().at(LocalAddress.of(paper))).isPresent();
        }
    }

    @Test
    void whatIsGoneIsTold() throws IOException {
        Files.delete(paper);
        var files = InputFiles.seen(List.of(paper));
        assertThat(files.found()).isEmpty();
        assertThat(files.unreadable()).hasSize(1);
    }
}
