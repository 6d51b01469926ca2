package jp.senrei.indexer.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * From blocks to meetings, cases and turns: cuts a document into parts and hands each to the reader
 * of its layout family.
 *
 * <p>Pure: the same text gives the same reading.
 */
public final class DocumentReader {
    private static final double SAME_TITLE = 0.75;
    private static final Pattern CONSULTED =
            Pattern.compile("審議会\\s*(?<date>[^()]*?日)\\s*(?<number>諮問\\s*第\\s*\\d+\\s*号)");
    private static final Pattern EARLIER =
            Pattern.compile(
                    "(?:に)?開催(?:の|された|した)?\\s*(?<ordinal>[^「」。]{0,20}?第\\s*[0-9一二三四五六七八九十]+\\s*回)?"
                            + "[^「」。]{0,50}(?:審議会|審査会)[^「」。]{0,40}「(?<title>[^」]{6,120})」");
    private static final Pattern REVIEW =
            Pattern.compile("審査請求|異議申立|不服申立|非公開決定|不開示決定|部分公開|部分開示|開示決定|公開決定");

    private final ReadingBuilder out;
    private final List<Line> lines;
    private final List<Section> sections;

    private DocumentReader(ReadingBuilder out) {
        this.out = out;
        this.lines = out.lines;
        this.sections = Sections.of(lines);
    }

    /**
     * Reads a document.
     *
     * @param file its name, the title when the text offers none
     * @param municipality code given by whoever brought it; null: taken from the text
     * @param council given likewise
     */
    public static Reading read(
            DocumentText document,
            String file,
            @Nullable String municipality,
            @Nullable String council) {
        var lines = Lines.of(document);
        var found = CouncilName.find(lines);
        var place =
                municipality == null
                        ? found.municipality()
                        : CouncilName.byCode(municipality)
                                .orElse(new Municipality(municipality, municipality, ""));
        var body = council != null ? council : found.council();
        var reader = new DocumentReader(new ReadingBuilder(document, lines, body));
        reader.run();
        return reader.reading(file, place, body);
    }

    private Reading reading(String file, Municipality municipality, @Nullable String council) {
        var warnings = new ArrayList<Warning>();
        if (municipality == Municipality.UNKNOWN && !lines.isEmpty()) {
            warnings.add(
                    new Warning(
                            "NO_MUNICIPALITY",
                            "どの自治体の文書か読み取れませんでした。--municipality で全国地方公共団体コードを指定してください。",
                            null));
        }
        if (out.kinds.isEmpty()) out.kinds.add(DocumentKind.OTHER);
        return new Reading(
                title(file),
                municipality,
                council,
                out.kinds,
                out.meetings,
                out.sightings,
                out.turns,
                out.statistics,
                warnings);
    }

    private static final Pattern TITLE_WORDS =
            Pattern.compile(
                    ".*(?:審議会|審査会|委員会|次第|会議|要録|答申|状況|について|報告書|記録票|総括表|懇話会|協議会|年度|第.{1,4}回|資料).*");
    private static final Pattern GENERIC =
            Pattern.compile(
                    "[\\[【]?(?:会議録|会議要録|要録|議事録|会議結果報告書|会議結果|審議結果|会議概要|次第|会議次第|答申書?)[\\]】]?");

    /**
     * The title of the first case for sheets and rulings; else the document's own, and one that is
     * only the name of a form gets the meeting's name behind it.
     */
    private String title(String file) {
        boolean ofOneCase =
                java.util.Collections.disjoint(
                        out.kinds,
                        EnumSet.of(DocumentKind.AGENDA, DocumentKind.MINUTES, DocumentKind.RESULT));
        if (ofOneCase && !out.sightings.isEmpty()) {
            var first = out.sightings.getFirst();
            return (first.part() == Part.OPINION ? "答申 " : "") + first.title();
        }
        var title = titleLine(file);
        if (!GENERIC.matcher(title.replaceAll("\\s+", "")).matches()) return title;
        var bare = title.replaceAll("[\\[\\]【】\\s]", "");
        return Fields.read(lines, 0, Math.min(lines.size(), 12))
                .first(Field.MEETING_NAME)
                .map(value -> bare + " " + value.lines().getFirst())
                .orElse(bare);
    }

    /**
     * The first heading, else the first lines that are a title and no label, else the file's name.
     */
    private String titleLine(String file) {
        return out.document.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .map(block -> NormalText.normalize(out.document.textOf(block)).strip())
                .filter(text -> text.length() >= 5 && text.length() <= 100)
                .findFirst()
                .or(this::printedTitle)
                .or(
                        () ->
                                lines.stream()
                                        .limit(6)
                                        .filter(line -> !line.isRow())
                                        .map(Line::text)
                                        .filter(text -> text.length() >= 4 && text.length() <= 80)
                                        .findFirst())
                .orElse(file);
    }

    /** The title at the head of the page, also when it is broken over two or three lines. */
    private java.util.Optional<String> printedTitle() {
        var title = new StringBuilder();
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            var line = lines.get(i);
            var text = line.text();
            boolean piece =
                    !line.isRow()
                            && text.length() >= 3
                            && text.length() <= 100
                            && !text.endsWith("。")
                            && !text.endsWith("様")
                            && !text.endsWith("御中")
                            && !Field.startsWithLabel(text)
                            && !Heads.isDateLine(line)
                            && !AgendaReader.isGroup(line)
                            && TITLE_WORDS.matcher(text).matches();
            if (!piece && !title.isEmpty()) break;
            if (!piece) continue;
            boolean brokenWord =
                    !title.isEmpty() && text.startsWith("について")
                            || title.toString().matches(".*[かる・の]$");
            if (title.length() + text.length() > 100) break;
            title.append(title.isEmpty() || brokenWord ? "" : " ").append(text);
            if (text.matches(".*(?:について|次第|会議録|要録|報告書|総括表|資料】?)(?:[(].*[)])?$")) break;
        }
        return title.length() >= 5
                ? java.util.Optional.of(title.toString())
                : java.util.Optional.empty();
    }

    private void run() {
        for (var section : sections) {
            switch (section.kind()) {
                case AGENDA -> agenda(section);
                case MINUTES -> minutes(section, DocumentKind.MINUTES);
                case RESULT -> minutes(section, DocumentKind.RESULT);
                case SHEET -> sheet(section);
                case LINK_RECORD -> linkRecord(section);
                case REPORT -> report(section);
                case OPERATIONS -> operations(section);
                case OPINION -> opinion(section);
                case FRONT -> front(section);
            }
        }
        placeEarlierMeetings();
        placeInMainMeeting();
        out.sightings.replaceAll(sighting -> sighting.titled(asWritten(sighting)));
    }

    /**
     * The title with the characters of the page; as it was read when the page broke or decorated
     * it.
     */
    private String asWritten(Sighting sighting) {
        for (var stretch :
                sighting.stretches().subList(0, Math.min(3, sighting.stretches().size()))) {
            var text = NormalText.of(out.document.text().substring(stretch.start(), stretch.end()));
            int start = text.toString().indexOf(sighting.title());
            if (start >= 0) return text.quote(start, start + sighting.title().length());
        }
        return sighting.title();
    }

    // ---- 次第 and the material behind it

    private void agenda(Section section) {
        out.kinds.add(DocumentKind.AGENDA);
        int end = agendaEnd(section);
        int meeting =
                out.meeting(
                        MeetingHead.read(
                                lines,
                                section.from(),
                                Math.min(section.to(), end + 3),
                                out.council));
        var items = AgendaReader.read(lines, section.from(), end, false);
        for (var item : items) {
            var line = lines.get(item.line());
            out.sightings.add(
                    new Sighting(
                            Part.AGENDA,
                            item.kind(),
                            item.number(),
                            item.title(),
                            item.department(),
                            meeting,
                            item.pages(),
                            List.of(
                                    new Stretch(
                                            line.start(),
                                            line.end(),
                                            line.block(),
                                            line.page(),
                                            null)),
                            Verdict.NONE,
                            FormValues.ofCategory(item.category())));
        }
        material(items, end, section.to(), meeting);
    }

    /**
     * An agenda ends where it says 閉会, where prose begins, or where the first item's heading comes
     * again.
     */
    private int agendaEnd(Section section) {
        for (int i = section.from() + 1; i < section.to(); i++) {
            var line = lines.get(i);
            if (line.squeezed().matches(".*閉会")) return i + 1;
            if (line.text().endsWith("。") && line.text().length() > 20) return i;
        }
        return section.to();
    }

    /** Pages behind an agenda: each heading that speaks of an item begins what belongs to it. */
    private void material(List<AgendaItem> items, int from, int to, int meeting) {
        AgendaItem current = null;
        int start = from;
        for (int i = from; i <= to; i++) {
            var next = i < to ? itemOf(items, lines.get(i)) : null;
            if (i < to && (next == null || next == current)) continue;
            if (current != null && i - start > 1) {
                var form = SheetReader.form(Fields.read(lines, start, i), lines, start, i);
                out.kinds.add(DocumentKind.SHEET);
                out.sightings.add(
                        new Sighting(
                                current.kind() == CaseKind.REPORT ? Part.REPORT : Part.SHEET,
                                current.kind(),
                                current.number(),
                                current.title(),
                                current.department(),
                                meeting,
                                null,
                                out.stretches(start, i),
                                Verdict.NONE,
                                form));
            }
            current = next;
            start = i;
        }
    }

    private static @Nullable AgendaItem itemOf(List<AgendaItem> items, Line line) {
        if (line.isRow()
                || line.text().length() > 100
                || !line.squeezed().matches(".*について(?:[(].{1,6}[)])?$")) return null;
        var key = TitleKey.of(line.text());
        AgendaItem best = null;
        double score = SAME_TITLE;
        for (var item : items) {
            double similarity =
                    Math.max(
                            item.key().similarity(key),
                            key.length() >= 6 ? key.containedIn(item.key()) : 0);
            if (similarity > score) {
                best = item;
                score = similarity;
            }
        }
        return best;
    }

    private void minutes(Section section, DocumentKind kind) {
        out.kinds.add(kind);
        MinutesReader.read(out, section);
    }

    // ---- 諮問資料

    private void sheet(Section section) {
        var sheet = SheetReader.read(lines, section.from(), section.to());
        var text = out.stretches(section.from(), section.to());
        out.kinds.add(DocumentKind.SHEET);
        if (sheet.title() == null) {
            attach(sheet.form(), text);
            return;
        }
        var part = sheet.kind() == CaseKind.REPORT ? Part.REPORT : Part.SHEET;
        int meeting = sheet.held() == null ? MAIN : meetingOn(sheet.held(), sheet.ordinal());
        out.sightings.add(
                new Sighting(
                        part,
                        sheet.kind(),
                        sheet.number(),
                        sheet.title(),
                        sheet.department(),
                        meeting,
                        null,
                        text,
                        Verdict.NONE,
                        sheet.form()));
    }

    /** A form or record without a case of its own belongs to the sheet before it. */
    private void attach(FormValues form, List<Stretch> text) {
        for (int i = out.sightings.size() - 1; i >= 0; i--) {
            var earlier = out.sightings.get(i);
            if (earlier.part() != Part.SHEET && earlier.part() != Part.REPORT) continue;
            out.sightings.set(i, earlier.with(form, text));
            return;
        }
    }

    private void linkRecord(Section section) {
        out.kinds.add(DocumentKind.LINK_RECORD);
        var fields = Fields.read(lines, section.from(), section.to());
        var form = SheetReader.form(fields, lines, section.from(), section.to());
        var text = out.stretches(section.from(), section.to());
        var business =
                fields.first(Field.BUSINESS, Field.TITLE)
                        .map(value -> value.lines().getFirst())
                        .orElse(null);
        var consulted =
                CONSULTED.matcher(
                        String.join(
                                "\n",
                                lines.subList(section.from(), section.to()).stream()
                                        .map(Line::text)
                                        .toList()));
        var date = consulted.find() ? EraDate.firstDay(consulted.group("date")).orElse(null) : null;
        var number = date == null ? null : consulted.group("number").replaceAll("\\s+", "");
        int last = lastSheet();
        if (last >= 0) {
            var sheet = out.sightings.get(last).with(form, text);
            out.sightings.set(
                    last,
                    date == null || sheet.number() != null
                            ? sheet
                            : sheet.numbered(number).at(meetingOn(date, null)));
            return;
        }
        if (business == null) return;
        int meeting = date == null ? MAIN : meetingOn(date, null);
        var department =
                fields.first(Field.DEPARTMENT).map(value -> value.lines().getFirst()).orElse(null);
        out.sightings.add(
                new Sighting(
                        Part.SHEET,
                        CaseKind.CONSULTATION,
                        number,
                        TitleLine.clean(business),
                        department,
                        meeting,
                        null,
                        text,
                        Verdict.NONE,
                        form));
    }

    private int lastSheet() {
        for (int i = out.sightings.size() - 1; i >= 0; i--) {
            if (out.sightings.get(i).part() == Part.SHEET) return i;
            if (out.sightings.get(i).part() == Part.MINUTES) return -1;
        }
        return -1;
    }

    // ---- 報告資料, 運用状況, 答申

    /** An internal report: its date, who sends it, its title, then prose. */
    private void report(Section section) {
        int i = section.from() + 1;
        var departments = new ArrayList<String>();
        while (i < section.to() && Heads.isDepartmentLine(lines.get(i)))
            departments.add(lines.get(i++).text());
        int end = i;
        while (end < section.to()
                && end < i + 3
                && !lines.get(end).squeezed().matches(".*について(?:[(].{1,6}[)])?")) end++;
        if (end >= section.to()) return;
        var title = SheetReader.joined(lines, i, end + 1);
        boolean asks = title.matches(".*[(]諮問[)]$");
        var fields = Fields.read(lines, section.from(), section.to());
        out.kinds.add(DocumentKind.SHEET);
        out.sightings.add(
                new Sighting(
                        asks ? Part.SHEET : Part.REPORT,
                        asks ? CaseKind.CONSULTATION : CaseKind.REPORT,
                        null,
                        title.replaceAll("\\s*[(](?:報告|諮問)[)]$", ""),
                        String.join(" ", departments),
                        MAIN,
                        null,
                        out.stretches(section.from(), section.to()),
                        Verdict.NONE,
                        SheetReader.form(fields, lines, section.from(), section.to())));
    }

    private void operations(Section section) {
        out.kinds.add(DocumentKind.OPERATIONS_REPORT);
        var title = new StringBuilder();
        for (int i = section.from(); i < Math.min(section.to(), section.from() + 4); i++) {
            var line = lines.get(i);
            if (line.isRow()
                    || line.text().length() > 40
                    || !line.squeezed().matches(".*(?:状況|報告書?|概要)(?:について)?")) {
                if (!title.isEmpty()) break;
                continue;
            }
            title.append(title.isEmpty() ? "" : " ").append(line.text());
        }
        var department =
                lines.subList(section.from(), Math.min(section.to(), section.from() + 10)).stream()
                        .filter(Heads::isDepartmentLine)
                        .map(Line::text)
                        .findFirst()
                        .orElse(null);
        int before = Math.max(section.from() - 3, 0);
        out.statistics.addAll(StatisticsReader.read(lines, before, section.to()));
        out.sightings.add(
                new Sighting(
                        Part.REPORT,
                        CaseKind.REPORT,
                        null,
                        title.isEmpty() ? lines.get(section.from()).text() : title.toString(),
                        department,
                        MAIN,
                        null,
                        out.stretches(section.from(), section.to()),
                        Verdict.NONE,
                        FormValues.ofCategory("運用状況")));
    }

    /** A ruling: one case, its conclusion in a chapter of its own or in the letter itself. */
    private void opinion(Section section) {
        out.kinds.add(DocumentKind.OPINION);
        int from = section.from();
        int to = section.to();
        var text =
                Wrapped.joined(
                        String.join(
                                "\n", lines.subList(from, to).stream().map(Line::text).toList()));
        var number =
                Pattern.compile("(?:(?:令和|平成)(?:元|\\d+)年度)?諮問\\s*第\\s*\\d+\\s*号").matcher(text);
        var head = lines.subList(from, Math.min(to, from + 25));
        var date =
                head.stream()
                        .filter(line -> Heads.isDateLine(line) || line.text().contains("答申日"))
                        .map(line -> EraDate.firstDay(line.text()))
                        .flatMap(java.util.Optional::stream)
                        .findFirst()
                        .or(
                                () ->
                                        head.stream()
                                                .filter(
                                                        line ->
                                                                !MeetingHead.NOT_THE_MEETING
                                                                        .matcher(line.text())
                                                                        .find())
                                                .map(line -> EraDate.firstDay(line.text()))
                                                .flatMap(java.util.Optional::stream)
                                                .findFirst());
        var held =
                Pattern.compile("(?<date>(?:令和|平成)[^、。\\n]{3,14}日)[^。\\n]{0,8}(?:開催|開かれた)")
                        .matcher(text);
        var day = held.find() ? EraDate.firstDay(held.group("date")).or(() -> date) : date;
        int meeting =
                out.meeting(
                        new MeetingReading(
                                out.council,
                                null,
                                day.orElse(null),
                                null,
                                false,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                true));
        boolean review = REVIEW.matcher(text).find();
        var conclusion = conclusion(from, to);
        var verdict = VerdictReader.opinion(out.document.text(), conclusion);
        if (review) verdict = ruling(verdict, conclusion);
        var own = Pattern.compile("[一-龥]{0,6}答申\\s*第\\s*\\d+\\s*号").matcher(text);
        var written = number.find() ? number.group() : own.find() ? own.group() : null;
        out.sightings.add(
                new Sighting(
                        Part.OPINION,
                        CaseKind.CONSULTATION,
                        written == null ? null : written.replaceAll("\\s+", ""),
                        opinionTitle(from, to),
                        null,
                        meeting,
                        null,
                        out.stretches(from, to),
                        verdict,
                        FormValues.NONE));
    }

    private String opinionTitle(int from, int to) {
        for (var line : lines.subList(from, Math.min(to, from + 40))) {
            var numbered = AgendaReader.number(line.text());
            var named =
                    numbered.find()
                            ? AgendaReader.unmarked(line.text()).substring(numbered.end())
                            : "";
            if (TitleLine.looksLikeTitle(named) && !line.isRow()) return TitleLine.clean(named);
        }
        for (var line : lines.subList(from, Math.min(to, from + 30))) {
            var quoted =
                    Pattern.compile("「(?<title>[^「」]{8,120}(?:について|の件|委託|導入|提供|利用|事業|結合))」")
                            .matcher(line.text());
            if (quoted.find()) return quoted.group("title");
            if (!line.isRow()
                    && line.squeezed().matches(".{8,110}(?:について|の件|事案)(?:[(]答申(?:第\\d+号)?[)])?")) {
                return TitleLine.clean(
                        AgendaReader.unmarked(line.text()).replaceAll("[(]答申(?:第\\d+号)?[)]$", ""));
            }
        }
        return lines.get(from).text();
    }

    /** The lines of the chapter …の結論, else everything. */
    private List<Line> conclusion(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!lines.get(i).squeezed().matches("^(?:第[1一]|1)?.{0,14}(?:結論|審議会の意見|答申の?内容)$"))
                continue;
            int end = i + 1;
            while (end < to
                    && (!isChapter(lines.get(end))
                            || VerdictReader.asksForMore(lines.get(end).text()))) end++;
            return lines.subList(i + 1, end);
        }
        return lines.subList(from, to).stream().filter(line -> !line.isRow()).toList();
    }

    private static boolean isChapter(Line line) {
        return !line.isRow()
                && line.squeezed().matches("^(?:第[2-9二三四五六]|[2-9](?![0-9年月日人件])).{2,30}")
                && !line.text().endsWith("。");
    }

    /** 「妥当である」 in a ruling answers whether the refusal was right: the claim is dismissed. */
    private Verdict ruling(Verdict verdict, List<Line> conclusion) {
        var text = out.document.text();
        for (var paragraph : VerdictReader.paragraphs(text, conclusion)) {
            for (var sentence : Sentences.of(text, paragraph.start(), paragraph.end())) {
                var said = NormalText.squeeze(sentence.of(text));
                if (said.matches(".*(?:妥当である|棄却すべき|棄却する).*"))
                    return new Verdict(Outcome.REJECTED, List.of(sentence), List.of());
                if (said.matches(".*(?:開示|公開)(?:す(?:る)?べき|することが妥当|決定を行うべき).*"))
                    return new Verdict(Outcome.APPROVED, List.of(sentence), List.of());
            }
        }
        return verdict;
    }

    /** Pages before anything was recognised: a case when a field names one. */
    private void front(Section section) {
        if (sections.size() > 1) return;
        var sheet = SheetReader.read(lines, section.from(), section.to());
        if (sheet.title() != null) sheet(section);
    }

    // ---- which meeting

    /** Stands for {@link #mainMeeting()} until the whole document has been read. */
    private static final int MAIN = -1;

    private void placeInMainMeeting() {
        if (out.sightings.stream().noneMatch(sighting -> sighting.meeting() == MAIN)) return;
        int main = mainMeeting();
        out.sightings.replaceAll(
                sighting -> sighting.meeting() == MAIN ? sighting.at(main) : sighting);
    }

    /**
     * The meeting this document was made for: that of its agenda or minutes, else the day its own
     * papers carry, else one it mentions.
     */
    private int mainMeeting() {
        boolean held =
                sections.stream()
                        .anyMatch(
                                section ->
                                        section.kind() == Section.Kind.AGENDA
                                                || section.kind() == Section.Kind.MINUTES
                                                || section.kind() == Section.Kind.RESULT);
        if (held && !out.meetings.isEmpty()) return 0;
        var convened =
                lines.stream()
                        .limit(15)
                        .filter(line -> line.text().contains("開催"))
                        .map(line -> EraDate.firstDay(line.text()))
                        .flatMap(java.util.Optional::stream)
                        .findFirst();
        var days =
                lines.stream()
                        .filter(Heads::isDateLine)
                        .map(line -> EraDate.firstDay(line.text()).orElseThrow())
                        .toList();
        var head =
                MeetingHead.ordinal(
                                String.join("\n", lines.stream().limit(3).map(Line::text).toList()))
                        .orElse(null);
        var labelled =
                Fields.read(lines, 0, Math.min(lines.size(), 40)).all(Field.DATE).stream()
                        .map(value -> EraDate.firstDay(value.text()))
                        .flatMap(java.util.Optional::stream)
                        .findFirst();
        var day = labelled.or(() -> convened);
        if (day.isPresent())
            return out.meeting(
                    new MeetingReading(
                            out.council,
                            head,
                            day.get(),
                            null,
                            false,
                            null,
                            List.<Attendee>of(),
                            List.of(),
                            null,
                            false));
        if (days.isEmpty() && !out.meetings.isEmpty()) return 0;
        if (days.isEmpty())
            return out.meeting(
                    new MeetingReading(
                            out.council,
                            head,
                            null,
                            null,
                            false,
                            null,
                            List.<Attendee>of(),
                            List.of(),
                            null,
                            false));
        return out.meeting(
                new MeetingReading(
                        out.council,
                        head,
                        mostFrequent(days),
                        null,
                        false,
                        null,
                        List.<Attendee>of(),
                        List.of(),
                        null,
                        true));
    }

    private static LocalDate mostFrequent(List<LocalDate> days) {
        return days.stream()
                .max(
                        java.util.Comparator.comparingLong(
                                        (LocalDate day) ->
                                                days.stream().filter(day::equals).count())
                                .thenComparing(java.util.Comparator.naturalOrder()))
                .orElseThrow();
    }

    private int meetingOn(LocalDate date, @Nullable String ordinal) {
        return out.meeting(MeetingReading.mentioned(out.council, ordinal, date));
    }

    /** 「令和2年11月24日開催第11期第2回…審議会においてご審議いただきました「T」」: the sheet of T belongs to that meeting. */
    private void placeEarlierMeetings() {
        var text = String.join("", lines.stream().map(Line::text).toList());
        for (var date : EraDate.findAll(text)) {
            if (date.day() == null) continue;
            var rest =
                    text.substring(
                            date.span().end(), Math.min(text.length(), date.span().end() + 240));
            var match = EARLIER.matcher(rest);
            if (!match.lookingAt()) continue;
            var ordinal =
                    match.group("ordinal") == null
                            ? null
                            : MeetingHead.ordinal(match.group("ordinal")).orElse(null);
            place(TitleKey.of(match.group("title")), date.toLocalDate(), ordinal);
        }
    }

    private void place(TitleKey title, LocalDate date, @Nullable String ordinal) {
        for (int i = 0; i < out.sightings.size(); i++) {
            var sighting = out.sightings.get(i);
            if (sighting.part() != Part.SHEET
                    || title.similarity(TitleKey.of(sighting.title())) < SAME_TITLE) continue;
            out.sightings.set(i, sighting.at(meetingOn(date, ordinal)));
        }
    }
}
