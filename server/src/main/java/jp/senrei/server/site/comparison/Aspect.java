package jp.senrei.server.site.comparison;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.structure.Wrapped;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.Names;
import org.jspecify.annotations.Nullable;

/**
 * What is compared: a key of the texts and what a case says of it, nothing where it does not.
 *
 * @param name key of the text
 */
record Aspect(String name, Function<Dossier, Stream<Said>> of) {
    /** What decides first, then what was asked, then who and when. */
    static final List<Aspect> ALL =
            List.of(
                    new Aspect(
                            "results.compare.outcome", one -> told(one.outcome(), Facet.OUTCOME)),
                    new Aspect("results.compare.decision", one -> quoted(one.decision())),
                    new Aspect(
                            "results.compare.conditions",
                            one -> one.conditions().stream().flatMap(Aspect::quoted)),
                    new Aspect("results.compare.kind", one -> told(one.kind(), Facet.KIND)),
                    new Aspect(
                            "results.compare.matters",
                            one -> one.matters().stream().flatMap(m -> told(m, Facet.MATTER))),
                    new Aspect(
                            "results.compare.articles",
                            one -> one.articles().stream().map(Aspect::article)),
                    new Aspect(
                            "results.compare.regime",
                            one -> Stream.of(Said.told(Names.label(one.regime())))),
                    new Aspect(
                            "results.compare.organizations",
                            one -> one.organizations().stream().map(Aspect::organization)),
                    new Aspect(
                            "results.compare.services",
                            one -> one.services().stream().map(Aspect::service).distinct()),
                    new Aspect(
                            "results.compare.certifications",
                            one -> one.certifications().stream().map(Aspect::certification)),
                    new Aspect(
                            "results.compare.information",
                            one -> one.personalInformation().stream().map(Said::words)),
                    new Aspect(
                            "results.compare.protections",
                            one -> one.protections().stream().flatMap(Aspect::quoted)),
                    new Aspect("results.compare.start", Aspect::start),
                    new Aspect("results.compare.day", Aspect::day),
                    new Aspect("results.compare.council", Aspect::council),
                    new Aspect("results.compare.meeting", Aspect::meeting),
                    new Aspect("results.compare.number", one -> words(one.number())),
                    new Aspect("results.compare.department", one -> words(one.department())));

    /** What a case says, each thing once. */
    List<Said> said(Dossier dossier) {
        return of.apply(dossier).distinct().toList();
    }

    private static Stream<Said> told(Coded value, Facet facet) {
        var href = SearchAddress.filter(facet, value.code());
        return Stream.of(Said.told(Names.label(value), href));
    }

    private static Stream<Said> words(@Nullable String text) {
        return Stream.ofNullable(text).map(Said::words);
    }

    /** Verbatim, without the line ends of the original. */
    private static Stream<Said> quoted(@Nullable String text) {
        return Stream.ofNullable(text).map(Wrapped::joined).map(Said::words);
    }

    private static Said article(ArticleRef article) {
        var page = Addresses.article(article);
        var search = SearchAddress.text("条文:" + article.canonical());
        return Said.words(article.id(), article.text(), page == null ? search : page);
    }

    private static Said organization(Organization one) {
        var said = Said.words(one.id(), one.name(), Addresses.organization(one.id()));
        return said.noting(Names.label(one.role()));
    }

    private static Said service(ServiceMention one) {
        return Said.words(one.id(), one.name(), Addresses.service(one.id()));
    }

    private static Said certification(String name) {
        return Said.words(name, name, SearchAddress.filter(Facet.CERTIFICATION, name));
    }

    private static Stream<Said> start(Dossier dossier) {
        return words(dossier.startText() == null ? dossier.startDate() : dossier.startText());
    }

    private static Stream<Said> day(Dossier dossier) {
        return Stream.of(dossier.meeting().date(), dossier.meeting().endDate())
                .filter(Objects::nonNull)
                .map(date -> Said.told(Dates.text(date)));
    }

    private static Stream<Said> council(Dossier dossier) {
        return words(Names.council(dossier.council(), dossier.municipality()));
    }

    private static Stream<Said> meeting(Dossier dossier) {
        var meeting = dossier.meeting();
        return Stream.ofNullable(meeting.ordinal())
                .map(name -> Said.words(meeting.id(), name, Addresses.meeting(meeting.id())));
    }
}
