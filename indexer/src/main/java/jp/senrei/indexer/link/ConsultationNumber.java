package jp.senrei.indexer.link;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.JapaneseNumber;

/** 諮問番号 as an id needs it. */
final class ConsultationNumber {
    private static final Pattern DIGITS =
            Pattern.compile("第\\s*(" + JapaneseNumber.PATTERN + ")\\s*号");

    /** The 6 of 令2-6. */
    private static final Pattern DASHED = Pattern.compile("-(\\d{1,4})$");

    /**
     * A council that counts on through the years is soon beyond this; one that begins anew each
     * year or meeting never is.
     */
    private static final int LONGEST_YEAR = 30;

    private static final Pattern YEAR = Pattern.compile("^.*年度?(?=諮問|報告)");

    private ConsultationNumber() {}

    static int of(String number) {
        var match = DIGITS.matcher(number);
        if (match.find()) return JapaneseNumber.parse(match.group(1));
        var dashed = DASHED.matcher(number);
        return dashed.find() ? Integer.parseInt(dashed.group(1)) : 0;
    }

    /** The fiscal year a number names itself: 令和3年度諮問第12号 → 2021. */
    static Optional<Integer> fiscalYear(String number) {
        return EraDate.fiscalYear(number);
    }

    /** Without the year: 諮問第12号. */
    static String bare(String number) {
        return YEAR.matcher(number).replaceFirst("");
    }

    /** Whether the number names the case only together with its meeting. */
    static boolean restarts(String number) {
        return fiscalYear(number).isEmpty() && of(number) <= LONGEST_YEAR;
    }
}
