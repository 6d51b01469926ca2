package jp.senrei.indexer.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;

/**
 * The index in domain words, for reading. Every question says who asks; what that audience may not
 * see is not there: no hit, no count, no facet, no snippet, and nothing in the score.
 *
 * <p>Safe for use by many threads. Each call sees the newest state that a writer (also of another
 * process) has published, or one that is at most half a second older; a {@link #snapshot} goes on
 * seeing one and the same.
 *
 * <p>Every call may throw {@link IndexUnavailableException}: what is there cannot be read and is to
 * be made anew.
 */
public interface SearchIndex extends AutoCloseable {
    /**
     * The same index at one moment, for several questions whose answers have to agree (all that one
     * page shows): each audience's newest state when it is first asked about. Costs nothing until
     * then; close it, which leaves this index open.
     */
    SearchIndex snapshot();

    /**
     * The three searches take the same questions. Without a text they list everything: by relevance
     * nothing is before anything else, so the newest meeting comes first, and within it cases by
     * number and turns as they were spoken.
     */
    Answer<CaseHit> searchCases(Question question, Audience audience);

    Answer<UtteranceHit> searchUtterances(Question question, Audience audience);

    Answer<DocumentHit> searchDocuments(Question question, Audience audience);

    /** The totals that the three searches would give, without their hits and facets. */
    Totals totals(Question question, Audience audience);

    /** All that there is to be searched. */
    Coverage coverage(Audience audience);

    /**
     * What somebody who is typing may mean, best first. Each suggestion finds something when it is
     * searched.
     *
     * @param typed plain words, the last one perhaps half typed, in kanji, kana or rōmaji; nothing
     *     is suggested for operators and quotes
     */
    List<Suggestion> suggest(String typed, int most, Audience audience);

    Optional<Dossier> findCase(String id, Audience audience);

    /**
     * 似た案件: the cases that share most with a case, best first; what is rare counts more. Empty when
     * there is no such case, or none like it.
     *
     * <p>Left out are the case itself and those it goes on with: the earlier cases that it changes
     * or continues, those that do so with it, and so on. A case that it merely cites may be among
     * them. The order is the same each time: ties go to the newest.
     *
     * @param most cases wanted, 1 to {@link Question#MAX_SIZE}
     */
    List<SimilarCase> similar(String caseId, int most, Audience audience);

    /**
     * With its text and all that was read of it, which may be large. A document whose place a newer
     * version took is found by its id here and in the two methods below, and nowhere else; it has
     * no statistics and mentions, and its turns belong to no case.
     */
    Optional<DocumentEntry> findDocument(String id, Audience audience);

    /**
     * A document to be read by a person: with its text and turns, without statistics and mentions.
     */
    default Optional<DocumentEntry> readDocument(String id, Audience audience) {
        return findDocument(id, audience).map(Walk::toBeRead);
    }

    /** The document without its text. */
    Optional<Document> aboutDocument(String id, Audience audience);

    /**
     * 版: all versions of what this document is a version of, newest first: one that nothing
     * replaced is alone. Versions that the asker may not see are not there. Empty when the asker
     * has no such document.
     */
    default List<Document> versionsOf(String document, Audience audience) {
        return aboutDocument(document, audience).stream().toList();
    }

    Optional<Meeting> findMeeting(String id, Audience audience);

    /** The cases of a document, in the order of their numbers and titles. */
    List<Dossier> casesOfDocument(String document, Audience audience);

    /** The turns of a case, in order; empty when its minutes are not held. */
    List<Utterance> utterancesOfCase(String id, Audience audience);

    /** The cases that refer to this one (経過の後の案件), earliest first. */
    default List<Dossier> goingOnWith(String caseId, Audience audience) {
        return Walk.goingOnWith(this, caseId, audience);
    }

    /** The meetings of a municipality, newest first; those without a day last. */
    default List<Meeting> meetingsOf(String municipality, Audience audience) {
        return Walk.meetingsOf(this, municipality, audience);
    }

    /** Those who speak in the meetings of a municipality, who speaks most first. */
    default List<Speaker> speakers(String municipality, Audience audience) {
        return Walk.speakers(this, municipality, audience);
    }

    /** The documents that were taken in last, newest first. */
    default List<Document> latestDocuments(int most, Audience audience) {
        return Walk.latestDocuments(this, most, audience);
    }

    /** The numbers of the operations reports of a municipality, by the ids of their documents. */
    default List<StatisticsCell> statisticsOf(String municipality, Audience audience) {
        return Walk.statisticsOf(this, municipality, audience);
    }

    /** Those of which there are such numbers, by code. */
    default List<Municipality> municipalitiesWithStatistics(Audience audience) {
        return Walk.municipalitiesWithStatistics(this, audience);
    }

    /**
     * Where the words of a question stand in a whole document: spans of its display text, in order,
     * not overlapping. Empty when the asker has no such document. Only the text of the question
     * counts, and the other names of its words that it does not go without; marked is what the
     * snippets of the searches mark. Of one name of a word no more than 20,000 places.
     */
    default List<Span> marks(Question question, String document, Audience audience) {
        return Walk.marks(this, question, document, audience);
    }

    /**
     * Everything of a kind, for export, read while it is walked through: only the ids of an archive
     * are in memory, of it no more than one document. Ordered by id; what belongs to a document (an
     * {@link Utterance} as spoken, a {@link StatisticsCell}, a {@link Mention} as it stands in the
     * text) by the document's. Sees one state of the index; close it.
     *
     * @param kind one of the classes that methods below list, {@link Mention} or {@link
     *     EarlierVersion}
     */
    <T> Stream<T> all(Class<T> kind, Audience audience);

    /** All in a list, for what fits into memory. */
    default List<Dossier> cases(Audience audience) {
        return list(Dossier.class, audience);
    }

    default List<Meeting> meetings(Audience audience) {
        return list(Meeting.class, audience);
    }

    default List<Utterance> utterances(Audience audience) {
        return list(Utterance.class, audience);
    }

    default List<Document> documents(Audience audience) {
        return list(Document.class, audience);
    }

    default List<StatisticsCell> statistics(Audience audience) {
        return list(StatisticsCell.class, audience);
    }

    private <T> List<T> list(Class<T> kind, Audience audience) {
        try (var all = all(kind, audience)) {
            return all.toList();
        }
    }

    @Override
    void close();
}
