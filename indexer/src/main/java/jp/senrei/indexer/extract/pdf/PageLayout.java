package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From what stands on a page to its lines and rows in the order a person reads them. */
final class PageLayout {
    /** 天・地: the upper and lower edge of the paper, as a share of its height. */
    private static final float MARGIN = 0.07f;

    /** Text that runs another way and stands above the page's own is read before it. */
    private static final float TOP = 0.15f;

    private final PageContent content;
    private final Direction main;
    private final Sheet sheet;
    private final List<PageBlock> blocks = new ArrayList<>();

    private PageLayout(PageContent content, Direction main) {
        this.content = content;
        this.main = main;
        sheet = main.turned(content.sheet());
    }

    static List<PageBlock> blocks(PageContent content) {
        var glyphs = WritingDirections.of(content.glyphs());
        var layout = new PageLayout(content, WritingDirections.main(glyphs));
        layout.read(glyphs);
        return layout.blocks;
    }

    private void read(List<Glyph> glyphs) {
        var tables =
                Rules.tables(
                        content.rules().stream()
                                .map(rule -> rule.turned(main, content.sheet()))
                                .toList());
        var inTables = new HashMap<RuledTable, List<Glyph>>();
        var free = new ArrayList<Glyph>();
        var others = new EnumMap<Direction, List<Glyph>>(Direction.class);
        for (var glyph : glyphs) {
            var turned = glyph.turned(main, content.sheet());
            var table = tableAt(tables, turned.box());
            if (table != null)
                inTables.computeIfAbsent(table, none -> new ArrayList<>()).add(turned);
            else if (glyph.direction() == main) free.add(turned);
            else others.computeIfAbsent(glyph.direction(), none -> new ArrayList<>()).add(glyph);
        }
        others.forEach((direction, run) -> readOthers(direction, run, true));
        readMain(free, inTables);
        others.forEach((direction, run) -> readOthers(direction, run, false));
        if (!content.leaning().isBlank()) blocks.add(new PageBlock.Line(content.leaning()));
    }

    private static @Nullable RuledTable tableAt(List<RuledTable> tables, Box box) {
        for (var table : tables) {
            if (table.box().holds(box.centreX(), box.centreY())) return table;
        }
        return null;
    }

    // ---- text that runs as the page does

    private void readMain(List<Glyph> free, Map<RuledTable, List<Glyph>> inTables) {
        var items = new ArrayList<Item>();
        inTables.keySet().forEach(table -> items.add(new Item.Table(table)));
        var lines = LineBuilder.lines(free);
        for (int i = 0; i < lines.size(); i++) {
            for (var piece : lines.get(i).pieces()) items.add(new Item.Text(piece, i));
        }
        for (var region : Columns.regions(items, sheet.width())) readRegion(region, inTables);
    }

    /** Line by line, with the tables between them where they stand. */
    private void readRegion(List<Item> region, Map<RuledTable, List<Glyph>> inTables) {
        var tables = new ArrayList<RuledTable>();
        var pieces = new TreeMap<Integer, List<TextLine.Piece>>();
        for (var item : region) {
            switch (item) {
                case Item.Table table -> tables.add(table.table());
                case Item.Text text ->
                        pieces.computeIfAbsent(text.line(), none -> new ArrayList<>())
                                .add(text.piece());
            }
        }
        tables.sort(Comparator.comparingDouble(table -> table.box().top()));
        var lines = new ArrayList<TextLine>();
        for (var line : pieces.values()) {
            line.sort(Comparator.comparingDouble(piece -> piece.box().left()));
            var whole = new TextLine(line);
            while (!tables.isEmpty() && tables.getFirst().box().top() < whole.box().centreY())
                addTable(tables.removeFirst(), lines, inTables);
            lines.add(whole);
        }
        while (!tables.isEmpty()) addTable(tables.removeFirst(), lines, inTables);
        addLines(lines);
    }

    private void addTable(
            RuledTable table, List<TextLine> above, Map<RuledTable, List<Glyph>> inTables) {
        addLines(above);
        above.clear();
        var glyphs = inTables.getOrDefault(table, List.of());
        blocks.addAll(TableCells.rows(table, glyphs, sheet, main));
    }

    private void addLines(List<TextLine> lines) {
        for (int i = 0; i < lines.size(); ) {
            var form = FormRows.at(lines, i);
            if (form.isPresent()) {
                blocks.addAll(form.get().rows());
                i = form.get().end();
            } else {
                blocks.add(line(lines.get(i++), main));
            }
        }
    }

    private PageBlock.Line line(TextLine line, Direction direction) {
        var turned = direction.turned(content.sheet());
        float onPaper =
                direction.displayedY(line.box(), content.sheet()) / content.sheet().height();
        float onTurned = line.box().centreY() / turned.height();
        return new PageBlock.Line(line.text(), isEdge(onPaper) || isEdge(onTurned));
    }

    private static boolean isEdge(float place) {
        return place < MARGIN || place > 1 - MARGIN;
    }

    // ---- text that runs another way

    /** A running head beside vertical text, or a note at the side of a drawing. */
    private void readOthers(Direction direction, List<Glyph> glyphs, boolean above) {
        var turned = glyphs.stream().map(one -> one.turned(direction, content.sheet())).toList();
        for (var line : LineBuilder.lines(turned)) {
            float place = direction.displayedY(line.box(), content.sheet());
            if (place < TOP * content.sheet().height() == above) blocks.add(line(line, direction));
        }
    }
}
