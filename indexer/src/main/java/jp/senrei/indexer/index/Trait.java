package jp.senrei.indexer.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.indexer.index.SimilarCase.Kind;

/**
 * Something a case has that other cases may have too: a service, an article, a kind of data.
 *
 * @param key the same in every case that has it
 * @param local whether only cases of one municipality can have it; how rare it is is then counted
 *     among these, or every article of a small town would seem rare
 * @param value what the facet calls it
 */
record Trait(Kind kind, String key, boolean local, FacetValue value) {
    /** What is the same wherever the facet has the same value. */
    private static final List<Kind> PLAIN =
            List.of(Kind.SERVICE, Kind.MATTER, Kind.CERTIFICATION, Kind.PERSONAL_INFORMATION);

    /** As one term of the index. */
    String term() {
        return term(kind, key);
    }

    static String term(Kind kind, String key) {
        return kind.code() + ":" + key;
    }

    /**
     * Each once. An organisation that is only mentioned is none, nor an article of no known law.
     */
    static List<Trait> of(Dossier dossier) {
        var facets = FacetValue.of(dossier);
        var traits = new LinkedHashMap<String, Trait>();
        Stream.of(
                        PLAIN.stream().flatMap(kind -> plain(kind, facets)),
                        dossier.organizations().stream()
                                .filter(one -> one.role() != OrganizationRole.MENTIONED)
                                .flatMap(one -> organization(one, facets)),
                        dossier.articles().stream()
                                .filter(article -> article.law() != null)
                                .map(Trait::article),
                        of(Kind.DEPARTMENT, facets)
                                .map(value -> department(dossier.municipality(), value)))
                .flatMap(all -> all)
                .forEach(trait -> traits.putIfAbsent(trait.term(), trait));
        return List.copyOf(traits.values());
    }

    private static Stream<FacetValue> of(Kind kind, Set<FacetValue> facets) {
        return facets.stream()
                .filter(value -> value.facet() == kind.facet() && !value.value().isBlank());
    }

    private static Stream<Trait> plain(Kind kind, Set<FacetValue> facets) {
        return of(kind, facets).map(value -> new Trait(kind, value.value(), false, value));
    }

    /** By its id: two cases may write it differently. */
    private static Stream<Trait> organization(Organization organization, Set<FacetValue> facets) {
        var key = FacetValue.of(Facet.ORGANIZATION, organization.id()).value();
        var label = FacetValue.of(Facet.ORGANIZATION, organization.name()).label();
        return of(Kind.ORGANIZATION, facets)
                .filter(value -> value.label().equals(label) && !key.isBlank())
                .limit(1)
                .map(value -> new Trait(Kind.ORGANIZATION, key, false, value));
    }

    /** The article as a whole: one case names the paragraph, another does not. */
    private static Trait article(ArticleRef article) {
        var number = Citations.article(article);
        var path = article.law() + number;
        boolean ofOrdinance = path.contains("条例");
        var value = new FacetValue(Facet.ARTICLE, path, ofOrdinance ? number : path);
        return new Trait(Kind.ARTICLE, value.value(), ofOrdinance, value);
    }

    private static Trait department(Municipality municipality, FacetValue value) {
        var key = municipality.code() + " " + value.value();
        return new Trait(Kind.DEPARTMENT, key, true, value);
    }
}
