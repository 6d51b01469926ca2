package jp.senrei.indexer.text;

/** Whole numbers as councils write them: 16, １６, 十六, 二十一, 百三, 〇. */
public final class JapaneseNumber {
    /** A number in normalised text, for use inside patterns. */
    public static final String PATTERN = "(?:[0-9]{1,9}|[〇一二三四五六七八九十百千]{1,9})";

    private JapaneseNumber() {}

    /**
     * @param text what {@link #PATTERN} matched, white space allowed
     */
    public static int parse(String text) {
        var digits = text.replaceAll("\\s+", "");
        if (digits.isEmpty()) throw new IllegalArgumentException("no number");
        if (Character.isDigit(digits.charAt(0)))
            return (int) Math.min(Integer.MAX_VALUE, parseLong(digits));
        if (digits.chars().noneMatch(c -> "十百千".indexOf(c) >= 0)) return positional(digits);
        int total = 0;
        int current = 0;
        for (char c : digits.toCharArray()) {
            int unit =
                    switch (c) {
                        case '十' -> 10;
                        case '百' -> 100;
                        case '千' -> 1000;
                        default -> 0;
                    };
            if (unit == 0) {
                current = "〇一二三四五六七八九".indexOf(c);
            } else {
                total += Math.max(current, 1) * unit;
                current = 0;
            }
        }
        return total + current;
    }

    private static long parseLong(String digits) {
        return digits.length() > 10 ? Integer.MAX_VALUE : Long.parseLong(digits);
    }

    /** 二〇二二 = 2022. */
    private static int positional(String digits) {
        long value = 0;
        for (char c : digits.toCharArray())
            value = Math.min(Integer.MAX_VALUE, value * 10 + "〇一二三四五六七八九".indexOf(c));
        return (int) value;
    }
}
