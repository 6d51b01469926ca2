package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where 赤い and 青い may stand to be found together. */
class ScopeTest {
    @TempDir Path folder;
    private Library library;

    @BeforeEach
    void given() {
        library = new Library(folder);
        library.holds(
                Audience.VISITOR,
                holdings(
                        sample("one turn")
                                .in("X")
                                .says("会長", "赤い靴と青い靴がある。")
                                .says("甲野委員", "白い靴である。"),
                        sample("two turns").in("X").says("会長", "赤い傘がある。").says("甲野委員", "青い傘である。"),
                        sample("red of X").in("X").says("甲野委員", "赤い帽子である。"),
                        sample("sheet").in("Y").text("赤い表").text("青い表"),
                        sample("red of Y").in("Y").says("会長", "赤い服である。"),
                        sample("red of Z").in("Z").text("赤い皿"),
                        sample("blue of Z").in("Z").text("青い皿")));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases      | UTTERANCE | 赤い 青い | one turn",
                "cases      | CASE      | 赤い 青い | one turn, two turns, sheet",
                "cases      | DOCUMENT  | 赤い 青い | one turn, two turns, sheet, red of X, red of Y, red of Z, blue of Z",
                "utterances | UTTERANCE | 赤い 青い | one turn-u1",
                "utterances | CASE      | 赤い 青い | one turn-u1, two turns-u1, two turns-u2",
                "utterances | DOCUMENT  | 赤い 青い | one turn-u1, two turns-u1, two turns-u2, red of X-u1, red of Y-u1",
                "documents  | UTTERANCE | 赤い 青い | X",
                "documents  | CASE      | 赤い 青い | X, Y",
                "documents  | DOCUMENT  | 赤い 青い | X, Y, Z",
                // three words: one here, both others in one document
                "cases      | CASE      | 赤い 青い 白い | one turn",
                "cases      | DOCUMENT  | 赤い 青い 白い | one turn, two turns, red of X",
                "utterances | DOCUMENT  | 赤い 青い 白い | one turn-u1, one turn-u2, two turns-u1, two turns-u2, red of X-u1",
                // what is left out is left out of the smaller of hit and scope
                "cases      | UTTERANCE | 赤い -青い | two turns, red of X, red of Y",
                "cases      | CASE      | 赤い -青い | red of X, red of Y, red of Z",
                "cases      | DOCUMENT  | 赤い -青い | red of X, red of Y, red of Z",
                "utterances | UTTERANCE | 赤い -青い | two turns-u1, red of X-u1, red of Y-u1",
                "utterances | DOCUMENT  | 赤い -青い | two turns-u1, red of X-u1, red of Y-u1",
                "documents  | CASE      | 赤い -青い | X, Y, Z",
                "documents  | DOCUMENT  | 赤い -青い |",
                "cases      | DOCUMENT  | 赤い 青い -靴 | two turns, sheet, red of X, red of Y, red of Z, blue of Z",
                // so is what a field asks for
                "cases      | UTTERANCE | 発言者:会長 青い | one turn",
                "cases      | CASE      | 発言者:会長 青い | one turn, two turns",
                "utterances | CASE      | 発言者:会長 赤い 青い | one turn-u1, two turns-u1",
                "utterances | DOCUMENT  | 発言者:会長 赤い 青い | one turn-u1, two turns-u1, red of Y-u1",
                "cases      | UTTERANCE | 開催日:2022-07-28 赤い 青い | one turn",
                "cases      | DOCUMENT  | 開催日:2022-07-28 赤い 白い | one turn, two turns, red of X",
                "cases      | DOCUMENT  | 開催日:2021 赤い 青い |",
                // a day is no word that a turn said
                "utterances | CASE      | 令和4年7月28日 傘 | two turns-u1, two turns-u2",
                // alternatives, each on its own
                "cases      | UTTERANCE | (赤い 青い) OR 帽子 | one turn, red of X",
                "cases      | UTTERANCE | 赤い (青い OR 帽子) | one turn, red of X",
                "utterances | CASE      | 白い (青い OR 帽子) | one turn-u1, one turn-u2",
                // a single word has nothing to meet
                "cases      | UTTERANCE | 表 | sheet",
                "cases      | UTTERANCE | 表 表 | sheet",
                "cases      | DOCUMENT  | 表 表 | sheet",
                "cases      | UTTERANCE | \"赤い表\" | sheet"
            })
    void findsWhatStandsTogether(String type, Scope scope, String query, String expected) {
        var question = Question.of(query).within(scope).size(100);
        var wanted = expected == null ? new String[0] : expected.split(", ");
        assertThat(found(type, question)).containsExactlyInAnyOrder(wanted);
        assertThat(counted(type, question)).isEqualTo(wanted.length);
        assertThat(total(type, question)).isEqualTo(wanted.length);
    }

    @Test
    void whatMeetsMoreWordsComesFirst() {
        var question = Question.of("赤い 青い").within(Scope.DOCUMENT);
        assertThat(found("utterances", question)).startsWith("one turn-u1");
        assertThat(found("cases", question).subList(0, 3))
                .containsExactlyInAnyOrder("one turn", "two turns", "sheet");
    }

    @Test
    void aHitIsNarrowedByItsOwnFacets() {
        var question =
                Question.of("赤い 青い")
                        .within(Scope.UTTERANCE)
                        .filteredBy(Map.of(Facet.MUNICIPALITY, Set.of(Sample.KAZAHAYA.code())));
        assertThat(found("cases", question)).isEmpty();
        assertThat(counted("cases", question)).as("as if not filtered").isEqualTo(1);
    }

    @Test
    void marksStandInWhatIsFound() {
        var answer =
                library.index.searchUtterances(
                        Question.of("赤い 青い").within(Scope.CASE), Audience.VISITOR);
        assertThat(answer.hits())
                .allSatisfy(hit -> assertThat(hit.snippets().getFirst().marks()).isNotEmpty());
    }

    @Test
    void aDocumentWithoutCasesIsItsOwnCase() {
        library.holds(
                Audience.VISITOR,
                new Holdings(
                        Sample.MINATONO.code(),
                        List.of(sample("w").text("赤い").text("青い").document()),
                        List.of(),
                        List.of()));
        assertThat(found("documents", Question.of("赤い 青い").within(Scope.CASE)))
                .containsExactly("document-w");
        assertThat(found("documents", Question.of("赤い 白い").within(Scope.CASE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LINE", "ライン", "第16条", "諮問第7号", "465"})
    void aTurnIsNotFoundForWhatItsCaseIsAbout(String query) {
        library.holds(
                Audience.VISITOR,
                Sample.holdings(
                        sample("a")
                                .service("line", "LINE")
                                .article(16, null, null)
                                .number("諮問第7号")
                                .says("会長", "ほかにありますか。")
                                .says("甲野委員", "LINEは第16条と諮問第7号によるか。465である。")));
        for (var scope : Scope.values())
            assertThat(found("utterances", Question.of(query).within(scope)))
                    .containsExactly("a-u2");
    }

    @Test
    void aFieldFindsTheTurnsOfItsCases() {
        library.holds(
                Audience.VISITOR,
                Sample.holdings(sample("a").service("line", "LINE").says("会長", "以上です。")));
        for (var scope : Scope.values())
            assertThat(found("utterances", Question.of("サービス:LINE").within(scope)))
                    .containsExactly("a-u1");
    }

    private List<String> found(String type, Question question) {
        return switch (type) {
            case "cases" ->
                    library.index.searchCases(question, Audience.VISITOR).hits().stream()
                            .map(hit -> hit.dossier().id())
                            .toList();
            case "utterances" ->
                    library.index.searchUtterances(question, Audience.VISITOR).hits().stream()
                            .map(hit -> hit.utterance().id())
                            .toList();
            default ->
                    library.index.searchDocuments(question, Audience.VISITOR).hits().stream()
                            .map(hit -> hit.document().id())
                            .toList();
        };
    }

    private Answer<?> answer(String type, Question question) {
        return switch (type) {
            case "cases" -> library.index.searchCases(question, Audience.VISITOR);
            case "utterances" -> library.index.searchUtterances(question, Audience.VISITOR);
            default -> library.index.searchDocuments(question, Audience.VISITOR);
        };
    }

    private long total(String type, Question question) {
        return answer(type, question).total();
    }

    /** Every hit is of the one municipality, so its count is that of the hits. */
    private long counted(String type, Question question) {
        return answer(type, question).facets().getOrDefault(Facet.MUNICIPALITY, List.of()).stream()
                .mapToLong(Answer.Bucket::count)
                .sum();
    }

    /** Cases of one document share it. */
    static Holdings holdings(Sample... samples) {
        var documents = new LinkedHashMap<String, DocumentEntry>();
        for (var sample : samples) {
            var document = sample.document();
            documents.merge(document.document().id(), document, ScopeTest::joined);
        }
        var all = Arrays.asList(samples);
        return new Holdings(
                Sample.MINATONO.code(),
                List.copyOf(documents.values()),
                all.stream().map(Sample::meeting).toList(),
                all.stream().map(Sample::entry).toList());
    }

    private static DocumentEntry joined(DocumentEntry one, DocumentEntry other) {
        int shift = one.text().text().length() + 1;
        var blocks = new ArrayList<>(one.text().blocks());
        for (var block : other.text().blocks())
            blocks.add(
                    new Block(
                            block.kind(),
                            block.start() + shift,
                            block.end() + shift,
                            block.page(),
                            block.cells()));
        return new DocumentEntry(
                one.document(),
                new DocumentText(
                        one.text().text() + "\n" + other.text().text(), blocks, blocks.size()),
                Stream.concat(one.utterances().stream(), other.utterances().stream()).toList(),
                List.of());
    }
}
