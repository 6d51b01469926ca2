package jp.senrei.server.site;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.indexer.index.Facet;
import jp.senrei.web.view.CaseCard.Chip;

/** What a case is about in a few words, each leading to more of it: 条文, 委託先, サービス. */
final class Chips {
    /** Of each kind; the page of the case has them all. */
    private static final int MOST = 2;

    private Chips() {}

    static List<Chip> of(Dossier dossier, BiFunction<Facet, String, String> address) {
        return Stream.of(
                        some(articles(dossier, address)),
                        some(contractors(dossier, address)),
                        some(services(dossier, address)))
                .flatMap(chips -> chips)
                .toList();
    }

    private static Stream<Chip> some(Stream<Chip> chips) {
        return chips.distinct().limit(MOST);
    }

    /** The law is that of the municipality nearly always: the number is enough. */
    private static Stream<Chip> articles(
            Dossier dossier, BiFunction<Facet, String, String> address) {
        return dossier.articles().stream()
                .map(article -> chip(Facet.ARTICLE, article.canonical(), value(article), address));
    }

    private static String value(ArticleRef article) {
        return (article.law() == null ? "" : article.law()) + article.canonical();
    }

    private static Stream<Chip> contractors(
            Dossier dossier, BiFunction<Facet, String, String> address) {
        return dossier.organizations().stream()
                .filter(one -> one.role() == OrganizationRole.CONTRACTOR)
                .filter(one -> !one.id().isBlank())
                .map(one -> contractor(one, address));
    }

    private static Chip contractor(Organization one, BiFunction<Facet, String, String> address) {
        var href = address.apply(Facet.ORGANIZATION, one.id());
        return new Chip(Names.label(one.role()), one.name(), href);
    }

    private static Stream<Chip> services(
            Dossier dossier, BiFunction<Facet, String, String> address) {
        return dossier.services().stream()
                .map(ServiceMention::id)
                .distinct()
                .map(id -> chip(Facet.SERVICE, name(dossier, id), id, address));
    }

    private static String name(Dossier dossier, String service) {
        return dossier.services().stream()
                .filter(one -> one.id().equals(service))
                .map(ServiceMention::name)
                .findFirst()
                .orElse(service);
    }

    private static Chip chip(
            Facet facet, String text, String value, BiFunction<Facet, String, String> address) {
        return new Chip(Names.label(facet), text, address.apply(facet, value));
    }
}
