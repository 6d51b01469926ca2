package jp.senrei.indexer.link;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.indexer.index.EarlierVersion;
import jp.senrei.indexer.index.OnDemand;

/**
 * Documents whose place another took, each read for itself: no case, meeting or precedent is linked
 * from what was replaced.
 */
final class EarlierEntries {
    private EarlierEntries() {}

    static List<EarlierVersion> of(
            Municipality municipality,
            List<ReadDocument> documents,
            Map<String, Successor> successors) {
        var replaced =
                documents.stream()
                        .filter(document -> successors.containsKey(document.id()))
                        .toList();
        return OnDemand.of(
                replaced.size(),
                i ->
                        version(
                                municipality,
                                replaced.get(i),
                                Objects.requireNonNull(successors.get(replaced.get(i).id()))));
    }

    private static EarlierVersion version(
            Municipality municipality, ReadDocument document, Successor successor) {
        var alone = Linker.link(municipality, List.of(document)).documents().getFirst();
        var entry =
                new DocumentEntry(
                        alone.document(),
                        alone.text(),
                        alone.utterances().stream().map(EarlierEntries::outsideOfCases).toList(),
                        List.of());
        return new EarlierVersion(entry, successor.newest(), successor.steps());
    }

    /** Its case may be known under another id by now, or not at all. */
    private static Utterance outsideOfCases(Utterance turn) {
        return new Utterance(
                turn.id(),
                turn.meeting(),
                null,
                turn.order(),
                turn.speaker(),
                turn.role(),
                turn.text(),
                turn.document(),
                turn.page(),
                turn.passage());
    }
}
