package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Queries.any;
import static jp.senrei.indexer.index.Queries.both;
import static jp.senrei.indexer.index.Queries.constant;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.indexer.index.Citations.Citation;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** What {@code name:value} finds. */
final class FieldQueries {
    private static final float SERVICE = 4f;

    private static final Pattern NUMERAL_ALONE = Pattern.compile("[0-9〇一二三四五六七八九十百]+");

    private final Thesaurus thesaurus = Thesaurus.STANDARD;
    private final PlanNotes notes;
    private final TermQueries terms;

    FieldQueries(PlanNotes notes, TermQueries terms) {
        this.notes = notes;
        this.terms = terms;
    }

    Query field(SearchField field, String value) {
        return switch (field) {
            case CONTRACTOR -> organization(value, OrganizationRole.CONTRACTOR);
            case LINK_PARTNER -> organization(value, OrganizationRole.LINK_PARTNER);
            case PROPOSER -> organization(value, OrganizationRole.PROPOSER);
            case PROVIDER -> organization(value, OrganizationRole.PROVIDER);
            case ORGANIZATION -> organization(value, OrganizationRole.values());
            case ARTICLE -> article(value);
            case SERVICE -> service(value);
            case NUMBER -> number(value);
            case YEAR -> year(value);
            case OUTCOME -> coded(Facet.OUTCOME, Outcome.values(), value);
            case KIND -> coded(Facet.KIND, CaseKind.values(), value);
            case MATTER -> coded(Facet.MATTER, Matter.values(), value);
            case CERTIFICATION, PERSONAL_INFORMATION, COUNCIL, MUNICIPALITY, DEPARTMENT, TITLE ->
                    named(field, value);
            case SPEAKER -> speaker(value);
            case DATE -> MatchNoDocsQuery.INSTANCE; // the reader makes a DateRange of it
        };
    }

    private Query speaker(String value) {
        notes.saidBy(value);
        return named(SearchField.SPEAKER, value);
    }

    private Query organization(String value, OrganizationRole... roles) {
        notes.mark(value, Characters.asWords(value));
        return any(
                Stream.of(roles)
                        .map(role -> Characters.asWords(value).in(Fields.organization(role)))
                        .toList());
    }

    private Query article(String value) {
        var folded = Folding.WORDS.fold(value).text();
        var found =
                Citations.articles(
                        NUMERAL_ALONE.matcher(folded).matches() ? "第" + folded + "条" : folded);
        if (found.isEmpty()) return named(SearchField.ARTICLE, value);
        var law = folded.substring(0, Math.min(found.getFirst().start(), folded.length()));
        var articles =
                found.stream()
                        .map(Citation::canonical)
                        .map(article -> terms.citation(Citations.Kind.ARTICLE, article))
                        .toList();
        if (law.isBlank()) return any(articles);
        return both(any(articles), named(SearchField.ARTICLE, law));
    }

    private Query service(String value) {
        var ids =
                thesaurus.services(value).stream()
                        .map(id -> constant(Fields.filter(Facet.SERVICE), id, SERVICE));
        var names =
                Stream.concat(Stream.of(value), thesaurus.others(value).stream())
                        .map(name -> named(SearchField.SERVICE, name));
        return any(Stream.concat(ids, names).toList());
    }

    private Query number(String value) {
        var folded = Folding.WORDS.fold(value).text();
        var digits = folded.replaceAll("^第|号$", "");
        if (digits.matches("[0-9]{1,4}|[〇一二三四五六七八九十百]{1,7}")) {
            return constant(Fields.NUMBER, Integer.toString(Citations.number(digits)), 1);
        }
        var found = Citations.numbers(folded);
        if (found.size() == 1) return constant(Fields.NUMBER, found.getFirst().canonical(), 1);
        return named(SearchField.NUMBER, value);
    }

    private static Query year(String value) {
        var year = Period.readYear(value);
        return year.isEmpty()
                ? MatchNoDocsQuery.INSTANCE
                : constant(Fields.filter(Facet.YEAR), Integer.toString(year.getAsInt()), 1);
    }

    /**
     * The value whose label or code it is; else all whose label or synonym has it in it: 条件付 is
     * 条件付き承認.
     */
    private Query coded(Facet facet, Coded[] values, String text) {
        var names =
                Stream.concat(Stream.of(text), thesaurus.others(text).stream())
                        .map(name -> Folding.CHARACTERS.fold(name).text())
                        .toList();
        var code = text.toLowerCase(Locale.ROOT);
        var chosen =
                Stream.of(values)
                        .filter(
                                value ->
                                        names.contains(foldedLabel(value))
                                                || value.code().equals(code))
                        .toList();
        if (chosen.isEmpty()) {
            chosen =
                    Stream.of(values)
                            .filter(value -> names.stream().anyMatch(foldedLabel(value)::contains))
                            .toList();
        }
        if (chosen.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        return any(
                chosen.stream()
                        .map(value -> constant(Fields.filter(facet), value.code(), 1))
                        .toList());
    }

    private static String foldedLabel(Coded value) {
        return Folding.CHARACTERS.fold(value.label()).text();
    }

    private Query named(SearchField field, String value) {
        notes.mark(value, Characters.asWords(value));
        return Characters.asWords(value).in(Fields.named(field));
    }
}
