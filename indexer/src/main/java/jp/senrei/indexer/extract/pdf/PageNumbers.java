package jp.senrei.indexer.extract.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ノンブル: the lines of the margin that number the pages.
 *
 * <pre>
 * - 3 -　P.3　3ページ　3/12     say so themselves
 * 3                           on the third page
 * 57, (57), ⅳ                 where a page near it has the number that goes on from it
 * 2024, (2)                   stay, when none does
 * </pre>
 */
final class PageNumbers {
    private static final String DASH = "[-‐‑–—―─~〜・]";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<before>"
                            + DASH
                            + "{0,2})(?<open>[(（]?)(?<word>(?:P\\.?|p\\.?|Page)?)"
                            + "(?:(?<digits>\\d{1,4})|(?<roman>[ivxIVX]{1,5}))[)）]?"
                            + "(?<after>"
                            + DASH
                            + "{0,2})(?<all>(?:[/／]\\d{1,4})?)(?<unit>(?:ページ|頁)?)");

    /** Pages between two numbered ones may be blank. */
    private static final int NEAR = 3;

    /** Two pages of a book may be printed on one. */
    private static final int MOST_ON_A_PAGE = 2;

    private final Map<Integer, Set<Integer>> numbers = new HashMap<>();

    /** To be told of every line of the margin first. */
    void note(String line, int page) {
        var match = NUMBER.matcher(line);
        if (match.matches())
            numbers.computeIfAbsent(page, none -> new HashSet<>()).add(value(match));
    }

    boolean isOne(String line, int page) {
        var match = NUMBER.matcher(line);
        if (!match.matches()) return false;
        if (saysSo(match)) return true;
        int number = value(match);
        return number == page && match.group("open").isEmpty() || goesOn(number, page);
    }

    private static boolean saysSo(Matcher match) {
        return !match.group("before").isEmpty() && !match.group("after").isEmpty()
                || !match.group("word").isEmpty()
                || !match.group("all").isEmpty()
                || !match.group("unit").isEmpty();
    }

    private boolean goesOn(int number, int page) {
        for (int other = page - NEAR; other <= page + NEAR; other++) {
            int apart = page - other;
            for (int there : numbers.getOrDefault(other, Set.of())) {
                int steps = number - there;
                if (steps * apart > 0 && Math.abs(steps) <= MOST_ON_A_PAGE * Math.abs(apart))
                    return true;
            }
        }
        return false;
    }

    private static int value(Matcher match) {
        var digits = match.group("digits");
        return digits != null ? Integer.parseInt(digits) : roman(match.group("roman"));
    }

    /** Of i, v and x. */
    private static int roman(String letters) {
        int sum = 0;
        int last = 0;
        for (char letter : letters.toLowerCase(Locale.ROOT).toCharArray()) {
            int value = letter == 'x' ? 10 : letter == 'v' ? 5 : 1;
            sum += value > last ? value - 2 * last : value;
            last = value;
        }
        return sum;
    }
}
