package jp.senrei.server.site.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Part;
import jp.senrei.server.site.Anchors;

/**
 * The cases of a meeting as its agenda lists them; without an agenda as its minutes take them up.
 * What stands in neither comes last, in the order it had.
 */
final class AgendaOrder {
    private static final int NONE = Integer.MAX_VALUE;

    private AgendaOrder() {}

    static List<Dossier> of(List<Dossier> cases) {
        return Stream.of(Part.AGENDA, Part.MINUTES)
                .flatMap(part -> document(part, cases).stream().map(id -> sorted(part, id, cases)))
                .findFirst()
                .orElse(cases);
    }

    /** Of several agendas the one that names most of the cases, the first of those. */
    private static Optional<String> document(Part part, List<Dossier> cases) {
        return appearances(part, cases)
                .map(Appearance::document)
                .distinct()
                .max(
                        Comparator.comparingLong(
                                        (String id) ->
                                                cases.stream()
                                                        .filter(one -> block(part, id, one) < NONE)
                                                        .count())
                                .thenComparing(Comparator.<String>naturalOrder().reversed()));
    }

    private static Stream<Appearance> appearances(Part part, List<Dossier> cases) {
        return cases.stream()
                .flatMap(one -> one.appearances().stream())
                .filter(appearance -> appearance.part() == part);
    }

    private static List<Dossier> sorted(Part part, String document, List<Dossier> cases) {
        return cases.stream()
                .sorted(Comparator.comparingInt(one -> block(part, document, one)))
                .toList();
    }

    private static int block(Part part, String document, Dossier dossier) {
        return appearances(part, List.of(dossier))
                .filter(appearance -> appearance.document().equals(document))
                .mapToInt(AgendaOrder::block)
                .min()
                .orElse(NONE);
    }

    private static int block(Appearance appearance) {
        int block = Anchors.block(appearance.passage());
        return block < 0 ? NONE : block;
    }
}
