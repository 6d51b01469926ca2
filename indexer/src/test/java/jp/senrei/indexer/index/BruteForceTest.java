package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every run of 2 to 20 characters that stands in a text is found when it is typed in quotes, and
 * nothing else is: the index against a scan of all texts.
 */
class BruteForceTest {
    private static final int TRIES = 10_000;
    private static final Path SAMPLES = Path.of("../corpus/samples");
    private static final Path REAL = Path.of("../../shared/seeds");

    /** What a person reads of an entry; a run never reaches from one text into the next. */
    private record Entry(String id, List<String> texts) {
        Entry(String id, Stream<String> texts) {
            this(id, texts.filter(Objects::nonNull).map(BruteForceTest::letters).toList());
        }

        boolean has(String letters) {
            return texts.stream().anyMatch(text -> text.contains(letters));
        }
    }

    /** A kind of entries, the texts to draw from, and how they are asked for. */
    private record Kind(
            List<Entry> entries, List<String> display, boolean inBlocks, Asking asking) {}

    private interface Asking {
        /** Ids found, and what is marked. */
        Found ask(Question question);
    }

    private record Found(long total, List<String> ids, List<Snippet> snippets) {
        static <H> Found of(
                Answer<H> answer,
                java.util.function.Function<H, String> id,
                java.util.function.Function<H, List<Snippet>> snippets) {
            return new Found(
                    answer.total(),
                    answer.hits().stream().map(id).toList(),
                    answer.hits().stream().flatMap(hit -> snippets.apply(hit).stream()).toList());
        }
    }

    private static String letters(String display) {
        var letters = new StringBuilder();
        Folding.LETTERS
                .fold(display)
                .text()
                .codePoints()
                .map(Folding::alike)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    @Test
    void theIndexFindsWhatAScanFindsInTheSamples(@TempDir Path folder) throws IOException {
        compare(folder, SAMPLES);
    }

    @Test
    void theIndexFindsWhatAScanFindsInRealDocuments(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(REAL), "no real documents beside the checkout");
        compare(folder, REAL);
    }

    private static void compare(Path folder, Path documents) throws IOException {
        var data = new DataDirectory(folder);
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.run(List.of(documents), Intake.of(Visibility.PUBLIC), Progress.SILENT);
        }
        try (var index = LuceneIndex.open(data.index())) {
            var kinds = List.of(cases(index, data), utterances(index), documents(index));
            var random = new Random(20);
            for (int i = 0; i < TRIES; i++) compare(kinds.get(i % kinds.size()), random);
        }
    }

    private static Kind utterances(LuceneIndex index) {
        var all = index.utterances(Audience.VISITOR);
        return new Kind(
                all.stream()
                        .map(one -> new Entry(one.id(), Stream.of(one.speaker(), one.text())))
                        .toList(),
                all.stream().map(one -> one.text()).toList(),
                false,
                question ->
                        Found.of(
                                index.searchUtterances(question, Audience.VISITOR),
                                hit -> hit.utterance().id(),
                                UtteranceHit::snippets));
    }

    private static Kind documents(LuceneIndex index) {
        var entries = new ArrayList<Entry>();
        var display = new ArrayList<String>();
        for (var document : index.documents(Audience.VISITOR)) {
            var text = index.findDocument(document.id(), Audience.VISITOR).orElseThrow().text();
            var kinds = document.kinds().stream().map(kind -> kind.label());
            var facts = Stream.of(document.file(), document.municipality().name());
            entries.add(
                    new Entry(
                            document.id(),
                            Stream.of(kinds, facts, Stream.of(document.title(), text.text()))
                                    .flatMap(one -> one)));
            display.add(text.text());
        }
        return new Kind(
                entries,
                display,
                true,
                question ->
                        Found.of(
                                index.searchDocuments(question, Audience.VISITOR),
                                hit -> hit.document().id(),
                                DocumentHit::snippets));
    }

    /** A case's passages are nobody's to ask for: they are read where they are kept. */
    private static Kind cases(LuceneIndex index, DataDirectory data) throws IOException {
        var entries = new ArrayList<Entry>();
        var display = new ArrayList<String>();
        try (var directory = FSDirectory.open(Shelf.folder(data.index(), Audience.VISITOR));
                var reader = DirectoryReader.open(directory)) {
            for (int i = 0; i < reader.maxDoc(); i++) {
                var stored = reader.storedFields().document(i);
                var text = stored.get(Fields.TEXT);
                if (text == null || !text.startsWith("[{"))
                    continue; // a document has its own words
                var dossier = CorpusJson.read(stored.get(Fields.RECORD), Dossier.class);
                var passages = List.of(CorpusJson.read(text, Passage[].class));
                entries.add(new Entry(dossier.id(), texts(dossier, passages)));
                passages.forEach(passage -> display.add(passage.text()));
            }
        }
        return new Kind(
                entries,
                display,
                false,
                question ->
                        Found.of(
                                index.searchCases(question, Audience.VISITOR),
                                hit -> hit.dossier().id(),
                                CaseHit::snippets));
    }

    private static Stream<String> texts(Dossier dossier, List<Passage> passages) {
        return Stream.of(
                        Stream.of(dossier.title(), dossier.decision()),
                        dossier.conditions().stream(),
                        CaseFacts.of(dossier).stream(),
                        passages.stream().map(Passage::speaker),
                        passages.stream().map(Passage::text))
                .flatMap(one -> one);
    }

    private static void compare(Kind kind, Random random) {
        var text = kind.display().get(random.nextInt(kind.display().size()));
        var run = run(text, random);
        var letters = letters(run);
        if (letters.codePointCount(0, letters.length()) < 2) return;
        var expected = new TreeSet<String>();
        kind.entries().stream()
                .filter(entry -> entry.has(letters))
                .map(Entry::id)
                .forEach(expected::add);
        var question = Question.of('"' + run + '"').size(Question.MAX_SIZE);
        var found = kind.asking().ask(question);
        assertThat(found.total()).as("hits of <%s>", run).isEqualTo(expected.size());
        assertThat(expected).as("<%s>", run).containsAll(found.ids());
        for (var snippet : found.snippets()) {
            for (var mark : snippet.marks())
                assertThat(marked(mark.of(snippet.text()), letters, kind.inBlocks()))
                        .as("<%s>", run)
                        .isTrue();
        }
    }

    /**
     * What is marked is the run (or several that overlap); of a run that goes over blocks of a
     * document, a part in each.
     */
    private static boolean marked(String mark, String letters, boolean inBlocks) {
        var marked = letters(mark);
        return marked.contains(letters) || inBlocks && letters.contains(marked);
    }

    /** Whole characters of the text, without quotes, a dot at an edge or spaces around. */
    private static String run(String text, Random random) {
        int length = text.codePointCount(0, text.length());
        if (length < 2) return "";
        int size = Math.min(length, 2 + random.nextInt(19));
        int first = random.nextInt(length - size + 1);
        int start = text.offsetByCodePoints(0, first);
        var run = text.substring(start, text.offsetByCodePoints(start, size));
        return run.replaceAll("[\"“”＂„‟\\\\]", "").replaceAll("^[\\s　・]+|[\\s　・]+$", "");
    }
}
