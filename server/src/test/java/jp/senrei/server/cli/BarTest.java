package jp.senrei.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BarTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Bar bar() {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Bar(out, "取り込み", "件", Duration.ZERO);
    }

    /** Files of this computer first, then addresses. */
    @Test
    void whatBeginsAgainIsCountedFromTheStart() {
        try (var bar = bar()) {
            bar.begin(2);
            bar.step();
            bar.step();
            bar.begin(1);
            bar.step();
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        取り込みを始めます（2件）。
                        1 / 2件、残り約1秒
                        2 / 2件が終わりました。
                        取り込みを始めます（1件）。
                        1 / 1件が終わりました。
                        """);
    }

    @Test
    void whatIsFoundMeanwhileIsAddedToTheTotal() {
        try (var bar = bar()) {
            bar.begin(1);
            bar.expects(2);
            bar.step();
            bar.step();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("2 / 2件が終わりました。\n");
    }
}
