package jp.senrei.web.accessibility;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * アクセシビリティ試験結果. Written as lines of columns separated by tabs: first day, version of axe-core and
 * version of Chromium, then a line for each page.
 *
 * @param axe version of axe-core
 * @param browser version of Chromium
 */
public record TestResults(LocalDate tested, String axe, String browser, List<Row> rows) {
    public TestResults {
        rows = List.copyOf(rows);
    }

    /**
     * One page in all its states.
     *
     * @param kind the first part of its address, empty for the home page
     * @param address without the slash before it
     * @param passed rules that apply and are kept
     * @param violations rules that are broken, wide and light
     * @param incomplete rules that a person has to decide
     * @param phone violations on a screen of 375 px
     * @param dark violations in the dark scheme
     * @param forced violations in forced colours
     * @param overflow how many CSS pixels stand out on a screen of 320 (400 % of 1280)
     * @param stops what the Tab key reaches, at most 200
     * @param unseen of these, how many do not show that they are in focus
     */
    public record Row(
            String kind,
            String address,
            int passed,
            int violations,
            int incomplete,
            int phone,
            int dark,
            int forced,
            int overflow,
            int stops,
            int unseen) {

        private static Row of(String line) {
            var columns = line.split("\t", -1);
            var numbers = Stream.of(columns).skip(2).mapToInt(Integer::parseInt).toArray();
            return new Row(
                    columns[0],
                    columns[1],
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4],
                    numbers[5],
                    numbers[6],
                    numbers[7],
                    numbers[8]);
        }

        String line() {
            return String.join(
                    "\t",
                    kind,
                    address,
                    "" + passed,
                    "" + violations,
                    "" + incomplete,
                    "" + phone,
                    "" + dark,
                    "" + forced,
                    "" + overflow,
                    "" + stops,
                    "" + unseen);
        }

        /** Everything that is wrong with the page. */
        public int faults() {
            return violations + phone + dark + forced + overflow + unseen;
        }
    }

    /** Of the last run. */
    public static TestResults latest() {
        try (var stream =
                        Objects.requireNonNull(
                                TestResults.class.getResourceAsStream("results.tsv"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader.readAllAsString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestResults read(String text) {
        var lines = text.lines().toList();
        var head = lines.getFirst().split("\t", -1);
        var rows = lines.stream().skip(1).map(Row::of).toList();
        return new TestResults(LocalDate.parse(head[0]), head[1], head[2], rows);
    }

    /** As {@link #latest} reads it. */
    public String text() {
        var lines = new ArrayList<>(List.of(String.join("\t", tested.toString(), axe, browser)));
        rows.forEach(row -> lines.add(row.line()));
        return String.join("\n", lines) + "\n";
    }

    public int faults() {
        return rows.stream().mapToInt(Row::faults).sum();
    }
}
