package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * From blocks to meetings, cases and turns: cuts a document into parts and hands each to the reader
 * of its layout family.
 *
 * <p>Pure: the same text gives the same reading.
 */
public final class DocumentReader {
    private static final Pattern CONSULTED =
            Pattern.compile("審議会\\s*(?<date>[^()]*?日)\\s*(?<number>諮問\\s*第\\s*\\d+\\s*号)");

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
        var given =
                municipality == null
                        ? null
                        : PlaceNames.byCode(municipality)
                                .orElse(new Municipality(municipality, municipality, ""));
        var found = CouncilName.find(lines, file, given).told(council);
        var body = found.council();
        var reader = new DocumentReader(new ReadingBuilder(document, lines, body));
        reader.run();
        reader.numberFromFile(NormalText.normalize(file));
        return reader.reading(file, found, body);
    }

    private Reading reading(String file, CouncilName.Found found, @Nullable String council) {
        var warnings = new ArrayList<>(found.doubts());
        out.meetings.forEach(meeting -> warnings.addAll(meeting.doubts()));
        warnings.addAll(out.warnings);
        boolean record =
                out.kinds.contains(DocumentKind.MINUTES) || out.kinds.contains(DocumentKind.RESULT);
        if (record && out.sightings.isEmpty())
            warnings.add(
                    new Warning(
                            "NO_CASES",
                            "会議の記録ですが、案件を読み取れませんでした。件名のない記録か、読み取れない体裁です。原本をご確認ください。",
                            null));
        if (out.kinds.isEmpty()) out.kinds.add(DocumentKind.OTHER);
        return new Reading(
                DocumentTitle.of(out, file),
                found.municipality(),
                council,
                out.kinds,
                out.meetings,
                out.sightings,
                out.turns,
                out.statistics,
                warnings);
    }

    private void run() {
        for (var section : sections) {
            switch (section.kind()) {
                case AGENDA -> AgendaPapers.read(out, section);
                case MINUTES -> minutes(section, DocumentKind.MINUTES);
                case RESULT -> minutes(section, DocumentKind.RESULT);
                case SHEET -> sheet(section);
                case LINK_RECORD -> linkRecord(section);
                case REPORT -> report(section);
                case OPERATIONS -> operations(section);
                case OPINION -> {
                    if (!CaseLists.isListOfResults(lines, section))
                        OpinionReader.read(out, section);
                }
                case FRONT -> front(section);
            }
        }
        tableOfMeetings();
        CaseLists.read(out, sections);
        MeetingNumber.shareYear(out.meetings, lines);
        MeetingPlacer.place(out, sections);
        out.sightings.replaceAll(sighting -> sighting.titled(asWritten(sighting)));
    }

    /** Some pages leave the number of the meeting to the name of the file. */
    private void numberFromFile(String file) {
        if (out.meetings.size() != 1 || out.meetings.getFirst().ordinal() != null) return;
        if (out.kinds.contains(DocumentKind.OPINION)) return;
        MeetingNumber.ordinal(file)
                .ifPresent(
                        number ->
                                out.meetings.set(
                                        0,
                                        out.meetings
                                                .getFirst()
                                                .numbered(
                                                        number,
                                                        new Warning(
                                                                "INFERRED_NUMBER",
                                                                "会議の回次が本文にないため、ファイル名から「%s」としました。ご確認ください。"
                                                                        .formatted(number),
                                                                null))));
    }

    /** A page or report that only lists its meetings; papers and rulings may carry such a list. */
    private void tableOfMeetings() {
        boolean ofMeetings =
                out.kinds.isEmpty()
                        || out.kinds.contains(DocumentKind.MINUTES)
                        || out.kinds.contains(DocumentKind.RESULT);
        if (!ofMeetings) return;
        var listed = MeetingTable.read(lines, out.council);
        if (listed.isEmpty()) return;
        // the page has no meeting of its own
        out.meetings.removeIf(
                meeting ->
                        meeting.date() == null && out.sightings.isEmpty() && out.turns.isEmpty());
        listed.forEach(out::meeting);
        if (out.kinds.isEmpty()) out.kinds.add(DocumentKind.RESULT);
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

    private void minutes(Section section, DocumentKind kind) {
        out.kinds.add(kind);
        MinutesReader.read(out, section);
    }

    // ---- 諮問資料

    private void sheet(Section section) {
        var sheet = SheetReader.read(out.document.text(), lines, section.from(), section.to());
        var text = out.stretches(section.from(), section.to());
        out.kinds.add(DocumentKind.SHEET);
        if (sheet.title() == null) {
            attach(sheet.form(), text);
            return;
        }
        var part = sheet.kind() == CaseKind.REPORT ? Part.REPORT : Part.SHEET;
        int meeting =
                sheet.held() == null
                        ? MeetingPlacer.MAIN
                        : out.meetingOn(sheet.held(), sheet.ordinal());
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
        var form = form(fields, section);
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
                            : sheet.numbered(number).at(out.meetingOn(date, null)));
            return;
        }
        if (business == null) return;
        int meeting = date == null ? MeetingPlacer.MAIN : out.meetingOn(date, null);
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

    private FormValues form(Fields fields, Section section) {
        int from = section.from();
        int to = section.to();
        return SheetReader.form(
                fields, lines, from, to, Protections.read(out.document.text(), lines, from, to));
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
                        MeetingPlacer.MAIN,
                        null,
                        out.stretches(section.from(), section.to()),
                        Verdict.NONE,
                        form(fields, section)));
    }

    private void operations(Section section) {
        out.kinds.add(DocumentKind.OPERATIONS_REPORT);
        var title = new StringBuilder();
        for (int i = section.from(); i < Math.min(section.to(), section.from() + 4); i++) {
            var line = lines.get(i);
            if (line.isRow()
                    || line.text().length() > 40
                    || !line.squeezed().matches(".*(?:状況|報告書?|概要|年報)(?:について)?(?:[(].{1,20}[)])?")) {
                if (!title.isEmpty()) break;
                continue;
            }
            title.append(title.isEmpty() ? "" : " ")
                    .append(line.text().replaceFirst("^#+\\s+", ""));
        }
        var department =
                lines.subList(section.from(), Math.min(section.to(), section.from() + 10)).stream()
                        .filter(Heads::isDepartmentLine)
                        .map(Line::text)
                        .findFirst()
                        .orElse(null);
        int before = Math.max(section.from() - 3, 0);
        var statistics = StatisticsReader.read(lines, before, section.to());
        out.statistics.addAll(statistics.cells());
        out.warnings.addAll(statistics.warnings());
        out.sightings.add(
                new Sighting(
                        Part.REPORT,
                        CaseKind.REPORT,
                        null,
                        title.isEmpty()
                                ? lines.get(section.from()).text().replaceFirst("^#+\\s+", "")
                                : title.toString(),
                        department,
                        MeetingPlacer.MAIN,
                        null,
                        out.stretches(section.from(), section.to()),
                        Verdict.NONE,
                        FormValues.ofCategory("運用状況")));
    }

    /** Pages before anything was recognised: a case when a field names one. */
    private void front(Section section) {
        if (sections.size() > 1) return;
        int announced = AgendaPapers.announcedItems(lines, section);
        var sheet = SheetReader.read(out.document.text(), lines, section.from(), section.to());
        if (sheet.title() != null && announced < 2) sheet(section);
        else if (announced > 0) AgendaPapers.read(out, section);
    }

    // ---- which meeting

}
