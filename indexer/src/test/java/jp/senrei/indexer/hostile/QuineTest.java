package jp.senrei.indexer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator keeps its promise: what comes out is what it came out of. */
class QuineTest {
    @TempDir Path folder;

    @Test
    void zipHoldsItself() throws IOException {
        var quine = Quine.zip();

        var file = Files.write(folder.resolve("quine.zip"), quine);
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(Quine.NAME);
            assertThat(entry.getSize()).isEqualTo(quine.length);
            assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(quine);
        }
    }

    /** Reads the checksum too. */
    @Test
    void andAgainAndAgain() throws IOException {
        var quine = Quine.zip();
        var inner = quine;
        for (int i = 0; i < 10; i++) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(inner))) {
                zip.getNextEntry();
                inner = zip.readAllBytes();
            }
        }
        assertThat(inner).isEqualTo(quine);
    }
}
