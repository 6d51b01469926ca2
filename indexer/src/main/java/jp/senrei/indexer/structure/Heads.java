package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.indexer.structure.Section.Kind;
import jp.senrei.indexer.text.EraDate;
import org.jspecify.annotations.Nullable;

/** The lines that begin a new part of a document, each told by what councils print there. */
final class Heads {
    private static final Pattern SUMMARY_SHEET =
            Pattern.compile(".{0,45}(?:総括表|諮問書|諮問票|諮問概要書?)(?:[(].{0,10}[)])?");
    private static final Pattern LINK_RECORD = Pattern.compile(".{0,12}(?:電算|オンライン|外部)?結合記録票");
    private static final Pattern RESULT =
            Pattern.compile(
                    ".{0,40}(?:会議|審議|(?:書面開催|書面会議|書面審議|書面表決|書面による開催)[)]?)(?:の)?結果(?:報告書?|概要)|.{0,60}(?:会議|審議|審査|開催|審議会|審査会)[)]?の?(?:開催|審議)?結果(?:について|のお知らせ|の公表)");
    private static final Pattern MINUTES =
            Pattern.compile(
                    ".{0,60}(?:会議録|要録|議事録|議事要旨|議事概要|会議概要|会議要録|会議の概要|審議の概要|審議結果|会議要旨|会議の要旨|会議の経過)(?:[)]|[(].{0,30}[)])?");
    private static final Pattern AGENDA = Pattern.compile(".{0,60}(?:次第|諮問・報告資料】?|審議会資料】?)");
    private static final Pattern OPINION =
            Pattern.compile(
                    ".{0,45}答申書?(?:[(].{0,12}[)])?|.{0,20}答申第\\d+号|.{0,60}について[(]答申(?:第\\d+号)?[)]");
    private static final Pattern OPERATIONS =
            Pattern.compile(
                    ".{0,40}(?:(?:運用|公開|開示|実施|施行|請求|処理|利用)の?状況|制度の?(?:年次)?(?:状況|報告書?|概況|実績))(?:等)?(?:の?(?:年次)?(?:報告書?|概要|公表|一覧))?(?<about>について)?(?:[(][^()]{1,20}[)])?"
                            + "|.{2,40}(?:公開|開示|保護|制度|条例)[^。]{0,10}(?:年報|年次報告書?)(?:[(][^()]{1,20}[)])?");
    private static final int FIRST_LINES = 8;
    private static final int TABLE_LINES = 40;
    private static final Pattern ARTICLE_RELATED =
            Pattern.compile(
                    "[(<].{0,24}(?:条例|法律|法).{0,4}第\\d+条(?:の\\d+)?(?:第\\d+項)?(?:第\\d+号)?"
                            + "(?:[、・及びおよび並びに]*第\\d+条(?:の\\d+)?(?:第\\d+項)?(?:第\\d+号)?)*関係[)>]");
    private static final Pattern DEPARTMENT_LINE =
            Pattern.compile("[^。、「」:]{2,24}(?:課|部|室|局|係|所|センター|担当)");

    /** Letters of the longest date, white space and brackets included, many times over. */
    private static final int LONGEST_DATE_LINE = 200;

    private static final Pattern PROSE = Pattern.compile("[。、]");

    private Heads() {}

    /** Whether a line ends the value of the field before it. */
    static boolean isHead(Line line) {
        if (line.isRow()) return false;
        var text = line.squeezed();
        return SUMMARY_SHEET.matcher(text).matches() && text.length() > 4
                || LINK_RECORD.matcher(text).matches()
                || text.length() < 14 && isDateLine(line)
                || text.matches("[<]条例第\\d+条.*関連[>].*|[<]個票[>]")
                || AgendaReader.isGroup(line);
    }

    /**
     * The part that begins at {@code lines[index]}, or null when none does. {@code current} is the
     * part it would end.
     */
    static @Nullable Kind at(List<Line> lines, int index, Kind current) {
        var line = lines.get(index);
        if (line.isRow()) return null;
        var text = line.squeezed();
        if (SUMMARY_SHEET.matcher(text).matches()
                && PROSE.matcher(text).results().count() == 0
                && text.length() > 4) return Kind.SHEET;
        if (LINK_RECORD.matcher(text).matches()) return Kind.LINK_RECORD;
        if (ARTICLE_RELATED.matcher(text).matches() && !hasSummaryBefore(lines, index, current))
            return Kind.SHEET;
        if (isMemo(lines, index) && current != Kind.MINUTES && current != Kind.RESULT)
            return Kind.REPORT;
        if (RESULT.matcher(text).matches() && hasMeetingFields(lines, index)) return Kind.RESULT;
        if (current == Kind.FRONT
                && (OPINION.matcher(text).matches()
                        && !Field.startsWithLabel(line.text())
                        && !AgendaReader.number(line.text()).find())) return Kind.OPINION;
        if (isMinutesHead(text, lines, index)) return Kind.MINUTES;
        if (current != Kind.FRONT
                && current != Kind.REPORT
                && current != Kind.SHEET
                && current != Kind.LINK_RECORD) return null;
        if (current == Kind.FRONT
                && (AGENDA.matcher(text).matches() || AgendaReader.isGroup(line) && index < 60))
            return Kind.AGENDA;
        return isOperationsReport(text, lines, index) ? Kind.OPERATIONS : null;
    }

    /** 「…の運用状況について」 is an item of an agenda as often as a title: tables make it one. */
    private static boolean isOperationsReport(String text, List<Line> lines, int index) {
        var match = OPERATIONS.matcher(text);
        if (!match.matches() || !isTitlePage(lines, index)) return false;
        return match.group("about") == null || index < FIRST_LINES && hasTable(lines, index);
    }

    private static boolean hasTable(List<Line> lines, int index) {
        int to = Math.min(lines.size(), index + TABLE_LINES);
        for (int i = index + 1; i < to; i++) {
            var cells = lines.get(i).cells();
            if (cells.stream().filter(StatisticsValue::isNumber).count() >= 2
                    || TextTable.at(lines, i, to).isPresent()) return true;
        }
        return false;
    }

    private static boolean isMinutesHead(String text, List<Line> lines, int index) {
        return MINUTES.matcher(text).matches()
                && PROSE.matcher(text).results().count() == 0
                && !text.matches("^[-・(]?\\d.*")
                && hasMeetingFields(lines, index);
    }

    /**
     * Within the next lines stands what every record of a meeting has: a date or a place, under its
     * label.
     */
    private static boolean hasMeetingFields(List<Line> lines, int index) {
        return lines.subList(index + 1, Math.min(lines.size(), index + 16)).stream()
                .anyMatch(
                        line ->
                                Field.read(line.isRow() ? line.cells().getFirst() : line.text())
                                                .anyMatch(
                                                        found ->
                                                                found.field() == Field.DATE
                                                                        || found.field()
                                                                                == Field
                                                                                        .MEETING_NAME
                                                                        || found.field()
                                                                                == Field.VENUE)
                                        || SpeakerLabel.read(line.text()) != null && !line.isRow());
    }

    /**
     * A sheet already open above with its title in a field: the line only names the article of the
     * next form.
     */
    private static boolean hasSummaryBefore(List<Line> lines, int index, Kind current) {
        return current == Kind.SHEET && index > 0 && !endsTitle(lines.get(index - 1));
    }

    private static boolean endsTitle(Line line) {
        return !line.isRow() && line.squeezed().endsWith("について");
    }

    /** A date alone on its line: 令和3年6月21日. */
    static boolean isDateLine(Line line) {
        if (line.isRow() || line.text().length() > LONGEST_DATE_LINE) return false;
        var dates = EraDate.findAll(line.text());
        return dates.size() == 1
                && dates.getFirst().day() != null
                && dates.getFirst().span().start() == 0
                && line.text()
                        .substring(dates.getFirst().span().end())
                        .strip()
                        .matches("(?:[(].{1,5}[)])?");
    }

    /** 令和3年6月21日 / 企画部情報政策課 / …について: an internal report with its sender. */
    private static boolean isMemo(List<Line> lines, int index) {
        if (!isDateLine(lines.get(index))) return false;
        int i = index + 1;
        while (i < lines.size() && i < index + 5 && isDepartmentLine(lines.get(i))) i++;
        if (i == index + 1 || i >= lines.size()) return false;
        return lines.subList(i, Math.min(lines.size(), i + 3)).stream()
                .anyMatch(line -> line.squeezed().matches(".{6,80}について(?:[(].{1,6}[)])?"));
    }

    static boolean isDepartmentLine(Line line) {
        return !line.isRow() && DEPARTMENT_LINE.matcher(line.squeezed()).matches();
    }

    /** A year and a body stand around the title of a report, and no sentence does. */
    private static boolean isTitlePage(List<Line> lines, int index) {
        var around = lines.subList(Math.max(0, index - 3), Math.min(lines.size(), index + 5));
        return around.stream()
                        .anyMatch(
                                line ->
                                        !line.isRow()
                                                && line.squeezed().length() < 40
                                                && EraDate.fiscalYear(line.text()).isPresent())
                && !lines.get(index).text().matches("^[-・(]?\\d.*");
    }
}
