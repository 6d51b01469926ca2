package jp.senrei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The class names of the style sheets: each is used, and none stands for two things in two rooms.
 */
class StyleNamesTest {
    private static final Path STYLES = Path.of("src/main/resources/jp/senrei/web/assets/css");

    private static final List<Path> USERS =
            List.of(
                    Path.of("src/main/jte"),
                    Path.of("src/main/resources/jp/senrei/web/assets"),
                    Path.of("src/main/java"),
                    Path.of("../server/src/main/java"));

    /** A selector, up to its block; what follows an at-rule's name is none. */
    private static final Pattern SELECTOR = Pattern.compile("([^{}@;]+)\\{");

    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern ALONE = Pattern.compile("^\\.([a-zA-Z][\\w-]*)$");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][\\w-]*");

    /** What a template completes with a code: {@code badge-${kind}}. */
    private static final Pattern COMPLETED =
            Pattern.compile("(?:badge|tally|role|said|series|chart)-[\\w-]+");

    /** Names that pdf.js gives. */
    private static final Set<String> OTHERS = Set.of("markedContent", "hiddenCanvasElement");

    @Test
    void everyClassIsUsed() throws IOException {
        var unused = new TreeSet<String>();
        for (var sheet : sheets())
            for (var selector : selectors(sheet))
                CLASS.matcher(selector).results().forEach(name -> unused.add(name.group(1)));
        unused.removeAll(words());
        unused.removeAll(OTHERS);
        unused.removeIf(name -> COMPLETED.matcher(name).matches());
        assertThat(unused).as("classes that no template, script or program uses").isEmpty();
    }

    @Test
    void noTwoRoomsGiveOneNameARuleOfItsOwn() throws IOException {
        var rooms = new TreeMap<String, Set<String>>();
        for (var sheet : sheets())
            if (!sheet.endsWith("print.css"))
                for (var selector : selectors(sheet))
                    for (var one : selector.split(","))
                        ALONE.matcher(one.strip())
                                .results()
                                .forEach(name -> add(rooms, name.group(1), sheet));
        assertThat(rooms.entrySet().stream().filter(name -> name.getValue().size() > 1))
                .as("one name, two meanings: the later sheet would win in both rooms")
                .extracting(Map.Entry::getKey, Map.Entry::getValue)
                .isEmpty();
    }

    private static void add(Map<String, Set<String>> rooms, String name, Path sheet) {
        rooms.computeIfAbsent(name, none -> new TreeSet<>()).add(sheet.getFileName().toString());
    }

    /**
     * Without what is said for paper or for colours of the reader's own: that may name any room.
     */
    private static List<String> selectors(Path sheet) throws IOException {
        var css = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
        css = css.replaceAll("(?s)@media (?:print|\\(forced-colors).*?\\n}", "");
        return SELECTOR.matcher(css).results().map(match -> match.group(1).strip()).toList();
    }

    private static Set<String> words() throws IOException {
        var words = new TreeSet<String>();
        for (var folder : USERS)
            for (var file : files(folder))
                if (!file.toString().endsWith(".css"))
                    WORD.matcher(Files.readString(file))
                            .results()
                            .forEach(word -> words.add(word.group()));
        return words;
    }

    private static List<Path> sheets() throws IOException {
        return files(STYLES);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".svg"))
                    .sorted()
                    .toList();
        }
    }
}
