package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static jp.senrei.indexer.index.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.Utterance;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One moment of the index, for questions that have to agree, and walks through all of it. */
class SnapshotTest {
    @TempDir Path folder;

    @Test
    void seesWhatWasThereWhenItWasFirstAsked() {
        try (var library = Library.of(folder, text("a", "LINE"));
                var before = library.index.snapshot()) {
            library.holds(Audience.VISITOR, text("b", "LINE"));
            try (var now = library.index.snapshot()) {
                assertThat(ids(now)).containsExactly("b");
                library.holds(Audience.VISITOR, text("c", "LINE"));
                assertThat(ids(now)).containsExactly("b");
                assertThat(now.findCase("b", Audience.VISITOR)).isPresent();
                assertThat(now.findCase("c", Audience.VISITOR)).isEmpty();
                assertThat(now.cases(Audience.VISITOR))
                        .extracting(Dossier::id)
                        .containsExactly("b");
            }
            assertThat(ids(before)).containsExactly("c");
        }
    }

    @Test
    void oneOfNothingGoesOnSeeingNothing() {
        try (var library = new Library(folder);
                var nothing = library.index.snapshot()) {
            assertThat(ids(nothing)).isEmpty();
            library.holds(Audience.VISITOR, text("a", "LINE"));
            assertThat(ids(nothing)).isEmpty();
            assertThat(ids(library.index)).containsExactly("a");
        }
    }

    @Test
    void closingItLeavesTheIndexOpen() {
        try (var library = Library.of(folder, text("a", "LINE"))) {
            var snapshot = library.index.snapshot();
            assertThat(ids(snapshot)).containsExactly("a");
            snapshot.close();
            snapshot.close();
            assertThatThrownBy(() -> ids(snapshot)).isInstanceOf(IllegalStateException.class);
            assertThat(ids(library.index)).containsExactly("a");
        }
    }

    private static List<String> ids(SearchIndex index) {
        return Library.ids(index.searchCases(Question.of("LINE"), Audience.VISITOR));
    }

    @Test
    void turnsAreWalkedThroughAsSpoken() {
        var talk = sample("a");
        IntStream.rangeClosed(1, 12).forEach(n -> talk.says("会長", n + "番目です。"));
        try (var library = new Library(folder)) {
            library.holds(Audience.VISITOR, Sample.holdings(sample("b").says("委員", "はい。"), talk));
            try (var turns = library.index.all(Utterance.class, Audience.VISITOR)) {
                assertThat(turns.map(Utterance::order))
                        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1);
            }
            try (var none = library.index.all(Utterance.class, Audience.READER)) {
                assertThat(none).isEmpty();
            }
        }
    }

    @Test
    void whatTheIndexDoesNotKeepCannotBeWalkedThrough() {
        try (var library = Library.of(folder, text("a", "LINE"))) {
            assertThatThrownBy(() -> library.index.all(String.class, Audience.VISITOR))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(library.index.all(Mention.class, Audience.VISITOR)).isEmpty();
            assertThat(library.index.all(Document.class, Audience.VISITOR)).isEmpty();
        }
    }

    /** Whatever parts the index is made of, and whatever was replaced in them. */
    @Property(tries = 10)
    void everythingIsWalkedThroughOnceInTheOrderOfItsIds(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 20) Integer> publications)
            throws IOException {
        var place = Files.createTempDirectory("senrei-order");
        try (var library = new Library(place)) {
            var held = 0;
            for (int most : publications) {
                held = most;
                library.holds(
                        Audience.VISITOR,
                        IntStream.range(0, most)
                                .mapToObj(
                                        n -> text("case-" + n * 7 % 41, "LINE " + n % 3 + most % 2))
                                .toArray(CaseEntry[]::new));
            }
            try (var cases = library.index.all(Dossier.class, Audience.VISITOR)) {
                assertThat(cases.map(Dossier::id)).hasSize(held).isSorted().doesNotHaveDuplicates();
            }
        }
    }
}
