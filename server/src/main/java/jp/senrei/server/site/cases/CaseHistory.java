package jp.senrei.server.site.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import jp.senrei.indexer.index.SearchIndex;

/**
 * A case with those it refers to and those that refer to it, some steps back and forward, nearest
 * first. Siblings (other cases that refer to the same one) are left out.
 *
 * @param cases the case itself first; each once
 * @param later those that refer to it, earliest first, all of them
 * @param links every reference from one of these cases to another, each pair once
 */
record CaseHistory(List<Dossier> cases, List<Dossier> later, List<Link> links) {
    /** Cases that one still takes in as a picture. */
    static final int MOST = 12;

    /** Steps to each side. */
    private static final int STEPS = 3;

    /** The case {@code later} refers to the case {@code earlier}; both are ids. */
    record Link(String earlier, String later, Relation relation) {}

    static CaseHistory of(Dossier dossier, SearchIndex index, Audience audience) {
        var later = index.goingOnWith(dossier.id(), audience);
        var cases = new LinkedHashMap<String, Dossier>();
        cases.put(dossier.id(), dossier);
        var back = List.of(dossier);
        var forward = List.of(dossier);
        for (var step = 0; step < STEPS; step++) {
            back = add(back, each -> earlier(each, index, audience), cases);
            forward =
                    add(
                            forward,
                            each ->
                                    each == dossier
                                            ? later
                                            : index.goingOnWith(each.id(), audience),
                            cases);
        }
        return new CaseHistory(List.copyOf(cases.values()), later, links(cases));
    }

    /** The case with this id, where it is one of these. */
    Optional<Dossier> find(String id) {
        return cases.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The relation of a case to another, where it refers to it. */
    static Optional<Relation> relation(Dossier later, String earlier) {
        return later.references().stream()
                .filter(reference -> earlier.equals(reference.target()))
                .map(Reference::relation)
                .min(Comparator.naturalOrder());
    }

    private static List<Dossier> add(
            List<Dossier> from, Function<Dossier, List<Dossier>> next, Map<String, Dossier> cases) {
        var added = new ArrayList<Dossier>();
        for (var each : from) {
            if (cases.size() >= MOST) break;
            for (var found : next.apply(each)) {
                if (cases.size() >= MOST || cases.containsKey(found.id())) continue;
                cases.put(found.id(), found);
                added.add(found);
            }
        }
        return added;
    }

    private static List<Dossier> earlier(Dossier later, SearchIndex index, Audience audience) {
        return later.references().stream()
                .flatMap(reference -> Stream.ofNullable(reference.target()))
                .distinct()
                .limit(MOST)
                .flatMap(id -> index.findCase(id, audience).stream())
                .toList();
    }

    private static List<Link> links(Map<String, Dossier> cases) {
        var links = new ArrayList<Link>();
        for (var later : cases.values())
            for (var earlier : cases.keySet())
                if (!earlier.equals(later.id()))
                    relation(later, earlier)
                            .ifPresent(
                                    relation -> links.add(new Link(earlier, later.id(), relation)));
        return links;
    }
}
