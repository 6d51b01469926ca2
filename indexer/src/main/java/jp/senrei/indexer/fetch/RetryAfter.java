package jp.senrei.indexer.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * {@code Retry-After} (RFC 9110): for how long a server that is busy (503) or is asked too often
 * (429) wants to be left alone, in seconds or as a date.
 */
final class RetryAfter {
    /** A longer wait is not waited for: the run goes on elsewhere, and says so. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    /** How often one request is put again. */
    static final int MOST = 2;

    /** A number may be anything. */
    private static final int MOST_DIGITS = 7;

    private RetryAfter() {}

    /** Empty when the answer is another, or does not say. */
    static Optional<Duration> of(Answer answer, Instant now) {
        if (answer.status() != 429 && answer.status() != 503) return Optional.empty();
        return answer.header("retry-after").flatMap(text -> of(text.strip(), now));
    }

    private static Optional<Duration> of(String text, Instant now) {
        if (text.matches("[0-9]{1," + MOST_DIGITS + "}"))
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        try {
            var date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            var left = Duration.between(now, date);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
