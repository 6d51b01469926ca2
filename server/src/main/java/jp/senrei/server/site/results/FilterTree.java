package jp.senrei.server.site.results;

import static jp.senrei.indexer.index.Facet.ARTICLE;
import static jp.senrei.indexer.index.Facet.CERTIFICATION;
import static jp.senrei.indexer.index.Facet.COUNCIL;
import static jp.senrei.indexer.index.Facet.DEPARTMENT;
import static jp.senrei.indexer.index.Facet.KIND;
import static jp.senrei.indexer.index.Facet.MATTER;
import static jp.senrei.indexer.index.Facet.MONTH;
import static jp.senrei.indexer.index.Facet.MUNICIPALITY;
import static jp.senrei.indexer.index.Facet.ORGANIZATION;
import static jp.senrei.indexer.index.Facet.OUTCOME;
import static jp.senrei.indexer.index.Facet.PERSONAL_INFORMATION;
import static jp.senrei.indexer.index.Facet.PREFECTURE;
import static jp.senrei.indexer.index.Facet.SERVICE;
import static jp.senrei.indexer.index.Facet.SPEAKER;
import static jp.senrei.indexer.index.Facet.YEAR;
import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.FacetLabels;
import jp.senrei.server.site.FacetWords;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.Filter;
import jp.senrei.web.view.Filter.Below;
import jp.senrei.web.view.Filter.Option;

/**
 * 絞り込み of a page of results: the facets, values that stand below others under them. What is below a
 * value is shown when all of it is known or the value is chosen; of a long list half would mislead.
 */
final class FilterTree {
    /**
     * @param name what the choice is called after
     * @param facets from the top level down
     * @param open at first; the others open when one of their values is chosen
     */
    private record Choice(Facet name, boolean open, List<Facet> facets) {}

    /** In the order of how often they are asked for. */
    private static final List<Choice> ORDER =
            List.of(
                    new Choice(OUTCOME, true, List.of(OUTCOME)),
                    new Choice(MUNICIPALITY, true, List.of(PREFECTURE, MUNICIPALITY, COUNCIL)),
                    new Choice(YEAR, true, List.of(YEAR, MONTH)),
                    new Choice(SPEAKER, false, List.of(SPEAKER)),
                    new Choice(MATTER, false, List.of(MATTER)),
                    new Choice(SERVICE, false, List.of(SERVICE)),
                    new Choice(ORGANIZATION, false, List.of(ORGANIZATION)),
                    new Choice(ARTICLE, false, List.of(ARTICLE)),
                    new Choice(KIND, false, List.of(KIND)),
                    new Choice(CERTIFICATION, false, List.of(CERTIFICATION)),
                    new Choice(PERSONAL_INFORMATION, false, List.of(PERSONAL_INFORMATION)),
                    new Choice(COUNCIL, false, List.of(COUNCIL)),
                    new Choice(DEPARTMENT, false, List.of(DEPARTMENT)));

    /** Values shown at once. */
    private static final int SHOWN = 6;

    private final Question question;
    private final Map<Facet, List<Bucket>> buckets = new EnumMap<>(Facet.class);

    /** Values that stand somewhere already. */
    private final Map<Facet, Set<String>> placed = new EnumMap<>(Facet.class);

    private FilterTree(Question question, Answer<?> answer) {
        this.question = question;
        for (var facet : Facet.values()) {
            buckets.put(facet, answer.facets().getOrDefault(facet, List.of()));
            placed.put(facet, new HashSet<>());
        }
    }

    static List<Filter> of(Question question, Answer<?> answer) {
        var tree = new FilterTree(question, answer);
        return ORDER.stream()
                .map(tree::filter)
                .filter(filter -> !filter.options().isEmpty())
                .toList();
    }

    private Filter filter(Choice choice) {
        var options = new ArrayList<Option>();
        for (var facet : choice.facets()) {
            if (facet == COUNCIL && choice.facets().size() > 1)
                continue; // those left have a filter
            options.addAll(tops(facet));
            options.addAll(missing(facet));
        }
        options.sort(Comparator.comparing((Option option) -> !option.isChosen()));
        // What is chosen must be in sight.
        int chosen = (int) options.stream().filter(Option::isChosen).count();
        int shown = Math.max(SHOWN, chosen);
        if (options.size() <= shown + 1) shown = options.size();
        return new Filter(
                Names.label(choice.name()),
                choice.open() || chosen > 0,
                options.subList(0, shown),
                options.subList(shown, options.size()));
    }

    /**
     * Values that stand below none of those listed. A council whose municipality is not in sight
     * has a place in a filter of its own.
     */
    private List<Option> tops(Facet facet) {
        var options = new ArrayList<Option>();
        for (var bucket : of(facet)) {
            boolean stands =
                    facet == COUNCIL
                            ? placed(COUNCIL).contains(bucket.value())
                            : standsBelow(facet, bucket);
            if (!stands) options.add(option(facet, bucket, ""));
        }
        return options;
    }

    private boolean standsBelow(Facet facet, Bucket bucket) {
        var upper =
                switch (facet) {
                    case MUNICIPALITY -> PREFECTURE;
                    case MONTH -> YEAR;
                    default -> facet;
                };
        return bucket.parent() != null
                && of(upper).stream().anyMatch(above -> above.value().equals(bucket.parent()));
    }

    private boolean isShownBelow(Facet facet, Bucket above) {
        var below = below(facet, above);
        return below.size() == above.children() || above.selected() || anyChosen(facet, above);
    }

    private boolean anyChosen(Facet facet, Bucket above) {
        var lower = lower(facet);
        return below(facet, above).stream()
                .anyMatch(bucket -> bucket.selected() || anyChosen(lower, bucket));
    }

    private Option option(Facet facet, Bucket bucket, String labelAbove) {
        placed(facet).add(bucket.value());
        var id = facet.code() + "-" + placed(facet).size();
        var label =
                facet == ARTICLE && bucket.label().startsWith(labelAbove)
                        ? bucket.label().substring(labelAbove.length())
                        : FacetWords.of(facet, bucket.value(), bucket.label());
        return new Option(
                id,
                facet.code(),
                bucket.value(),
                label,
                bucket.count(),
                bucket.selected(),
                belowOf(facet, bucket));
    }

    private Below belowOf(Facet facet, Bucket above) {
        var below = below(facet, above);
        if (below.isEmpty() || !isShownBelow(facet, above)) return Below.NOTHING;
        var lower = lower(facet);
        var options = below.stream().map(bucket -> option(lower, bucket, above.label())).toList();
        boolean isShort = facet == PREFECTURE && of(MUNICIPALITY).size() <= SHOWN;
        boolean open = isShort || above.selected() || anyChosen(facet, above);
        return new Below(name(facet, above), open, options);
    }

    /** Of a year the months in their order, else as counted. */
    private List<Bucket> below(Facet facet, Bucket above) {
        var lower = lower(facet);
        if (lower == facet && facet != ARTICLE) return List.of();
        var below = of(lower).stream().filter(one -> above.value().equals(one.parent()));
        return facet == YEAR
                ? below.sorted(Comparator.comparing(Bucket::value)).toList()
                : below.toList();
    }

    /** The facet whose values stand below those of this one; itself for none. */
    private static Facet lower(Facet facet) {
        return switch (facet) {
            case PREFECTURE -> MUNICIPALITY;
            case MUNICIPALITY -> COUNCIL;
            case YEAR -> MONTH;
            default -> facet;
        };
    }

    private static String name(Facet facet, Bucket above) {
        return switch (facet) {
            case PREFECTURE -> t("results.below.municipalities");
            case MUNICIPALITY -> t("results.below.councils");
            case YEAR -> t("results.below.months");
            default ->
                    above.parent() == null && !above.value().startsWith("第")
                            ? t("results.below.articles")
                            : t("results.below.paragraphs");
        };
    }

    /** Values chosen that no hit has: they stay in the form until taken out. */
    private List<Option> missing(Facet facet) {
        return question.filters().getOrDefault(facet, Set.of()).stream()
                .filter(value -> of(facet).stream().noneMatch(one -> isNamed(one, value)))
                .map(value -> new Bucket(value, FacetLabels.known(facet, value), 0, true))
                .map(bucket -> option(facet, bucket, ""))
                .toList();
    }

    /** A value may be given by its label too. */
    private static boolean isNamed(Bucket bucket, String given) {
        return bucket.value().equals(given) || bucket.selected() && bucket.label().equals(given);
    }

    private List<Bucket> of(Facet facet) {
        return buckets.getOrDefault(facet, List.of());
    }

    private Set<String> placed(Facet facet) {
        return placed.computeIfAbsent(facet, any -> new HashSet<>());
    }
}
