package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Sort;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.CaseCards;
import jp.senrei.server.site.FacetWords;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Visit;
import jp.senrei.server.site.YearBars;
import jp.senrei.web.Pages;
import jp.senrei.web.view.EntityPage;
import jp.senrei.web.view.EntityPage.Neighbour;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * Something that cases have in common, as one search for these cases tells it: the parts that the
 * pages of all entities share.
 *
 * @param question finds its cases
 * @param answer its newest cases, and the counts of them all
 */
record Entity(Visit visit, Question question, Answer<CaseHit> answer) {
    /** Cases shown of a kind. */
    private static final int SHOWN = 5;

    /** Neighbours shown of a kind. */
    private static final int NEIGHBOURS = 8;

    /** An article as a whole: not its ordinance, and none of its paragraphs. */
    private static final Pattern ARTICLE = Pattern.compile(".*第[0-9]+条(?:の[0-9]+)*");

    static Entity of(Visit visit, Map<Facet, Set<String>> filters) {
        var question = Question.of("").filteredBy(filters).size(SHOWN);
        return new Entity(
                visit, question, visit.index().searchCases(newest(question), visit.audience()));
    }

    static Entity of(Visit visit, Facet facet, String value) {
        return of(visit, Map.of(facet, Set.of(value)));
    }

    /**
     * Answers with the page of a value of the facet, {@code id} in the address; who gives its label
     * is led to it.
     */
    static void show(
            Visit visit,
            Facet facet,
            UnaryOperator<String> address,
            BiFunction<Entity, Bucket, EntityPage> page) {
        var given = visit.path("id");
        var entity = of(visit, facet, given);
        var chosen = entity.chosen(facet);
        if (entity.isEmpty() || chosen.isEmpty()) visit.notFound();
        else if (!chosen.get().value().equals(given))
            visit.context().redirect(address.apply(chosen.get().value()));
        else visit.show(Pages.entity(page.apply(entity, chosen.get())));
    }

    private static Question newest(Question question) {
        return question.sortedBy(Sort.DATE_DESC);
    }

    boolean isEmpty() {
        return answer.total() == 0;
    }

    List<Bucket> buckets(Facet facet) {
        return answer.facets().getOrDefault(facet, List.of());
    }

    /** The value of the facet that was asked for, perhaps by its label. */
    Optional<Bucket> chosen(Facet facet) {
        return buckets(facet).stream().filter(Bucket::selected).findFirst();
    }

    Link search() {
        return new Link(t("directory.search", answer.total()), SearchAddress.of(asked()));
    }

    /** The question as the page of results asks it. */
    private Question asked() {
        return question.size(Question.USUAL_SIZE);
    }

    /** One after the other. */
    @SafeVarargs
    static List<EntityPage.Section> sections(Stream<EntityPage.Section>... parts) {
        var all = new ArrayList<EntityPage.Section>();
        for (var part : parts) part.forEach(all::add);
        return all;
    }

    Stream<EntityPage.Section> figures() {
        if (isEmpty()) return Stream.of();
        return Stream.of(
                new EntityPage.Figures(
                        "figures",
                        t("directory.figures.title"),
                        Bars.outcomes(buckets(Facet.OUTCOME), value -> with(Facet.OUTCOME, value)),
                        YearBars.of(
                                t("directory.years.title"),
                                buckets(Facet.YEAR),
                                year -> with(Facet.YEAR, year.value()))));
    }

    private String with(Facet facet, String value) {
        return SearchAddress.of(asked().filteredBy(facet, Set.of(value)));
    }

    /** 一緒に出てくるもの. A facet that the entity is a value of has nothing to tell and is left out. */
    Stream<EntityPage.Section> related(Facet... facets) {
        var groups = new ArrayList<EntityPage.Group>();
        for (var facet : facets) {
            var neighbours =
                    buckets(facet).stream()
                            .filter(one -> facet != Facet.ARTICLE || isArticle(one))
                            .limit(NEIGHBOURS)
                            .map(one -> neighbour(facet, one))
                            .toList();
            if (!neighbours.isEmpty()) groups.add(new EntityPage.Group(label(facet), neighbours));
        }
        return groups.isEmpty()
                ? Stream.of()
                : Stream.of(
                        new EntityPage.Related("related", t("directory.related.title"), groups));
    }

    private static boolean isArticle(Bucket bucket) {
        return ARTICLE.matcher(bucket.value()).matches();
    }

    static String label(Facet facet) {
        return Names.label(facet);
    }

    private Neighbour neighbour(Facet facet, Bucket bucket) {
        var text = FacetWords.of(facet, bucket.value(), bucket.label());
        return new Neighbour(
                text, address(facet, bucket), bucket.count(), with(facet, bucket.value()));
    }

    /** Its own page; null for what has none. */
    private static @Nullable String address(Facet facet, Bucket bucket) {
        return switch (facet) {
            case SERVICE -> Addresses.service(bucket.value());
            case ORGANIZATION -> Addresses.organization(bucket.value());
            case ARTICLE -> Addresses.article(bucket.value());
            case MUNICIPALITY -> Addresses.municipality(bucket.value());
            case COUNCIL ->
                    bucket.parent() == null
                            ? null
                            : Addresses.council(bucket.parent(), bucket.value());
            case MATTER -> SearchAddress.filter(facet, bucket.value());
            default -> null;
        };
    }

    Stream<EntityPage.Section> newest() {
        if (isEmpty()) return Stream.of();
        var all =
                answer.total() > answer.hits().size()
                        ? new Link(
                                t("directory.newest.all", answer.total()),
                                SearchAddress.of(newest(asked())))
                        : null;
        var cards = answer.hits().stream().map(CaseHit::dossier).map(CaseCards::of).toList();
        return Stream.of(new EntityPage.Cases("newest", t("directory.newest.title"), cards, all));
    }

    /**
     * 関係の深い案件: those of its cases that a search for its name puts first, where there are more than
     * the newest.
     */
    Stream<EntityPage.Section> closest(String name) {
        if (answer.total() <= answer.hits().size()) return Stream.of();
        var named = question.text("\"" + name.replace("\"", " ") + "\"");
        var best = visit.index().searchCases(named, visit.audience());
        if (best.total() == 0) return Stream.of();
        var cards = best.hits().stream().map(CaseCards::of).toList();
        var all =
                new Link(
                        t("directory.closest.all", best.total()),
                        SearchAddress.of(named.size(Question.USUAL_SIZE)));
        return Stream.of(new EntityPage.Cases("closest", t("directory.closest.title"), cards, all));
    }
}
