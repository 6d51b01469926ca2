package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.IndexEntry.Type;
import jp.senrei.indexer.index.Marks.Mark;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * One of the kinds of things that people search for.
 *
 * @param fields what is read of a hit
 * @param reader makes a hit of what the index keeps
 */
record Searched<H>(Type type, Set<String> fields, Reader<H> reader) {
    static final Searched<CaseHit> CASES =
            new Searched<>(
                    Type.CASE, Set.of(Fields.RECORD, Fields.TEXT, Fields.LAYOUT), Searched::aCase);
    static final Searched<UtteranceHit> UTTERANCES =
            new Searched<>(
                    Type.UTTERANCE, Set.of(Fields.RECORD, Fields.LAYOUT), Searched::anUtterance);
    static final Searched<DocumentHit> DOCUMENTS =
            new Searched<>(
                    Type.DOCUMENT,
                    Set.of(Fields.RECORD, Fields.TEXT, Fields.BLOCKS, Fields.LAYOUT),
                    Searched::aDocument);

    interface Reader<H> {
        H read(Found found) throws IOException;
    }

    /** What the index keeps of a hit, what of it can be marked, and whose turns are asked for. */
    record Found(int doc, Stored stored, float score, Marks marks, Set<String> speakers) {
        /** Quotes what the query looks for; the title counts as one more source, the last. */
        Quoted quoted(String title, IntFunction<Snippets.Source> sources, int count)
                throws IOException {
            var places =
                    new TreeMap<>(
                            marks.of(
                                    doc,
                                    stored.layout().quotingTitleAs(count),
                                    i -> i == count ? title : sources.apply(i).text()));
            var inTitle = places.remove(count);
            return new Quoted(
                    inTitle == null ? List.of() : inTitle.stream().map(Mark::span).toList(),
                    Snippets.of(places, sources, count, speakers));
        }
    }

    /** What a query looks for, in the title and the texts of a hit. */
    private record Quoted(List<Span> title, List<Snippet> snippets) {}

    /**
     * @param speakers parts of the names of those whose turns are asked for, folded
     */
    H read(IndexSearcher searcher, ScoreDoc hit, Marks marks, Set<String> speakers)
            throws IOException {
        var stored = OpenRecords.stored(searcher, hit.doc, fields);
        return reader.read(new Found(hit.doc, stored, hit.score, marks, speakers));
    }

    private static CaseHit aCase(Found found) throws IOException {
        var passages = found.stored().text(Passage[].class);
        var dossier = found.stored().record(Dossier.class);
        var quoted = found.quoted(dossier.title(), i -> source(passages[i]), passages.length);
        return new CaseHit(dossier, quoted.title(), quoted.snippets(), found.score());
    }

    private static Snippets.Source source(Passage passage) {
        return new Snippets.Source(
                passage.id(),
                passage.text(),
                passage.document(),
                passage.page(),
                passage.speaker());
    }

    private static UtteranceHit anUtterance(Found found) throws IOException {
        var utterance = found.stored().record(Utterance.class);
        return new UtteranceHit(
                utterance, found.quoted("", i -> source(utterance), 1).snippets(), found.score());
    }

    private static Snippets.Source source(Utterance utterance) {
        return new Snippets.Source(
                utterance.passage() == null ? "" : utterance.passage(),
                utterance.text(),
                utterance.document(),
                utterance.page(),
                utterance.speaker());
    }

    private static DocumentHit aDocument(Found found) throws IOException {
        var document = found.stored().record(Document.class);
        var text = found.stored().documentText();
        var quoted =
                found.quoted(
                        document.title(), i -> source(document, text, i), text.blocks().size());
        return new DocumentHit(document, quoted.title(), quoted.snippets(), found.score());
    }

    private static Snippets.Source source(Document document, DocumentText text, int i) {
        var block = text.blocks().get(i);
        return new Snippets.Source("b" + i, text.textOf(block), document.id(), block.page(), null);
    }
}
