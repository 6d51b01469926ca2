package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.PageRange;
import org.jspecify.annotations.Nullable;

/**
 * A table with a row for each case, told by its head: 番号 | 件名 | 担当課 | 結果.
 *
 * <p>A cell 〃 or 同上 says what the one above it says; so does an empty one for the section in
 * charge, the day and the kind, which are often written once for a group.
 *
 * @param from index of the head's line
 * @param to end of the rows, excluded
 * @param countsConsultations whether the number's head says 諮問: a bare 12 below it is 諮問第12号
 */
record CaseTable(
        int from,
        int to,
        Map<Column, Integer> columns,
        boolean countsConsultations,
        List<Row> rows) {
    enum Column {
        TITLE(
                "件名|案件|案件名|案件の名称|諮問件名|諮問案件名?|諮問事項名?|議題|議題名|議案名?|題名|事業名|諮問内容|諮問の内容|審議事項|報告事項|審議案件|事案名?|事件名|諮問事案|答申件名"),
        NUMBER("番号|No\\.?|諮問番号|案件番号|議案番号|整理番号|諮問・?答申番号|諮問第?[○〇]?号|答申番号|項番"),
        DEPARTMENT(
                "担当課|所管課|主管課|担当部署|担当|所管|実施機関|諮問機関|諮問実施機関|説明課|部署|所属|課名|所管部課名?|所管課名|担当部課|担当課名|実施機関名|実施機関\\(担当課\\)"),
        KIND("区分|種別|種類|諮問・報告の別|諮問等の別"),
        ARTICLE("条文|根拠条文|条例|根拠規定|根拠法令|根拠|関係条文|諮問根拠|条項|適用条項|該当条項"),
        OUTCOME("結果|審議結果|答申|答申内容|答申の内容|答申の概要|答申結果|結論|議決結果|審査会の判断|審議会の判断|審議会の意見|審査結果|審議の結果|決定"),
        CONDITIONS("附帯意見等?|付帯意見等?|附帯条件|付帯条件|条件等?|承認の?条件|留意事項|意見の?内容"),
        ANSWERED("答申日|答申年月日|答申の日"),
        CONSULTED("諮問日|諮問年月日|諮問の日"),
        HELD("開催日|審議日|審議年月日|開催年月日|開催回|審議回|会議開催日|回"),
        PAGES("頁|ページ|該当頁|資料頁|掲載頁|P");

        private final Pattern words;

        Column(String words) {
            this.words = Pattern.compile("(?:" + words + ")");
        }

        static @Nullable Column of(String cell) {
            var word = cell.replaceAll("\\s+", "");
            if (word.isEmpty() || word.length() > 12) return null;
            for (var column : values()) {
                if (column.words.matcher(word).matches()) return column;
            }
            return null;
        }
    }

    /**
     * A row under the head; cells that say the same as the one above already filled in.
     *
     * @param line index of its line
     */
    record Row(int line, List<String> cells, @Nullable CaseKind group) {}

    private static final Pattern SAME = Pattern.compile("[〃\"”々]|同上|同");
    private static final Pattern TOTAL = Pattern.compile("(?:合|小|総)?計|以下余白|なし");

    /** The tables of cases in {@code lines[from, to)}, in order. */
    static List<CaseTable> find(List<Line> lines, int from, int to) {
        var tables = new ArrayList<CaseTable>();
        for (int i = from; i < to; i++) {
            var columns = head(lines.get(i));
            if (columns.isEmpty()) continue;
            var table = read(lines, i, to, columns);
            if (table.rows.isEmpty()) continue;
            tables.add(table);
            i = table.to - 1;
        }
        return tables;
    }

    /** The columns that a head names, empty when the row is no head of such a table. */
    private static Map<Column, Integer> head(Line line) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        if (!line.isRow()) return columns;
        for (int i = 0; i < line.cells().size(); i++) {
            var column = Column.of(line.cells().get(i));
            if (column != null) columns.putIfAbsent(column, i);
        }
        int telling = columns.size() - (columns.containsKey(Column.CONDITIONS) ? 1 : 0);
        return columns.containsKey(Column.TITLE) && telling >= 2
                ? columns
                : new EnumMap<>(Column.class);
    }

    private static CaseTable read(
            List<Line> lines, int head, int to, Map<Column, Integer> columns) {
        int width = lines.get(head).cells().size();
        var rows = new ArrayList<Row>();
        CaseKind group = null;
        int i = head + 1;
        for (; i < to; i++) {
            var line = lines.get(i);
            if (!line.isRow()) {
                // a row with one cell that says something: 諮問事項 over the rows below
                var heading = AgendaGroup.of(line.text());
                if (heading == null || i + 1 >= to || !lines.get(i + 1).isRow()) break;
                group = heading.kind();
                continue;
            }
            if (line.cells().size() != width || !head(line).isEmpty()) break;
            var row = filled(line, columns, rows.isEmpty() ? null : rows.getLast());
            var title = row.get(columns.get(Column.TITLE)).strip();
            if (!TitleLine.saysSomething(oneLine(title))
                    || TOTAL.matcher(title).matches()
                    || AgendaOutline.isProcedure(oneLine(title))) continue;
            rows.add(new Row(i, row, group));
        }
        var number = columns.get(Column.NUMBER);
        boolean consultations =
                number != null && lines.get(head).cells().get(number).contains("諮問");
        return new CaseTable(head, i, columns, consultations, rows);
    }

    private static List<String> filled(
            Line line, Map<Column, Integer> columns, @Nullable Row above) {
        var cells = new ArrayList<>(line.cells());
        if (above == null) return cells;
        for (var column : columns.keySet()) {
            int at = columns.get(column);
            boolean same = SAME.matcher(cells.get(at).strip()).matches();
            boolean shared =
                    cells.get(at).isBlank()
                            && (column == Column.DEPARTMENT
                                    || column == Column.KIND
                                    || column == Column.HELD);
            if (same || shared) cells.set(at, above.cells.get(at));
        }
        return cells;
    }

    static boolean isColumnWord(String text) {
        return Column.of(text) != null;
    }

    /** What a row says under a column, white space joined; empty when the table has none such. */
    String cell(Row row, Column column) {
        var at = columns.get(column);
        return at == null ? "" : oneLine(row.cells.get(at));
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\s*\\n\\s*", "").strip();
    }

    /**
     * The cases of the rows.
     *
     * @param group kind announced above the table, for rows that say none
     */
    List<AgendaItem> items(@Nullable CaseKind group) {
        return rows.stream().flatMap(row -> items(row, group).stream()).toList();
    }

    List<AgendaItem> items(Row row, @Nullable CaseKind group) {
        var said = AgendaGroup.kindOf(cell(row, Column.KIND));
        var kind = said != null ? said : row.group != null ? row.group : group;
        var entry = new AgendaEntry(ListMark.NONE, "", 0, kind, row.line);
        var line = AgendaLine.of(ListMark.without(cell(row, Column.TITLE)));
        var numbers = line.numbers().isEmpty() ? numbers(row) : line.numbers();
        var department = IN_CHARGE.matcher(cell(row, Column.DEPARTMENT)).replaceFirst("$1");
        return new AgendaLine(
                        numbers,
                        line.title(),
                        department.isEmpty() ? line.department() : department,
                        line.pages() != null ? line.pages() : pages(row),
                        line.said())
                .items(entry, matter(row));
    }

    /** 区分 may name the matter instead of the kind: 業務の委託. */
    private @Nullable String matter(Row row) {
        var said = cell(row, Column.KIND);
        return said.isEmpty() || AgendaGroup.kindOf(said) != null ? null : said;
    }

    /** 市長(公園課): the mayor answers for every section. */
    private static final Pattern IN_CHARGE =
            Pattern.compile("^[^()]{1,12}[(]([^()]{2,40}(?:課|室|局|部|係|所|センター))[)]$");

    private static final Pattern BARE_NUMBER = Pattern.compile("第?\\d{1,5}号?");

    /** 答申第41号: how a ruling is told apart where no 諮問 is counted. */
    private static final Pattern OPINION_NUMBER =
            Pattern.compile("[一-龥]{0,6}答申\\s*第?\\s*\\d{1,5}+(?:-\\d{1,3})?\\s*号?");

    private List<String> numbers(Row row) {
        var cell = cell(row, Column.NUMBER);
        if (OPINION_NUMBER.matcher(cell).matches()) return List.of(cell.replaceAll("\\s+", ""));
        var numbers = CaseNumbers.of(cell);
        if (numbers != null) return numbers.all();
        if (!countsConsultations || !BARE_NUMBER.matcher(cell).matches()) return List.of();
        return List.of("諮問第" + cell.replaceAll("\\D", "") + "号");
    }

    private @Nullable PageRange pages(Row row) {
        var cell = cell(row, Column.PAGES);
        var match = Pattern.compile("(\\d{1,4})(?:\\D{1,5}(\\d{1,4}))?").matcher(cell);
        if (!match.find()) return null;
        int from = Math.max(1, Integer.parseInt(match.group(1)));
        int to = match.group(2) == null ? from : Integer.parseInt(match.group(2));
        return new PageRange(from, Math.max(from, to));
    }
}
