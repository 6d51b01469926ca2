package jp.senrei.indexer.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.indexer.text.EraDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a title page or an overview table says of its meeting: ordinal, date, place, who was
 * there.
 */
final class MeetingHead {
    private static final Pattern ORDINAL =
            Pattern.compile(
                    "(?<term>第\\s*[〇一二三四五六七八九十百0-9]+\\s*期)?[・\\s]*"
                            + "(?<year>(?:令和|平成|昭和)?\\s*(?:元|[0-9]+)\\s*年度)?\\s*第\\s*(?<count>[〇一二三四五六七八九十百0-9]+)\\s*回");
    private static final Pattern WRITTEN =
            Pattern.compile("書面(?:による|にて|で|での)?\\s*(?:開催|会議|審議|表決|決議)|書面開催|持ち回り");
    private static final Pattern OBSERVERS =
            Pattern.compile("(?<!\\d)(?<count>\\d{1,4})\\s*(?:人|名)|(?<none>なし|無し)");
    static final Pattern NOT_THE_MEETING = Pattern.compile("更新|公開日|掲載|次回|前回|付け|公表|初版|施行|制定|改正");

    private MeetingHead() {}

    static MeetingReading read(List<Line> lines, int from, int to, @Nullable String council) {
        var fields = Fields.read(lines, from, to);
        var dates =
                fields.all(Field.DATE).stream()
                        .flatMap(value -> EraDate.findAll(value.text()).stream())
                        .filter(date -> date.day() != null)
                        .toList();
        // 日時 and 場所 may have changed places in the source
        if (dates.isEmpty()) {
            dates =
                    fields.all(Field.VENUE).stream()
                            .flatMap(value -> EraDate.findAll(value.text()).stream())
                            .filter(date -> date.day() != null)
                            .toList();
        }
        var date =
                dates.isEmpty()
                        ? standalone(lines, from, to).orElse(null)
                        : dates.getFirst().toLocalDate();
        var text = String.join("\n", lines.subList(from, to).stream().map(Line::text).toList());
        var end = dates.size() > 1 && isPeriod(fields) ? dates.get(1).toLocalDate() : null;
        return new MeetingReading(
                council,
                ordinal(lines, from, to).or(() -> announced(lines, to)).orElse(null),
                date,
                end != null && date != null && end.isAfter(date) ? end : null,
                WRITTEN.matcher(text).find(),
                fields.first(Field.VENUE)
                        .map(value -> value.lines().getFirst())
                        .filter(venue -> venue.length() < 60)
                        .or(() -> besideDate(lines, from, to))
                        .orElse(null),
                fields.first(Field.ATTENDEES).map(value -> people(value.text())).orElse(List.of()),
                fields.first(Field.ABSENT)
                        .map(value -> people(value.text()).stream().map(Attendee::name).toList())
                        .orElse(List.of()),
                observers(fields, text),
                false);
    }

    /** On a title page the place stands under the date, without a label. */
    private static Optional<String> besideDate(List<Line> lines, int from, int to) {
        for (int i = from; i + 1 < Math.min(to, lines.size()); i++) {
            var below = lines.get(i + 1).text();
            boolean place =
                    below.length() < 40
                            && below.matches(
                                    ".*(?:会議室|庁舎.*|役所.*|役場.*|会館.*|センター.*|ホール|控室|特別室|委員会室|階.*)");
            if (lines.get(i).text().length() < 40
                    && EraDate.firstDay(lines.get(i).text()).isPresent()
                    && place) return Optional.of(below);
        }
        return Optional.empty();
    }

    private static boolean isPeriod(Fields fields) {
        return fields.first(Field.DATE)
                .map(
                        value ->
                                value.text()
                                        .matches(
                                                "(?s).*日\\s*(?:\\([^)]*\\))?\\s*(?:~|から|-).*\\d+\\s*日.*"))
                .orElse(false);
    }

    /**
     * A date alone on its line, or one right behind the ordinal in the title; never one that says
     * it is something else.
     */
    private static Optional<LocalDate> standalone(List<Line> lines, int from, int to) {
        var alone =
                lines.subList(from, to).stream()
                        .filter(Heads::isDateLine)
                        .findFirst()
                        .flatMap(line -> EraDate.firstDay(line.text()));
        if (alone.isPresent()) return alone;
        return lines.subList(from, Math.min(to, from + 40)).stream()
                .filter(
                        line ->
                                line.text().length() < 80
                                        && !NOT_THE_MEETING.matcher(line.text()).find())
                .map(line -> EraDate.firstDay(line.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The first 第N回 of the head that is not an agenda item's own. */
    private static Optional<String> ordinal(List<Line> lines, int from, int to) {
        for (var line : lines.subList(from, Math.min(to, from + 30))) {
            for (var part : line.parts()) {
                var text = part.strip();
                if (text.matches("(?s)^[○・\\-(]?\\s*\\d{1,2}[\\s).].*")
                        || text.matches("(?s)^○?\\s*確認事項.*")) continue;
                var match = ORDINAL.matcher(text);
                if (match.find() && !text.substring(match.end()).startsWith("目"))
                    return Optional.of(
                            written(
                                    match.group("term"),
                                    match.group("year"),
                                    match.group("count")));
            }
        }
        return Optional.empty();
    }

    /** Said only when the meeting is opened: 「平成24年度第1回の審査会を開会します」. */
    private static Optional<String> announced(List<Line> lines, int to) {
        return lines.subList(to, Math.min(lines.size(), to + 6)).stream()
                .filter(line -> line.text().matches(".*第.{1,4}回.{0,30}(?:開会|開催|始め).*"))
                .map(line -> ordinal(line.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<String> ordinal(String text) {
        var match = ORDINAL.matcher(text);
        return match.find()
                ? Optional.of(
                        written(match.group("term"), match.group("year"), match.group("count")))
                : Optional.empty();
    }

    private static String written(@Nullable String term, @Nullable String year, String count) {
        var number = "第" + count + "回";
        if (term != null) return term.replaceAll("\\s+", "") + "・" + number;
        return (year == null ? "" : year.replaceAll("\\s+", "")) + number;
    }

    private static @Nullable Integer observers(Fields fields, String text) {
        var said =
                fields.first(Field.OBSERVERS)
                        .map(Fields.Value::text)
                        .or(
                                () ->
                                        Pattern.compile(
                                                        "傍聴[者人](?:数|の数)?\\s*[:\\s]?\\s*(?:\\d+\\s*[人名]|なし|無し)")
                                                .matcher(text)
                                                .results()
                                                .map(result -> result.group())
                                                .findFirst());
        if (said.isEmpty()) return null;
        var match = OBSERVERS.matcher(said.get());
        if (!match.find()) return null;
        return match.group("none") != null ? 0 : Integer.valueOf(match.group("count"));
    }

    private static final Pattern PERSON =
            Pattern.compile(
                    "^(?:(?<roleBefore>会長|副会長|委員長|委員|部会長|座長|会長職務代理者?)\\s+)?(?<name>[一-龥々ぁ-んァ-ヶー]{1,8}?(?:\\s(?!委員|会長)[一-龥々ぁ-んァ-ヶー]{1,9}?)?)\\s*"
                            + "(?:[(【](?<roleIn>[^)】]{2,10})[)】])?\\s*(?<roleAfter>会長職務代理者?|副会長|会長|副委員長|委員長|委員|座長)?(?:\\s*[(【](?<roleLast>[^)】]{2,10})[)】])?$");

    /** Behind these stand people who are no members. */
    private static final Pattern SIDE_ROLES =
            Pattern.compile(
                    "(?:^|\\n)\\s*[(【]?(?:事務局|説明課及び職員|説明員|説明者|関係者|実施機関|欠席者?|オブザーバー)(?:職員)?[)】]?\\s*[:\\n(]");

    /** Names with their roles; counts (計10人) and labels are none. */
    static List<Attendee> people(String text) {
        var people = new ArrayList<Attendee>();
        for (var piece :
                SIDE_ROLES.split(text)[0].split("[、,\\n\\t]|(?<=委員)\\s+(?=[一-龥])|(?<=[)】])\\s+")) {
            var match = PERSON.matcher(piece.strip());
            if (!match.matches()) continue;
            var name = match.group("name").strip();
            if (name.matches("委員|会長|副会長|事務局|なし|欠席者?|出席者?|委員長")) continue;
            var role =
                    first(
                            match.group("roleIn"),
                            match.group("roleLast"),
                            match.group("roleBefore"),
                            match.group("roleAfter"));
            people.add(new Attendee(name.replaceAll("\\s+", " "), role));
        }
        return people;
    }

    private static String first(@Nullable String... roles) {
        for (var role : roles) {
            if (role != null && !role.matches("計?\\s*\\d+\\s*[人名]")) return role;
        }
        return "";
    }
}
