package jp.senrei.indexer.tag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.FiscalYear;
import jp.senrei.indexer.text.JapaneseNumber;
import jp.senrei.indexer.text.YearForms;
import org.jspecify.annotations.Nullable;

/**
 * Days, months, years and periods of a text in ISO form: {@code 2022-07-28}, {@code 2023-04},
 * {@code 2022}, and intervals with both ends included — a 年度 ({@code 2022-04-01/2023-03-31}),
 * 令和2年4月〜令和3年3月 ({@code 2020-04/2021-03}), 4月1日から6月30日まで behind a year ({@code
 * 2020-04-01/2020-06-30}).
 *
 * <p>同年, 同月, 同日, 翌年 and 翌年度 mean what stands before them; 22年度 without an era counts with the era
 * before it. A month or day without any year is no date.
 */
final class DateReader {
    private static final String NUMBER = "(?:\\d{1,2}(?!\\d)|[〇一二三四五六七八九十]{1,3})";
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(?=[同翌前])(?:(?<year>同|翌|前)年\\s?(?:(?<fiscal>度)|(?<month>"
                            + NUMBER
                            + ")\\s?月(?:\\s?(?<day>"
                            + NUMBER
                            + ")\\s?日)?(?!間))"
                            + "|(?<sameMonth>同)月\\s?(?<dayOnly>"
                            + NUMBER
                            + ")\\s?日(?!間)|(?<sameDay>同日)(?!の?[本中]))");
    private static final Pattern NO_ERA =
            Pattern.compile("(?=[元\\d])(?<![\\d一-龥.\\-/第(])(?<number>元|\\d{1,2})\\s?年度");
    private static final String TO =
            "\\s{0,3}(?:\\([月火水木金土日](?:曜日?)?\\)\\s{0,3})?(?:から|より|~|[-–—−ー―]|→)\\s{0,3}";
    private static final Pattern JOINS = Pattern.compile(TO);
    private static final Pattern REST =
            Pattern.compile(
                    TO
                            + "(?:(?<month>"
                            + NUMBER
                            + ")\\s{0,3}月)?(?:\\s{0,3}(?<day>"
                            + NUMBER
                            + ")\\s{0,3}日(?![間以]))?");
    private static final Pattern REST_IN_NUMBERS =
            Pattern.compile("\\s?[~-]\\s?(?<month>\\d{1,2})/(?<day>\\d{1,2})(?![\\d/])");

    /** 21年度 behind 平成20年度 goes on with it; one far from it counts by another calendar. */
    private static final int NEAR = 6;

    /** A day or a stretch of days; {@code first} and {@code last} both belong to it. */
    private record Point(
            String iso, LocalDate first, LocalDate last, boolean fiscal, boolean hasDay) {
        static Point of(EraDate date) {
            return new Point(
                    date.iso(), date.toLocalDate(), date.lastDay(), false, date.day() != null);
        }

        static Point fiscal(FiscalYear year) {
            return new Point(
                    year.firstDay() + "/" + year.lastDay(),
                    year.firstDay(),
                    year.lastDay(),
                    true,
                    false);
        }

        static Point calendar(int year) {
            return new Point(
                    "%04d".formatted(year),
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    false,
                    false);
        }

        static Point month(int year, int month) {
            var first = LocalDate.of(year, month, 1);
            return new Point(
                    "%04d-%02d".formatted(year, month),
                    first,
                    first.withDayOfMonth(first.lengthOfMonth()),
                    false,
                    false);
        }

        static Point day(LocalDate day) {
            return new Point(day.toString(), day, day, false, true);
        }

        String to(Point end) {
            return fiscal || end.fiscal ? first + "/" + end.last : iso + "/" + end.iso;
        }
    }

    private final String text;

    private DateReader(String text) {
        this.text = text;
    }

    /** The dates of a normalised text, in order; no two overlap. */
    static List<Found<String>> read(String text) {
        return new DateReader(text).read();
    }

    private List<Found<String>> read() {
        var points = withRelative(withoutOverlaps(named()));
        var found = new ArrayList<Found<String>>();
        for (int i = 0; i < points.size(); i++) {
            var from = points.get(i);
            var next = i + 1 < points.size() ? points.get(i + 1) : null;
            if (next != null && isPeriod(from, next)) {
                found.add(new Found<>(from.value().to(next.value()), from.start(), next.end()));
                i++;
            } else {
                found.add(
                        period(from)
                                .orElseGet(
                                        () ->
                                                new Found<>(
                                                        from.value().iso(),
                                                        from.start(),
                                                        from.end())));
            }
        }
        return found;
    }

    private boolean isPeriod(Found<Point> from, Found<Point> to) {
        return to.start() - from.end() <= 16
                && to.start() >= from.end()
                && JOINS.matcher(text.substring(from.end(), to.start())).matches()
                && !to.value().first().isBefore(from.value().first());
    }

    /** …から6月30日まで: the end has the year, and perhaps the month, of the beginning. */
    private Optional<Found<String>> period(Found<Point> from) {
        var begin = from.value();
        if (begin.fiscal() || begin.iso().length() < 7) return Optional.empty();
        var rest = REST.matcher(text).region(from.end(), Math.min(text.length(), from.end() + 40));
        boolean inWords =
                rest.lookingAt() && (rest.group("month") != null || rest.group("day") != null);
        if (!inWords) {
            rest =
                    REST_IN_NUMBERS
                            .matcher(text)
                            .region(from.end(), Math.min(text.length(), from.end() + 12));
            if (!rest.lookingAt()) return Optional.empty();
        }
        var end = end(begin, rest);
        int last = rest.end();
        return end.map(point -> new Found<>(begin.to(point), from.start(), last));
    }

    private static Optional<Point> end(Point begin, Matcher rest) {
        boolean hasDay = rest.group("day") != null;
        if (hasDay != begin.hasDay()) return Optional.empty();
        int month =
                rest.group("month") == null
                        ? begin.first().getMonthValue()
                        : JapaneseNumber.parse(rest.group("month"));
        int year = begin.first().getYear();
        // 10月から3月まで ends in the next year
        for (int candidate = year; candidate <= year + 1; candidate++) {
            var end = point(candidate, month, rest.group("day"));
            if (end.isPresent() && !end.get().first().isBefore(begin.first())) return end;
            if (rest.group("month") == null) return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Point> point(int year, int month, @Nullable String day) {
        try {
            return Optional.of(
                    day == null
                            ? Point.month(year, month)
                            : Point.day(LocalDate.of(year, month, JapaneseNumber.parse(day))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    // ---- dates that say their year

    private List<Found<Point>> named() {
        var found = new ArrayList<Found<Point>>();
        EraDate.findAll(text).forEach(date -> add(found, Point.of(date), date.span()));
        YearForms.fiscalYears(text).forEach(year -> add(found, Point.fiscal(year), year.span()));
        YearForms.calendarYears(text)
                .forEach(year -> add(found, Point.calendar(year.year()), year.span()));
        return found;
    }

    private static void add(List<Found<Point>> found, Point point, Span span) {
        found.add(new Found<>(point, span.start(), span.end()));
    }

    private static List<Found<Point>> withoutOverlaps(List<Found<Point>> found) {
        found.sort(
                Comparator.comparingInt((Found<Point> point) -> point.start())
                        .thenComparing(
                                Comparator.comparingInt((Found<Point> point) -> point.end())
                                        .reversed()));
        var kept = new ArrayList<Found<Point>>();
        for (var point : found) {
            if (kept.isEmpty() || point.start() >= kept.getLast().end()) kept.add(point);
        }
        return kept;
    }

    // ---- dates that lean on the one before

    private List<Found<Point>> withRelative(List<Found<Point>> named) {
        var leaning = new ArrayList<Leaning>();
        var relative = RELATIVE.matcher(text);
        while (relative.find()) leaning.add(Leaning.relative(relative));
        var bare = NO_ERA.matcher(text);
        while (bare.find()) leaning.add(Leaning.bare(bare));
        leaning.sort(Comparator.comparingInt(Leaning::start));
        var all = new ArrayList<Found<Point>>();
        int next = 0;
        for (var lean : leaning) {
            while (next < named.size() && named.get(next).start() < lean.start())
                all.add(named.get(next++));
            if (all.isEmpty() || lean.start() < all.getLast().end()) continue;
            lean.after(all.getLast().value())
                    .ifPresent(point -> all.add(new Found<>(point, lean.start(), lean.end())));
        }
        all.addAll(named.subList(next, named.size()));
        return all;
    }

    /** What 同年8月, 翌年度 or 22年度 says by itself. */
    private record Leaning(
            int start,
            int end,
            @Nullable String year,
            boolean fiscal,
            @Nullable String month,
            @Nullable String day,
            boolean sameDay,
            @Nullable String count) {

        static Leaning relative(Matcher match) {
            boolean month = match.group("sameMonth") != null;
            return new Leaning(
                    match.start(),
                    match.end(),
                    match.group("year"),
                    match.group("fiscal") != null,
                    match.group("month"),
                    month ? match.group("dayOnly") : match.group("day"),
                    match.group("sameDay") != null,
                    null);
        }

        static Leaning bare(Matcher match) {
            return new Leaning(
                    match.start(),
                    match.end(),
                    null,
                    true,
                    null,
                    null,
                    false,
                    match.group("number"));
        }

        Optional<Point> after(Point before) {
            if (count != null)
                return counted(before, JapaneseNumber.parse(count.equals("元") ? "1" : count));
            if (sameDay) return before.hasDay() ? Optional.of(before) : Optional.empty();
            if (fiscal) {
                int year = FiscalYear.of(before.first()) + shift();
                return Optional.of(Point.fiscal(new FiscalYear(year, new Span(start, end))));
            }
            if (year == null) {
                return before.iso().length() < 7 || before.fiscal()
                        ? Optional.empty()
                        : point(before.first().getYear(), before.first().getMonthValue(), day);
            }
            return month == null
                    ? Optional.empty()
                    : point(before.first().getYear() + shift(), JapaneseNumber.parse(month), day);
        }

        private int shift() {
            return year == null || year.equals("同") ? 0 : year.equals("翌") ? 1 : -1;
        }

        /** Of all eras the one that brings it near the date before. */
        private Optional<Point> counted(Point before, int number) {
            return EraDate.yearsOfAnyEra(number)
                    .filter(candidate -> Math.abs(candidate - FiscalYear.of(before.first())) < NEAR)
                    .boxed()
                    .findFirst()
                    .map(
                            candidate ->
                                    Point.fiscal(new FiscalYear(candidate, new Span(start, end))));
        }
    }
}
