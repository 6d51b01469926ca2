package jp.senrei.indexer.structure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The day of a meeting, from its label, from the title, or from a date alone on its line; and what
 * of it was inferred or contradicts the rest of the page.
 *
 * <pre>
 * 日時 令和4年1月25日（火）      日時 1月25日 in minutes of 令和3年度      令和2年5月15日から6月2日まで      5年7月3日（月）
 * </pre>
 *
 * @param end last day of a meeting held over a period, null otherwise
 * @param inferred not said to be the meeting's, or its year had to be found
 */
record MeetingDay(
        @Nullable LocalDate date, @Nullable LocalDate end, boolean inferred, List<Warning> doubts) {
    /** Days that stand on the same page and are something else. */
    static final Pattern NOT_THE_MEETING =
            Pattern.compile("更新|公開日|掲載|次回|前回|付け|付で|公表|初版|施行|制定|改正|作成日|登録日|印刷|閲覧|諮問日|答申日|現在\\b");

    private static final MeetingDay UNKNOWN = new MeetingDay(null, null, false, List.of());
    private static final Pattern PERIOD =
            Pattern.compile(
                    "^\\s*(?:[(][^)]{1,5}[)])?\\s*(?:から|より|~|-|―)\\s*(?<era>(?:令和|平成)\\s*(?:元|\\d{1,2})\\s*年)?\\s*"
                            + "(?:(?<month>\\d{1,2})\\s*月)?\\s*(?<day>\\d{1,2})\\s*日");
    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "^\\s*(?:[(]\\s*(?=.\\s*(?:曜|[)・、])))?(?<day>[月火水木金土日])\\s*(?:曜|[)・、])");
    private static final Pattern YEARLESS =
            Pattern.compile(
                    "(?<![\\d年和成])(?:(?<year>\\d{1,2})\\s*年\\s*)?(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日");
    private static final Pattern HELD =
            Pattern.compile("開催|開会|開議|午前|午後|\\d\\s*時|[(][月火水木金土日]|[月火水木金土日]曜");
    private static final Pattern NAMES_A_MEETING = Pattern.compile("審議会|審査会|委員会|協議会|会議録|議事録|要録");
    private static final Pattern ELSEWHERE = Pattern.compile("次回|前回");
    private static final Pattern BARE_FISCAL_YEAR =
            Pattern.compile("(?<![\\d和成])(?<year>\\d{1,2})\\s*年度");
    private static final String DAYS = "月火水木金土日";
    private static final int HEAD_LINES = 40;

    MeetingDay {
        doubts = List.copyOf(doubts);
    }

    /** The lines of a document and the stretch of them that tells of one meeting. */
    static MeetingDay read(List<Line> lines, int from, int to, Fields fields) {
        return labelled(fields)
                .or(() -> swapped(fields))
                .or(() -> labelledWithoutYear(lines, from, fields))
                .or(() -> alone(lines, from, to))
                .or(() -> inALine(lines, from, to))
                .orElse(UNKNOWN);
    }

    /** A cell of a table of meetings; the year may stand in the title above it. */
    static MeetingDay ofCell(List<Line> lines, int title, String cell) {
        return in(cell).or(() -> withoutYear(lines, Math.max(0, title - 6), cell)).orElse(UNKNOWN);
    }

    private static Optional<MeetingDay> labelled(Fields fields) {
        return fields.all(Field.DATE).stream()
                .map(value -> in(value.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** 日時 and 場所 may have changed places in the source. */
    private static Optional<MeetingDay> swapped(Fields fields) {
        return fields.all(Field.VENUE).stream()
                .map(value -> in(value.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(
                        day ->
                                fields.first(Field.DATE).isEmpty()
                                        ? day
                                        : day.doubting(
                                                "FIELDS_SWAPPED",
                                                "「日時」と「場所」の値が入れ替わっているため、「場所」の欄から開催日を読み取りました。ご確認ください。"));
    }

    /**
     * The first full date of a text and the period it may begin. What is wrong with it (a weekday,
     * a letter) is told with the other dates of the document, not here.
     */
    private static Optional<MeetingDay> in(String text) {
        var own = ELSEWHERE.split(text, 2)[0];
        return EraDate.findAll(own).stream()
                .filter(date -> date.day() != null)
                .findFirst()
                .map(
                        date -> {
                            var day = date.toLocalDate();
                            var end = endOf(day, own.substring(date.span().end()));
                            return new MeetingDay(day, end, false, List.of());
                        });
    }

    private static Optional<DayOfWeek> weekday(String behindDate) {
        var match = WEEKDAY.matcher(behindDate);
        return match.find()
                ? Optional.of(DayOfWeek.of(DAYS.indexOf(match.group("day")) + 1))
                : Optional.empty();
    }

    private static @Nullable LocalDate endOf(LocalDate begin, String behindDate) {
        var match = PERIOD.matcher(behindDate);
        if (!match.find()) return null;
        var month = match.group("month");
        if (match.group("era") != null && month != null)
            return EraDate.firstDay(match.group().substring(match.start("era") - match.start()))
                    .filter(end -> end.isAfter(begin))
                    .orElse(null);
        return day(
                        begin.getYear(),
                        month == null ? begin.getMonthValue() : Integer.parseInt(month),
                        Integer.parseInt(match.group("day")))
                .map(end -> month != null && end.isBefore(begin) ? end.plusYears(1) : end)
                .filter(end -> end.isAfter(begin))
                .orElse(null);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) return Optional.empty();
        var first = LocalDate.of(year, month, 1);
        return day <= first.lengthOfMonth()
                ? Optional.of(first.withDayOfMonth(day))
                : Optional.empty();
    }

    // ---- a label whose date has no year, or a year without its era

    private static Optional<MeetingDay> labelledWithoutYear(
            List<Line> lines, int from, Fields fields) {
        return fields.all(Field.DATE).stream()
                .map(value -> withoutYear(lines, from, value.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<MeetingDay> withoutYear(List<Line> lines, int from, String value) {
        var match = YEARLESS.matcher(ELSEWHERE.split(value, 2)[0]);
        if (!match.find()) return Optional.empty();
        int month = Integer.parseInt(match.group("month"));
        int dayOfMonth = Integer.parseInt(match.group("day"));
        var years =
                match.group("year") == null
                        ? calendarYears(lines, from, month)
                        : erasOf(Integer.parseInt(match.group("year")));
        var written = weekday(value.substring(match.end()));
        var days =
                years.stream()
                        .map(year -> day(year, month, dayOfMonth))
                        .flatMap(Optional::stream)
                        .filter(day -> written.isEmpty() || day.getDayOfWeek() == written.get())
                        .toList();
        var known = knownDays(lines);
        return days.stream()
                .min(Comparator.comparingLong(day -> distance(day, known)))
                .map(
                        day ->
                                new MeetingDay(day, null, true, List.of())
                                        .doubting(
                                                "INFERRED_DATE",
                                                "開催日の年が「%s」のように省略されているため、文書中のほかの記載から %s と推定しました。ご確認ください。"
                                                        .formatted(match.group().strip(), day)));
    }

    /** The calendar year in which a month of the fiscal year in the title falls. */
    private static List<Integer> calendarYears(List<Line> lines, int from, int month) {
        var head = lines.subList(Math.max(0, from - 3), Math.min(lines.size(), from + 12));
        return head.stream()
                .flatMap(line -> fiscalYears(line.text()))
                .map(year -> month < 4 ? year + 1 : year)
                .distinct()
                .toList();
    }

    private static Stream<Integer> fiscalYears(String text) {
        var full = EraDate.fiscalYear(text);
        if (full.isPresent()) return full.stream();
        var bare = BARE_FISCAL_YEAR.matcher(text);
        return bare.find() ? erasOf(Integer.parseInt(bare.group("year"))).stream() : Stream.empty();
    }

    /** 令和 first: of two that fit equally well the later one. */
    private static List<Integer> erasOf(int year) {
        return IntStream.of(2018, 1988)
                .filter(before -> year >= 1 && year <= (before == 1988 ? 31 : 20))
                .map(before -> before + year)
                .boxed()
                .toList();
    }

    private static List<LocalDate> knownDays(List<Line> lines) {
        return lines.stream()
                .limit(400)
                .flatMap(line -> EraDate.findAll(line.text()).stream())
                .map(EraDate::toLocalDate)
                .toList();
    }

    private static long distance(LocalDate day, List<LocalDate> known) {
        return known.stream()
                .mapToLong(other -> Math.abs(ChronoUnit.DAYS.between(day, other)))
                .min()
                .orElse(0);
    }

    // ---- no label

    /** A date alone on its line, as on a title page, or with its hours. */
    private static Optional<MeetingDay> alone(List<Line> lines, int from, int to) {
        return IntStream.range(from, Math.min(to, lines.size()))
                .filter(i -> isDateOfAMeeting(lines, i))
                .mapToObj(i -> in(lines.get(i).text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isDateOfAMeeting(List<Line> lines, int index) {
        var line = lines.get(index);
        if (NOT_THE_MEETING.matcher(line.text()).find()
                || index > 0 && NOT_THE_MEETING.matcher(bareLabel(lines.get(index - 1))).find())
            return false;
        if (Heads.isDateLine(line)) return true;
        var dates = EraDate.findAll(line.text());
        return !line.isRow()
                && dates.size() == 1
                && dates.getFirst().day() != null
                && dates.getFirst().span().start() <= 1
                && line.text().length() < 60
                && (HELD.matcher(line.text()).find()
                        || NAMES_A_MEETING.matcher(line.text()).find());
    }

    /** A line that is only the label of the next: 更新日. */
    private static String bareLabel(Line line) {
        return line.text().length() <= 10 ? line.text() : "";
    }

    /**
     * In the title or a run-on line; when nothing says that the meeting was held then, inferred.
     */
    private static Optional<MeetingDay> inALine(List<Line> lines, int from, int to) {
        var near =
                lines
                        .subList(from, Math.min(Math.min(to, lines.size()), from + HEAD_LINES))
                        .stream()
                        .filter(line -> line.text().length() < 160)
                        .filter(line -> !NOT_THE_MEETING.matcher(line.text()).find())
                        .filter(line -> EraDate.firstDay(line.text()).isPresent())
                        .toList();
        var held =
                near.stream()
                        .filter(line -> HELD.matcher(line.text()).find())
                        .findFirst()
                        .flatMap(line -> in(line.text()));
        if (held.isPresent()) return held;
        return near.stream()
                .filter(line -> line.text().length() < 80)
                .findFirst()
                .flatMap(
                        line ->
                                in(line.text())
                                        .map(
                                                day ->
                                                        new MeetingDay(
                                                                        day.date,
                                                                        null,
                                                                        true,
                                                                        day.doubts)
                                                                .doubting(
                                                                        "INFERRED_DATE",
                                                                        "開催日の欄がないため、「%s」の日付を開催日としました。ご確認ください。"
                                                                                .formatted(
                                                                                        shortened(
                                                                                                line
                                                                                                        .text())))));
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    /** 令和4年度第2回 is held between April 2022 and March 2023. */
    MeetingDay checkedAgainst(@Nullable String ordinal) {
        if (ordinal == null || date == null) return this;
        var year = EraDate.fiscalYear(ordinal);
        int held = FiscalYear.of(date);
        return year.isEmpty() || year.get() == held
                ? this
                : doubting(
                        "FISCAL_YEAR_MISMATCH",
                        "「%s」の開催日が %s(%d年度)となっています。年度か日付のどちらかが誤りと思われます。"
                                .formatted(ordinal, date, held));
    }

    private MeetingDay doubting(String code, String message) {
        return new MeetingDay(
                date,
                end,
                inferred,
                Stream.concat(doubts.stream(), Stream.of(new Warning(code, message, null)))
                        .toList());
    }
}
