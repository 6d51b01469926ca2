package jp.senrei.server.site.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, bytes 0-0/10",
        "bytes=2-5, bytes 2-5/10",
        "bytes=7-, bytes 7-9/10",
        "bytes=7-99, bytes 7-9/10",
        "bytes=-3, bytes 7-9/10",
        "bytes=-99, bytes 0-9/10"
    })
    void aRangeIsReadAsItIsMeant(String asked, String header) {
        assertThat(ByteRange.of(asked, 10).orElseThrow().header(10)).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-2",
                "bytes=0-1,3-4",
                "pages=1-2",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void whatIsNoRangeGetsTheWholeFile(String asked) {
        assertThat(ByteRange.of(asked, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
    void aRangeBehindTheEndIsNotThere(String asked) {
        assertThat(ByteRange.of(asked, 10).orElseThrow().isThere()).isFalse();
    }

    @Test
    void theStreamHoldsTheRangeAndNoMore(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a"), "0123456789");
        try (var stream = new ByteRange(2, 5).of(file)) {
            assertThat(new String(stream.readAllBytes())).isEqualTo("2345");
        }
    }
}
