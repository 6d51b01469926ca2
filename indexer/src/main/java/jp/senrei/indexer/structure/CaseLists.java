package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.structure.CaseTable.Column;
import jp.senrei.indexer.structure.CaseTable.Row;
import jp.senrei.indexer.text.EraDate;
import org.jspecify.annotations.Nullable;

/**
 * Lists of cases in tables: 審議結果一覧, the 諮問・答申 of a year on a web page, a 総括表 with a row for each
 * case.
 *
 * <p>A row with a result or a day of its own is what became of the case ({@link Part#RESULT}), any
 * other announces it.
 */
final class CaseLists {
    private record Word(Pattern words, Outcome outcome) {
        Word(String words, Outcome outcome) {
            this(Pattern.compile(words), outcome);
        }
    }

    /** Most specific first. A cell is a word or two, no sentence. */
    private static final List<Word> WORDS =
            List.of(
                    new Word("取り?下げ", Outcome.WITHDRAWN),
                    new Word("審議中|審査中|諮問中|未(?:答申|了)|調査中", Outcome.PENDING),
                    new Word("継続|次回", Outcome.CONTINUED),
                    new Word(
                            "条件(?:付|を付)|(?:附帯|付帯)意見(?!な)|意見(?:付|を付|を附|あり)|留意",
                            Outcome.APPROVED_WITH_CONDITIONS),
                    new Word("不承認|不適当|不可|棄却|却下|認められない|認めない", Outcome.REJECTED),
                    new Word("認容|(?:公開|開示)(?:す|決定を行う)べき|取り?消すべき|不当", Outcome.APPROVED),
                    new Word("承認|了承|可決|適当|妥当|異議な[しい]|認める|原案どおり|可", Outcome.APPROVED),
                    new Word("報告|了知|聴取", Outcome.REPORTED),
                    new Word("確認|決定", Outcome.CONFIRMED));

    private static final Pattern REVIEW =
            Pattern.compile("審査請求|異議申立|不服申立|(?:非|不|部分|一部)(?:公開|開示)決定|(?:公開|開示|訂正|利用停止)請求");

    private final ReadingBuilder out;
    private final Section section;

    private CaseLists(ReadingBuilder out, Section section) {
        this.out = out;
        this.section = section;
    }

    /** Reads the tables of all parts but operations reports, whose rows are counts. */
    static void read(ReadingBuilder out, List<Section> sections) {
        for (var section : sections) {
            if (section.kind() != Section.Kind.OPERATIONS) new CaseLists(out, section).run();
        }
    }

    /** Whether a part that looks like one ruling is a list of several. */
    static boolean isListOfResults(List<Line> lines, Section section) {
        return CaseTable.find(lines, section.from(), section.to()).stream()
                .anyMatch(CaseLists::tellsResults);
    }

    private void run() {
        for (var table : CaseTable.find(out.lines, section.from(), section.to())) {
            boolean results = tellsResults(table);
            boolean listed =
                    section.kind() == Section.Kind.AGENDA
                            || section.kind() == Section.Kind.MINUTES
                            || section.kind() == Section.Kind.RESULT;
            if (!results && listed) continue;
            if (results) out.kinds.add(DocumentKind.RESULT);
            else if (!out.kinds.contains(DocumentKind.RESULT)) out.kinds.add(DocumentKind.AGENDA);
            var group = groupAbove(table);
            for (var row : table.rows()) {
                for (var item : table.items(row, group)) add(table, row, item, results);
            }
        }
    }

    private static boolean tellsResults(CaseTable table) {
        return table.columns().containsKey(Column.OUTCOME)
                || table.columns().containsKey(Column.ANSWERED)
                || table.columns().containsKey(Column.CONSULTED);
    }

    /** The heading right above the table: 諮問事項, 報告事項. */
    private @Nullable CaseKind groupAbove(CaseTable table) {
        int above = table.from() - 1;
        return above < section.from() ? null : AgendaReader.groupKind(out.lines.get(above));
    }

    private void add(CaseTable table, Row row, AgendaItem item, boolean results) {
        var line = out.lines.get(row.line());
        var stretch = new Stretch(line.start(), line.end(), line.block(), line.page(), null);
        out.sightings.add(
                new Sighting(
                        results ? Part.RESULT : Part.AGENDA,
                        item.kind(),
                        item.number(),
                        item.title(),
                        item.department(),
                        meeting(table, row),
                        item.pages(),
                        List.of(stretch),
                        verdict(table, row, item),
                        form(table, row, item)));
    }

    private int meeting(CaseTable table, Row row) {
        var held = table.cell(row, Column.HELD);
        var day = EraDate.firstDay(held);
        var ordinal = MeetingHead.ordinal(held).orElse(null);
        if (day.isPresent()) return out.meetingOn(day.get(), ordinal);
        if (ordinal != null) return out.meeting(MeetingReading.on(out.council, ordinal, null));
        var answered = EraDate.firstDay(table.cell(row, Column.ANSWERED));
        var consulted = EraDate.firstDay(table.cell(row, Column.CONSULTED));
        var own = answered.or(() -> consulted);
        return own.isPresent()
                ? out.meeting(MeetingReading.inferred(out.council, null, own.get()))
                : MeetingPlacer.MAIN;
    }

    private Verdict verdict(CaseTable table, Row row, AgendaItem item) {
        var said = table.cell(row, Column.OUTCOME);
        var at = table.columns().get(Column.OUTCOME);
        var outcome = outcome(said, item.title());
        if (at == null || outcome == null || outcome == Outcome.PENDING) return Verdict.NONE;
        var block = out.document.blocks().get(out.lines.get(row.line()).block());
        var conditions = conditions(table, row, block.cells());
        boolean conditional = outcome == Outcome.APPROVED && !conditions.isEmpty();
        return new Verdict(
                conditional ? Outcome.APPROVED_WITH_CONDITIONS : outcome,
                List.of(block.cells().get(at)),
                conditions);
    }

    /** 附帯意見 in a column of their own; 「なし」 and dashes are none. */
    private static List<Span> conditions(CaseTable table, Row row, List<Span> cells) {
        var at = table.columns().get(Column.CONDITIONS);
        if (at == null) return List.of();
        var said = table.cell(row, Column.CONDITIONS).replaceAll("\\s+", "");
        return said.length() < 5 || Conditions.saysNone(said) ? List.of() : List.of(cells.get(at));
    }

    /**
     * @param title of the case: 「妥当」 about a refusal dismisses the claim
     */
    static @Nullable Outcome outcome(String cell, String title) {
        if (cell.isBlank()) return null;
        var said = cell.replaceAll("\\s+", "");
        if (REVIEW.matcher(title).find() && said.matches(".*(?<!不)妥当.*") && !said.contains("べき"))
            return Outcome.REJECTED;
        return WORDS.stream()
                .filter(word -> word.words.matcher(said).find())
                .findFirst()
                .map(Word::outcome)
                .orElseGet(() -> OutcomeReader.read(cell));
    }

    private static FormValues form(CaseTable table, Row row, AgendaItem item) {
        var article = table.cell(row, Column.ARTICLE);
        if (item.category() == null && article.isEmpty()) return FormValues.NONE;
        var matter = item.category() == null ? "" : item.category();
        return FormValues.ofMatters(List.of(new FormValues.MatterRow(matter, article)));
    }
}
