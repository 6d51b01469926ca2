package jp.senrei.indexer.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads 次第 and 議題: groups (諮問事項, 報告事項, 確認事項), items under any list mark, headings between them, and
 * what hangs on an item (number, section in charge, page range).
 *
 * <pre>
 * ○諮問事項
 * 1 [諮問第462号] …について P 22～P 32      (1) …業務委託（長寿応援課）      ア …について
 * </pre>
 *
 * This class takes up the lines of the list; {@link AgendaOutline} decides which are cases, {@link
 * AgendaLine} takes a line apart, {@link CaseTable} reads an agenda that is a table.
 */
final class AgendaReader {
    private static final Pattern NAMED_ITEM =
            Pattern.compile("^(?:議題|議案|案件)\\s*\\d{1,2}\\s*[.:)、\\s]");

    /** What follows the items on a title page. */
    private static final Pattern STOP =
            Pattern.compile(
                    "(?:出席(?:者|委員|状況|した|[:(]|$)|欠席|傍聴|(?:配[布付]|会議|当日|添付)資料|資料(?:一覧|名)?(?:[:]|$)|開催(?:日|場所|日時|年月日|時間)|日時(?:$|[:\\d平令])|場所(?:$|:)|会場(?:$|:)|説明員|事務局職員|結果(?:$|:)|(?:書面)?(?:表決|議決)の?結果(?:$|:)|書面審議の?結果|審議経過|審議内容|会議の?内容|公開(?:の|・非公開|:|$)|非公開(?:の|:|$)|特記事項|問い?合わせ|お問い?合わせ).*");

    /**
     * 次第 as the end of a title, or the opening as its first item, begins a list without a label.
     */
    private static final Pattern LIST_BEGINS =
            Pattern.compile(
                    ".{0,60}次第|[(]?[\\d一I]{0,2}[).、]?開会(?:の辞|宣言)?"
                            + "|[(【]?[\\d一]{0,2}[).、]?(?:審議|諮問|付議|協議)?(?:事項|案件|議題|議案)(?:及び|並びに|・|と)(?:その)?(?:審議|会議)?の?結果[)】]?"
                            + "|[(【]?[\\d一]{0,2}[).、]?会議に付した(?:事件|案件|事項|議題)(?:及び.{0,8})?[)】]?");

    private static final Pattern WHEN_AND_WHERE =
            Pattern.compile("[^一-龥]*(?:開催)?(?:日時|場所|会場|日|期日)");

    private static final Set<Field> OVERVIEW =
            EnumSet.of(
                    Field.DATE,
                    Field.HOURS,
                    Field.VENUE,
                    Field.ATTENDEES,
                    Field.ABSENT,
                    Field.OBSERVERS);

    /** Items below it are of no group. */
    private static final Pattern OTHER_BUSINESS = Pattern.compile("その他|閉会|(?:事務)?連絡(?:事項)?|次回.*");

    private AgendaReader() {}

    /**
     * Items among {@code lines[from, to)}, in order, each once; {@code open} begins as if inside a
     * list.
     */
    static List<AgendaItem> read(List<Line> lines, int from, int to, boolean open) {
        var run = new AgendaReader.Run(open);
        var tables = CaseTable.find(lines, from, to);
        var items = new ArrayList<AgendaItem>();
        for (int i = from; i < to; i++) {
            int line = i;
            var table = tables.stream().filter(one -> one.from() == line).findFirst();
            if (table.isPresent()) {
                items.addAll(table.get().items(run.group));
                i = table.get().to() - 1;
                continue;
            }
            var column = LabelColumn.at(lines, i, to);
            if (column.to() > i) {
                for (var value : column.values()) {
                    if (value.field() == Field.AGENDA) run.item(value.text(), value.to() - 1, true);
                }
                i = column.to() - 1;
                continue;
            }
            for (var part : lines.get(i).parts()) {
                for (var piece : part.split("\n")) {
                    for (var item : runOn(piece)) run.take(item.strip(), i);
                }
            }
        }
        var listed = AgendaOutline.items(run.entries);
        if (items.isEmpty()) return listed;
        for (var item : listed) {
            if (items.stream().noneMatch(other -> other.key().equals(item.key()))) items.add(item);
        }
        items.sort(Comparator.comparingInt(AgendaItem::line));
        return items;
    }

    private static final Pattern NEXT_ITEM =
            Pattern.compile(
                    "(?<=[\\s】])(?=[(]\\d{1,2}[)]|・|【(?:諮問|報告|確認|審議)事項】|[○●](?:諮問|報告|確認|審議)事項)");

    /** A cell that holds the whole agenda on one line is cut before each mark. */
    private static List<String> runOn(String line) {
        var pieces = NEXT_ITEM.split(line);
        return pieces.length >= 3 ? List.of(pieces) : List.of(line);
    }

    /** The longest agenda line met has some 130 letters; what is far longer is prose. */
    private static final int LONGEST_ITEM = 300;

    /** No line that goes on with a title is longer than a page is wide. */
    private static final int LONGEST_REST = 120;

    /** Walks down the lines; remembers the group it is under. */
    private static final class Run {
        private final List<AgendaEntry> entries = new ArrayList<>();
        private boolean open;
        private @Nullable CaseKind group;
        private int list;
        private int lastLine;

        /** Numbers on a line of their own, for the titles below. */
        private final Deque<String> numbers = new ArrayDeque<>();

        private ListMark numberMark = ListMark.NONE;

        /** A line without mark that may be the first half of a title. */
        private @Nullable String half;

        Run(boolean open) {
            this.open = open;
        }

        void take(String text, int line) {
            if (text.isEmpty()) return;
            var entered = AgendaGroup.of(text);
            if (entered != null
                    && (open
                            || AgendaGroup.heading(squeezed(text)) != null
                            || !entered.rest().isEmpty())) {
                enter(entered.kind(), line);
                if (!entered.rest().isEmpty()) take(entered.rest(), line);
                return;
            }
            if (beginsList(text)) {
                if (!open) enter(null, line);
                return;
            }
            var label =
                    Field.read(text)
                            .filter(found -> found.field() == Field.AGENDA)
                            .filter(found -> !isPaper(text, found.label()))
                            .findFirst();
            if (label.isPresent() && CaseNumbers.of(text) == null) {
                if (group == null || !open || label.get().value().isEmpty() || isTopLevel(text))
                    enter(null, line);
                if (!label.get().value().isEmpty()) take(label.get().value(), line);
                return;
            }
            var squeezed = squeezed(text).replaceAll("^[-\\d().・◇●○■、]+", "");
            if ((STOP.matcher(squeezed).matches() || isOverview(text)) && !text.contains("諮問第")) {
                // when and where stand between the title 次第 and its first item
                open &= !hasEntries() && WHEN_AND_WHERE.matcher(squeezed).lookingAt();
                return;
            }
            // 議題1 says itself that it is an item
            if (open || NAMED_ITEM.matcher(text).find()) item(text, line);
        }

        /** A 次第 with a mark is one of the papers handed out. */
        private static boolean beginsList(String text) {
            var squeezed = squeezed(text);
            return LIST_BEGINS.matcher(squeezed).matches() && !isPaper(text, squeezed);
        }

        private static boolean isPaper(String text, String label) {
            return label.endsWith("次第") && ListMark.of(text).isBullet();
        }

        private static boolean isOverview(String text) {
            return Field.read(text).anyMatch(found -> OVERVIEW.contains(found.field()));
        }

        private boolean hasEntries() {
            return !entries.isEmpty() && entries.getLast().list() == list;
        }

        private static boolean isTopLevel(String text) {
            return !text.startsWith("(");
        }

        private static String squeezed(String text) {
            return text.replaceAll("\\s+", "");
        }

        private void enter(@Nullable CaseKind kind, int line) {
            open = true;
            group = kind;
            list++;
            lastLine = line;
            half = null;
            numbers.clear();
        }

        /** An item that stands apart from its label. */
        void item(String text, int line, boolean labelled) {
            enter(null, line);
            item(text, line);
            open = !labelled;
        }

        private void item(String text, int line) {
            if (text.length() > LONGEST_ITEM) return;
            var mark = ListMark.of(text);
            boolean marked = mark.style() != ListMark.Style.NONE;
            var title = text.substring(mark.end()).strip();
            if (title.isEmpty()) return;
            if (!marked && goesOn(text, line)) return;
            var numbered = CaseNumbers.of(title);
            if (numbered != null && numbered.isWhole()) {
                numbers.clear();
                numbers.addAll(numbered.all());
                numberMark = mark;
                lastLine = line;
                half = null;
                return;
            }
            if (!marked && numbered == null && !isPlainItem(text, line)) return;
            if (OTHER_BUSINESS.matcher(squeezed(title)).matches()) group = null;
            if (!belongsToNumbers(mark, line)) numbers.clear();
            if (!numbers.isEmpty() && numbered == null) title = numbers.poll() + " " + title;
            entries.add(new AgendaEntry(mark, title, list, group, line));
            lastLine = line;
            half = null;
        }

        /** (1) 諮問第56号 / (2) …について: the next item of the list is another case. */
        private boolean belongsToNumbers(ListMark mark, int line) {
            boolean sibling =
                    numberMark.style() != ListMark.Style.NONE && mark.style() == numberMark.style();
            return line - lastLine <= 1 && !sibling;
        }

        /**
         * A line without mark, right below the label or another such line, that reads as a title.
         */
        private boolean isPlainItem(String text, int line) {
            boolean below =
                    line - lastLine <= 1
                            && (!hasEntries()
                                    || entries.getLast().mark().style() == ListMark.Style.NONE
                                    || !numbers.isEmpty());
            if (!below || text.length() > LONGEST_REST || Field.startsWithLabel(text)) return false;
            if (!numbers.isEmpty() && TitleLine.saysSomething(text)) return true;
            if (TitleLine.looksLikeTitle(AgendaLine.of(text).title())) return true;
            if (half == null && text.length() >= SHORTEST_HALF && TitleLine.saysSomething(text)) {
                half = text;
                lastLine = line;
            }
            return false;
        }

        /**
         * Whether the line belongs to the entry above it: its rest, its section in charge, its tail
         * again.
         */
        private boolean goesOn(String text, int line) {
            if (half != null && line - lastLine <= 1) {
                var joined = half + text;
                half = null;
                if (TitleLine.looksLikeTitle(AgendaLine.of(joined).title())) {
                    entries.add(new AgendaEntry(ListMark.NONE, joined, list, group, line - 1));
                    lastLine = line;
                    return true;
                }
            }
            if (!hasEntries() || line - lastLine > 1) return false;
            var last = entries.getLast();
            if (last.text().endsWith(text) && text.length() < last.text().length()) {
                lastLine = line;
                return true;
            }
            var department = AgendaLine.departmentAlone(text);
            boolean rest = department == null && isRest(last.text(), text);
            if (department == null && !rest) return false;
            if (department != null && AgendaLine.of(last.text()).department() == null)
                entries.set(entries.size() - 1, last.and("【" + department + "】"));
            else if (rest) entries.set(entries.size() - 1, last.and(text));
            lastLine = line;
            return true;
        }

        private static boolean isRest(String before, String text) {
            if (text.endsWith("。")
                    || text.length() > LONGEST_REST
                    || before.length() + text.length() > LONGEST_ITEM
                    || Field.startsWithLabel(text)) return false;
            if (CaseNumbers.of(text) != null) return false;
            if (unclosed(before) && text.matches(".*[」)】\\]』].*")) return true;
            return !TitleLine.looksLikeTitle(AgendaLine.of(before).title())
                    && TitleLine.looksLikeTitle(AgendaLine.of(before + text).title());
        }

        private static boolean unclosed(String text) {
            return count(text, "「(【[『") > count(text, "」)】]』");
        }

        private static long count(String text, String letters) {
            return text.chars().filter(c -> letters.indexOf(c) >= 0).count();
        }
    }

    /** A shorter line is no half of a title that the page broke. */
    private static final int SHORTEST_HALF = 15;

    /** The kind of case a group heading announces, null for any other line. */
    static @Nullable CaseKind groupKind(Line line) {
        var heading = AgendaGroup.heading(line.squeezed());
        return heading == null ? null : AgendaGroup.kindOf(heading);
    }

    /** Whether a line is a group heading such as ○諮問事項. */
    static boolean isGroup(Line line) {
        return !line.isRow()
                && (AgendaGroup.heading(line.squeezed()) != null
                        || AgendaGroup.isInline(line.text()));
    }

    /** A heading without its list mark. */
    static String unmarked(String heading) {
        return ListMark.without(heading);
    }

    /**
     * The items that a heading in the minutes means: by its numbers, several when they share the
     * heading, else by its title.
     */
    static List<AgendaItem> matches(List<AgendaItem> items, String heading) {
        var numbers = CaseNumbers.of(unmarked(heading));
        if (numbers == null) return Stream.ofNullable(match(items, heading)).toList();
        return items.stream().filter(item -> numbers.all().contains(item.number())).toList();
    }

    /** The item that a heading in the minutes means: by its number, else by its title. */
    static @Nullable AgendaItem match(List<AgendaItem> items, String heading) {
        var bare = unmarked(heading);
        var numbers = CaseNumbers.of(bare);
        if (numbers != null)
            return items.stream()
                    .filter(item -> numbers.all().contains(item.number()))
                    .findFirst()
                    .orElse(null);
        var key = TitleKey.of(bare);
        if (key.length() < 5) return null;
        AgendaItem best = null;
        double score = 0.8;
        for (var item : items) {
            var title = item.key();
            double similarity =
                    title.occursIn(key) && key.length() < title.length() + 24
                            ? 0.97
                            : title.similarity(key);
            if (similarity > score) {
                best = item;
                score = similarity;
            }
        }
        return best;
    }

    /** Matches the number at the head of the unmarked text. */
    static Matcher number(String text) {
        return CaseNumbers.FIRST.matcher(unmarked(text));
    }
}
