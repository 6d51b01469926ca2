package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 運用状況 of one municipality, or of one kind of number in all of them: tables with charts.
 *
 * @param heading of the page
 * @param lead what the page is about, in a sentence
 * @param caution what to keep in mind, null for nothing
 * @param csv address of all its numbers
 * @param tables in order
 * @param unplaced documents with numbers of which no year is known
 */
public record StatisticsPage(
        Frame frame,
        String heading,
        String lead,
        @Nullable String caution,
        String csv,
        List<Table> tables,
        List<Link> unplaced) {
    public StatisticsPage {
        tables = List.copyOf(tables);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * @param id anchor
     * @param title words of a document, or a name of the interface
     * @param sources where the numbers of each year stand
     * @param differences where reports contradict each other
     * @param csv address of its numbers
     */
    public record Table(
            String id,
            String title,
            List<Block> blocks,
            List<Source> sources,
            List<Difference> differences,
            String csv,
            @Nullable Citation citation) {
        public Table {
            blocks = List.copyOf(blocks);
            sources = List.copyOf(sources);
            differences = List.copyOf(differences);
        }
    }

    /**
     * What one column counts: bars for a single year, else charts and a table of the years.
     *
     * @param name may be empty
     * @param unit null when the reports do not say
     */
    public record Block(
            String name,
            @Nullable String unit,
            @Nullable Bars bars,
            List<Drawn> charts,
            @Nullable Grid grid) {
        public Block {
            charts = List.copyOf(charts);
        }
    }

    /** A table with a bar in each row. */
    public record Bars(String caption, String year, List<Bar> rows) {
        public Bars {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param length 0 to 100; null where the row is a sum of others and has no bar
     */
    public record Bar(String name, String value, @Nullable Double length) {}

    /**
     * @param title above it
     * @param series the names of its lines with their signs; empty for columns
     * @param small whether it is one of many
     */
    public record Drawn(String title, Chart chart, List<Series> series, boolean small) {
        public Drawn {
            series = List.copyOf(series);
        }
    }

    /** One line of a chart; {@code sign} is {@code d} of an SVG path around 6, 6. */
    public record Series(String name, String sign, int number) {}

    /** Rows by years; a cell is null where no report tells it. */
    public record Grid(String caption, List<String> years, List<Row> rows) {
        public Grid {
            years = List.copyOf(years);
            rows = List.copyOf(rows);
        }
    }

    /** {@code cells} may hold null. */
    public record Row(String name, boolean sum, List<@Nullable String> cells) {}

    /** 出典 of a year. */
    public record Source(String year, Link place) {}

    /** A number that an older report tells otherwise. */
    public record Difference(String what, String now, String before, Link place) {}
}
