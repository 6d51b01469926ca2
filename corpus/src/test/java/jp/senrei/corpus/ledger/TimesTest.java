package jp.senrei.corpus.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T08:16:30Z",
                "2026-11-22T08:16:30.Z",
                "2026-11-22T08:16:30.9Z",
                "2026-11-22T08:16:30.977Z",
                "2026-11-22T08:16:30.977579961Z",
                "2024-02-29T23:59:59.000000001Z",
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "+12026-11-22T08:16:30Z",
                "2016-12-31T23:59:60Z",
                "2026-11-22T24:00:00Z"
            })
    void readsWhatInstantReads(String text) {
        assertThat(Times.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-22",
                "2026-11-22T08:16:30",
                "2026-11-22 08:16:30Z",
                "2026-11-22T08:16:30.9999999999Z",
                "2026-11-22T08:16:30,9Z",
                "2026-02-30T08:16:30Z",
                "2026-13-01T08:16:30Z",
                "2026-11-22T08:61:30Z",
                "２026-11-22T08:16:30Z"
            })
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeParseException.class);
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
