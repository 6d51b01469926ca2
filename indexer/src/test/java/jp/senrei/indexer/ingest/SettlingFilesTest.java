package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import jp.senrei.indexer.ingest.SettlingFiles.Stamp;
import org.junit.jupiter.api.Test;

class SettlingFilesTest {
    private static final Path MINUTES = Path.of("会議録.pdf");
    private static final Path SHEET = Path.of("諮問.docx");

    private final SettlingFiles files = new SettlingFiles(Duration.ofNanos(20));

    @Test
    void aFileThatGrowsIsNotGivenOut() {
        files.seen(MINUTES, size(10), 0);
        files.seen(MINUTES, size(20), 15);
        assertThat(files.take(20, 9)).isEmpty();
        files.seen(MINUTES, size(20), 30);
        assertThat(files.take(34, 9)).isEmpty();
        assertThat(files.take(35, 9)).containsExactly(MINUTES);
    }

    @Test
    void eachStateIsGivenOutOnce() {
        files.seen(MINUTES, size(10), 0);
        assertThat(files.take(20, 9)).hasSize(1);
        files.seen(MINUTES, size(10), 30);
        assertThat(files.take(90, 9)).isEmpty();
        files.seen(MINUTES, new Stamp(10, FileTime.fromMillis(9), "a"), 100);
        assertThat(files.take(120, 9)).containsExactly(MINUTES);
    }

    @Test
    void anotherFileInItsPlaceIsAnother() {
        files.seen(MINUTES, size(10), 0);
        files.take(20, 9);
        files.seen(MINUTES, new Stamp(10, FileTime.fromMillis(1), "b"), 30);
        assertThat(files.take(50, 9)).containsExactly(MINUTES);
    }

    @Test
    void anEmptyFileIsWaitedForLonger() {
        files.seen(MINUTES, size(0), 0);
        assertThat(files.take(100, 9)).isEmpty();
        assertThat(files.take(300, 9)).containsExactly(MINUTES);
    }

    @Test
    void whoWritesForLongIsWaitedForLonger() {
        files.seen(MINUTES, size(10), 0);
        files.seen(MINUTES, size(20), 15);
        files.seen(MINUTES, size(30), 30);
        assertThat(files.take(60, 9)).isEmpty();
        assertThat(files.take(129, 9)).isEmpty();
        assertThat(files.take(130, 9)).containsExactly(MINUTES);
    }

    @Test
    void whatWasGivenOutAndIsGoneIsToldAfterAWhileAndOnce() {
        files.seen(MINUTES, size(10), 0);
        files.take(20, 9);
        files.notFound(MINUTES, 30);
        assertThat(files.takeVanished(49, 9)).isEmpty();
        assertThat(files.takeVanished(50, 9)).containsExactly(MINUTES);
        assertThat(files.takeVanished(90, 9)).isEmpty();
        files.seen(MINUTES, size(10), 100);
        assertThat(files.take(120, 9)).as("it came again").containsExactly(MINUTES);
    }

    @Test
    void whatIsPutInPlaceOfAnotherDoesNotVanish() {
        files.seen(MINUTES, size(10), 0);
        files.take(20, 9);
        files.notFound(MINUTES, 30);
        files.seen(MINUTES, size(11), 40);
        assertThat(files.takeVanished(90, 9)).isEmpty();
        assertThat(files.take(90, 9)).containsExactly(MINUTES);
    }

    @Test
    void whatIsOutOfReachDoesNotVanishAndIsAsItWasAfterwards() {
        files.seen(MINUTES, size(10), 0);
        files.take(20, 9);
        files.notFound(MINUTES, 30);
        files.keep(MINUTES);
        assertThat(files.takeVanished(90, 9)).isEmpty();
        files.seen(MINUTES, size(10), 100);
        assertThat(files.take(200, 9)).isEmpty();
    }

    @Test
    void whatNeverCameToRestIsForgotten() {
        files.seen(MINUTES, size(10), 0);
        files.notFound(MINUTES, 10);
        assertThat(files.takeVanished(90, 9)).isEmpty();
        assertThat(files.take(50, 9)).isEmpty();
        assertThat(files.moving()).isEmpty();
    }

    @Test
    void whatNobodyCouldTakeComesAgain() {
        files.seen(MINUTES, size(10), 0);
        files.take(20, 9);
        files.giveBack(MINUTES, 30);
        assertThat(files.take(40, 9)).isEmpty();
        assertThat(files.take(50, 9)).containsExactly(MINUTES);
    }

    @Test
    void manyComeInPortionsAndInOrder() {
        files.seen(SHEET, size(1), 0);
        files.seen(MINUTES, size(1), 0);
        assertThat(files.take(20, 1)).isEqualTo(List.of(MINUTES));
        assertThat(files.take(20, 1)).isEqualTo(List.of(SHEET));
    }

    private static Stamp size(long size) {
        return new Stamp(size, FileTime.fromMillis(1), "a");
    }
}
