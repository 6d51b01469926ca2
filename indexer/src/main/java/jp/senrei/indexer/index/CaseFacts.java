package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;

/**
 * What is known of a case beside its text, as people write it: numbers, names, articles. Searched
 * with the text ({@link #of}) and by the names of the query language ({@link #addNamed}).
 */
final class CaseFacts {
    /** Councils rarely write the word beside the conditions themselves. */
    private static final String CONDITIONS = "附帯意見";

    private static final Pattern SEPARATORS = Pattern.compile("[・、,]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private CaseFacts() {}

    static List<String> of(Dossier dossier) {
        var facts = new ArrayList<String>();
        var ordinal = dossier.meeting().ordinal();
        Stream.of(
                        dossier.number(),
                        dossier.municipality().name(),
                        dossier.council(),
                        dossier.department(),
                        ordinal)
                .filter(Objects::nonNull)
                .forEach(facts::add);
        // 第二期・第3回 is asked for as 第二期第3回
        if (ordinal != null) facts.add(SEPARATORS.matcher(ordinal).replaceAll(""));
        dossier.organizations().forEach(organization -> facts.add(organization.name()));
        dossier.services().forEach(service -> facts.add(service.text()));
        dossier.articles().forEach(article -> facts.add(article.text()));
        return facts;
    }

    /** What a case is in our words, which its documents need not have. */
    static Set<String> meanings(Dossier dossier) {
        var meanings = new LinkedHashSet<String>();
        meanings.add(dossier.outcome().label());
        if (!dossier.conditions().isEmpty()) meanings.add(CONDITIONS);
        ConcordanceMatters.all(dossier).forEach(matter -> meanings.add(matter.label()));
        dossier.services().forEach(service -> meanings.add(service.name()));
        meanings.addAll(dossier.certifications());
        meanings.addAll(dossier.personalInformation());
        return meanings;
    }

    /** What {@code name:value} finds in a case or in what belongs to it. */
    static void addNamed(Dossier dossier, IndexDocument index) {
        index.named(SearchField.TITLE, dossier.title())
                .named(SearchField.COUNCIL, dossier.council())
                .named(SearchField.MUNICIPALITY, dossier.municipality().name())
                .named(SearchField.DEPARTMENT, dossier.department());
        dossier.certifications().forEach(name -> index.named(SearchField.CERTIFICATION, name));
        dossier.personalInformation()
                .forEach(name -> index.named(SearchField.PERSONAL_INFORMATION, name));
        for (var article : dossier.articles()) {
            Citations.terms(article.canonical())
                    .forEach(term -> index.keyword(Fields.ARTICLE, term));
            index.named(SearchField.ARTICLE, article.law())
                    .named(SearchField.ARTICLE, article.text());
        }
        if (dossier.number() != null) addNumber(dossier.number(), index);
        addOrganizationsAndServices(dossier, index);
    }

    /** The part of it that is said of a whole document too, whatever its other cases. */
    static void addOrganizationsAndServices(Dossier dossier, IndexDocument index) {
        for (var organization : dossier.organizations())
            index.characters(Fields.organization(organization.role()), organization.name());
        for (var service : dossier.services())
            index.named(SearchField.SERVICE, service.name())
                    .named(SearchField.SERVICE, service.text());
    }

    /** Under its canonical form and, for who remembers no more, its digits alone. */
    private static void addNumber(String number, IndexDocument index) {
        index.named(SearchField.NUMBER, number);
        var folded = Folding.WORDS.fold(number).text();
        var citations = Citations.numbers(folded);
        citations.forEach(citation -> index.keyword(Fields.NUMBER, citation.canonical()));
        var digits =
                DIGITS.matcher(citations.isEmpty() ? folded : citations.getFirst().canonical());
        if (digits.find()) index.keyword(Fields.NUMBER, digits.group());
    }
}
