package jp.senrei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours of base.css in both schemes: what stands on what is told apart by everybody. */
class ColorsTest {
    private static final Path STYLES = Path.of("src/main/resources/jp/senrei/web/assets/css");
    private static final Pattern VARIABLE = Pattern.compile("(--[\\w-]+):\\s*([^;]+);");
    private static final Pattern USED = Pattern.compile("var\\((--[\\w-]+)");
    private static final Pattern WRITTEN =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|rgba|hsl|oklch)\\(");
    private static final Pattern DARK =
            Pattern.compile("prefers-color-scheme: dark\\) \\{\\s*:root \\{([^}]*)}");

    private enum Scheme {
        LIGHT,
        DARK
    }

    private record Pair(String ink, String paper) {}

    private static final double TEXT = 4.5;
    private static final double SIGN = 3;

    /** Text, and what it stands on. */
    private static final List<Pair> TEXTS =
            Stream.of(
                            pairs("--paper", "--ink", "--ink-soft", "--key", "--key-dark", "--bad"),
                            pairs("--paper", "--good", "--caution"),
                            pairs("--paper-soft", "--ink", "--ink-soft", "--key", "--key-dark"),
                            pairs("--key-soft", "--ink", "--ink-soft", "--key", "--key-dark"),
                            pairs("--good-soft", "--ink", "--good", "--key"),
                            pairs("--warn-soft", "--ink", "--ink-soft", "--key"),
                            pairs("--caution-soft", "--ink", "--caution"),
                            pairs("--mark", "--ink", "--ink-soft", "--key"),
                            pairs("--key", "--on-key"),
                            pairs("--key-dark", "--on-key"),
                            pairs("--good", "--paper"),
                            pairs("--bad", "--paper"),
                            pairs("--ink-soft", "--paper"),
                            pairs("--warning", "--on-warning"))
                    .flatMap(List::stream)
                    .toList();

    /** Frames and bars that tell something, and what they stand on. */
    private static final List<Pair> SIGNS =
            Stream.of(
                            pairs(
                                    "--paper",
                                    "--line-strong",
                                    "--key",
                                    "--focus",
                                    "--good",
                                    "--bad"),
                            pairs("--paper-soft", "--line-strong", "--focus", "--bad"),
                            pairs("--key-soft", "--key", "--focus"),
                            pairs("--warn-soft", "--warn-line", "--focus"),
                            pairs("--focus", "--focus-halo"))
                    .flatMap(List::stream)
                    .toList();

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void textIsReadable(Scheme scheme) throws IOException {
        assertContrast(scheme, TEXTS, TEXT);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void signsAreSeen(Scheme scheme) throws IOException {
        assertContrast(scheme, SIGNS, SIGN);
    }

    @Test
    void coloursStandInBaseOnly() throws IOException {
        for (var sheet : sheets()) {
            var css = withoutComments(Files.readString(sheet));
            if (!sheet.endsWith("base.css"))
                assertThat(css)
                        .as(sheet.toString())
                        .doesNotContain("--color-primitive", "--color-neutral")
                        .doesNotContainPattern(WRITTEN);
        }
    }

    @Test
    void everyVariableThatIsUsedIsSet() throws IOException {
        var known = variables(Scheme.LIGHT);
        var used = new TreeSet<String>();
        var scripts = scripts();
        for (var sheet : sheets()) {
            var css = Files.readString(sheet);
            put(css, known);
            USED.matcher(css).results().map(use -> use.group(1)).forEach(used::add);
        }
        used.removeIf(scripts::contains);
        assertThat(used).isNotEmpty().isSubsetOf(known.keySet());
    }

    /** Text grows with the size a reader has set in the browser; on paper points are right. */
    @Test
    void noTextHasASizeInPixels() throws IOException {
        for (var sheet : sheets())
            if (!sheet.endsWith("print.css"))
                assertThat(Files.readString(sheet).split("@media print")[0])
                        .as(sheet.toString())
                        .doesNotContainPattern("font-size:[^;]*\\d(?:px|pt)");
    }

    private static void assertContrast(Scheme scheme, List<Pair> pairs, double least)
            throws IOException {
        var colors = variables(scheme);
        for (var pair : pairs)
            assertThat(contrast(resolve(pair.ink, colors), resolve(pair.paper, colors)))
                    .as("%s on %s, %s", pair.ink, pair.paper, scheme)
                    .isGreaterThanOrEqualTo(least);
    }

    private static List<Pair> pairs(String paper, String... inks) {
        return Stream.of(inks).map(ink -> new Pair(ink, paper)).toList();
    }

    private static Map<String, String> variables(Scheme scheme) throws IOException {
        var css = Files.readString(STYLES.resolve("base.css"));
        var dark = DARK.matcher(css);
        assertThat(dark.find()).isTrue();
        var all = new HashMap<String, String>();
        put(css.substring(0, dark.start()), all);
        if (scheme == Scheme.DARK) put(dark.group(1), all);
        return all;
    }

    private static void put(String css, Map<String, String> all) {
        VARIABLE.matcher(css).results().forEach(found -> all.put(found.group(1), found.group(2)));
    }

    private static String resolve(String name, Map<String, String> colors) {
        var value = colors.get(name);
        assertThat(value).as(name).isNotNull();
        var other = USED.matcher(value);
        return other.find() ? resolve(other.group(1), colors) : value;
    }

    /** As WCAG 2.2 defines it, of {@code #rrggbb}. */
    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * part(color, 1) + 0.7152 * part(color, 3) + 0.0722 * part(color, 5);
    }

    private static double part(String color, int at) {
        var share = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Those that set variables of the layer of words above an original. */
    private static String scripts() throws IOException {
        try (var pdfJs = PdfJs.find(PdfJs.VERSION, "legacy/build/pdf.min.mjs").orElseThrow()) {
            return Files.readString(STYLES.resolveSibling("original.js"))
                    + new String(pdfJs.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withoutComments(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static List<Path> sheets() throws IOException {
        try (var files = Files.list(STYLES)) {
            return files.sorted().toList();
        }
    }
}
