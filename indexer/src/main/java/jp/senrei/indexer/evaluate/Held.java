package jp.senrei.indexer.evaluate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.SearchIndex;

/** All that was read, as the exports give it. */
public record Held(
        List<Dossier> cases,
        List<Meeting> meetings,
        List<Utterance> utterances,
        List<StatisticsCell> statistics,
        List<Document> documents) {
    public Held {
        cases = List.copyOf(cases);
        meetings = List.copyOf(meetings);
        utterances = List.copyOf(utterances);
        statistics = List.copyOf(statistics);
        documents = List.copyOf(documents);
    }

    /** Everything that this audience may see. */
    public static Held of(SearchIndex index, Audience audience) {
        return new Held(
                index.cases(audience),
                index.meetings(audience),
                index.utterances(audience),
                index.statistics(audience),
                index.documents(audience));
    }

    /** Name of the file by the id of its document. */
    Map<String, String> files() {
        return documents.stream()
                .collect(Collectors.toMap(Document::id, Document::file, (one, same) -> one));
    }
}
