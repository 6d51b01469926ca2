package jp.senrei.indexer.index;

import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;

/**
 * The index in domain words, for reading. Every question says who asks; what that audience may not
 * see is not there: no hit, no count, no facet, no snippet, and nothing in the score.
 *
 * <p>Safe for use by many threads. Each call sees the newest state that a writer (also of another
 * process) has published.
 */
public interface SearchIndex extends AutoCloseable {
    Answer<CaseHit> searchCases(Question question, Audience audience);

    Answer<UtteranceHit> searchUtterances(Question question, Audience audience);

    Answer<DocumentHit> searchDocuments(Question question, Audience audience);

    /**
     * What somebody who is typing may mean, best first. Each suggestion finds something when it is
     * searched.
     *
     * @param typed plain words, the last one perhaps half typed, in kanji, kana or rōmaji; nothing
     *     is suggested for operators and quotes
     */
    List<Suggestion> suggest(String typed, int most, Audience audience);

    Optional<Dossier> findCase(String id, Audience audience);

    Optional<DocumentEntry> findDocument(String id, Audience audience);

    Optional<Meeting> findMeeting(String id, Audience audience);

    /** The cases of a document, in the order of their numbers and titles. */
    List<Dossier> casesOfDocument(String document, Audience audience);

    /** The turns of a case, in order; empty when its minutes are not held. */
    List<Utterance> utterancesOfCase(String id, Audience audience);

    /** Everything for export, ordered by id; turns by document, as spoken. */
    List<Dossier> cases(Audience audience);

    List<Meeting> meetings(Audience audience);

    List<Utterance> utterances(Audience audience);

    List<Document> documents(Audience audience);

    List<StatisticsCell> statistics(Audience audience);

    @Override
    void close();
}
