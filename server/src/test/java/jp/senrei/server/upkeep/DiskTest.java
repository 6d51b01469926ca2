package jp.senrei.server.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @TempDir Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @Test
    void aDiskWithRoomCanBeWrittenTo() {
        assertThat(new Disk(folder, 1, now::get).state()).isEqualTo(Disk.State.WRITABLE);
    }

    @Test
    void aDiskWithTooLittleRoomIsFull() {
        assertThat(new Disk(folder, Long.MAX_VALUE, now::get).state()).isEqualTo(Disk.State.FULL);
    }

    /** Looked at again after some seconds, in both directions. */
    @Test
    void whatCannotBeWrittenToIsNoticedAndNoticedToBeOver() throws Exception {
        var data = folder.resolve("data");
        var disk = new Disk(data, 1, now::get);
        assertThat(disk.state()).isEqualTo(Disk.State.READ_ONLY);
        Files.createDirectory(data);
        assertThat(disk.state()).isEqualTo(Disk.State.READ_ONLY);
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(6)));
        assertThat(disk.state()).isEqualTo(Disk.State.WRITABLE);
    }
}
