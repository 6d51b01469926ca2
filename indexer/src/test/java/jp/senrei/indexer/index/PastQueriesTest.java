package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Suggestion.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastQueriesTest {
    private static final String QUERY = "道路 通報の";

    @TempDir Path folder;
    private Instant now = Instant.EPOCH;
    private LuceneIndex index;
    private PastQueries past;

    @BeforeEach
    void open() {
        try (var library = new Library(folder)) {
            var open = sample("a").title("道路の損傷に関する通報の受付").text("道路の通報。").entry();
            var secret = sample("b").title("秘密の計画").entry();
            library.holds(Audience.VISITOR, open);
            library.holds(Audience.READER, open, secret);
        }
        restart();
    }

    private void restart() {
        past = PastQueries.open(folder.resolve("queries"), () -> now);
        index = LuceneIndex.open(folder, past);
    }

    @AfterEach
    void close() {
        index.close();
        past.close();
    }

    private void ask(String query, int times, Audience audience) {
        for (int i = 0; i < times; i++) {
            now = now.plusSeconds(700);
            index.searchCases(Question.of(query), audience);
        }
    }

    private List<Suggestion> suggested(String typed, Audience audience) {
        return index.suggest(typed, 8, audience).stream()
                .filter(one -> one.kind() == Kind.QUERY)
                .toList();
    }

    @Test
    void aQueryAskedThreeTimesIsSuggestedByItsReading() {
        ask(QUERY, 2, Audience.VISITOR);
        assertThat(suggested("どうろ", Audience.VISITOR)).isEmpty();
        ask(QUERY, 1, Audience.VISITOR);
        for (var typed : List.of("どうろ", "douro", "道", "つうほ"))
            assertThat(suggested(typed, Audience.VISITOR))
                    .as(typed)
                    .containsExactly(new Suggestion(QUERY, Kind.QUERY, 1));
        assertThat(suggested("どうろ", Audience.READER)).isEmpty();
    }

    @Test
    void askingAgainAtOnceDoesNotCount() {
        for (int i = 0; i < 9; i++) index.searchCases(Question.of(QUERY), Audience.VISITOR);
        assertThat(suggested("どうろ", Audience.VISITOR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "山田 花子の住所", // finds nothing
                "\"道路\"",
                "道路 -計画",
                "件名:道路",
                "道",
                "道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路 道路"
            })
    void otherQueriesAreNotKept(String query) throws IOException {
        ask(query, 5, Audience.VISITOR);
        assertThat(suggested(query.replaceAll("[\\s\"].*", ""), Audience.VISITOR)).isEmpty();
        past.close();
        assertThat(folder.resolve("queries")).doesNotExist();
    }

    @Test
    void onlyWhatIsAskedOftenOutlivesTheServer() throws IOException {
        ask(QUERY, 3, Audience.VISITOR);
        ask("受付", 2, Audience.VISITOR);
        ask("秘密", 3, Audience.READER);
        close();
        assertThat(Files.readString(folder.resolve("queries/visitor.tsv")))
                .isEqualTo("3\t" + QUERY + "\n");
        assertThat(Files.readString(folder.resolve("queries/reader.tsv"))).isEqualTo("3\t秘密\n");
        try (var files = Files.list(folder.resolve("queries"))) {
            assertThat(files).hasSize(2);
        }
        restart();
        assertThat(suggested("どうろ", Audience.VISITOR)).hasSize(1);
        assertThat(suggested("ひみつ", Audience.VISITOR)).isEmpty();
    }

    /** One server for visitors, one for readers, on one data directory. */
    @Test
    void aServerLeavesAloneWhatIsAskedOfTheOther() throws IOException {
        try (var readers = PastQueries.open(folder.resolve("queries"), () -> now);
                var other = LuceneIndex.open(folder, readers)) {
            ask(QUERY, 3, Audience.VISITOR);
            close();
            for (int i = 0; i < 3; i++) {
                now = now.plusSeconds(700);
                other.searchCases(Question.of("秘密"), Audience.READER);
            }
        }
        assertThat(Files.readString(folder.resolve("queries/visitor.tsv")))
                .isEqualTo("3\t" + QUERY + "\n");
        assertThat(Files.readString(folder.resolve("queries/reader.tsv"))).isEqualTo("3\t秘密\n");
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        var place = folder.resolve("queries/visitor.tsv");
        Files.createDirectories(place.resolve("in the way"));
        ask(QUERY, 3, Audience.VISITOR);
        close();
        try (var files = Files.list(folder.resolve("queries"))) {
            assertThat(files).containsExactly(place);
        }
    }

    @Test
    void whatNoLongerFindsAnythingIsNotSuggested() {
        ask(QUERY, 3, Audience.VISITOR);
        try (var library = new Library(folder)) {
            library.holds(Audience.VISITOR, sample("c").title("公園の管理").entry());
        }
        assertThat(suggested("どうろ", Audience.VISITOR)).isEmpty();
    }

    @Test
    void aSearchWithFiltersIsNotKept() {
        for (int i = 0; i < 5; i++) {
            now = now.plusSeconds(700);
            index.searchCases(
                    Question.of(QUERY).filteredBy(Map.of(Facet.KIND, Set.of("consultation"))),
                    Audience.VISITOR);
        }
        assertThat(suggested("どうろ", Audience.VISITOR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "道路",
                "x\t道路",
                "99999999999999\t道路",
                "-3\t道路",
                "2\t道路",
                "3\t",
                "\t\t\t",
                "\u0000"
            })
    void aBrokenFileHoldsNoQueries(String content) throws IOException {
        Files.createDirectories(folder.resolve("queries"));
        Files.writeString(folder.resolve("queries/visitor.tsv"), content);
        Files.write(folder.resolve("queries/reader.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe});
        restart();
        assertThat(suggested("どうろ", Audience.VISITOR)).isEmpty();
        assertThat(suggested("どうろ", Audience.READER)).isEmpty();
    }
}
