package jp.senrei.indexer.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 元号: how its year counts, whatever letters name it. */
final class Era {
    /** Written in full, letters perhaps apart. */
    static final String NAME = "(?:令\\s{0,2}和|平\\s{0,2}成|昭\\s{0,2}和|大\\s{0,2}正|明\\s{0,2}治)";

    /** One letter for an era; 大 and 明 alone are words far more often. */
    static final String SHORT = "(?:(?<![A-Za-z0-9])[RHSTM]|(?<![一-龥々])[令平昭](?!\\s{0,2}[和成]))";

    private static final Map<Character, Integer> FIRST_YEAR =
            Map.of(
                    '令', 2019, '平', 1989, '昭', 1926, '大', 1912, '明', 1868, 'R', 2019, 'H', 1989,
                    'S', 1926, 'T', 1912);

    private static final int MEIJI = 1868;

    private Era() {}

    /**
     * @param era as {@link #NAME} or {@link #SHORT} matched it
     * @param number 元, digits or kanji
     * @return the year AD; 0 for a year 0, which no era has
     */
    static int year(String era, String number) {
        int count = number.strip().equals("元") ? 1 : JapaneseNumber.parse(number);
        return count == 0 ? 0 : firstYear(era) + count - 1;
    }

    static int firstYear(String era) {
        return FIRST_YEAR.getOrDefault(era.charAt(0), MEIJI);
    }

    static @Nullable Integer yearOrNull(@Nullable String era, @Nullable String number) {
        return era == null || number == null ? null : year(era, number);
    }
}
