package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Relation;
import jp.senrei.indexer.index.SimilarCase.Kind;
import jp.senrei.indexer.index.SimilarCase.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimilarTest {
    private static final Matter OUTSOURCING = Matter.OUTSOURCING;
    private static final Matter DATA_LINK = Matter.DATA_LINK;

    @TempDir Path folder;

    /** Like this one the others are to be, or not. */
    private static Sample asked() {
        return sample("asked")
                .title("道路の損傷をLINEで通報する仕組みの運用について")
                .matter(OUTSOURCING)
                .article(16, null, 1)
                .service("line", "ＬＩＮＥ")
                .contractor("株式会社ひかり工房")
                .item("位置情報")
                .item("氏名")
                .department("土木部 道路管理課")
                .text("市民が撮影した損傷の写真を送信する。");
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(
                        "the service",
                        sample("b").title("図書の予約").service("line", "LINE"),
                        "service:LINE"),
                Arguments.of(
                        "the contractor, written in another way",
                        sample("b").title("図書の予約").contractor("（株）ひかり工房"),
                        "organization:株式会社ひかり工房"),
                Arguments.of(
                        "a partner that is the contractor there",
                        sample("b").title("図書の予約").linkPartner("株式会社ひかり工房"),
                        "organization:株式会社ひかり工房"),
                Arguments.of(
                        "the article, in another paragraph",
                        sample("b").title("図書の予約").article(16, null, 2),
                        "article:第16条"),
                Arguments.of(
                        "the kinds of data",
                        sample("b").title("図書の予約").item("位置情報").item("氏名"),
                        "personalInformation:位置情報 personalInformation:氏名"),
                Arguments.of(
                        "the text",
                        sample("b").title("図書の予約").text("道路の写真を通報に添える。"),
                        "words:道路・通報・写真"),
                Arguments.of("one word", sample("b").title("図書の予約").text("道路に面した窓口"), ""),
                Arguments.of("one kind of data", sample("b").title("図書の予約").item("氏名"), ""),
                Arguments.of(
                        "the sort and the department",
                        sample("b").title("図書の予約").matter(OUTSOURCING).department("土木部 道路管理課"),
                        ""),
                Arguments.of(
                        "the same article of another ordinance",
                        sample("b").title("図書の予約").article("風早市個人情報保護条例", 16, 1, null),
                        ""),
                Arguments.of(
                        "another article of the ordinance",
                        sample("b").title("図書の予約").article(17, null, 1),
                        ""),
                Arguments.of("nothing", sample("b").title("図書の予約"), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void tellsWhatTwoCasesShare(String what, Sample other, String reasons) {
        try (var library = Library.of(folder, with(asked(), other))) {
            var similar = similar(library, "asked");
            assertThat(similar.stream().map(SimilarTest::told).toList())
                    .isEqualTo(reasons.isEmpty() ? List.of() : List.of("b " + reasons));
        }
    }

    /** The two and some that have nothing to do with either, so that there is rare and common. */
    private static CaseEntry[] with(Sample... samples) {
        var all = new ArrayList<CaseEntry>();
        for (var one : samples) all.add(one.entry());
        for (int i = 0; i < 8; i++) all.add(sample("z" + i).title("職員研修").entry());
        return all.toArray(CaseEntry[]::new);
    }

    @Test
    void wordsThatAnyCaseHasAreNoReason() {
        var one = sample("one").title("検診の予約").text("事業の項目をシステムに入力し、業務の委託先が個人情報を管理する。");
        var other = sample("other").title("図書の貸出").text("事業のシステムに項目を入力し、委託先が業務で個人情報を管理する。");
        try (var library = Library.of(folder, with(one, other))) {
            assertThat(similar(library, "one")).isEmpty();
        }
    }

    @Test
    void aWordOfOneInTenCasesIsNoReason() {
        var cases = new ArrayList<Sample>();
        for (int i = 0; i < 4; i++)
            cases.add(sample("c" + i).title("図書の予約").text("道路と橋の写真を通報に添える。"));
        cases.add(sample("rare").title("保育の申込").text("道路の踏切"));
        cases.add(asked());
        try (var library = Library.of(folder, with(cases.toArray(Sample[]::new)))) {
            assertThat(ids(similar(library, "asked"))).isEmpty();
        }
    }

    @Test
    void whatIsRareCountsMoreThanWhatIsCommon() {
        var cases = new ArrayList<Sample>();
        cases.add(asked());
        cases.add(sample("rare").title("図書の予約").service("line", "LINE"));
        cases.add(
                sample("common")
                        .title("図書の貸出")
                        .matter(OUTSOURCING)
                        .article(16, null, null)
                        .item("氏名"));
        for (int i = 0; i < 30; i++)
            cases.add(
                    sample("other" + i)
                            .title("職員研修")
                            .matter(OUTSOURCING)
                            .article(16, null, null)
                            .item("氏名"));
        try (var library = Library.of(folder, with(cases.toArray(Sample[]::new)))) {
            assertThat(similar(library, "asked").stream().map(SimilarTest::told).toList())
                    .isEqualTo(List.of("rare service:LINE"));
        }
    }

    @Test
    void theMoreTwoCasesShareTheBetter() {
        var all = sample("all").title("道路の通報").service("line", "LINE").item("位置情報").item("氏名");
        var some = sample("some").title("図書の予約").service("line", "LINE").item("氏名");
        var few = sample("few").title("図書の予約").item("位置情報").item("氏名");
        try (var library = Library.of(folder, with(few, asked(), some, all))) {
            assertThat(ids(similar(library, "asked"))).containsExactly("all", "some", "few");
        }
    }

    @Test
    void anotherMunicipalitysArticleIsMetThroughTheMatter() {
        var here =
                sample("here").title("端末の接続").matter(DATA_LINK).article(16, null, null).item("氏名");
        var there =
                sample("there")
                        .of(Sample.KAZAHAYA)
                        .title("窓口の接続")
                        .matter(DATA_LINK)
                        .article("風早市個人情報保護条例", 22, null, null)
                        .text("端末を置く。");
        try (var library = Library.of(folder, with(here, there))) {
            assertThat(similar(library, "here").stream().map(SimilarTest::told).toList())
                    .isEqualTo(List.of("there matter:外部結合（電算結合） words:端末・接続"));
        }
    }

    @Test
    void atMostFourReasonsAreTold() {
        var twin = asked();
        try (var library = Library.of(folder, with(asked(), rename(twin)))) {
            var reasons = similar(library, "asked").getFirst().reasons();
            assertThat(reasons).hasSize(4).doesNotHaveDuplicates();
            assertThat(reasons.getFirst().kind()).isEqualTo(Kind.SERVICE);
        }
    }

    private static Sample rename(Sample sample) {
        return sample.id("twin");
    }

    @Test
    void casesOfOneLineAreLeftOutInBothDirectionsAndOverSeveralSteps() {
        var first = sample("first").title("LINEの利用").service("line", "LINE");
        var second =
                sample("second")
                        .title("LINEの利用の変更")
                        .service("line", "LINE")
                        .refers(Relation.AMENDS, "first");
        var third =
                sample("third")
                        .title("LINEの利用の継続")
                        .service("line", "LINE")
                        .refers(Relation.FOLLOWS, "second");
        var citing =
                sample("citing")
                        .title("LINEによる予約")
                        .service("line", "LINE")
                        .refers(Relation.CITES, "first")
                        .refers(Relation.AMENDS, "not held");
        try (var library = Library.of(folder, with(first, second, third, citing))) {
            for (var id : List.of("first", "second", "third"))
                assertThat(ids(similar(library, id))).as(id).containsExactly("citing");
            assertThat(ids(similar(library, "citing")))
                    .containsExactlyInAnyOrder("first", "second", "third");
        }
    }

    @Test
    void tiesGoToTheNewestThenByIdWhateverWasWrittenFirst() {
        var cases =
                List.of(
                        sample("undated").on(null),
                        sample("old").on("2019-01-01"),
                        sample("new2").on("2023-01-01"),
                        sample("new1").on("2023-01-01"));
        for (var one : cases) one.title("図書の予約").service("line", "LINE");
        var all = new ArrayList<>(cases);
        all.add(asked());
        try (var library = Library.of(folder, with(all.toArray(Sample[]::new)))) {
            assertThat(ids(similar(library, "asked")))
                    .containsExactly("new1", "new2", "old", "undated");
            var few = library.index.similar("asked", 2, Audience.VISITOR);
            assertThat(ids(few)).containsExactly("new1", "new2");
        }
    }

    @Test
    void anUnknownCaseHasNone() {
        try (var library = Library.of(folder, with(asked()))) {
            assertThat(similar(library, "nobody")).isEmpty();
        }
        try (var nothing = new Library(folder.resolve("nothing"))) {
            assertThat(similar(nothing, "asked")).isEmpty();
        }
    }

    @Test
    void aVisitorSeesNeitherAnInternalCaseNorItsPartInTheScores() {
        var other = sample("other").title("図書の予約").service("line", "LINE").item("氏名").item("位置情報");
        var secret = sample("secret").title("LINEの内部検討").service("line", "LINE").item("氏名");
        var alone = folder.resolve("alone");
        try (var library = new Library(folder);
                var without = new Library(alone)) {
            library.holds(Audience.VISITOR, with(asked(), other));
            library.holds(Audience.READER, with(asked(), other, secret));
            without.holds(Audience.VISITOR, with(asked(), other));
            assertThat(similar(library, "asked")).isEqualTo(similar(without, "asked"));
            assertThat(ids(similar(library, "asked"))).containsExactly("other");
            assertThat(similar(library, "secret")).isEmpty();
            assertThat(ids(library.index.similar("asked", 10, Audience.READER)))
                    .containsExactly("other", "secret");
        }
    }

    @Test
    void whatIsFilteredOnAReasonHasBothCases() {
        var twin = rename(asked()).contractor("株式会社ひかり工房").certification("ISMAP");
        var written =
                sample("written")
                        .title("道路の写真の通報")
                        .contractor("（株）ひかり工房")
                        .certification("ISMAP")
                        .department("土木部 道路管理課");
        try (var library = Library.of(folder, with(asked(), twin, written))) {
            for (var id : List.of("asked", "twin", "written")) {
                var similar = similar(library, id);
                assertThat(similar).hasSize(2);
                for (var one : similar)
                    for (var reason : one.reasons())
                        assertThat(Library.ids(library.ask(question(reason))))
                                .as("%s of %s", reason, id)
                                .contains(id, one.dossier().id());
            }
        }
    }

    private static Question question(Reason reason) {
        var facet = reason.kind().facet();
        return facet == null
                ? Question.of(String.join(" ", reason.values()))
                : Question.of("").filteredBy(Map.of(facet, Set.copyOf(reason.values())));
    }

    private static List<SimilarCase> similar(Library library, String id) {
        return library.index.similar(id, 10, Audience.VISITOR);
    }

    private static List<String> ids(List<SimilarCase> similar) {
        return similar.stream().map(one -> one.dossier().id()).toList();
    }

    private static String told(SimilarCase similar) {
        var told = new StringBuilder(similar.dossier().id());
        for (var reason : similar.reasons())
            told.append(' ').append(reason.kind().code()).append(':').append(reason.label());
        return told.toString();
    }
}
