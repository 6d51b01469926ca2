package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.IndexEntry.Type;

/**
 * What the index holds of an original: all of its text, also what stands outside of every case, and
 * the values of its meetings and cases.
 */
record IndexedDocument(DocumentEntry held, List<Meeting> meetings, List<Dossier> cases) {
    private static final HexFormat HEX = HexFormat.of();

    /**
     * @param madeFrom all that it and its turns are made from
     */
    IndexEntry entry(String owner, List<String> madeFrom) {
        return IndexEntry.ofRecord(
                Type.DOCUMENT,
                held.document().id(),
                owner,
                madeFrom,
                index -> {
                    index.kept(Fields.RECORD, CorpusJson.write(held.document()))
                            .kept(Fields.TEXT, held.text().text())
                            .kept(Fields.BLOCKS, BlockTable.of(held.text()))
                            .kept(Fields.STATISTICS, CorpusJson.write(held.statistics()))
                            .kept(Fields.MENTIONS, mentions());
                    write(index);
                });
    }

    /** To be asked for where no {@link Trace} tells. */
    List<String> madeFrom(List<IndexEntry> turns) {
        var blocks = BlockTable.of(held.text());
        var madeFrom =
                Stream.of(
                        CorpusJson.write(held.document()),
                        held.text().text(),
                        HEX.formatHex(blocks.bytes, blocks.offset, blocks.offset + blocks.length),
                        CorpusJson.write(held.statistics()),
                        mentions(),
                        CorpusJson.write(meetings),
                        CorpusJson.write(cases));
        return Stream.concat(madeFrom, turns.stream().map(IndexEntry::fingerprint)).toList();
    }

    private String mentions() {
        return CorpusJson.write(MentionTable.of(held.mentions()));
    }

    private void write(IndexDocument index) {
        var document = held.document();
        firstDay().ifPresent(index::day);
        index.facets(facets());
        addText(document, index);
        index.named(SearchField.TITLE, document.title())
                .named(SearchField.MUNICIPALITY, document.municipality().name());
        meetings.forEach(meeting -> index.named(SearchField.COUNCIL, meeting.council()));
        held.utterances().stream()
                .map(Utterance::speaker)
                .distinct()
                .forEach(speaker -> index.named(SearchField.SPEAKER, speaker));
        for (var dossier : cases) {
            CaseFacts.addOrganizationsAndServices(dossier, index);
            index.belongs(Fields.IN_CASE, dossier.id());
        }
        index.belongs(Fields.IN_DOCUMENT, document.id())
                .number(Fields.INGESTED, Listings.nanos(document.ingested()));
        held.statistics().stream()
                .map(StatisticsCell::municipality)
                .distinct()
                .forEach(municipality -> index.keyword(Fields.STATISTICS_OF, municipality));
    }

    private Optional<LocalDate> firstDay() {
        return meetings.stream()
                .map(Meeting::date)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    private Set<FacetValue> facets() {
        var facets = new LinkedHashSet<>(FacetValue.of(held.document().municipality()));
        meetings.forEach(meeting -> facets.addAll(FacetValue.of(meeting)));
        cases.forEach(dossier -> facets.addAll(FacetValue.of(dossier)));
        return facets;
    }

    private void addText(Document document, IndexDocument index) {
        var text = index.text().add(Fields.Section.TITLE, document.title());
        Stream.concat(
                        Stream.of(document.file(), document.municipality().name()),
                        document.kinds().stream().map(DocumentKind::label))
                .forEach(fact -> text.add(Fields.Section.FACTS, fact));
        var blocks = held.text().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            var block = held.text().textOf(blocks.get(i));
            text.add(i, Fields.Section.BODY, block, 0, block.length(), i > 0);
        }
        text.close();
    }
}
