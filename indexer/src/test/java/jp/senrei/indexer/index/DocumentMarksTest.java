package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentMarksTest {
    private static final Path SAMPLES = Path.of("../corpus/samples");
    private static final Path REAL = Path.of("../../shared/seeds");
    private static final int RUNS_OF_A_DOCUMENT = 150;

    private static final List<String> QUESTIONS =
            List.of(
                    "LINE",
                    "委託",
                    "個人情報",
                    "クラウド 保存",
                    "業務の委託について",
                    "本人の同意を得る",
                    "第16条",
                    "令和3年",
                    "会長",
                    "外部結合 OR 目的外利用",
                    "写真 -委託",
                    "\"個人情報\"",
                    "情報の保護",
                    "職員の研修",
                    "オンライン",
                    "保存期間は何年か",
                    "ごみ収集",
                    "住民基本台帳",
                    "諮問第4号",
                    "プライバシーマーク");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "ライン, ＬＩＮＥ;ライン",
        "\"個人情報\", '個人\n情報'",
        "保存期間, 保存期間;保存期間",
        "第16条, 第１６条",
        "委託先:電通, ",
        "写真 -LINE, 写真",
        "年度:令和4, ",
        "'', ",
        "靴, ",
        "髙橋, 高橋",
    })
    void standWhereTheTextHasTheWords(String query, String marked) {
        try (var library = held("市のＬＩＮＥで個人\n情報を", "保存期間と第１６条、保存期間の写真。", "高橋とライン")) {
            assertThat(marked(library, Question.of(query)))
                    .isEqualTo(marked == null ? List.of() : List.of(marked.split(";")));
        }
    }

    @Test
    void anotherNameThatIsSwitchedOffIsNotMarked() {
        try (var library = held("LINEとライン")) {
            assertThat(marked(library, Question.of("ライン"))).containsExactly("LINE", "ライン");
            assertThat(marked(library, Question.of("ライン").without(Set.of("LINE"))))
                    .containsExactly("ライン");
        }
    }

    @Test
    void aRunOverTwoBlocksIsMarkedInBoth() {
        try (var library = held("条件を付", "して承認")) {
            assertThat(marked(library, Question.of("\"付して\""))).containsExactly("付", "して");
        }
    }

    @Test
    void nothingIsToldOfADocumentThatTheAskerMayNotSee() {
        try (var library = new Library(folder)) {
            library.holds(Audience.READER, Sample.holdings(sample("a").text("靴")));
            assertThat(library.index.marks(Question.of("靴"), "document-a", Audience.READER))
                    .hasSize(1);
            assertThat(library.index.marks(Question.of("靴"), "document-a", Audience.VISITOR))
                    .isEmpty();
            assertThat(library.index.marks(Question.of("靴"), "靴", Audience.READER)).isEmpty();
        }
    }

    private Library held(String... blocks) {
        var library = new Library(folder);
        var sample = sample("a");
        Stream.of(blocks).forEach(sample::text);
        library.holds(Audience.VISITOR, Sample.holdings(sample));
        return library;
    }

    private static List<String> marked(Library library, Question question) {
        var text = text(library.index, "document-a").text();
        return library.index.marks(question, "document-a", Audience.VISITOR).stream()
                .map(mark -> mark.of(text))
                .toList();
    }

    @Test
    void areThoseOfAScanAndOfTheSnippetsInTheSamples() throws IOException {
        compare(SAMPLES);
    }

    @Test
    void areThoseOfAScanAndOfTheSnippetsInRealDocuments() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "no real documents beside the checkout");
        compare(REAL);
    }

    private void compare(Path documents) throws IOException {
        var data = new DataDirectory(folder);
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.run(List.of(documents), Intake.of(Visibility.PUBLIC), Progress.SILENT);
        }
        try (var index = LuceneIndex.open(data.index())) {
            for (var document : index.documents(Audience.VISITOR)) scan(index, document.id());
            int compared = 0;
            for (var question : QUESTIONS)
                compared += compareSnippets(index, Question.of(question));
            assertThat(compared).isGreaterThan(QUESTIONS.size());
        }
    }

    /** Runs of letters in quotes: the marks against every place where the folded text has them. */
    private static void scan(SearchIndex index, String document) {
        var text = text(index, document).text();
        if (text.length() < 40) return;
        var folded = Folding.LETTERS.fold(text);
        var letters = alike(folded.text());
        var random = new Random(document.hashCode());
        for (int i = 0; i < RUNS_OF_A_DOCUMENT; i++) {
            int start = random.nextInt(text.length() - 20);
            var run = text.substring(start, start + 2 + random.nextInt(18));
            var wanted = alike(Folding.LETTERS.fold(run).text());
            // digits may stand in cells of their own, and what separates is not searched
            if (wanted.codePointCount(0, wanted.length()) < 2 || hasOddities(run)) continue;
            var found = units(index.marks(quoted(run), document, Audience.VISITOR), text);
            assertThat(found)
                    .as("「%s」 in %s", run, document)
                    .isEqualTo(units(places(wanted, letters, folded), text));
        }
    }

    private static boolean hasOddities(String run) {
        return run.codePoints()
                .anyMatch(
                        c ->
                                Character.isDigit(c)
                                        || c == '"'
                                        || c == '\\'
                                        || c == '”'
                                        || c == '“'
                                        || c == '\t'
                                        || c == '・'
                                        || Character.isSurrogate((char) c));
    }

    private static Question quoted(String run) {
        return Question.of('"' + run + '"');
    }

    private static String alike(String folded) {
        var letters = new StringBuilder();
        folded.codePoints().map(Folding::alike).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static List<Span> places(String wanted, String letters, FoldedText folded) {
        return Stream.iterate(
                        letters.indexOf(wanted),
                        at -> at >= 0,
                        at -> letters.indexOf(wanted, at + 1))
                .map(at -> folded.source(at, at + wanted.length()))
                .toList();
    }

    /** What is marked, without white space: between blocks a mark ends and begins again. */
    private static BitSet units(List<Span> spans, String text) {
        var units = new BitSet(text.length());
        spans.forEach(span -> units.set(span.start(), span.end()));
        for (int i = 0; i < text.length(); i++) if (Folding.isSpace(text.charAt(i))) units.clear(i);
        return units;
    }

    /** Whatever a snippet marks is marked in the document. */
    private static int compareSnippets(SearchIndex index, Question question) {
        var snippets =
                Stream.of(
                                index.searchCases(question, Audience.VISITOR).hits().stream()
                                        .flatMap(hit -> hit.snippets().stream()),
                                index.searchUtterances(question, Audience.VISITOR).hits().stream()
                                        .flatMap(hit -> hit.snippets().stream()),
                                index.searchDocuments(question, Audience.VISITOR).hits().stream()
                                        .flatMap(hit -> hit.snippets().stream()))
                        .flatMap(some -> some)
                        .toList();
        int compared = 0;
        for (var snippet : snippets) {
            var text = text(index, snippet.document());
            int block = text.blocks().get(Integer.parseInt(snippet.passage().substring(1))).start();
            int at = text.text().indexOf(snippet.text(), block);
            if (at < 0 || snippet.marks().isEmpty()) continue;
            var marks = index.marks(question, snippet.document(), Audience.VISITOR);
            isInOrder(marks, text);
            var missing =
                    units(
                            snippet.marks().stream()
                                    .map(mark -> new Span(at + mark.start(), at + mark.end()))
                                    .filter(mark -> isInOneBlock(mark, text))
                                    .toList(),
                            text.text());
            missing.andNot(units(marks, text.text()));
            assertThat(missing.cardinality())
                    .as("%s in 「%s」 of %s", question.text(), snippet, snippet.document())
                    .isZero();
            compared++;
        }
        return compared;
    }

    /** A passage may join the lines that are blocks of their own in the document. */
    private static boolean isInOneBlock(Span mark, DocumentText text) {
        return text.passageAt(mark.start()).equals(text.passageAt(mark.end() - 1));
    }

    private static void isInOrder(List<Span> marks, DocumentText text) {
        int end = 0;
        for (var mark : marks) {
            assertThat(mark.start()).isGreaterThanOrEqualTo(end);
            assertThat(mark.end()).isGreaterThan(mark.start());
            end = mark.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.text().length());
    }

    private static DocumentText text(SearchIndex index, String document) {
        return index.findDocument(document, Audience.VISITOR).orElseThrow().text();
    }
}
