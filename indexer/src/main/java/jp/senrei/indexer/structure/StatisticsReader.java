package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.text.EraDate;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an operations report, a number at a time, each with its row, its column, its unit
 * and its fiscal year.
 *
 * <p>A table is a run of rows, or of lines that end in as many numbers each; its title is the line
 * above, behind the heading of its section where another table has the same. The year is the one
 * that the column, the row or the title names, else the report's.
 */
final class StatisticsReader {
    /**
     * @param cells in document order
     * @param warnings tables that do not add up
     */
    record Statistics(List<Cell> cells, List<Warning> warnings) {
        Statistics {
            cells = List.copyOf(cells);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A table and where it stands.
     *
     * @param first the line on which it begins, on an earlier page when it goes on
     */
    private record Found(StatisticsTable table, int line, int first) {}

    private static final Pattern YEAR_WITHOUT_ERA =
            Pattern.compile("(?<![\\d和成])(?<year>元|\\d{1,2})\\s*年度");

    /** 令和4年度第1回 counts the meeting to which the year before is reported. */
    private static final Pattern MEETING =
            Pattern.compile("[一-龥]{0,2}\\s*(?:元|\\d{1,4})\\s*年度\\s*第?\\s*\\d{1,3}\\s*回");

    /** - 1 …したもの。 below a table: what a 1 behind the name of a row refers to. */
    private static final Pattern NOTE =
            Pattern.compile("^(?:[-‐・※*]\\s?|注\\s?|[(]注?)?(?<number>\\d{1,2})[).:、\\s].*。[)]?$");

    /** Lines below a table in which its notes stand. */
    private static final int BELOW = 8;

    /** Lines at the beginning in which the year of the report is looked for. */
    private static final int HEAD = 30;

    /** Lines above a table in which its title is looked for, and those in which a heading is. */
    private static final int ABOVE = 3;

    private static final int FAR_ABOVE = 8;

    private final List<Line> lines;
    private final int from;
    private final List<Found> tables = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private @Nullable Integer reportYear;
    private @Nullable StatisticsTable last;
    private int lastEnd = -1;
    private int first = -1;

    private StatisticsReader(List<Line> lines, int from) {
        this.lines = lines;
        this.from = from;
    }

    static Statistics read(List<Line> lines, int from, int to) {
        var reader = new StatisticsReader(lines, from);
        reader.run(to);
        return new Statistics(reader.cells, reader.warnings);
    }

    private void run(int to) {
        reportYear = yearOfReport(to);
        int i = from;
        while (i < to) {
            int end = lines.get(i).isRow() ? ruled(i, to) : written(i, to);
            i = Math.max(end, i + 1);
        }
        var names = new TableNames(lines, from);
        for (var found : tables) names.add(found.table().title(), found.first());
        for (var found : tables) take(found, names.of(found.table().title(), found.first()));
    }

    private @Nullable Integer yearOfReport(int to) {
        for (var line : lines.subList(from, Math.min(to, from + HEAD))) {
            var year = EraDate.fiscalYear(MEETING.matcher(line.text()).replaceAll(""));
            if (year.isPresent()) return year.get();
        }
        return null;
    }

    // ---- finding tables

    /** A run of table rows. Returns where it ends. */
    private int ruled(int start, int to) {
        int end = start;
        while (end < to && lines.get(end).isRow()) end++;
        var grid = lines.subList(start, end).stream().map(Line::cells).toList();
        var table =
                StatisticsTable.of(
                        title(start), unit(start, end, to), lines.get(start).page(), grid);
        var more = table.isPresent() ? table : goesOn(start, grid);
        if (more.isPresent()) {
            if (table.isPresent()) first = start;
            last = more.get();
            lastEnd = end;
            tables.add(new Found(last.without(notes(end, to)), start, first));
        }
        return end;
    }

    /** A table that the page broke has its head on the page before. */
    private Optional<StatisticsTable> goesOn(int start, List<List<String>> grid) {
        boolean next =
                last != null
                        && lastEnd == start
                        && grid.getFirst().size() > last.columns().size()
                        && StatisticsValue.isNumber(grid.getFirst().getLast());
        return next
                ? Optional.of(last.goingOn(lines.get(start).page(), last.rowsOf(grid)))
                : Optional.empty();
    }

    private int written(int start, int to) {
        var lost = TextTable.at(lines, start, to);
        if (lost.isEmpty()) return start + 1;
        int end = lost.get().end();
        var table =
                StatisticsTable.of(
                        title(start),
                        unit(start, end, to),
                        lines.get(start).page(),
                        lost.get().grid());
        table.ifPresent(
                found -> tables.add(new Found(found.without(notes(end, to)), start, start)));
        return table.isPresent() ? end : start + 1;
    }

    /**
     * The line above that names the table, else the nearest heading; empty when there is neither.
     */
    private String title(int table) {
        for (int i = table - 1; i >= from && i >= table - FAR_ABOVE; i--) {
            var line = lines.get(i);
            if (line.isRow()) break;
            if (StatisticsValue.unitNote(line.text()).isPresent()
                    || TextTable.isSentence(line.text())) continue;
            if (i >= table - ABOVE || TableNames.isMarked(line)) return line.text();
        }
        return "";
    }

    /** （単位：件） right above, or right below. */
    private String unit(int start, int end, int to) {
        for (int i = Math.max(from, start - ABOVE); i < start; i++) {
            var unit = StatisticsValue.unitNote(lines.get(i).text());
            if (unit.isPresent()) return unit.get();
        }
        return end < to ? StatisticsValue.unitNote(lines.get(end).text()).orElse("") : "";
    }

    private Set<String> notes(int end, int to) {
        var notes = new HashSet<String>();
        for (var line : lines.subList(end, Math.min(to, end + BELOW))) {
            if (line.isRow()) break;
            var note = NOTE.matcher(line.text());
            if (note.matches()) notes.add(note.group("number"));
        }
        return notes;
    }

    // ---- taking them apart

    private void take(Found found, String name) {
        var table = found.table();
        var year = yearOfTable(table.title(), found.line());
        for (var row : table.rows()) {
            int columns = Math.min(row.values().size(), table.columns().size());
            for (int column = 0; column < columns; column++) {
                var written = row.values().get(column);
                var heading = table.columns().get(column);
                StatisticsValue.read(written)
                        .ifPresent(
                                value ->
                                        cells.add(
                                                new Cell(
                                                        year(heading, row.label(), year),
                                                        name,
                                                        row.label(),
                                                        heading,
                                                        value.number(),
                                                        unit(value, heading, row.label(), table),
                                                        written)));
            }
        }
        warnings.addAll(Totals.check(table));
    }

    private static @Nullable String unit(
            StatisticsValue value, String heading, String row, StatisticsTable table) {
        if (value.unit() != null) return value.unit();
        return StatisticsValue.unitOf(heading)
                .or(() -> StatisticsValue.unitOf(row))
                .or(() -> StatisticsValue.unitOf(table.title()))
                .orElse(table.unit().isEmpty() ? null : table.unit());
    }

    // ---- which year

    /** Of the title, of the nearest heading that names one, else of the report. */
    private @Nullable Integer yearOfTable(String title, int table) {
        var named = fiscalYear(title);
        if (named.isPresent()) return named.get();
        for (int i = table - 1; i >= from; i--) {
            var line = lines.get(i);
            if (!TableNames.isHeading(line)) continue;
            var year = fiscalYear(line.text());
            if (year.isPresent()) return year.get();
        }
        return reportYear;
    }

    private @Nullable Integer year(String heading, String row, @Nullable Integer table) {
        return fiscalYear(heading).or(() -> fiscalYear(row)).orElse(table);
    }

    /** 令和3年度 → 2021; a bare 3年度 is the one nearest to the report's own year. */
    private Optional<Integer> fiscalYear(String text) {
        var named = EraDate.fiscalYear(text);
        if (named.isPresent()) return named;
        var bare = YEAR_WITHOUT_ERA.matcher(text);
        if (reportYear == null || !bare.find()) return Optional.empty();
        int number = bare.group("year").equals("元") ? 1 : Integer.parseInt(bare.group("year"));
        int heisei = 1988 + number;
        int reiwa = 2018 + number;
        return Optional.of(
                Math.abs(heisei - reportYear) < Math.abs(reiwa - reportYear) ? heisei : reiwa);
    }
}
