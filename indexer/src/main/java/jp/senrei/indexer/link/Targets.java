package jp.senrei.indexer.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Proof;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.NormalText;

/**
 * Which dossier a reference means: the one with its number, and with its year where the reference
 * names one; of a meeting or year the one whose title is quoted or is like the asking case's. What
 * fits two dossiers stays open, and numbers of other bodies mean none of ours.
 */
final class Targets {
    private final CaseIndex cases;
    private final Sequels sequels;

    Targets(
            Municipality municipality,
            List<Cluster> clusters,
            List<String> ids,
            Meetings meetings) {
        cases = new CaseIndex(municipality, clusters, ids, meetings);
        sequels = new Sequels(clusters, meetings);
    }

    /** What a case refers to, in the order its papers do; each earlier case once. */
    List<Reference> references(Cluster cluster, String id) {
        var references = new LinkedHashMap<String, Reference>();
        int self = cases.indexOf(id);
        for (var member : cluster.members) {
            for (var written : member.tags().references()) {
                var asking = new Asking(cases, self, member.meeting(), written);
                var reference = asking.resolved();
                if (!asking.meansItself(reference) && !isOfSameMeeting(cluster, reference))
                    references.merge(key(reference), reference, Reference::withStronger);
            }
        }
        var named = targets(references);
        sequel(self)
                .filter(sequel -> !named.contains(sequel.target()))
                .ifPresent(sequel -> references.put("sequel", sequel));
        return List.copyOf(references.values());
    }

    /**
     * The chair names the case before when it is decided and the next is called up; that refers to
     * nothing.
     */
    private boolean isOfSameMeeting(Cluster cluster, Reference reference) {
        if (reference.target() == null || reference.relation() != Relation.CITES) return false;
        var target = cases.cluster(cases.indexOf(reference.target()));
        return target.firstMeeting() == cluster.firstMeeting();
    }

    /** The earlier case that only the title tells of. */
    private Optional<Reference> sequel(int self) {
        return sequels.of(self)
                .map(
                        sequel ->
                                new Reference(
                                        cases.cluster(self).first().sighting().title(),
                                        cases.cluster(sequel.of())
                                                .consultationNumber()
                                                .map(ConsultationNumber::bare)
                                                .orElse(null),
                                        null,
                                        cases.id(sequel.of()),
                                        sequel.relation(),
                                        Proof.TITLE));
    }

    private static List<String> targets(Map<String, Reference> references) {
        return references.values().stream()
                .map(Reference::target)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String key(Reference reference) {
        if (reference.target() != null) return reference.target();
        var year = EraDate.fiscalYear(NormalText.normalize(reference.text()));
        return reference.number() == null
                ? reference.text()
                : reference.number() + year.map(Object::toString).orElse("");
    }
}
