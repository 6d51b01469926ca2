package jp.senrei.indexer.index;

import java.util.LinkedHashSet;
import java.util.Set;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import org.jspecify.annotations.Nullable;

/** A value of a facet with its label, and as one term of the index. */
record FacetValue(Facet facet, String value, String label) {
    private static final char BETWEEN = '\u001f';

    /** Longer names are cut: a facet is a list of short names, and the index limits a term. */
    private static final int LONGEST = 200;

    FacetValue {
        value = cut(value);
        label = cut(label);
    }

    static FacetValue of(Facet facet, String name) {
        return new FacetValue(facet, name, name);
    }

    String term() {
        return value + BETWEEN + label;
    }

    static FacetValue ofTerm(Facet facet, String term) {
        int between = term.indexOf(BETWEEN);
        return new FacetValue(facet, term.substring(0, between), term.substring(between + 1));
    }

    static Set<FacetValue> of(Dossier dossier) {
        var values = new LinkedHashSet<FacetValue>();
        values.add(of(dossier.municipality()));
        addNamed(values, Facet.COUNCIL, dossier.council());
        if (dossier.meeting().date() != null)
            values.add(ofYear(Period.fiscalYear(dossier.meeting().date())));
        values.add(of(Facet.KIND, dossier.kind()));
        dossier.matters().forEach(matter -> values.add(of(Facet.MATTER, matter)));
        dossier.articles().forEach(article -> values.add(of(article)));
        dossier.organizations()
                .forEach(organization -> addNamed(values, Facet.ORGANIZATION, organization.name()));
        dossier.services()
                .forEach(
                        service ->
                                values.add(
                                        new FacetValue(
                                                Facet.SERVICE, service.id(), service.name())));
        dossier.certifications().forEach(name -> addNamed(values, Facet.CERTIFICATION, name));
        dossier.personalInformation()
                .forEach(name -> addNamed(values, Facet.PERSONAL_INFORMATION, name));
        values.add(of(Facet.OUTCOME, dossier.outcome()));
        addNamed(values, Facet.DEPARTMENT, dossier.department());
        return values;
    }

    static Set<FacetValue> of(Meeting meeting) {
        var values = new LinkedHashSet<FacetValue>();
        values.add(of(meeting.municipality()));
        addNamed(values, Facet.COUNCIL, meeting.council());
        if (meeting.date() != null) values.add(ofYear(Period.fiscalYear(meeting.date())));
        return values;
    }

    static FacetValue of(Municipality municipality) {
        return new FacetValue(Facet.MUNICIPALITY, municipality.code(), municipality.name());
    }

    static FacetValue ofYear(int fiscalYear) {
        return new FacetValue(Facet.YEAR, Integer.toString(fiscalYear), Period.label(fiscalYear));
    }

    private static FacetValue of(Facet facet, Coded value) {
        return new FacetValue(facet, value.code(), value.label());
    }

    private static FacetValue of(ArticleRef article) {
        return of(
                Facet.ARTICLE,
                (article.law() == null ? "" : article.law()) + Citations.article(article));
    }

    private static void addNamed(Set<FacetValue> values, Facet facet, @Nullable String name) {
        if (name != null && !name.isBlank()) values.add(of(facet, name));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, Texts.border(name, LONGEST));
    }
}
