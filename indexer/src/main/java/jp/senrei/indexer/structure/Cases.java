package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * Which case a meeting is at: those of its agenda, those a heading opens, and those that only the
 * chair names. Walked through in order.
 */
final class Cases {
    private static final Pattern CLOSING =
            Pattern.compile("(?:本日|以上)[^。]{0,24}(?:議事|案件|議題|審議|日程)[^。]{0,20}(?:終了|すべて|全て|以上)");

    private static final Pattern OTHER =
            Pattern.compile(
                    "^(?:(?:それでは|では|次に|続いて|続きまして|最後に)[、]?){0,2}(?:議[題事]の)?[「]?その他[」]?(?:、|の(?:件|議)|に(?:移|入)|として|です|に(?:つい|な))");
    private static final Pattern FAREWELL =
            Pattern.compile(
                    "^(?:次回(?:の|は)|(?:それでは|では|以上)?[、]?(?:これ|以上)(?:を|で|にて|をもち|をもって)[^。]{0,24}(?:閉会|終了|終わ))");

    /** 「それでは、事務局から次回の日程について」: nobody speaks of a case any more. */
    private static final Pattern NEXT_TIME =
            Pattern.compile(
                    "^(?:(?:それでは|では|次に|続いて|続きまして|最後に|(?:ほか|他)に(?:なければ|ないようですので)|事務局(?:から|より))、?){0,3}(?:次回|今後)の(?:審議会の|審査会の|会議の)?(?:日程|開催|予定|会議|スケジュール)");

    /** What the chair says last in a turn: what follows belongs to no case. */
    private static final Pattern TURNS_TO_OTHER =
            Pattern.compile(
                    "[。\\n]\\s*(?:(?:それでは|では|次に|続いて|続きまして|最後に|事務局(?:から|より))、?){0,3}(?:(?:次回|今後)の(?:審議会の|審査会の|会議の)?(?:日程|開催|予定|会議|スケジュール)(?:等)?について|(?:議題\\S{0,4}?)?その他(?:です|に(?:移|入)|として|について|の件))[^。]{0,40}。?$");

    private final List<Line> lines;
    private final Section section;
    private final Speakers speakers;
    private final List<Discussion> discussions = new ArrayList<>();

    /** Kind of the group heading (報告事項) the walk is under; null while there is none. */
    private @Nullable CaseKind group;

    /** Whether the chair has just turned to other business. */
    private boolean over;

    Cases(List<Line> lines, Section section, Speakers speakers, List<AgendaItem> agenda) {
        this.lines = lines;
        this.section = section;
        this.speakers = speakers;
        for (var item : agenda) discussions.add(new Discussion(item));
    }

    List<Discussion> all() {
        return discussions;
    }

    /**
     * The case a turn belongs to: the one it names when whoever chairs says it, else the one under
     * way.
     */
    @Nullable Discussion spokenOf(
            String said, SpeakerLabel label, int index, @Nullable Discussion current) {
        var before = over || closes(said, label.role()) ? null : current;
        over = chairs(label.role()) && TURNS_TO_OTHER.matcher(said.strip()).find();
        var named = chairs(label.role()) ? namedIn(said, before) : null;
        if (named == null)
            named = Announcement.next(said, kindOf(before)).map(n -> ofKind(group, n)).orElse(null);
        if ((named == null || named == before) && chairs(label.role())) {
            var called = announced(said, index);
            if (called != null) return called;
        }
        if ((named == null || named == before) && chairs(label.role())) {
            var listed = listed(said, before);
            if (listed != null) return listed;
            var entered = Announcement.group(said);
            if (entered != null && entered != kindOf(before)) return turnTo(entered, named);
        }
        if (named == null && label.role() == SpeakerRole.DEPARTMENT) named = explained(said, index);
        return named != null ? named : before;
    }

    private static final Pattern MOVES_ON =
            Pattern.compile(
                    "^(?:(?:それでは|では|さて)[、]?)?(?:次に|次は|次の|続いて|続きまして|つづいて|引き続き|最後に|日程第|本日の(?:議事|議題|審議|案件)|その他|(?:議題|案件|議案)[(]?\\d).*");

    /**
     * Offset of the sentence that turns to the next case or ends the meeting; {@code start} if none
     * does.
     */
    static int movesOn(String text, int start, int end) {
        for (var sentence : Sentences.of(text, start, end)) {
            var said = Quotes.squeezed(text, sentence);
            if (MOVES_ON.matcher(said).matches() || closes(said, SpeakerRole.CHAIR))
                return sentence.start();
        }
        return start;
    }

    /** The case of the agenda's list that the chair calls up by its place: 議題2に移ります. */
    private @Nullable Discussion listed(String said, @Nullable Discussion before) {
        for (var called : Announcement.listed(said)) {
            var found =
                    discussions.stream()
                            .filter(one -> called.kind() == null || kind(one) == called.kind())
                            .filter(one -> listNumber(one.item) == called.n())
                            .toList();
            if (found.size() == 1 && found.getFirst() != before) return found.getFirst();
        }
        return null;
    }

    private static CaseKind kind(Discussion discussion) {
        return discussion.item.kind();
    }

    /** The number an item has in its list, -1 when it has none. */
    private int listNumber(AgendaItem item) {
        var line = lines.get(item.line());
        if (line.isRow()) return -1;
        var mark = LIST_NUMBER.matcher(line.text().substring(0, ListMark.of(line.text()).end()));
        int n = -1;
        while (mark.find()) n = Integer.parseInt(mark.group());
        return n;
    }

    private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}");

    /**
     * 「次に、報告事項です」: its first case.
     *
     * @param named by the same words
     */
    private @Nullable Discussion turnTo(CaseKind entered, @Nullable Discussion named) {
        var first = ofKind(entered, 1);
        if (first == null && entered == CaseKind.CONFIRMATION) return named;
        group = entered;
        return first;
    }

    /** A case that only whoever is in charge names, behind 「諮問事項に入ります」. */
    private @Nullable Discussion explained(String said, int index) {
        if (group == null || ofKind(group, 1) != null) return null;
        return Announcement.explained(said).map(called -> take(called, group, index)).orElse(null);
    }

    /** What is said behind the last case belongs to none. */
    static boolean closes(String said, SpeakerRole role) {
        if (chairs(role)
                && (CLOSING.matcher(said).find()
                        || OTHER.matcher(said).find()
                        || NEXT_TIME.matcher(said).find())) return true;
        return role != SpeakerRole.MEMBER
                && role != SpeakerRole.CHAIR
                && FAREWELL.matcher(said).find();
    }

    /** A group heading such as 報告事項: its first case, null where none of the kind is known. */
    @Nullable Discussion enter(Line line) {
        var entered = AgendaReader.groupKind(line);
        if (entered != null || line.squeezed().matches(".*(?:閉会|その他)")) group = entered;
        return entered == null ? null : ofKind(entered, 1);
    }

    private static boolean chairs(SpeakerRole role) {
        return role == SpeakerRole.CHAIR
                || role == SpeakerRole.VICE_CHAIR
                || role == SpeakerRole.SECRETARIAT;
    }

    /** The n-th case of a kind: 報告事項 on a line of its own opens the first, 「二つ目は」 the second. */
    private @Nullable Discussion ofKind(@Nullable CaseKind kind, int n) {
        return discussions.stream()
                .filter(discussion -> discussion.item.kind() == kind)
                .skip(n - 1L)
                .findFirst()
                .orElse(null);
    }

    private @Nullable CaseKind kindOf(@Nullable Discussion current) {
        return current == null ? group : current.item.kind();
    }

    /**
     * A case that only the chair names, because these minutes print neither an agenda nor headings
     * for it.
     */
    private @Nullable Discussion announced(String said, int index) {
        var called = Announcement.called(said, group, !discussions.isEmpty());
        if (called.isEmpty() && discussions.stream().anyMatch(Cases::isUntitled))
            called = Announcement.turnedTo(said);
        if (called.isEmpty()) return null;
        var kind =
                group != null && called.get().number() == null
                        ? group
                        : TitleLine.kindOf(called.get().title(), called.get().number());
        return take(called.get(), kind, index);
    }

    private static boolean isUntitled(Discussion discussion) {
        return discussion.item.title().equals(discussion.item.number());
    }

    private @Nullable Discussion take(Announcement.Called called, CaseKind kind, int index) {
        var item = new AgendaItem(kind, called.number(), called.title(), null, null, null, index);
        boolean known =
                discussions.stream()
                        .anyMatch(
                                one ->
                                        item.number() != null && one.item.number() != null
                                                ? item.number().equals(one.item.number())
                                                : one.item.key().similarity(item.key()) > 0.7);
        if (known) return null;
        var discussion = new Discussion(item);
        discussions.add(discussion);
        return discussion;
    }

    private static final Pattern TITLED_ITEM =
            Pattern.compile(
                    "^(?:[(]\\d{1,2}[)]|\\d{1,2}[.、]?\\s|[ア-ン][.、]?\\s|(?:議題|案件|議案|付議事項|審議|報告|諮問|協議)\\s*[\\d:]"
                            + "|[【〔\\[(](?:諮問|報告|審議|協議|確認|継続|新規)(?:事項|案件)?[】〕\\])])");

    /** The case a heading opens; one that no agenda announced is taken up. */
    @Nullable Discussion heading(int index, boolean expectTitle) {
        var line = lines.get(index);
        var known = itemHeading(line);
        if (known != null) return known;
        if (line.isRow() || line.text().endsWith("。") || line.text().length() > 140) return null;
        var text = line.text();
        var bare = AgendaReader.unmarked(text);
        var number = AgendaReader.number(text);
        boolean numbered = number.find() && TitleLine.saysSomething(bare.substring(number.end()));
        if (numbered && !TitleLine.looksLikeTitle(text) && continuesTitle(index + 1, text))
            text += lines.get(index + 1).text();
        boolean titled =
                TITLED_ITEM.matcher(text).find() && TitleLine.looksLikeTitle(text)
                        || expectTitle && TitleLine.looksLikeTitle(text);
        if (!numbered && !titled) return null;
        var items =
                AgendaReader.read(
                        List.of(Line.of(line.block(), line.start(), line.end(), line.page(), text)),
                        0,
                        1,
                        true);
        var found =
                !items.isEmpty()
                        ? items.getFirst()
                        : new AgendaItem(
                                TitleLine.kindOf(text, null),
                                null,
                                TitleLine.clean(AgendaReader.unmarked(text)),
                                null,
                                null,
                                null,
                                0);
        var item =
                new AgendaItem(
                        group != null && found.number() == null ? group : found.kind(),
                        found.number(),
                        found.title(),
                        found.department(),
                        found.category(),
                        found.pages(),
                        index);
        var again =
                discussions.stream()
                        .filter(discussion -> discussion.item.key().equals(item.key()))
                        .findFirst();
        if (again.isPresent()) return again.get();
        var discussion = new Discussion(item);
        discussions.add(discussion);
        return discussion;
    }

    /** A title that the column broke goes on in the next line. */
    private boolean continuesTitle(int next, String title) {
        if (next >= section.to() || lines.get(next).isRow() || speakers.at(next) != null)
            return false;
        var more = lines.get(next).text();
        return more.length() < 60 && !more.endsWith("。") && TitleLine.looksLikeTitle(title + more);
    }

    @Nullable Discussion itemHeading(Line line) {
        if (line.isRow() || line.text().length() > 160 || line.text().endsWith("。")) return null;
        var item =
                AgendaReader.match(
                        discussions.stream().map(discussion -> discussion.item).toList(),
                        line.text());
        return item == null
                ? null
                : discussions.stream()
                        .filter(discussion -> discussion.item == item)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The case whose number or whole title stands in what the chair says; the next one when two are
     * named.
     */
    private @Nullable Discussion namedIn(String said, @Nullable Discussion current) {
        var squeezed = said.replaceAll("\\s+", "");
        var text = TitleKey.of(said);
        Discussion found = null;
        for (var discussion : discussions) {
            var item = discussion.item;
            boolean byNumber = item.number() != null && squeezed.contains(item.number());
            boolean byTitle = discussion.titles.stream().anyMatch(title -> title.occursIn(text));
            if (!byNumber && !byTitle) continue;
            if (found == null || found == current) found = discussion;
        }
        return found;
    }
}
