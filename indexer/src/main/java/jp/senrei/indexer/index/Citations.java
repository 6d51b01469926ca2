package jp.senrei.indexer.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * Articles (第16条の2第1項), consultation numbers (諮問第465号) and dates (令和2年12月22日, or a month) met in a
 * text, in whatever way they are written there: 十六条一項, 16条1項, 諮問四六五号, R2.12.22. Offsets are those
 * of the text handed in, which {@link Folding#WORDS} has folded.
 *
 * <p>Known weakness: of 「第16条第1項及び第2項」 only the first paragraph is read.
 */
final class Citations {
    /**
     * One citation.
     *
     * @param canonical its one form: {@code 第16条第1項}, {@code 諮問第465号}, {@code 2020-12-22} or {@code
     *     2020-12}
     */
    record Citation(Kind kind, String canonical, int start, int end) {}

    enum Kind {
        ARTICLE,
        NUMBER,
        DATE
    }

    private static final String NUMBER = "([0-9]{1,4}|[〇一二三四五六七八九十百]{1,7})";
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "(?<![0-9.〇一二三四五六七八九十百千])第?"
                            + NUMBER
                            + "条(?![例件約文])"
                            + "(?:の"
                            + NUMBER
                            + "(?=第|及|又|若|並|各|後|前|中|本|但|項|[^\\p{IsHan}0-9]|$))?"
                            + "(?:第?"
                            + NUMBER
                            + "項)?(?:第?"
                            + NUMBER
                            + "号)?");
    private static final Pattern CONSULTATION =
            Pattern.compile("(諮問|報告|答申|確認)(?:番号)?(?:第" + NUMBER + "号?|" + NUMBER + "号)(?![0-9])");
    private static final Pattern NUMBER_ALONE = Pattern.compile("第?" + NUMBER + "号|([0-9]{1,4})");
    private static final Pattern KIND_AND_DIGITS =
            Pattern.compile("(諮問|報告|答申|確認)(?:番号)?([0-9]{1,4})");

    private static final String SMALL_NUMBER = "([0-9]{1,2}|[〇一二三四五六七八九十]{1,3})";
    private static final String WESTERN_YEAR = "((?:19|20)[0-9]{2})";
    private static final Pattern DATE_IN_WORDS =
            Pattern.compile(
                    "(?:(令和|平成|昭和|大正)(元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:\\([0-9]{4}年?\\))?年"
                            + "|(?<![0-9])"
                            + WESTERN_YEAR
                            + "年)(?:\\([^()]{1,8}年\\))?"
                            + SMALL_NUMBER
                            + "月(?:"
                            + SMALL_NUMBER
                            + "日)?");
    private static final Pattern DATE_IN_SHORT =
            Pattern.compile(
                    "(?<![0-9a-z./-])(?:([rhs])(元|[0-9]{1,2})|"
                            + WESTERN_YEAR
                            + ")([./-])([0-9]{1,2})(?:\\4([0-9]{1,2}))?(?![0-9]|[./-][0-9])");

    private Citations() {}

    static List<Citation> articles(String folded) {
        var found = new ArrayList<Citation>();
        var match = ARTICLE.matcher(folded);
        while (match.find()) {
            var canonical =
                    "第"
                            + number(match.group(1))
                            + "条"
                            + part("の", match.group(2), "")
                            + part("第", match.group(3), "項")
                            + part("第", match.group(4), "号");
            found.add(new Citation(Kind.ARTICLE, canonical, match.start(), match.end()));
        }
        return found;
    }

    static List<Citation> numbers(String folded) {
        var found = new ArrayList<Citation>();
        var match = CONSULTATION.matcher(folded);
        while (match.find()) {
            var digits = match.group(2) != null ? match.group(2) : match.group(3);
            found.add(
                    new Citation(
                            Kind.NUMBER,
                            match.group(1) + "第" + number(digits) + "号",
                            match.start(),
                            match.end()));
        }
        return found;
    }

    /**
     * The digits of a run that is nothing but a number: 第465号, 465号, 465. It may be that of a case.
     */
    static Optional<String> numberAlone(String folded) {
        var match = NUMBER_ALONE.matcher(folded);
        if (!match.matches()) return Optional.empty();
        return Optional.of(
                Integer.toString(number(match.group(1) != null ? match.group(1) : match.group(2))));
    }

    /**
     * The number of a run that is nothing but 諮問465, as people type it; in a text 諮問12 may be
     * 諮問12件.
     */
    static Optional<String> numberInShort(String folded) {
        var match = KIND_AND_DIGITS.matcher(folded);
        return match.matches()
                ? Optional.of(match.group(1) + "第" + number(match.group(2)) + "号")
                : Optional.empty();
    }

    /** Dates that can be; 2月30日 is none. */
    static List<Citation> dates(String folded) {
        var found = new ArrayList<Citation>();
        var words = DATE_IN_WORDS.matcher(folded);
        while (words.find()) date(words, 4, 5).ifPresent(found::add);
        var numbers = DATE_IN_SHORT.matcher(folded);
        while (numbers.find()) date(numbers, 5, 6).ifPresent(found::add);
        return found;
    }

    /** Era, year of the era and western year are the first three groups of both patterns. */
    private static Optional<Citation> date(Matcher match, int monthGroup, int dayGroup) {
        int year =
                match.group(3) != null
                        ? Integer.parseInt(match.group(3))
                        : Period.yearOf(match.group(1), yearOfEra(match.group(2)));
        try {
            var month = LocalDate.of(year, number(match.group(monthGroup)), 1);
            var day = match.group(dayGroup);
            var canonical =
                    day == null
                            ? month.toString().substring(0, 7)
                            : month.withDayOfMonth(number(day)).toString();
            return Optional.of(new Citation(Kind.DATE, canonical, match.start(), match.end()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int yearOfEra(String digits) {
        return digits.equals("元") ? 1 : number(digits);
    }

    /** Under what a citation is found: itself and all that it is part of. */
    static List<String> terms(Citation citation) {
        return switch (citation.kind()) {
            case ARTICLE -> terms(citation.canonical());
            case NUMBER -> List.of(citation.canonical());
            case DATE -> datesAround(citation.canonical());
        };
    }

    /** What a date is found by: the day and its month. */
    static List<String> datesAround(String canonical) {
        var month = canonical.substring(0, 7);
        return canonical.equals(month) ? List.of(month) : List.of(canonical, month);
    }

    /**
     * What an article is found by: itself and all that it is part of — 第16条第1項第3号, 第16条第1項, 第16条.
     */
    static List<String> terms(String canonical) {
        var terms = new ArrayList<String>();
        int article = end(canonical, "条(の[0-9]+)?");
        int paragraph = end(canonical, "条(の[0-9]+)?第[0-9]+項");
        terms.add(canonical.substring(0, article));
        if (paragraph > 0) terms.add(canonical.substring(0, paragraph));
        if (!terms.contains(canonical)) terms.add(canonical);
        return terms;
    }

    /** The article alone, with its branch: the level of the facet. */
    static String article(ArticleRef reference) {
        return terms(reference.canonical()).getFirst();
    }

    private static int end(String canonical, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(canonical);
        return match.find() ? match.end() : 0;
    }

    private static String part(String before, @Nullable String digits, String after) {
        return digits == null ? "" : before + number(digits) + after;
    }

    /** 465, 四六五, 四百六十五. */
    static int number(String digits) {
        if (digits.charAt(0) < 0x80) return Integer.parseInt(digits);
        int total = 0;
        int current = 0;
        for (int i = 0; i < digits.length(); i++) {
            int unit =
                    switch (digits.charAt(i)) {
                        case '十' -> 10;
                        case '百' -> 100;
                        default -> 0;
                    };
            if (unit == 0) {
                current = current * 10 + "〇一二三四五六七八九".indexOf(digits.charAt(i));
            } else {
                total += Math.max(current, 1) * unit;
                current = 0;
            }
        }
        return total + current;
    }

    /** All kinds, in the order of the text, none overlapping. */
    static List<Citation> all(String folded) {
        var all = new ArrayList<>(articles(folded));
        for (var kind : List.of(numbers(folded), dates(folded))) {
            kind.stream()
                    .filter(one -> all.stream().noneMatch(other -> overlap(one, other)))
                    .toList()
                    .forEach(all::add);
        }
        all.sort(Comparator.comparingInt(Citation::start));
        return all;
    }

    private static boolean overlap(Citation one, Citation other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
