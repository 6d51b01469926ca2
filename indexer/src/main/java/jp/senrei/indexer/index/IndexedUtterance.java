package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of a turn: its words, and what is known of the meeting and the case it
 * belongs to.
 *
 * @param meeting null when the holdings do not have it
 * @param dossier null when it belongs to no case
 */
record IndexedUtterance(
        Utterance utterance,
        @Nullable Meeting meeting,
        @Nullable Dossier dossier,
        Municipality municipality) {

    /**
     * @param meetingDigest what stands for the meeting in the fingerprint; so does the case's
     */
    IndexEntry entry(String meetingDigest, String caseDigest) {
        var record = CorpusJson.write(utterance);
        var madeFrom = List.of(record, meetingDigest, caseDigest, CorpusJson.write(municipality));
        return IndexEntry.ofRecord(
                Type.UTTERANCE,
                utterance.id(),
                Owner.turns(utterance.document()),
                madeFrom,
                index -> {
                    index.kept(Fields.RECORD, record);
                    write(index);
                });
    }

    private void write(IndexDocument index) {
        index.keyword(Fields.DOCUMENT, utterance.document())
                .belongs(Fields.IN_DOCUMENT, utterance.document())
                .day(day())
                .facets(facets())
                .named(SearchField.SPEAKER, utterance.speaker());
        if (meeting != null) SpokenTurns.add(utterance, meeting, index);
        var text = utterance.text();
        index.text()
                .add(Fields.Section.FACTS, utterance.speaker())
                .add(0, Fields.Section.BODY, text, 0, text.length(), false)
                .close();
        if (dossier != null) {
            CaseFacts.addNamed(dossier, index);
            index.keyword(Fields.CASE, dossier.id()).belongs(Fields.IN_CASE, dossier.id());
        } else if (meeting != null) {
            index.named(SearchField.COUNCIL, meeting.council());
        }
    }

    private @Nullable LocalDate day() {
        if (meeting != null) return meeting.date();
        return dossier == null ? null : dossier.meeting().date();
    }

    private Set<FacetValue> facets() {
        var facets = new LinkedHashSet<>(FacetValue.of(municipality));
        if (meeting != null) {
            facets.addAll(FacetValue.of(meeting));
            Speaker.facet(utterance.speaker(), meeting.municipality()).ifPresent(facets::add);
        }
        if (dossier != null) facets.addAll(FacetValue.of(dossier));
        return facets;
    }
}
