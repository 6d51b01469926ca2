package jp.senrei.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapanTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T14:59:59Z, 2026-11-20",
        "2026-11-20T15:00:00Z, 2026-11-21",
    })
    void theDayIsThatOfJapan(Instant now, LocalDate day) {
        assertThat(JapanTime.today(Clock.fixed(now, ZoneOffset.UTC))).isEqualTo(day);
        assertThat(JapanTime.day(now)).isEqualTo(day);
    }
}
