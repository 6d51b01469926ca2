package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 諮問番号 at the head of a title, one or several: 諮問第5号, 【令和3年度諮問第12号】, 議案第3号, 令2-6, 平成24年(行情)諮問第359号;
 * 諮問第5号・第6号, 諮問第12号から第14号まで, 【令2-6、7、8】.
 *
 * @param all width normalised, without white space, in the order written; a range in full
 * @param end where the title begins
 * @param isWhole whether nothing stands behind the numbers
 */
record CaseNumbers(List<String> all, int end, boolean isWhole) {
    private static final String ERA_YEAR =
            "(?:(?:令和|平成|昭和)\\s*(?:元|\\d{1,2}+)\\s*年度?\\s*(?:[(][^()]{1,4}[)]\\s*)?)?+";
    private static final String SERIES = "(?:諮問|報告|審議|審査|協議案?|議案|議|付議|諮)(?:\\s*[(][^()]{1,4}[)])?+";

    /** Matches in unmarked text; {@code number} is the first number. */
    static final Pattern FIRST =
            Pattern.compile(
                    "^[\\[【(〔]?\\s*(?<number>"
                            + ERA_YEAR
                            + SERIES
                            + "\\s*第\\s*\\d{1,5}+(?:-\\d{1,3}+)?\\s*号(?:の\\d+)?+"
                            + "|第\\s*\\d{1,5}+\\s*号(?:諮問|議案)(?:事案)?"
                            + "|(?:令和|平成|令|平|R|H)\\s?(?:元|\\d{1,2}+)\\s?-\\s?\\d{1,3}+(?![\\d-]))"
                            + "(?<more>(?:\\s*(?:[・、,]|及び|並びに|および|ならびに|と)\\s*(?:諮問|報告)?\\s*第?\\s*\\d{1,5}+\\s*号?(?![年月日人件回つ歳]))*+)"
                            + "(?:\\s*(?:~|-|から)\\s*(?:諮問|報告)?\\s*第?\\s*(?<last>\\d{1,5}+)\\s*号?\\s*(?:まで)?)?+"
                            + "(?:\\s*[\\]】)〕]\\s*|[、:]\\s*|\\s+|(?=「)|$|(?=[一-龥々ァ-ヶA-Za-z\\d『]))");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}+");

    /** A council has never put more cases under one line; what is longer is a misreading. */
    private static final int LONGEST_RANGE = 40;

    /** The numbers that {@code unmarked} begins with, or null. */
    static @Nullable CaseNumbers of(String unmarked) {
        var match = FIRST.matcher(unmarked);
        return match.find()
                ? new CaseNumbers(numbers(match), match.end(), match.end() == unmarked.length())
                : null;
    }

    private static List<String> numbers(Matcher match) {
        var first = match.group("number").replaceAll("\\s+", "");
        var all = new ArrayList<>(List.of(first));
        var more = DIGITS.matcher(match.group("more"));
        while (more.find()) all.add(like(first, Integer.parseInt(more.group())));
        if (match.group("last") != null) {
            int from = serial(all.getLast());
            int to = Integer.parseInt(match.group("last"));
            for (int n = from + 1; n <= to && to - from <= LONGEST_RANGE; n++)
                all.add(like(first, n));
        }
        return all.stream().distinct().toList();
    }

    /** The counting figure of a number: 14 of 令和3年度諮問第14号, 6 of 令2-6. */
    private static int serial(String number) {
        var tail = number.contains("第") ? number.substring(number.lastIndexOf('第')) : number;
        if (!number.contains("第")) tail = number.substring(number.lastIndexOf('-'));
        var digits = DIGITS.matcher(tail);
        return digits.find() ? Integer.parseInt(digits.group()) : 0;
    }

    private static String like(String first, int serial) {
        int at = first.contains("第") ? first.lastIndexOf('第') : first.lastIndexOf('-');
        return first.substring(0, at + 1)
                + first.substring(at + 1).replaceFirst("\\d+", Integer.toString(serial));
    }
}
