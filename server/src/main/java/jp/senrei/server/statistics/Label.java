package jp.senrei.server.statistics;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a table, row or column without what changes from year to year: width, spaces, the
 * year itself, the number of the table.
 */
final class Label {
    private static final Pattern YEAR =
            Pattern.compile("(?:(?:令和|平成|昭和|R|H)?\\s?(?:元|\\d{1,4})\\s?年度)");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(?:[■□◆◇●○・]|(?:第?\\d{1,3}表|[表図]\\s?\\d{1,3}(?:-\\d{1,3})?)[.、:]?"
                            + "|[(\\[]\\d{1,3}[)\\]]|\\d{1,3}(?:[.、:)]|(?=\\s)))\\s*");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[【]\\s*[)\\]】]");
    private static final Pattern UNIT =
            Pattern.compile("\\(\\s*(?:単位\\s*:?\\s*)?[^()\\d]{1,4}\\)\\s*$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern TOTAL = Pattern.compile("(?:.*\\s)?(?:合計|総計|総数|計|全体|合\\s計)");
    private static final Pattern SUBTOTAL = Pattern.compile(".*小\\s?計");

    private Label() {}

    /** Where a title stands behind that of its section, both without what changes. */
    static String table(String title) {
        return Arrays.stream(title.split("　"))
                .map(part -> NUMBER.matcher(yearless(part)).replaceFirst("").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("　"));
    }

    /** Of a row or column; empty when it names nothing but a year. */
    static String yearless(String label) {
        var plain = plain(label);
        var without = YEAR.matcher(plain).replaceAll("").strip();
        return EMPTY_BRACKETS.matcher(without).replaceAll("").strip();
    }

    /** 件数 of 件数(件): a unit is told beside each number. */
    static String unitless(String label) {
        return UNIT.matcher(yearless(label)).replaceFirst("").strip();
    }

    /** Without any space, to be compared. */
    static String key(String label) {
        return label.replace(" ", "");
    }

    static boolean isTotal(String row) {
        return TOTAL.matcher(row).matches();
    }

    static boolean isSubtotal(String row) {
        return SUBTOTAL.matcher(row).matches();
    }

    private static String plain(String label) {
        var folded = Normalizer.normalize(label, Normalizer.Form.NFKC);
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }
}
