package jp.senrei.corpus.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Times as lines of a ledger have them: {@code 2026-11-22T08:16:30.977579961Z}. */
final class Times {
    private static final int WITHOUT_FRACTION = "2026-11-22T08:16:30".length();
    private static final int MOST_DIGITS = 9;
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

    private Times() {}

    /**
     * As {@link Instant#parse} reads it, in a tenth of the time: a ledger may have a hundred
     * thousand of them.
     *
     * @throws DateTimeParseException when it is no time
     */
    static Instant parse(String text) {
        return isUsual(text) ? read(text) : Instant.parse(text);
    }

    private static boolean isUsual(String text) {
        int end = text.length() - 1;
        if (end < WITHOUT_FRACTION || text.charAt(end) != 'Z') return false;
        for (int i = 0; i < WITHOUT_FRACTION; i++) {
            char expected = SHAPE.charAt(i);
            char there = text.charAt(i);
            if (expected == 'd' ? !isDigit(there) : there != expected) return false;
        }
        // a leap second or 24:00 is for the one who knows
        if (number(text, 17, 19) > 59 || number(text, 11, 13) > 23) return false;
        return end == WITHOUT_FRACTION || isFraction(text, end);
    }

    private static boolean isFraction(String text, int end) {
        int digits = end - WITHOUT_FRACTION - 1;
        if (text.charAt(WITHOUT_FRACTION) != '.' || digits < 1 || digits > MOST_DIGITS)
            return false;
        for (int i = WITHOUT_FRACTION + 1; i < end; i++) if (!isDigit(text.charAt(i))) return false;
        return true;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static Instant read(String text) {
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos(text))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchDay) {
            throw new DateTimeParseException(String.valueOf(noSuchDay.getMessage()), text, 0);
        }
    }

    private static int nanos(String text) {
        int end = text.length() - 1;
        if (end == WITHOUT_FRACTION) return 0;
        int nanos = number(text, WITHOUT_FRACTION + 1, end);
        for (int digits = end - WITHOUT_FRACTION - 1; digits < MOST_DIGITS; digits++) nanos *= 10;
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) number = number * 10 + text.charAt(i) - '0';
        return number;
    }
}
