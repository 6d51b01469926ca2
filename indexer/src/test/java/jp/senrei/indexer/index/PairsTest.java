package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text is found by and what not, a line a pair in {@code finding/pairs.tsv}. */
class PairsTest {
    record Pair(String text, String query, boolean found) {
        static Pair of(String line) {
            var columns = line.split("\t");
            if (columns.length != 3) throw new IllegalArgumentException("three columns: " + line);
            return new Pair(columns[0].replace("\\n", "\n"), columns[1], columns[2].equals("✓"));
        }
    }

    private static final List<Pair> PAIRS = pairs();

    @TempDir static Path folder;
    private static Library library;

    @BeforeAll
    static void holdTheTexts() {
        var texts = PAIRS.stream().map(Pair::text).distinct().toList();
        library =
                Library.of(
                        folder,
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> Sample.text(texts.get(i), texts.get(i)))
                                .toArray(CaseEntry[]::new));
    }

    @AfterAll
    static void close() {
        library.close();
    }

    static List<Pair> pairs() {
        try (var file = PairsTest.class.getResourceAsStream("/finding/pairs.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isFoundOrNot(Pair pair) {
        var question = Question.of(pair.query()).size(Question.MAX_SIZE);
        var found = Library.ids(library.ask(question));
        if (pair.found()) assertThat(found).as(pair.query()).contains(pair.text());
        else assertThat(found).as(pair.query()).doesNotContain(pair.text());
    }
}
