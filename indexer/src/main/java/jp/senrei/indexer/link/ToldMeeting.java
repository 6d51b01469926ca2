package jp.senrei.indexer.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.FiscalYear;

/**
 * Which cases are meant by words that name a meeting or a year: 前回の審議会, 第8回審議会, 令和2年12月22日の審議会,
 * 平成25年の諮問.
 *
 * @param meeting the one whose papers say so
 */
record ToldMeeting(CaseIndex index, int meeting) {
    private static final Pattern NUMBERED = Pattern.compile("第\\s*(\\d{1,3})\\s*回");
    private static final Pattern YEAR =
            Pattern.compile("(?:令和|平成|昭和)\\s*(?:元|\\d{1,2})\\s*年(?:\\s*度)?");
    private static final Pattern UNHEARD = Pattern.compile("[\\s・]+");

    /** The cases of the meeting or year that the words name; empty when they name none. */
    Optional<List<Integer>> cases(String text) {
        if (text.contains("前々回")) return Optional.of(previous(2));
        if (text.contains("前回")) return Optional.of(previous(1));
        var day = EraDate.firstDay(text);
        if (day.isPresent()) return Optional.of(on(day.get()));
        var ordinal = NUMBERED.matcher(text);
        if (ordinal.find())
            return Optional.of(of(text.substring(0, ordinal.start()), ordinal.group()));
        return year(text).map(this::in);
    }

    /** The year (年度, or 年 taken for one) that the words name. */
    static Optional<Integer> year(String text) {
        var match = YEAR.matcher(text);
        if (!match.find()) return Optional.empty();
        var squeezed = squeezed(match.group());
        return EraDate.fiscalYear(squeezed.endsWith("度") ? squeezed : squeezed + "度");
    }

    private List<Integer> previous(int back) {
        int left = back;
        for (int i = meeting - 1; i >= 0; i--)
            if (isOfSameCouncil(i) && --left == 0) return index.at(i);
        return List.of();
    }

    private List<Integer> on(LocalDate day) {
        return casesOf(index.meetings.size(), i -> day.equals(index.meetings.date(i)));
    }

    /** 第8回 is that of the asking meeting's own year or term, unless the words say which. */
    private List<Integer> of(String front, String numbered) {
        var told = squeezed(front + numbered);
        var own = index.meetings.reading(meeting).ordinal();
        var here = own == null ? "" : squeezed(NUMBERED.matcher(own).replaceFirst(numbered));
        var same = new ArrayList<Integer>();
        for (int i = 0; i <= meeting; i++) {
            var ordinal = index.meetings.reading(i).ordinal();
            if (ordinal == null || !isOfSameCouncil(i)) continue;
            var other = squeezed(ordinal);
            if (told.endsWith(other) || other.equals(here)) same.add(i);
        }
        return same.size() == 1 ? index.at(same.getFirst()) : List.of();
    }

    private List<Integer> in(int year) {
        return casesOf(
                meeting,
                i -> {
                    var day = index.meetings.date(i);
                    return day != null && (FiscalYear.of(day) == year || day.getYear() == year);
                });
    }

    /** Of the same council's meetings before {@code end}, in order. */
    private List<Integer> casesOf(int end, IntPredicate isMeant) {
        var cases = new TreeSet<Integer>();
        for (int i = 0; i < end; i++)
            if (isMeant.test(i) && isOfSameCouncil(i)) cases.addAll(index.at(i));
        return List.copyOf(cases);
    }

    private boolean isOfSameCouncil(int other) {
        return Council.mayBeSame(index.meetings.council(meeting), index.meetings.council(other));
    }

    private static String squeezed(String words) {
        return UNHEARD.matcher(words).replaceAll("");
    }
}
