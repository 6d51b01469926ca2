package jp.senrei.indexer.extract.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration FILE = Duration.ofSeconds(60);
    private static final Duration PAGE = Duration.ofSeconds(60);

    private final Patience patience = new Patience(FILE, PAGE, Duration.ofMinutes(10));

    @Test
    void aFileHasItsTime() {
        patience.begin(at(5));

        assertThat(patience.isOver(at(65))).isFalse();
        assertThat(patience.isOver(at(66))).isTrue();
        patience.finish();
        assertThat(patience.isOver(at(1000))).isFalse();
    }

    /** OCR that reaches its own limit ends by itself: the file is not given up for it. */
    @Test
    void aPageThatTakesAllTheTimeOfOcrCostsNoOtherPage() {
        patience.begin(at(0));
        patience.recognising(at(20), PAGE);
        assertThat(patience.isOver(at(20 + 61))).isFalse();
        patience.recognised(at(20 + 61));

        assertThat(patience.isOver(at(20 + 61 + 60))).isFalse();
        assertThat(patience.isOver(at(20 + 61 + 61))).isTrue();
    }

    @Test
    void ocrThatDoesNotEndIsEndedWhateverTheChildAsksFor() {
        patience.begin(at(0));
        patience.recognising(at(0), Duration.ofDays(1));

        assertThat(patience.isOver(at(121))).isTrue();
    }

    @Test
    void howeverOftenItAsksOcrOfAFileHasAnEnd() {
        patience.begin(at(0));
        for (int second = 0; second < 1000; second += 10) patience.recognised(at(second));

        assertThat(patience.isOver(at(590 + 61))).isTrue();
    }

    private static long at(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
