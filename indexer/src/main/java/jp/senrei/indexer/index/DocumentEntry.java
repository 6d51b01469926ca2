package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;

/** A document with its text and what was read from it. */
public record DocumentEntry(
        Document document,
        DocumentText text,
        List<Utterance> utterances,
        List<StatisticsCell> statistics) {
    public DocumentEntry {
        utterances = List.copyOf(utterances);
        statistics = List.copyOf(statistics);
    }
}
