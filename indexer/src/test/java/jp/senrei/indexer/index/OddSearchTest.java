package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import jp.senrei.corpus.model.Audience;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** No text is too odd to be searched for, whatever is searched and however near the words. */
class OddSearchTest {
    private static Path folder;
    private static Library library;

    @BeforeContainer
    static void given() throws IOException {
        folder = Files.createTempDirectory("odd-search");
        library = new Library(folder);
        library.holds(
                Audience.VISITOR,
                Sample.holdings(
                        sample("a")
                                .number("諮問第1号")
                                .article(16, null, null)
                                .service("line", "LINE")
                                .contractor("電通")
                                .says("会長", "LINEで第16条😀㍿の漢字。")
                                .says("甲野委員", "個人情報である。")));
    }

    @AfterContainer
    static void close() throws IOException {
        library.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(OddSearchTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void noSearchThrows(@ForAll("odd") String text, @ForAll Scope scope) {
        var question = Question.of(text).within(scope);
        var cases = library.index.searchCases(question, Audience.VISITOR);
        var turns = library.index.searchUtterances(question, Audience.VISITOR);
        var documents = library.index.searchDocuments(question, Audience.VISITOR);
        assertThat(cases.total()).as(OddText.shown(text)).isLessThanOrEqualTo(1);
        assertThat(turns.total()).as(OddText.shown(text)).isLessThanOrEqualTo(2);
        assertThat(documents.total()).as(OddText.shown(text)).isLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<String> odd() {
        return OddText.texts();
    }
}
