package jp.senrei.indexer.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sample document as a person writes it, a line a paragraph:
 *
 * <pre>
 * &#64;title TEXT   &#64;created 2022-01-14   &#64;columns 2   &#64;footer - %d -
 * # centred title      ## heading      &gt; set to the right      ====  new page
 * &#64;widths 2,7        | cell | cell with a &lt;br&gt; line end |
 * </pre>
 *
 * @param file what to write: the name of the source without its {@code .txt}
 * @param footer with {@code %d} for the page; null when pages carry no number
 */
record SampleSource(
        String file,
        String title,
        LocalDate created,
        int columns,
        @Nullable String footer,
        List<Part> parts) {

    sealed interface Part {}

    record Line(Look look, String text) implements Part {}

    /**
     * @param widths shares of the line, one a column
     */
    record Table(List<Integer> widths, List<List<String>> rows) implements Part {}

    record PageBreak() implements Part {}

    enum Look {
        TITLE,
        HEADING,
        RIGHT,
        BODY
    }

    static List<SampleSource> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var sources = new ArrayList<SampleSource>();
            for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList())
                sources.add(read(file));
            return List.copyOf(sources);
        }
    }

    static SampleSource read(Path file) throws IOException {
        var name = file.getFileName().toString();
        var title = name;
        var created = LocalDate.EPOCH;
        var columns = 1;
        @Nullable String footer = null;
        List<Integer> widths = List.of();
        var parts = new ArrayList<Part>();
        var rows = new ArrayList<List<String>>();
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("|")) {
                rows.add(cells(line));
                continue;
            }
            if (!rows.isEmpty()) parts.add(new Table(widths, List.copyOf(rows)));
            rows.clear();
            if (line.startsWith("@title ")) title = line.substring(7);
            else if (line.startsWith("@created ")) created = LocalDate.parse(line.substring(9));
            else if (line.startsWith("@columns ")) columns = Integer.parseInt(line.substring(9));
            else if (line.startsWith("@footer ")) footer = line.substring(8);
            else if (line.startsWith("@widths "))
                widths = Stream.of(line.substring(8).split(",")).map(Integer::valueOf).toList();
            else if (line.equals("====")) parts.add(new PageBreak());
            else if (line.startsWith("## ")) parts.add(new Line(Look.HEADING, line.substring(3)));
            else if (line.startsWith("# ")) parts.add(new Line(Look.TITLE, line.substring(2)));
            else if (line.startsWith("> ")) parts.add(new Line(Look.RIGHT, line.substring(2)));
            else parts.add(new Line(Look.BODY, line));
        }
        if (!rows.isEmpty()) parts.add(new Table(widths, List.copyOf(rows)));
        return new SampleSource(
                name.substring(0, name.length() - 4),
                title,
                created,
                columns,
                footer,
                List.copyOf(parts));
    }

    private static List<String> cells(String line) {
        var inner = line.substring(1, line.lastIndexOf('|'));
        return Arrays.stream(inner.split("\\|", -1))
                .map(cell -> cell.strip().replace("<br>", "\n"))
                .toList();
    }

    /**
     * All that a reader sees, in reading order, without any white space: what an extraction must
     * give back.
     */
    String visibleText() {
        var text = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Line(var look, var line) -> text.append(line);
                case Table(var widths, var rows) -> rows.forEach(row -> row.forEach(text::append));
                case PageBreak() -> {}
            }
        }
        return withoutSpace(text.toString());
    }

    /** Names the test, in place of the whole document. */
    @Override
    public String toString() {
        return file;
    }

    static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]+", "");
    }
}
