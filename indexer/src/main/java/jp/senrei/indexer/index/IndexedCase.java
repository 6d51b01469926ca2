package jp.senrei.indexer.index;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Reference;
import jp.senrei.indexer.index.IndexEntry.Type;

/** What the index holds of a case: all that is held of it, from whatever document. */
final class IndexedCase {
    private IndexedCase() {}

    static IndexEntry entry(CaseEntry entry, String owner) {
        var record = CorpusJson.write(entry.dossier());
        var trace = entry.trace();
        return IndexEntry.ofRecord(
                Type.CASE,
                entry.dossier().id(),
                owner,
                List.of(record, trace.isEmpty() ? CorpusJson.write(entry.passages()) : trace),
                index -> {
                    index.kept(Fields.RECORD, record)
                            .kept(Fields.TEXT, CorpusJson.write(entry.passages()));
                    write(entry, index);
                });
    }

    private static void write(CaseEntry entry, IndexDocument index) {
        var dossier = entry.dossier();
        var speakers = speakers(entry);
        index.day(dossier.meeting().date()).facets(FacetValue.of(dossier));
        addText(entry, speakers, index);
        SpelledWords.of(entry).forEach(word -> index.keyword(SpelledWords.FIELD, word));
        CaseFacts.addNamed(dossier, index);
        dossier.appearances().stream()
                .map(Appearance::document)
                .distinct()
                .forEach(
                        document ->
                                index.keyword(Fields.DOCUMENT, document)
                                        .belongs(Fields.IN_DOCUMENT, document));
        index.belongs(Fields.IN_CASE, dossier.id());
        dossier.references().stream()
                .map(Reference::target)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(earlier -> index.keyword(Fields.REFERS, earlier));
        speakers.forEach(speaker -> index.named(SearchField.SPEAKER, speaker));
        ComparedWords.addAll(entry, index);
    }

    private static void addText(CaseEntry entry, List<String> speakers, IndexDocument index) {
        var text = index.text().add(Fields.Section.TITLE, entry.dossier().title());
        Stream.concat(CaseFacts.of(entry.dossier()).stream(), speakers.stream())
                .forEach(fact -> text.add(Fields.Section.FACTS, fact));
        CaseFacts.meanings(entry.dossier()).forEach(name -> text.mean(Fields.Section.FACTS, name));
        CaseText.add(entry, text);
        text.close();
    }

    private static List<String> speakers(CaseEntry entry) {
        return entry.passages().stream()
                .map(Passage::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
