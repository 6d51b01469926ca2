package jp.senrei.indexer.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * How a council counts its meeting: 第48回, 令和4年度第2回, 第十三期・第1回, 22年度第1回.
 *
 * <p>第N回 of a case (an agenda item discussed for the third time), of earlier minutes to confirm or
 * of a visit (第2回目) is none.
 *
 * @param text width normalised, without white space; null when the document gives none
 */
record MeetingNumber(@Nullable String text, List<Warning> doubts) {
    private static final String DIGITS = "[〇一二三四五六七八九十百0-9]{1,5}";
    private static final Pattern ORDINAL =
            Pattern.compile(
                    "(?<term>第\\s{0,2}"
                            + DIGITS
                            + "\\s{0,2}期)?[・\\s]{0,3}"
                            + "(?<year>(?:(?:令\\s?和|平\\s?成|昭\\s?和)?\\s{0,2}(?:元|[0-9]{1,4}|[〇一二三四五六七八九十]{1,3})\\s{0,2}(?:[(](?:19|20)\\d{2}年?[)])?年\\s{0,2}度|(?:令\\s?和|平\\s?成)\\s{0,2}(?:元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s{0,2}年))?[\\s,、()]{0,4}"
                            + "第\\s{0,3}(?<count>"
                            + DIGITS
                            + ")\\s{0,3}回(?!目)");

    /** 令和5年度 潮見市個人情報保護審議会(第3回): the year stands before the name, the number behind it. */
    private static final Pattern YEAR_APART =
            Pattern.compile("(?<year>(?:令和|平成|昭和)\\s?(?:元|[0-9]{1,2})\\s?年度)[^第。]{0,40}$");

    private static final Pattern YEAR_ALONE =
            Pattern.compile("(?:令\\s*和|平\\s*成|昭\\s*和)\\s*(?:元|[0-9]{1,2})\\s*年\\s*度");
    private static final Pattern ITEM =
            Pattern.compile("(?s)^[○・\\-•(]?\\s*(?:\\d{1,2}|[ア-ン])[\\s).、].*");
    private static final Pattern OTHER_MEETING =
            Pattern.compile(
                    "[.・]{4,}|次回|前回|前々回|確認事項|の確認|の承認|会議録\\(案\\)について|会議録について|に係る第|に関する第|[年月]から第");
    private static final Pattern NAMES_A_MEETING =
            Pattern.compile("審議会|審査会|委員会|協議会|懇話会|懇談会|検討会|部会|会議|会議録|議事録|要録|議事要旨|次第");
    private static final Pattern OPENS = Pattern.compile(".*第.{1,6}回.{0,40}(?:開会|開催|始め|開き|会議を).*");

    /** A page that only tells that a meeting will be, or was. */
    private static final Pattern CALLED =
            Pattern.compile("回.{2,50}を(?:、|次の|下記の|以下の|のとおり|とおり){0,3}(?:開催|開き|行い|行う)");

    /** 審議会（第2回）会議録（令和5年度）: the year behind the number. */
    private static final Pattern YEAR_BEHIND =
            Pattern.compile("^[^第。]{0,40}[(](?<year>(?:令和|平成)\\s?(?:元|[0-9]{1,2})\\s?年度)[)]");

    private static final int HEAD_LINES = 30;
    private static final int OPENING_LINES = 8;

    MeetingNumber {
        doubts = List.copyOf(doubts);
    }

    static MeetingNumber read(List<Line> lines, int from, int to, Fields fields) {
        var said = inTheHead(lines, from, to);
        if (said.isEmpty()) return announced(lines, Math.max(from, to - OPENING_LINES), to);
        var counts = new LinkedHashMap<String, Integer>();
        for (var number : said) counts.merge(count(number), 1, Integer::sum);
        var chosen = counts.size() == 1 ? counts.keySet().iterator().next() : mostSaid(counts);
        var fullest =
                said.stream()
                        .filter(number -> count(number).equals(chosen))
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow();
        return new MeetingNumber(
                fullest, counts.size() == 1 ? List.of() : List.of(differs(said, fullest)));
    }

    /** The numbers of lines that name this meeting, in order. */
    private static List<String> inTheHead(List<Line> lines, int from, int to) {
        var named = new ArrayList<String>();
        var other = new ArrayList<String>();
        for (int i = from; i < Math.min(Math.min(to, lines.size()), from + HEAD_LINES); i++) {
            for (var part : lines.get(i).parts()) {
                var text = i == from ? beginning(part.strip()) : part.strip();
                if (text.length() > 160
                        || text.contains("。") && !CALLED.matcher(text).find()
                        || ITEM.matcher(text).matches() && !Field.startsWithLabel(text)
                        || OTHER_MEETING.matcher(text).find()) continue;
                var before = i > from ? lines.get(i - 1).squeezed() : "";
                ordinal(text)
                        .map(number -> withYear(number, before))
                        .ifPresent((NAMES_A_MEETING.matcher(text).find() ? named : other)::add);
            }
        }
        if (!named.isEmpty()) return named;
        return other.isEmpty() ? List.of() : List.of(other.getFirst());
    }

    /** Of a document saved as one line, what stands in front. */
    private static String beginning(String line) {
        return line.length() > 160 ? line.substring(0, 100) : line;
    }

    /** The year may stand on the line above: 令和5年度 / 第3回 潮見市個人情報保護審議会. */
    private static String withYear(String number, String lineAbove) {
        return number.startsWith("第")
                        && !number.contains("期")
                        && YEAR_ALONE.matcher(lineAbove).matches()
                ? lineAbove + number
                : number;
    }

    /**
     * A collection of a year names it once, above its meetings: 令和4年度 審査会会議録 / 第1回 … 第2回 ….
     * Councils that count on and on have no 第1回 in it.
     */
    static void shareYear(List<MeetingReading> meetings, List<Line> lines) {
        if (meetings.size() < 2) return;
        var year =
                lines.stream()
                        .limit(3)
                        .map(line -> YEAR_ALONE.matcher(line.text()))
                        .filter(match -> match.find())
                        .map(match -> match.group().replaceAll("\\s+", ""))
                        .findFirst();
        if (year.isEmpty()) return;
        boolean fromTheFirst =
                meetings.stream()
                        .anyMatch(
                                meeting ->
                                        "第1回".equals(meeting.ordinal())
                                                || (year.get() + "第1回").equals(meeting.ordinal()));
        if (!fromTheFirst) return;
        int fiscalYear = EraDate.fiscalYear(year.get()).orElseThrow();
        meetings.replaceAll(
                meeting ->
                        isBare(meeting.ordinal()) && heldIn(fiscalYear, meeting.date())
                                ? meeting.numbered(year.get() + meeting.ordinal())
                                : meeting);
    }

    private static boolean isBare(@Nullable String ordinal) {
        return ordinal != null && ordinal.startsWith("第") && !ordinal.contains("期");
    }

    private static boolean heldIn(int fiscalYear, @Nullable LocalDate date) {
        return date != null && fiscalYear == FiscalYear.of(date);
    }

    private static String count(String number) {
        return number.substring(number.lastIndexOf('第'));
    }

    /**
     * Of two that stand equally often the later one: the title of a page is typed apart from its
     * text.
     */
    private static String mostSaid(Map<String, Integer> counts) {
        String best = null;
        int most = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() < most) continue;
            best = entry.getKey();
            most = entry.getValue();
        }
        return Objects.requireNonNull(best);
    }

    private static Warning differs(List<String> said, String chosen) {
        var all = String.join("」「", said.stream().distinct().toList());
        return new Warning(
                "NUMBER_MISMATCH",
                "会議の回次が「%s」と食い違っています。記載の多いもの(同数のときは題名より本文)により「%s」としました。ご確認ください。"
                        .formatted(all, chosen),
                null);
    }

    /** Said only when the meeting is opened: 「平成24年度第1回の審査会を開会します」. */
    private static MeetingNumber announced(List<Line> lines, int from, int to) {
        int begin = Math.min(from, lines.size());
        return lines.subList(begin, Math.min(lines.size(), to + OPENING_LINES)).stream()
                .map(Line::text)
                .filter(text -> text.length() < 2_000 && !ITEM.matcher(text).matches())
                .flatMap(text -> Stream.of(text.split("。")))
                .filter(text -> OPENS.matcher(text).matches())
                .filter(text -> !OTHER_MEETING.matcher(text).find())
                .map(MeetingNumber::ordinal)
                .flatMap(Optional::stream)
                .findFirst()
                .map(
                        number ->
                                new MeetingNumber(
                                        number,
                                        List.of(
                                                new Warning(
                                                        "INFERRED_NUMBER",
                                                        "会議の回次は見出しになく、開会の発言から「%s」としました。"
                                                                .formatted(number),
                                                        null))))
                .orElse(new MeetingNumber(null, List.of()));
    }

    /** The first number of a text that is a meeting's. */
    static Optional<String> ordinal(String text) {
        var match = ORDINAL.matcher(text);
        return match.find() ? Optional.of(written(match, text)) : Optional.empty();
    }

    private static String written(Matcher match, String text) {
        var number = "第" + match.group("count") + "回";
        if (match.group("term") != null)
            return match.group("term").replaceAll("\\s+", "") + "・" + number;
        if (match.group("year") != null)
            return match.group("year").replaceAll("\\s+|[(].*[)]", "") + number;
        var behind = YEAR_BEHIND.matcher(text).region(match.end(), text.length());
        if (behind.find()) return behind.group("year").replaceAll("\\s+", "") + number;
        int begin = match.start();
        var apart = YEAR_APART.matcher(text.substring(Math.max(0, begin - 60), begin));
        return apart.find() ? apart.group("year").replaceAll("\\s+", "") + number : number;
    }
}
