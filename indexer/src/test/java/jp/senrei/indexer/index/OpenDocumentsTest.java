package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of documents and records that were read, and for whom. */
class OpenDocumentsTest {
    private static final String DOCUMENT = "document-a";

    @TempDir Path folder;

    private static Holdings said(String words) {
        return Sample.holdings(sample("a").title(words).says("会長", words));
    }

    private static List<String> read(SearchIndex index, Audience audience) {
        return index.readDocument(DOCUMENT, audience).stream()
                .flatMap(entry -> entry.utterances().stream())
                .map(Utterance::text)
                .toList();
    }

    private static List<String> title(SearchIndex index, Audience audience) {
        return index.findCase("a", audience).stream().map(dossier -> dossier.title()).toList();
    }

    @Test
    void aDocumentIsOpenedOnce() {
        try (var library = new Library(folder)) {
            library.holds(Audience.READER, said("委託です。"));
            var first = library.index.readDocument(DOCUMENT, Audience.READER).orElseThrow();
            var again = library.index.readDocument(DOCUMENT, Audience.READER).orElseThrow();
            assertThat(again).isSameAs(first);
            try (var now = library.index.snapshot()) {
                assertThat(now.readDocument(DOCUMENT, Audience.READER).orElseThrow())
                        .isSameAs(first);
            }
        }
    }

    /** Asked first by whoever may see more, then by whoever may not. */
    @Test
    void nothingThatAReaderOpenedIsAVisitors() {
        try (var library = new Library(folder)) {
            library.holds(Audience.READER, said("内部です。"));
            library.holds(Audience.VISITOR, Sample.holdings(sample("b").says("会長", "公開です。")));
            assertThat(read(library.index, Audience.READER)).containsExactly("内部です。");
            assertThat(title(library.index, Audience.READER)).containsExactly("内部です。");
            assertThat(read(library.index, Audience.VISITOR)).isEmpty();
            assertThat(title(library.index, Audience.VISITOR)).isEmpty();
            assertThat(library.index.marks(Question.of("内部"), DOCUMENT, Audience.VISITOR))
                    .isEmpty();
        }
    }

    @Test
    void theSameDocumentIsToldToEachAsItIsForThem() {
        try (var library = new Library(folder)) {
            library.holds(Audience.READER, said("委託先は内部の会社です。"));
            library.holds(Audience.VISITOR, said("委託先は非公開です。"));
            for (int time = 0; time < 2; time++) {
                assertThat(read(library.index, Audience.READER)).containsExactly("委託先は内部の会社です。");
                assertThat(read(library.index, Audience.VISITOR)).containsExactly("委託先は非公開です。");
                assertThat(title(library.index, Audience.READER)).containsExactly("委託先は内部の会社です。");
                assertThat(title(library.index, Audience.VISITOR)).containsExactly("委託先は非公開です。");
            }
        }
    }

    @Test
    void eachStateOfTheIndexHasItsOwn() {
        try (var library = new Library(folder)) {
            library.holds(Audience.READER, said("前です。"));
            try (var before = library.index.snapshot()) {
                assertThat(read(before, Audience.READER)).containsExactly("前です。");
                assertThat(title(before, Audience.READER)).containsExactly("前です。");
                library.holds(Audience.READER, said("後です。"));
                assertThat(read(library.index, Audience.READER)).containsExactly("後です。");
                assertThat(title(library.index, Audience.READER)).containsExactly("後です。");
                assertThat(read(before, Audience.READER)).containsExactly("前です。");
                assertThat(title(before, Audience.READER)).containsExactly("前です。");
            }
        }
    }

    @Test
    void totalsAreThoseOfTheAskerAndOfTheState() {
        var question = Question.of("内部");
        try (var library = new Library(folder)) {
            library.holds(Audience.READER, said("内部です。"));
            library.holds(Audience.VISITOR, said("公開です。"));
            assertThat(library.index.totals(question, Audience.READER).cases()).isEqualTo(1);
            assertThat(library.index.totals(question, Audience.VISITOR)).isEqualTo(Totals.NONE);
            assertThat(library.index.totals(question.page(2), Audience.READER).cases())
                    .isEqualTo(1);
            library.holds(Audience.READER, said("公開です。"));
            assertThat(library.index.totals(question, Audience.READER)).isEqualTo(Totals.NONE);
        }
    }
}
