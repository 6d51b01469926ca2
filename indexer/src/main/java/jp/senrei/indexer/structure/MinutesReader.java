package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.structure.SpeakerLabel.Style;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads 会議録 and 会議結果報告書: an overview (when, where, who, what), then turns, with headings of cases
 * between them.
 *
 * <p>A turn is everything behind a speaker's label up to the next label, heading, stage direction
 * or interjection. A case begins at its heading, or in the turn of whoever chairs that names it.
 */
final class MinutesReader {
    private static final Pattern NUMBERED_HEADING =
            Pattern.compile(
                    "^(?:議題|議案|案件)?\\s*(?:[(]?\\d{1,2}[).、]?\\s*)?[【\\[(<]?\\s*(?:(?:令和|平成)\\s*(?:元|\\d+)\\s*年度?\\s*)?(?:諮問|報告)\\s*第\\s*\\d+\\s*号(?:[\\]】)「]|\\s|$).*");
    private static final Pattern DIRECTION =
            Pattern.compile(
                    "^[(〔【《\\[―─\\-].*(?:呼ぶ者|声あり|声多数|退出|退席|入室|入場|着席|配布|配付|作成|交付|休憩|再開|調整|閉会|開会|拍手|説明|朗読|記録|採決|挙手|なし|省略)[^。]{0,12}[)〕】》\\]―─\\-]$"
                            + "|^[「『].{1,8}[」』]\\s*と?(?:呼ぶ者|の声)あり.*|^[(][^()]{2,40}[)]$");
    private static final Pattern OPINION_HEADING =
            Pattern.compile(
                    "^[<【\\[(〈■●◎○]+\\s*(?:審議会(?:の|としての)?意見|審査会の意見|結論|審議会の結論|審議結果|審議の結果|答申|決定事項|結果|審議会の決定|会議の結果|附帯意見|付帯意見|留意事項|附帯条件|まとめ)\\s*[>】\\])〉]?$|^(?:審議会意見|審議結果|結論)\\s*:?$");
    private static final Pattern BRACKET_HEADING =
            Pattern.compile(
                    "^[<【\\[〈][^<>【】\\[\\]]{2,40}[>】\\]〉](?:\\s*[(][^)]{1,30}[)])?$|^#+\\s.*");
    private static final Pattern SECTION_HEADING =
            Pattern.compile(
                    "^(?:[(]?\\d{1,2}[).]?|[ア-ン])?\\s*(?:開\\s*会|閉\\s*会|その他|議\\s*題|議\\s*事|確認事項|審議事項|諮問事項|報告事項|配[付布]資料.{0,14}確認|事務局からの?(?:連絡|報告).{0,8}|次回.{0,12})$");
    private static final Pattern CLOSING =
            Pattern.compile("(?:本日|以上)[^。]{0,24}(?:議事|案件|議題|審議)[^。]{0,20}(?:終了|すべて|全て|以上)");
    private static final Set<Style> NEED_COMPANY =
            EnumSet.of(
                    Style.CORNER,
                    Style.ANGLE,
                    Style.PAREN,
                    Style.HALF_PAREN,
                    Style.COLON,
                    Style.BARE);

    private final ReadingBuilder out;
    private final Section section;
    private final Set<Style> styles;
    private final List<Line> lines;

    /** Kind of the group heading (報告事項) the walk is under; null while there is none. */
    private @Nullable CaseKind group;

    private MinutesReader(ReadingBuilder out, Section section) {
        this.out = out;
        this.section = section;
        this.lines = out.lines;
        this.styles = stylesOf(section);
    }

    /** A case of this meeting and what was said of it. */
    private static final class Discussion {
        final AgendaItem item;
        final List<TitleKey> titles;
        final List<Stretch> stretches = new ArrayList<>();
        final List<Line> opinion = new ArrayList<>();
        final List<VerdictReader.Spoken> spoken = new ArrayList<>();
        final List<Integer> turns = new ArrayList<>();
        @Nullable String department;

        Discussion(AgendaItem item) {
            this.item = item;
            this.titles = titles(item);
            this.department = item.department();
        }
    }

    static void read(ReadingBuilder out, Section section) {
        new MinutesReader(out, section).run();
    }

    private void run() {
        int body = bodyStart();
        int meeting =
                out.meeting(
                        MeetingHead.read(
                                lines,
                                section.from(),
                                Math.max(body, Math.min(section.to(), section.from() + 12)),
                                out.council));
        var discussions = new ArrayList<Discussion>();
        for (var item : AgendaReader.read(lines, section.from(), body, false))
            discussions.add(new Discussion(item));
        walk(body, meeting, discussions);
        var whole = wholeMeeting(body);
        var prose =
                SummaryProse.of(
                        lines,
                        section.from(),
                        body < section.to() ? section.from() : body,
                        discussions.stream().map(discussion -> discussion.item).toList());
        int place = 0;
        for (var discussion : discussions)
            emit(
                    discussion,
                    meeting,
                    whole.of(discussion.item, ++place),
                    prose.getOrDefault(discussion.item, List.of()));
    }

    // ---- where the discussion begins, and which marks its speakers carry

    private Set<Style> stylesOf(Section section) {
        Map<Style, Integer> counts = new EnumMap<>(Style.class);
        for (var line : lines.subList(section.from(), section.to())) {
            if (line.isRow()) continue;
            var label = SpeakerLabel.read(line.text());
            if (label != null) counts.merge(label.style(), 1, Integer::sum);
        }
        var styles = EnumSet.noneOf(Style.class);
        counts.forEach(
                (style, count) -> {
                    int needed =
                            style == Style.BARE || style == Style.COLON
                                    ? 4
                                    : NEED_COMPANY.contains(style) ? 2 : 1;
                    if (count >= needed) styles.add(style);
                });
        boolean marked =
                styles.stream()
                        .anyMatch(
                                style ->
                                        style != Style.BARE
                                                && style != Style.COLON
                                                && counts.get(style) >= 4);
        if (marked) styles.removeAll(EnumSet.of(Style.BARE, Style.COLON));
        return styles;
    }

    private @Nullable SpeakerLabel label(Line line) {
        if (line.isRow()) {
            if (line.cells().size() != 2) return null;
            var label = SpeakerLabel.read(line.cells().getFirst());
            return label != null
                            && label.textStart() >= line.cells().getFirst().length()
                            && !line.cells().get(1).isBlank()
                    ? label
                    : null;
        }
        var label = SpeakerLabel.read(line.text());
        return label != null && styles.contains(label.style()) ? label : null;
    }

    private int bodyStart() {
        for (int i = section.from(); i < section.to(); i++) {
            var line = lines.get(i);
            if (line.isRow() && !isTalkRow(line)) continue;
            boolean heading =
                    !line.isRow()
                            && line.text().startsWith("【")
                            && NUMBERED_HEADING.matcher(line.text()).matches();
            boolean overviewRow =
                    Field.startsWithLabel(line.text()) && !line.isRow() && label(line) == null;
            boolean opinion =
                    i > section.from()
                            && OPINION_HEADING.matcher(line.text()).matches()
                            && repeats(i - 1);
            if (opinion) return i - 1;
            if (!overviewRow && (label(line) != null || heading)) return back(i);
        }
        return section.to();
    }

    /** A table 発言者 / 内容, not a list of names: what is said is a sentence. */
    private static boolean isTalkRow(Line line) {
        return line.cells().size() == 2 && line.cells().get(1).matches("(?s).*[。?].*");
    }

    /** The headings right before the first turn belong to the discussion. */
    private int back(int first) {
        int i = first;
        boolean titled = false;
        while (i > section.from() + 1 && first - i < 12) {
            var line = lines.get(i - 1);
            boolean talkHead =
                    line.isRow()
                            && line.cells()
                                    .getFirst()
                                    .replaceAll("\\s+", "")
                                    .matches("発言者|発言者名|委員名");
            boolean item = isItem(line);
            // two items one below the other are a list, not a heading
            if (item && (titled || isItem(lines.get(i - 2))) && !repeats(i - 1)) break;
            if (!talkHead && !item && (line.isRow() || !isHeading(line))) break;
            if (line.squeezed().endsWith("閉会")) break;
            titled |= item;
            i--;
        }
        return i;
    }

    private static final Pattern ITEM =
            Pattern.compile("^(?:(?:議題|議案|案件)\\s*\\d{1,2}[.:)、\\s]|[(]?\\d{1,2}[).\\s]).{4,100}");

    private static boolean isItem(Line line) {
        if (line.isRow() || SECTION_HEADING.matcher(line.text()).matches()) return false;
        return NUMBERED_HEADING.matcher(line.text()).matches()
                || ITEM.matcher(line.text()).matches();
    }

    /** A numbered line that stood in the agenda above is the heading of its discussion. */
    private boolean repeats(int index) {
        var key = TitleKey.of(AgendaReader.unmarked(lines.get(index).text()));
        return lines.subList(section.from(), index).stream()
                .anyMatch(line -> key.occursIn(TitleKey.of(line.text())));
    }

    private static boolean isHeading(Line line) {
        return SECTION_HEADING.matcher(line.text()).matches()
                || BRACKET_HEADING.matcher(line.text()).matches()
                || OPINION_HEADING.matcher(line.text()).matches()
                || line.text().startsWith("【");
    }

    // ---- the discussion, line by line

    private void walk(int body, int meeting, List<Discussion> discussions) {
        Discussion current = null;
        boolean inOpinion = false;
        boolean expectTitle = false;
        int order = 0;
        for (int i = body; i < section.to(); ) {
            var line = lines.get(i);
            var label = label(line);
            if (label != null) {
                int end = turnEnd(i, discussions);
                inOpinion = false;
                expectTitle = false;
                var said = NormalText.normalize(textOf(i, end, label));
                if (chairs(label) && CLOSING.matcher(said).find()) current = null;
                var named = chairs(label) ? namedIn(discussions, said, current) : null;
                if (named == null)
                    named =
                            Announcement.next(said, kindOf(current))
                                    .map(n -> ofKind(discussions, group, n))
                                    .orElse(null);
                if (named == null && chairs(label)) named = announced(said, i, discussions);
                if (named != null) current = named;
                addTurn(i, end, label, ++order, meeting, current);
                i = end;
                continue;
            }
            var heading = heading(i, discussions, expectTitle);
            if (heading != null) {
                current = heading;
                inOpinion = false;
                expectTitle = false;
            } else if (isInDepartment(line) && current != null) {
                if (current.department == null) current.department = departmentIn(line);
            } else if (OPINION_HEADING.matcher(line.text()).matches()) {
                inOpinion = true;
                if (current != null && Conditions.isHeading(line.text())) current.opinion.add(line);
            } else if (SECTION_HEADING.matcher(line.text()).matches()
                    || AgendaReader.isGroup(line)) {
                var entered = AgendaReader.groupKind(line);
                if (entered != null || line.squeezed().matches(".*(?:閉会|その他)")) group = entered;
                current = entered == null ? null : ofKind(discussions, entered, 1);
                inOpinion = false;
                expectTitle = line.text().contains("事項");
            } else if (BRACKET_HEADING.matcher(line.text()).matches()
                    || DIRECTION.matcher(line.text()).matches()) {
                inOpinion = false;
            } else if (inOpinion && current != null) {
                current.opinion.add(line);
            }
            if (current != null)
                addStretch(
                        current,
                        new Stretch(line.start(), line.end(), line.block(), line.page(), null));
            i++;
        }
    }

    /** Lines that stand next to each other and nobody speaks are one stretch. */
    private void addStretch(Discussion discussion, Stretch next) {
        var last = discussion.stretches.isEmpty() ? null : discussion.stretches.getLast();
        boolean joins =
                last != null
                        && last.speaker() == null
                        && next.start() - last.end() <= 1
                        && next.end() - last.start() < 800
                        && last.page() == next.page();
        if (joins) {
            discussion.stretches.set(
                    discussion.stretches.size() - 1,
                    new Stretch(last.start(), next.end(), last.block(), last.page(), null));
        } else {
            discussion.stretches.add(next);
        }
    }

    private static boolean chairs(SpeakerLabel label) {
        return label.role() == SpeakerRole.CHAIR
                || label.role() == SpeakerRole.VICE_CHAIR
                || label.role() == SpeakerRole.SECRETARIAT;
    }

    private int turnEnd(int start, List<Discussion> discussions) {
        int i = start + 1;
        if (lines.get(start).isRow()) return i;
        while (i < section.to()) {
            var line = lines.get(i);
            if (label(line) != null
                    || ends(line, discussions) && (isMarked(line) || opensSomething(i))) break;
            i++;
        }
        return i;
    }

    /** A heading with a number or brackets is one wherever it stands. */
    private static boolean isMarked(Line line) {
        return !AgendaReader.unmarked(line.text()).equals(line.text())
                || "【<[(〈〔《―─-「#".indexOf(line.text().charAt(0)) >= 0;
    }

    /**
     * A bare 諮問事項 or title inside a speech is part of it; as a heading it has a speaker or an
     * opinion right below.
     */
    private boolean opensSomething(int index) {
        return lines.subList(index + 1, Math.min(section.to(), index + 4)).stream()
                .anyMatch(
                        line ->
                                label(line) != null
                                        || OPINION_HEADING.matcher(line.text()).matches()
                                        || NUMBERED_HEADING.matcher(line.text()).matches());
    }

    private boolean ends(Line line, List<Discussion> discussions) {
        var text = line.text();
        if (line.isRow()) return false;
        return DIRECTION.matcher(text).matches()
                || OPINION_HEADING.matcher(text).matches()
                || BRACKET_HEADING.matcher(text).matches()
                || NUMBERED_HEADING.matcher(text).matches()
                        && text.length() < 120
                        && !text.endsWith("。")
                || SECTION_HEADING.matcher(text).matches()
                || itemHeading(line, discussions) != null;
    }

    /** The n-th case of a kind: 報告事項 on a line of its own opens the first, 「二つ目は」 the second. */
    private static @Nullable Discussion ofKind(
            List<Discussion> discussions, @Nullable CaseKind kind, int n) {
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
    private @Nullable Discussion announced(String said, int index, List<Discussion> discussions) {
        var title = Announcement.title(said, group);
        if (title.isEmpty()) return null;
        var kind = group != null ? group : TitleLine.kindOf(title.get(), null);
        var item = new AgendaItem(kind, null, title.get(), null, null, null, index);
        if (discussions.stream()
                .anyMatch(discussion -> discussion.item.key().similarity(item.key()) > 0.7))
            return null;
        var discussion = new Discussion(item);
        discussions.add(discussion);
        return discussion;
    }

    /** The case a heading opens; one that no agenda announced is taken up. */
    private @Nullable Discussion heading(
            int index, List<Discussion> discussions, boolean expectTitle) {
        var line = lines.get(index);
        var known = itemHeading(line, discussions);
        if (known != null) return known;
        if (line.isRow() || line.text().endsWith("。") || line.text().length() > 140) return null;
        var text = line.text();
        var bare = AgendaReader.unmarked(text);
        var number = AgendaReader.number(text);
        boolean numbered = number.find() && TitleLine.saysSomething(bare.substring(number.end()));
        if (numbered && !TitleLine.looksLikeTitle(text) && continuesTitle(index + 1, text))
            text += lines.get(index + 1).text();
        boolean titled =
                text.matches("^(?:[(]\\d{1,2}[)]|\\d{1,2}[.、]?\\s|[ア-ン][.、]?\\s|議題\\s*\\d).*")
                                && TitleLine.looksLikeTitle(text)
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
        if (next >= section.to() || lines.get(next).isRow() || label(lines.get(next)) != null)
            return false;
        var more = lines.get(next).text();
        return more.length() < 60 && !more.endsWith("。") && TitleLine.looksLikeTitle(title + more);
    }

    private @Nullable Discussion itemHeading(Line line, List<Discussion> discussions) {
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
    private static @Nullable Discussion namedIn(
            List<Discussion> discussions, String said, @Nullable Discussion current) {
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

    /** The title as a whole, and without the words that an agenda hangs on it (に係る検討について). */
    private static List<TitleKey> titles(AgendaItem item) {
        var bare = item.title().replaceAll("(?:に係る|に関する)(?:検討|審議|諮問)?(?:について)?$", "");
        return bare.equals(item.title())
                ? List.of(item.key())
                : List.of(item.key(), TitleKey.of(bare));
    }

    private static boolean isInDepartment(Line line) {
        return line.text()
                .matches(
                        "^[(【].{0,40}(?:課|室|局|部|係|センター)[)】]$|^【.*】\\s*[(].*(?:課|室|局|部|係|センター)[)]$");
    }

    private static String departmentIn(Line line) {
        var match =
                Pattern.compile(
                                "[(【](?:(?:担当|所管)課\\s*:\\s*)?(?<department>[^()【】]*(?:課|室|局|部|係|センター))[)】]$")
                        .matcher(line.text());
        return match.find() ? match.group("department") : line.text();
    }

    // ---- turns

    private void addTurn(
            int start,
            int end,
            SpeakerLabel label,
            int order,
            int meeting,
            @Nullable Discussion current) {
        var text = textOf(start, end, label);
        var first = lines.get(start);
        int from = displayStart(start, label);
        int to = lines.get(end - 1).end();
        if (text.isBlank()) return;
        var stretch =
                new Stretch(Math.min(from, to), to, first.block(), first.page(), label.speaker());
        int index = out.turns.size();
        out.turns.add(new Turn(meeting, -1, order, label.speaker(), label.role(), text, stretch));
        if (current == null) return;
        current.turns.add(index);
        current.stretches.add(stretch);
        current.spoken.add(new VerdictReader.Spoken(label.role(), stretch.start(), stretch.end()));
        if (current.department == null && label.role() == SpeakerRole.DEPARTMENT)
            current.department = SelfIntroduction.department(label.speaker(), text);
    }

    private int displayStart(int start, SpeakerLabel label) {
        var line = lines.get(start);
        if (line.isRow()) {
            var block = out.document.blocks().get(line.block());
            return block.cells().get(block.cells().size() - 1).start();
        }
        var display = out.document.text().substring(line.start(), line.end());
        int leading = display.length() - display.stripLeading().length();
        var normal = NormalText.of(display.substring(leading));
        int offset = Math.min(label.textStart(), normal.toString().length());
        int from = line.start() + leading + normal.displayed(offset, offset).start();
        if (from < line.end() || start + 1 >= section.to()) return from;
        return lines.get(start + 1).start();
    }

    /**
     * The turn's words, display characters; a line the page broke inside a sentence is put together
     * again.
     */
    private String textOf(int start, int end, SpeakerLabel label) {
        var text = new StringBuilder();
        for (int i = start; i < end; i++) {
            var line = lines.get(i);
            int from = i == start ? Math.min(displayStart(i, label), line.end()) : line.start();
            var piece =
                    from >= line.end()
                            ? ""
                            : out.document.text().substring(from, line.end()).strip();
            if (piece.isEmpty()) continue;
            if (!text.isEmpty()) text.append(endsSentence(text) ? "\n" : joint(text, piece));
            text.append(piece);
        }
        return text.toString();
    }

    private static boolean endsSentence(StringBuilder text) {
        return "。．？?！!」』）)…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static String joint(StringBuilder before, String after) {
        boolean latin =
                before.charAt(before.length() - 1) < 0x7f
                        && after.charAt(0) < 0x7f
                        && Character.isLetterOrDigit(after.charAt(0));
        return latin && Character.isLetter(before.charAt(before.length() - 1)) ? " " : "";
    }

    // ---- what comes out

    /**
     * The result field; without one, what the record or the chair says of several cases at once.
     */
    private MeetingVerdict wholeMeeting(int body) {
        var text = out.document.text();
        var result = Fields.read(lines, section.from(), body).first(Field.RESULT);
        if (result.isPresent()) {
            int start = valueStart(lines.get(result.get().from()));
            int end = lines.get(result.get().to() - 1).end();
            return MeetingVerdict.of(text, List.of(new Span(start, Math.max(start, end))));
        }
        var chaired =
                out.turns.stream()
                        .filter(turn -> turn.role() == SpeakerRole.CHAIR)
                        .map(turn -> new Span(turn.stretch().start(), turn.stretch().end()));
        boolean spoken = body < section.to();
        return MeetingVerdict.of(
                        text,
                        spoken
                                ? chaired.toList()
                                : Paragraphs.of(text, lines.subList(section.from(), body)))
                .ofSeveral();
    }

    /** Behind the label: the second cell of a row. */
    private int valueStart(Line line) {
        return line.isRow()
                ? out.document.blocks().get(line.block()).cells().get(1).start()
                : line.start();
    }

    /**
     * @param whole what is said of the case with others
     * @param prose lines about the case in minutes without turns
     */
    private void emit(Discussion discussion, int meeting, Verdict whole, List<Line> prose) {
        var item = discussion.item;
        var text = out.document.text();
        if (discussion.stretches.isEmpty() && !prose.isEmpty()) {
            int from = lines.indexOf(prose.getFirst());
            discussion.stretches.addAll(out.stretches(from, from + prose.size()));
        }
        var verdict =
                VerdictReader.read(
                                text,
                                item.kind(),
                                discussion.opinion,
                                discussion.spoken,
                                linesIn(discussion.stretches))
                        .or(ItemResult.of(text, lines.get(item.line()), item))
                        .or(whole);
        boolean result = section.kind() == Section.Kind.RESULT;
        boolean discussed = !discussion.stretches.isEmpty();
        var told = discussed ? discussion.stretches : agendaLine(item);
        var part = discussed ? Part.MINUTES : result ? Part.RESULT : Part.AGENDA;
        int index = out.sightings.size();
        out.sightings.add(
                new Sighting(
                        part,
                        item.kind(),
                        item.number(),
                        ItemResult.withoutResult(item.title()),
                        discussion.department,
                        meeting,
                        item.pages(),
                        told,
                        verdict,
                        FormValues.ofCategory(item.category())));
        for (int turn : discussion.turns) {
            var spoken = out.turns.get(turn);
            out.turns.set(
                    turn,
                    new Turn(
                            spoken.meeting(),
                            index,
                            spoken.order(),
                            spoken.speaker(),
                            spoken.role(),
                            spoken.text(),
                            spoken.stretch()));
        }
    }

    /** The lines of a case that nobody speaks. */
    private List<Line> linesIn(List<Stretch> stretches) {
        var found = new ArrayList<Line>();
        int i = section.from();
        for (var stretch : stretches) {
            if (stretch.speaker() != null) continue;
            while (i < section.to() && lines.get(i).start() < stretch.start()) i++;
            while (i < section.to() && lines.get(i).end() <= stretch.end())
                found.add(lines.get(i++));
        }
        return found;
    }

    private List<Stretch> agendaLine(AgendaItem item) {
        var line = lines.get(item.line());
        return List.of(new Stretch(line.start(), line.end(), line.block(), line.page(), null));
    }
}
