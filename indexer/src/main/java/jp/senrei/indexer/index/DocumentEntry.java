package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;

/**
 * A document with its text and what was read from it.
 *
 * @param mentions in the order of the text
 */
public record DocumentEntry(
        Document document,
        DocumentText text,
        List<Utterance> utterances,
        List<StatisticsCell> statistics,
        List<Mention> mentions) {
    public DocumentEntry {
        utterances = List.copyOf(utterances);
        statistics = List.copyOf(statistics);
        mentions = List.copyOf(mentions);
    }

    /** A document in which nobody has looked for mentions. */
    public DocumentEntry(
            Document document,
            DocumentText text,
            List<Utterance> utterances,
            List<StatisticsCell> statistics) {
        this(document, text, utterances, statistics, List.of());
    }
}
