package jp.senrei.indexer.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.corpus.model.Audience;

/** An index in a folder, with cases put in and questions asked in a line each. */
final class Library implements AutoCloseable {
    private final Path folder;
    final LuceneIndex index;

    Library(Path folder) {
        this.folder = folder;
        this.index = LuceneIndex.open(folder);
    }

    /** A library whose visitors see these cases. */
    static Library of(Path folder, CaseEntry... cases) {
        var library = new Library(folder);
        library.holds(Audience.VISITOR, cases);
        return library;
    }

    void holds(Audience audience, CaseEntry... cases) {
        holds(audience, new Holdings(Sample.MINATONO.code(), List.of(), List.of(), List.of(cases)));
    }

    void holds(Audience audience, Holdings holdings) {
        try (var writer = LuceneIndexWriter.open(folder)) {
            writer.replace(Set.of(audience), holdings);
            writer.suggest(Set.of(audience), holdings);
            writer.compact();
            writer.publish();
        }
    }

    Answer<CaseHit> ask(String query) {
        return ask(Question.of(query));
    }

    Answer<CaseHit> ask(Question question) {
        return index.searchCases(question, Audience.VISITOR);
    }

    /** Ids of the cases found, best first. */
    List<String> found(String query) {
        return ids(ask(query));
    }

    List<String> found(String query, Facet facet, String... values) {
        return ids(ask(filtered(query, facet, values)));
    }

    static Question filtered(String query, Facet facet, String... values) {
        return Question.of(query).filteredBy(Map.of(facet, Set.of(values)));
    }

    static List<String> ids(Answer<CaseHit> answer) {
        return answer.hits().stream().map(hit -> hit.dossier().id()).toList();
    }

    /** What is marked in the snippets of the best hit. */
    List<String> marked(String query) {
        return ask(query).hits().getFirst().snippets().stream()
                .flatMap(snippet -> snippet.marks().stream().map(mark -> mark.of(snippet.text())))
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
