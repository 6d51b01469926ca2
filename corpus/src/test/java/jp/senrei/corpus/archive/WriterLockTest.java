package jp.senrei.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
    @TempDir Path data;

    private WriterLock take() {
        return WriterLock.take(data, "test", Duration.ZERO);
    }

    @Test
    void onlyOneHoldsIt() {
        try (var held = take()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(this::take).isInstanceOf(DirectoryBusyException.class);
        }
        take().close();
    }

    /** A full disk takes no word of who holds it. */
    @Test
    void whoCannotSayThatHeHoldsItLetsGoOfIt() throws IOException {
        var inTheWay = Files.createDirectories(data.resolve("work/writer.json.new"));
        assertThatThrownBy(this::take).isInstanceOf(ArchiveException.Unusable.class);
        Files.delete(inTheWay);
        take().close();
    }

    @Test
    void itIsGivenBackAlsoWhereItsHolderCannotBeForgotten() throws IOException {
        var holder = data.resolve("work/writer.json");
        try (var held = take()) {
            assertThat(held).isNotNull();
            Files.delete(holder);
            Files.createDirectories(holder.resolve("in the way"));
        }
        Files.delete(holder.resolve("in the way"));
        Files.delete(holder);
        take().close();
    }
}
