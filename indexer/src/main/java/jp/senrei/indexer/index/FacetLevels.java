package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * 階層: which value of a facet stands above which, as the values themselves tell.
 *
 * <ul>
 *   <li>prefecture {@code 13} → municipality {@code 131211} → council (a facet of its own: its name
 *       does not tell the municipality)
 *   <li>year {@code 2022} → month {@code 2022-07}
 *   <li>article {@code 潮見市個人情報保護条例} → {@code 潮見市個人情報保護条例第16条} → {@code …第16条第1項} → {@code
 *       …第16条第1項第2号}, all values of one facet
 * </ul>
 *
 * <p>Prefecture and municipality are two levels of one choice, and so are year and month: a value
 * gives way to chosen values below it, and what is left are alternatives. Tokyo and, in it, 足立区 is
 * 足立区; Tokyo and 市川市 is either.
 */
final class FacetLevels {
    private static final Pattern LAST_STEP =
            Pattern.compile("(.*?)第[0-9]+(?:条(?:の[0-9]+)*|項|号(?:の[0-9]+)*)");
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{6}");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])");

    private static final int FIRST_MONTH_OF_A_FISCAL_YEAR = 4;

    private static final List<Set<Facet>> CHOICES =
            List.of(
                    EnumSet.of(Facet.PREFECTURE, Facet.MUNICIPALITY),
                    EnumSet.of(Facet.YEAR, Facet.MONTH));

    private FacetLevels() {}

    /** The facets that are one choice with this one, itself included. */
    static Set<Facet> choice(Facet facet) {
        return CHOICES.stream()
                .filter(choice -> choice.contains(facet))
                .findFirst()
                .orElse(EnumSet.of(facet));
    }

    /** The facet whose values stand right above those of this one; null for none. */
    static @Nullable Facet facetAbove(Facet facet) {
        return switch (facet) {
            case MUNICIPALITY -> Facet.PREFECTURE;
            case COUNCIL -> Facet.MUNICIPALITY;
            case MONTH -> Facet.YEAR;
            case ARTICLE -> Facet.ARTICLE;
            default -> null;
        };
    }

    /** The value right above, null for none or when the value does not tell. */
    static @Nullable String above(Facet facet, String value) {
        return switch (facet) {
            case MUNICIPALITY ->
                    MUNICIPALITY.matcher(value).matches() ? value.substring(0, 2) : null;
            case MONTH -> fiscalYear(value);
            case ARTICLE -> withoutLastStep(value);
            default -> null;
        };
    }

    /** An article and all that it is part of, the ordinance first. */
    static List<String> path(ArticleRef article) {
        var law = article.law() == null ? "" : article.law();
        var path = new ArrayList<String>();
        String step = law + article.canonical();
        while (step != null && !step.equals(law)) {
            path.addFirst(step);
            step = withoutLastStep(step);
        }
        if (!law.isBlank()) path.addFirst(law);
        return path;
    }

    /** Without the values below which another is chosen, in the same facet or the one below. */
    static Map<Facet, Set<String>> lowest(Map<Facet, Set<String>> chosen) {
        return without(chosen, passed(chosen, true));
    }

    /** The same, where values of one facet stay alternatives to each other. */
    static Map<Facet, Set<String>> lowestOfEachFacet(Map<Facet, Set<String>> chosen) {
        return without(chosen, passed(chosen, false));
    }

    private static Map<Facet, Set<String>> without(
            Map<Facet, Set<String>> chosen, Map<Facet, Set<String>> passed) {
        var left = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.forEach(
                (facet, values) -> {
                    var kept = new LinkedHashSet<>(values);
                    kept.removeAll(passed.getOrDefault(facet, Set.of()));
                    left.put(facet, kept);
                });
        return left;
    }

    /** All values above a chosen one. */
    private static Map<Facet, Set<String>> passed(
            Map<Facet, Set<String>> chosen, boolean withinFacets) {
        var passed = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.forEach(
                (facet, values) -> {
                    var above = facetAbove(facet);
                    if (above == null || above == facet && !withinFacets) return;
                    passed.computeIfAbsent(above, any -> new LinkedHashSet<>())
                            .addAll(allAbove(facet, values));
                });
        return passed;
    }

    private static Set<String> allAbove(Facet facet, Set<String> values) {
        return values.stream()
                .flatMap(value -> stepsAbove(facet, value).stream())
                .collect(Collectors.toSet());
    }

    /** Only an article has more than one: the other facets' values above are of another facet. */
    private static List<String> stepsAbove(Facet facet, String value) {
        var steps = new ArrayList<String>();
        for (var step = above(facet, value); step != null; step = above(facet, step)) {
            steps.add(step);
            if (facet != Facet.ARTICLE) break;
        }
        return steps;
    }

    private static @Nullable String fiscalYear(String month) {
        var match = MONTH.matcher(month);
        if (!match.matches()) return null;
        int year = Integer.parseInt(match.group(1));
        boolean isLate = Integer.parseInt(match.group(2)) < FIRST_MONTH_OF_A_FISCAL_YEAR;
        return Integer.toString(isLate ? year - 1 : year);
    }

    private static @Nullable String withoutLastStep(String article) {
        var match = LAST_STEP.matcher(article);
        return match.matches() && !match.group(1).isEmpty() ? match.group(1) : null;
    }
}
