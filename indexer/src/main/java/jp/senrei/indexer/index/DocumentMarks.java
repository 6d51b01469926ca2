package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.IndexEntry.Type;
import jp.senrei.indexer.index.Marks.Mark;
import jp.senrei.indexer.index.OpenDocuments.Opened;
import jp.senrei.indexer.index.QueryPlan.Demand;
import org.apache.lucene.search.IndexSearcher;

/**
 * Where the words of a question stand in the whole text of a document, in one state of the index:
 * what the snippets of a search mark, and all the rest of it. A question that each of the three
 * searches takes another way (as it stands, or split up) is marked in all of them.
 *
 * <p>Known weakness: a short word of kanji that is broken over two blocks (lines of a list, each a
 * block of its own) is not marked, though a passage that joins them has it.
 */
final class DocumentMarks {
    private final IndexSearcher searcher;
    private final Question question;
    private final Expression expression;
    private final QueryPlans plans;

    private DocumentMarks(IndexSearcher searcher, Question question) {
        this.searcher = searcher;
        this.question = question;
        this.expression = QueryReader.read(question.text()).expression();
        this.plans = new QueryPlans(question.without());
    }

    /** In order, none overlapping; empty where there is no such document. */
    static List<Span> of(IndexSearcher searcher, Question question, String document)
            throws IOException {
        var place = new Records(searcher).place(Type.DOCUMENT, document);
        var marked = OpenDocuments.read(searcher, document);
        return place.isEmpty() || marked.isEmpty()
                ? List.of()
                : new DocumentMarks(searcher, question).in(place.getAsInt(), marked.get());
    }

    private List<Span> in(int doc, Opened opened) throws IOException {
        var marks = new Marks(searcher, needles());
        if (marks.isEmpty()) return List.of();
        var text = opened.entry().text();
        var blocks = text.blocks();
        var found = marks.everywhere(doc, opened.layout(), i -> text.textOf(blocks.get(i)));
        return spans(text, new TreeMap<>(found));
    }

    /** Each once: most of what is asked for in one way is asked for in the others too. */
    private List<Needle> needles() throws IOException {
        var needles = new LinkedHashMap<Needle, Needle>();
        for (var demand : demands())
            for (var needle : plans.of(expression, demand).needles()) needles.put(needle, needle);
        return List.copyOf(needles.keySet());
    }

    private Set<Demand> demands() throws IOException {
        var strict = plans.of(expression, Demand.CHUNKS);
        if (!strict.loosens()) return EnumSet.of(Demand.CHUNKS);
        var demands = EnumSet.noneOf(Demand.class);
        for (var type : Type.SEARCHED)
            demands.add(new Search(searcher, type, question, plans).planned(expression).demand());
        return demands;
    }

    /** From those of each block to those of the text. */
    private static List<Span> spans(DocumentText text, Map<Integer, List<Mark>> byBlock) {
        var spans = new ArrayList<Span>();
        byBlock.forEach(
                (block, marks) -> {
                    int base = text.blocks().get(block).start();
                    for (var mark : marks)
                        spans.add(new Span(base + mark.span().start(), base + mark.span().end()));
                });
        return List.copyOf(spans);
    }
}
