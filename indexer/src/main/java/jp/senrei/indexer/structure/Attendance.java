package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Attendee;

/**
 * Which members were there and which were not, from lists under labels or from a table 役職 / 氏名 /
 * 出欠.
 *
 * <p>Who stands under 事務局, 説明員, 実施機関 … is no member and is left out.
 *
 * @param absent names without their roles
 */
record Attendance(List<Attendee> present, List<String> absent) {
    private enum Group {
        NOBODY,
        PRESENT,
        ABSENT,
        OTHERS
    }

    private static final String MARK =
            "^(?:[-・●◆◇■□○◎※▼•]\\s*|[(]?\\d{1,2}[).、]?\\s*(?=[^\\d名人番]))*+";
    private static final Pattern PRESENT =
            label(
                    "応招(?:委員|者)|(?:会議|審議会|審査会)?出席(?:者及び欠席者|者の氏名|者氏名|者名簿?|者等?|委員の?氏名|委員名|委員等?|した委員(?:の氏名)?|状況)?|参加(?:者|委員)|委員の?(?:出席状況|出欠状況?|出席者)|出欠席?(?:状況)?");
    private static final Pattern ABSENT =
            label("不応招(?:委員|者)|欠席(?:者の?氏名|者名|者等?|委員の?氏名|委員名|委員|した委員(?:の氏名)?)?");
    private static final Pattern MEMBERS =
            Pattern.compile(
                    MARK
                            + "[(【\\[<]?(?:[\\p{IsHan}・]{0,16}(?:会|所属))?委\\s*員\\s*[)】\\]>]?\\s*(?:(?=[(]|$|\\d{1,2}\\s*[名人])|:|(?<=[)】\\]>])|(?<=\\s)(?="
                            + People.ROLE
                            + "\\s))(?<rest>.*)$");
    private static final Pattern OTHERS =
            Pattern.compile(
                    MARK
                            + "[(【\\[<]?\\s*(?:事\\s*務\\s*局|説\\s*明|諮問(?:実施機関|庁)|実施機関|処分庁|提案課|担当課|所管課|主管課|関係|オブザーバー|市\\s*側|区\\s*側|町\\s*側|村\\s*側|県\\s*側|市\\s*:|区\\s*:|行政|幹\\s*事|書\\s*記|その他|傍\\s*聴|審査請求人|参考人|職\\s*員|庁内|市職員|区職員).*|[\\p{IsHan}ヶケノツ]{2,6}[市区町村県]\\s*");
    private static final Pattern ANOTHER_GROUP_INSIDE =
            Pattern.compile(
                    "(?=[(【]?\\s*欠\\s*席\\s*(?:者|委員)?\\s*[:】)・])|(?=[【<\\[]\\s*(?:事\\s*務\\s*局|説\\s*明\\s*[員者]|実施機関|関係課|担当課)[^】>\\]]{0,8}[】>\\]])|\\s(?=(?:事\\s*務\\s*局|説\\s*明\\s*[員者]|傍\\s*聴\\s*[者人])[\\s:(])");
    private static final Pattern TRAILING_ROLE =
            Pattern.compile(MARK + "(?<role>" + People.ROLE + ")(?=\\s|:).*");
    private static final Pattern THERE = Pattern.compile("[○〇◯◎●]|出席?|有");
    private static final Pattern NOT_THERE = Pattern.compile("[×✕✖☓xX/-]|欠席?|無|-|―");
    private static final Pattern NUMBERED = Pattern.compile("^[(]?\\d{1,2}");
    private static final Pattern NAMES_A_ROLE = Pattern.compile(People.ROLE);
    private static final Pattern MEMBERS_ONLY =
            Pattern.compile("(?:出\\s*席|参\\s*加|応\\s*招)(?:した)?\\s*委\\s*員");
    private static final int MISSES = 2;

    Attendance {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }

    static Attendance read(List<Line> lines, int from, int to) {
        var roll = new Roll();
        for (int i = from; i < Math.min(to, lines.size()); i++) {
            var line = lines.get(i);
            var column = LabelColumn.at(lines, i, Math.min(to, lines.size()));
            if (column.to() > i) {
                roll.column(column);
                i = column.to() - 1;
            } else if (line.isRow()) {
                int end = roll.table(lines, i, Math.min(to, lines.size()));
                if (end > i) i = end - 1;
                else roll.row(line);
            } else {
                var text = new StringBuilder(line.text());
                while (i + 1 < Math.min(to, lines.size())
                        && !lines.get(i + 1).isRow()
                        && BrokenList.goesOn(text.toString(), lines.get(i + 1).text()))
                    text.append(lines.get(++i).text());
                roll.line(text.toString());
            }
        }
        return new Attendance(roll.present, roll.absent);
    }

    private static Pattern label(String words) {
        var apart = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            apart.append(words.charAt(i));
            boolean letter = Character.isIdeographic(words.charAt(i));
            if (letter && i + 1 < words.length() && Character.isIdeographic(words.charAt(i + 1)))
                apart.append("\\s*");
        }
        return Pattern.compile(
                MARK
                        + "[(【\\[<]?\\s*(?:"
                        + apart
                        + ")\\s*(?:[)】\\]>]|[(【](?=[^()【】]{0,24}(?:敬称|順|名|人|[)】]$|会長))[^()【】]{0,24}[)】])?(?:\\s*[:・]\\s*|\\s+|(?<=[)】\\]>])|(?=[(])|$)(?<rest>.*)$");
    }

    /** The roll as it is read line by line. */
    private static final class Roll {
        final List<Attendee> present = new ArrayList<>();
        final List<String> absent = new ArrayList<>();
        private Group group = Group.NOBODY;
        private String role = "";
        private int misses;
        private boolean numbered;

        void line(String text) {
            if (text.length() > 2_000) return;
            for (var part : ANOTHER_GROUP_INSIDE.split(LettersApart.closed(text)))
                part(part.strip());
        }

        private void part(String text) {
            if (text.isEmpty()) return;
            var gone = ABSENT.matcher(text);
            var there = PRESENT.matcher(text);
            var members = MEMBERS.matcher(text);
            boolean heading = gone.matches() || there.matches();
            if (heading) numbered = NUMBERED.matcher(text).find();
            if (gone.matches()) enter(Group.ABSENT, "", gone.group("rest"));
            else if (there.matches())
                enter(Group.PRESENT, roleOf(text, there.group("rest")), there.group("rest"));
            else if (members.matches() && group != Group.ABSENT)
                enter(Group.PRESENT, "委員", members.group("rest"));
            else if (OTHERS.matcher(text).matches()) group = Group.OTHERS;
            else if (isOtherField(text)) group = Group.NOBODY;
            else take(text);
        }

        private static boolean isOtherField(String text) {
            return Field.read(text)
                    .anyMatch(
                            found ->
                                    found.field() != Field.ATTENDEES
                                            && found.field() != Field.ABSENT);
        }

        /** Who stands under 出席委員 without a role of their own is a member. */
        private static String roleOf(String text, String rest) {
            var label = text.substring(0, text.length() - rest.length());
            return MEMBERS_ONLY.matcher(label).find() ? "委員" : "";
        }

        private void enter(Group entered, String shared, String rest) {
            group = entered;
            role = shared;
            misses = 0;
            if (!rest.isBlank()) part(rest.strip());
        }

        private void take(String text) {
            if (group != Group.PRESENT && group != Group.ABSENT) return;
            var plain = text.replaceFirst(MARK, "").replaceFirst("[)】]$", closing(text));
            var people = plain.endsWith("。") ? List.<People.Named>of() : People.read(plain, role);
            if (numbered && NUMBERED.matcher(text).find() && !NAMES_A_ROLE.matcher(plain).find()) {
                group = Group.NOBODY; // 3 出席者 … 4 議事要旨: the next heading
                return;
            }
            people.forEach(person -> put(person, group == Group.ABSENT || person.absent()));
            var leading = TRAILING_ROLE.matcher(text);
            if (leading.matches()) role = leading.group("role").endsWith("委員") ? "委員" : "";
            misses = people.isEmpty() && !leading.matches() ? misses + 1 : 0;
            if (misses >= MISSES) group = Group.NOBODY;
        }

        /** The bracket that 「（欠席：」 opened. */
        private static String closing(String text) {
            boolean open = text.indexOf('(') >= 0 || text.indexOf('【') >= 0;
            return open ? text.substring(text.length() - 1) : "";
        }

        private void put(People.Named person, boolean gone) {
            if (gone) {
                if (!absent.contains(person.name())) absent.add(person.name());
            } else if (present.stream().noneMatch(one -> one.name().equals(person.name()))) {
                present.add(person.attendee());
            }
        }

        void column(LabelColumn column) {
            for (var value : column.values()) {
                if (value.field() == Field.ATTENDEES) enter(Group.PRESENT, "", value.text());
                if (value.field() == Field.ABSENT) enter(Group.ABSENT, "", value.text());
            }
            group = Group.NOBODY;
        }

        // ---- tables

        /** A row of a form with its label first, or one person a row. */
        void row(Line line) {
            var cells = line.cells().stream().filter(cell -> !cell.isBlank()).toList();
            if (cells.isEmpty()) return;
            var last = cells.getLast().replaceAll("\\s+", "");
            boolean marked =
                    cells.size() >= 2
                            && (THERE.matcher(last).matches() || NOT_THERE.matcher(last).matches());
            if (marked && group == Group.PRESENT) {
                var said = String.join(" ", cells.subList(0, cells.size() - 1));
                for (var person : People.read(said, ""))
                    put(person, NOT_THERE.matcher(last).matches());
                return;
            }
            boolean labelled =
                    PRESENT.matcher(cells.getFirst()).matches()
                            || ABSENT.matcher(cells.getFirst()).matches()
                            || MEMBERS.matcher(cells.getFirst()).matches();
            if (labelled
                    || OTHERS.matcher(cells.getFirst()).matches()
                    || isOtherField(cells.getFirst())) {
                cells.stream().flatMap(String::lines).forEach(this::line);
            } else {
                line(String.join(" ", cells).replace('\n', ' '));
            }
        }

        /**
         * Reads a table whose head says 氏名; the index behind it, {@code from} when there is none.
         */
        int table(List<Line> lines, int from, int to) {
            var head =
                    lines.get(from).cells().stream()
                            .map(cell -> cell.replaceAll("\\s+", ""))
                            .toList();
            int name = column(head, "(?:委員)?(?:氏名|名前)|委員名|出席者(?:氏)?名");
            int role = column(head, "役職名?|職名?|区分|委員区分|役職等");
            int mark = column(head, "出欠席?(?:状況|の別)?|出席(?:状況|・欠席)?");
            if (name < 0 || role < 0 && mark < 0) return from;
            int i = from + 1;
            while (i < to && lines.get(i).isRow() && lines.get(i).cells().size() == head.size())
                person(lines.get(i++).cells(), name, role, mark);
            group = Group.NOBODY;
            return i;
        }

        private void person(List<String> cells, int name, int role, int mark) {
            var said = mark < 0 ? "出席" : cells.get(mark).replaceAll("\\s+", "");
            if (said.isEmpty()) return;
            boolean gone = NOT_THERE.matcher(said).matches() || said.startsWith("欠");
            var own = role < 0 ? "" : cells.get(role).strip();
            var note =
                    Stream.of(said.replaceAll("^[○〇◯◎●△▲]|^[(]|[)]$", "").replaceAll("^[(]", ""))
                            .filter(one -> !one.isEmpty() && !THERE.matcher(one).matches())
                            .findFirst();
            for (var person : People.read(cells.get(name), own)) {
                var noted =
                        note.isPresent() && person.note() == null
                                ? new People.Named(person.name(), own, note.get(), person.absent())
                                : person;
                put(noted, gone || person.absent());
            }
        }

        private static int column(List<String> head, String name) {
            for (int i = 0; i < head.size(); i++) if (head.get(i).matches(name)) return i;
            return -1;
        }
    }
}
