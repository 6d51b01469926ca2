package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Organization;
import org.jspecify.annotations.Nullable;

/**
 * A value of a facet with its label.
 *
 * @param under the value right above it where the value does not tell ({@link FacetLevels#above}),
 *     else empty
 */
record FacetValue(Facet facet, String value, String label, String under) {
    static final char BETWEEN = '\u001f';

    /** Longer names are cut: a facet is a list of short names, and the index limits a term. */
    private static final int LONGEST = 200;

    FacetValue {
        value = cut(value);
        label = cut(label);
        under = cut(under);
    }

    FacetValue(Facet facet, String value, String label) {
        this(facet, value, label, "");
    }

    static FacetValue of(Facet facet, String name) {
        return new FacetValue(facet, name, name);
    }

    /** Whether there is more to tell than the value itself. */
    boolean isTold() {
        return !label.equals(value) || !under.isEmpty();
    }

    /** What a value tells of itself, as one term; {@link FacetTable} reads it. */
    String told() {
        return value + BETWEEN + label + BETWEEN + under;
    }

    /** The way back from a label to its value. */
    String named() {
        return label + BETWEEN + value;
    }

    static Set<FacetValue> of(Dossier dossier) {
        var values = new LinkedHashSet<FacetValue>();
        addPlace(values, dossier.municipality(), dossier.council());
        addDay(values, dossier.meeting().date());
        values.add(of(Facet.KIND, dossier.kind()));
        ConcordanceMatters.all(dossier).forEach(matter -> values.add(of(Facet.MATTER, matter)));
        dossier.articles()
                .forEach(
                        article ->
                                FacetLevels.path(article)
                                        .forEach(step -> values.add(of(Facet.ARTICLE, step))));
        dossier.organizations().forEach(organization -> addOrganization(values, organization));
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
        addPlace(values, meeting.municipality(), meeting.council());
        addDay(values, meeting.date());
        return values;
    }

    /** The municipality and its prefecture. */
    static Set<FacetValue> of(Municipality municipality) {
        var values = new LinkedHashSet<FacetValue>();
        addPlace(values, municipality, null);
        return values;
    }

    private static void addPlace(
            Set<FacetValue> values, Municipality municipality, @Nullable String council) {
        var code = municipality.code();
        var prefecture = FacetLevels.above(Facet.MUNICIPALITY, code);
        if (prefecture != null && !municipality.prefecture().isBlank())
            values.add(new FacetValue(Facet.PREFECTURE, prefecture, municipality.prefecture()));
        values.add(new FacetValue(Facet.MUNICIPALITY, code, municipality.name()));
        if (council != null && !council.isBlank())
            values.add(new FacetValue(Facet.COUNCIL, council, council, code));
    }

    private static void addDay(Set<FacetValue> values, @Nullable LocalDate day) {
        if (day == null) return;
        int year = Period.fiscalYear(day);
        values.add(new FacetValue(Facet.YEAR, Integer.toString(year), Period.label(year)));
        var month = YearMonth.from(day);
        values.add(new FacetValue(Facet.MONTH, month.toString(), Period.label(month)));
    }

    private static FacetValue of(Facet facet, Coded value) {
        return new FacetValue(facet, value.code(), value.label());
    }

    private static void addOrganization(Set<FacetValue> values, Organization organization) {
        if (organization.id().isBlank() || organization.name().isBlank()) return;
        values.add(new FacetValue(Facet.ORGANIZATION, organization.id(), organization.name()));
    }

    private static void addNamed(Set<FacetValue> values, Facet facet, @Nullable String name) {
        if (name != null && !name.isBlank()) values.add(of(facet, name));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, Texts.border(name, LONGEST));
    }
}
