package jp.senrei.indexer.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.ServiceMention;
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
        var traits = new LinkedHashMap<String, Trait>();
        Stream.of(
                        dossier.services().stream().map(Trait::of),
                        dossier.organizations().stream()
                                .filter(one -> one.role() != OrganizationRole.MENTIONED)
                                .map(Trait::of),
                        dossier.articles().stream()
                                .filter(article -> article.law() != null)
                                .map(Trait::of),
                        dossier.matters().stream()
                                .map(matter -> of(Kind.MATTER, matter.code(), matter.label())),
                        dossier.certifications().stream()
                                .map(name -> of(Kind.CERTIFICATION, name, name)),
                        dossier.personalInformation().stream()
                                .map(name -> of(Kind.PERSONAL_INFORMATION, name, name)),
                        Stream.ofNullable(dossier.department())
                                .map(name -> department(dossier, name)))
                .flatMap(all -> all)
                .filter(trait -> !trait.key.isBlank())
                .forEach(trait -> traits.putIfAbsent(trait.term(), trait));
        return List.copyOf(traits.values());
    }

    private static Trait of(Kind kind, String value, String label) {
        var facet = facetValue(kind, value, label);
        return new Trait(kind, facet.value(), false, facet);
    }

    private static Trait of(ServiceMention service) {
        return of(Kind.SERVICE, service.id(), service.name());
    }

    /** By its id: the two cases may write it differently. */
    private static Trait of(Organization organization) {
        var name = organization.name();
        var key = facetValue(Kind.ORGANIZATION, organization.id(), name).value();
        return new Trait(Kind.ORGANIZATION, key, false, facetValue(Kind.ORGANIZATION, name, name));
    }

    /** The article as a whole: one case names the paragraph, another does not. */
    private static Trait of(ArticleRef article) {
        var number = Citations.article(article);
        var value = article.law() + number;
        boolean ofOrdinance = value.contains("条例");
        var facet = facetValue(Kind.ARTICLE, value, ofOrdinance ? number : value);
        return new Trait(Kind.ARTICLE, facet.value(), ofOrdinance, facet);
    }

    private static Trait department(Dossier dossier, String name) {
        var facet = facetValue(Kind.DEPARTMENT, name, name);
        var key = dossier.municipality().code() + " " + facet.value();
        return new Trait(Kind.DEPARTMENT, key, true, facet);
    }

    /** Cut as the facet cuts it. */
    private static FacetValue facetValue(Kind kind, String value, String label) {
        var facet = kind.facet();
        if (facet == null) throw new IllegalArgumentException(kind + " is no facet");
        return new FacetValue(facet, value, label);
    }
}
