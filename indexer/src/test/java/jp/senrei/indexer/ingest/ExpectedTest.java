package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.corpus.archive.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of how far a run is: never more than there is to do. */
class ExpectedTest {
    @TempDir Path folder;

    @Test
    void whatLiesInContainersIsAddedToWhatThereIsToDo() throws IOException {
        var papers = Files.createDirectory(folder.resolve("papers"));
        try (var zip = new ZipOutputStream(Files.newOutputStream(papers.resolve("資料.zip")))) {
            for (var name : List.of("個票1.txt", "個票2.txt", "個票3.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.writeString(papers.resolve("次第.txt"), "次第");
        var told = new ArrayList<String>();

        try (var ingest =
                Ingest.open(new DataDirectory(folder.resolve("data")), Clock.systemUTC())) {
            ingest.run(List.of(papers), Intake.SILENT, new Counted(told));
        }

        assertThat(told).startsWith("0 / 2").endsWith("5 / 5");
        assertThat(told).allSatisfy(line -> assertThat(done(line)).isLessThanOrEqualTo(all(line)));
    }

    private static int done(String line) {
        return Integer.parseInt(line.split(" / ")[0]);
    }

    private static int all(String line) {
        return Integer.parseInt(line.split(" / ")[1]);
    }

    private static final class Counted implements Progress {
        private final List<String> told;
        private int all;
        private int done;

        Counted(List<String> told) {
            this.told = told;
        }

        @Override
        public void begin(int files) {
            expects(files);
        }

        @Override
        public void expects(int files) {
            all = files;
            told.add(done + " / " + all);
        }

        @Override
        public void done(Result result) {
            done++;
            told.add(done + " / " + all);
        }
    }
}
