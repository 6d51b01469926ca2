package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.indexer.index.Citations.Citation;
import jp.senrei.indexer.index.Expression.And;
import jp.senrei.indexer.index.Expression.DateRange;
import jp.senrei.indexer.index.Expression.Everything;
import jp.senrei.indexer.index.Expression.Field;
import jp.senrei.indexer.index.Expression.Not;
import jp.senrei.indexer.index.Expression.Nothing;
import jp.senrei.indexer.index.Expression.Or;
import jp.senrei.indexer.index.Expression.Phrase;
import jp.senrei.indexer.index.Expression.Word;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** How the index answers an expression, and what of it can be marked in a text. */
final class QueryPlan {
    /** How much of a run without spaces must be found. */
    enum Demand {
        /** All its chunks, each as it stands. */
        CHUNKS,
        /** All its words. */
        WORDS,
        /** Most of its words. */
        MOST
    }

    private static final float SYNONYM = 0.8f;
    private static final float IN_OTHER_SECTIONS = 0.1f;
    private static final float SERVICE = 4f;
    private static final float ARTICLE = 6f;
    private static final float ARTICLE_IN_TEXT = 1.5f;
    private static final float HELD_THEN = 6f;
    private static final float DATE_IN_TEXT = 1.5f;

    /** Above every score that mentions can add up to: the case itself comes before those that cite it. */
    private static final float THE_CASE_ITSELF = 1_000f;

    private static final float MOST_SHARE = 0.6f;
    private static final int MOST_WORDS_OF_A_RUN = 24;

    private final QueryBuilder words = new QueryBuilder(Views.WORDS);
    private final Thesaurus thesaurus = Thesaurus.STANDARD;
    private final Demand demand;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> citations = new LinkedHashSet<>();
    private boolean loosens;
    private boolean negative;
    private final Query query;

    private QueryPlan(Expression expression, Demand demand) {
        this.demand = demand;
        this.query = query(expression);
    }

    static QueryPlan of(Expression expression, Demand demand) {
        return new QueryPlan(expression, demand);
    }

    Query query() {
        return query;
    }

    /** Whether asking for less could find more. */
    boolean loosens() {
        return loosens;
    }

    Needles needles() {
        return new Needles(texts, citations);
    }

    private Query query(Expression expression) {
        return switch (expression) {
            case Everything() -> MatchAllDocsQuery.INSTANCE;
            case Nothing() -> MatchNoDocsQuery.INSTANCE;
            case Word(var text) -> run(text);
            case Phrase(var text) -> characters(text);
            case Not(var operand) -> not(operand);
            case And(var operands) -> all(operands);
            case Or(var operands) -> any(operands.stream().map(this::query).toList());
            case Field(var field, var value) -> field(field, value);
            case DateRange(var from, var to) -> days(from, to);
        };
    }

    private Query not(Expression operand) {
        negative = !negative;
        var without = query(operand);
        negative = !negative;
        return new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).add(without, Occur.MUST_NOT).build();
    }

    private Query all(List<Expression> operands) {
        var all = new BooleanQuery.Builder();
        for (var operand : operands) {
            boolean scores = !(operand instanceof Not) && !(operand instanceof DateRange);
            all.add(query(operand), scores ? Occur.MUST : Occur.FILTER);
        }
        return all.build();
    }

    private static Query any(List<? extends Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** A run without spaces: one word, a citation, or a phrase as people speak. */
    private Query run(String text) {
        var folded = Folding.WORDS.fold(text).text();
        if (folded.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        if (thesaurus.knows(text)) return term(text);
        var period = Period.readWord(text);
        if (period.isPresent()) return time(text, period.get());

        var parts = new ArrayList<Query>();
        int from = 0;
        for (var citation : Citations.all(folded)) {
            chunks(folded.substring(from, citation.start()), parts);
            parts.add(citation(citation.kind(), citation.canonical()));
            if (citation.end() - citation.start() == folded.length()) return parts.getFirst(); // 第16条 alone never means 第16条の2
            from = citation.end();
        }
        chunks(folded.substring(from), parts);
        return parts.isEmpty() ? term(text) : any(List.of(required(parts), term(text))); // as a whole too: nothing seen is missed
    }

    /** The meetings held then, and the texts that name the time in whatever form. */
    private Query time(String text, Period period) {
        var then = period.canonical().map(date -> citation(Citations.Kind.DATE, date)).orElseGet(() -> heldIn(period));
        return any(List.of(then, characters(text)));
    }

    private static Query heldIn(Period period) {
        return new BoostQuery(new ConstantScoreQuery(days(period.from(), period.to())), HELD_THEN);
    }

    private void chunks(String run, List<Query> parts) {
        var chunks = ContentWords.of(run);
        for (var chunk : chunks.subList(0, Math.min(chunks.size(), MOST_WORDS_OF_A_RUN))) {
            boolean whole = demand == Demand.CHUNKS || negative || thesaurus.knows(chunk.text());
            if (!negative && (chunk.words().size() > 1 || chunks.size() > 1)) loosens = true;
            if (whole && chunk.text().equals(run)) continue; // the run as a whole is asked for anyway
            var words = whole ? List.of(chunk.text()) : chunk.words();
            words.stream().limit(MOST_WORDS_OF_A_RUN).map(this::term).forEach(parts::add);
        }
    }

    private Query required(List<Query> parts) {
        if (demand != Demand.MOST || negative) {
            var all = new BooleanQuery.Builder();
            parts.forEach(part -> all.add(part, Occur.MUST));
            return all.build();
        }
        var most = new BooleanQuery.Builder();
        parts.forEach(part -> most.add(part, Occur.SHOULD));
        most.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(parts.size() * MOST_SHARE)));
        return most.build();
    }

    /** A word under all its names, in every section and both views. */
    private Query term(String text) {
        mark(text);
        var forms = new ArrayList<Query>();
        sections(text, 1, forms);
        for (var other : thesaurus.others(text)) {
            mark(other, text);
            sections(other, SYNONYM, forms);
        }
        var best = new DisjunctionMaxQuery(forms, IN_OTHER_SECTIONS);
        var services = thesaurus.services(text);
        if (services.isEmpty()) return best;
        var tagged = services.stream().map(id -> constant(Fields.filter(Facet.SERVICE), id, SERVICE));
        return any(Stream.concat(Stream.of(best), tagged).toList());
    }

    private void sections(String text, float boost, List<Query> forms) {
        var foldedWords = Folding.WORDS.fold(text).text();
        for (var section : Fields.Section.values()) {
            var asWords = words.createPhraseQuery(section.words, foldedWords);
            if (asWords != null) forms.add(new BoostQuery(asWords, boost * section.wordsBoost));
            forms.add(new BoostQuery(phrase(section.characters, text), boost * section.charactersBoost));
        }
    }

    private Query characters(String text) {
        mark(text);
        var sections = Stream.of(Fields.Section.values())
                .<Query>map(section -> new BoostQuery(phrase(section.characters, text), section.wordsBoost))
                .toList();
        return new DisjunctionMaxQuery(sections, IN_OTHER_SECTIONS);
    }

    /** The characters in this order, whatever stands around them: pairs cover single characters, the rest stands for itself. */
    private static Query phrase(String field, String text) {
        var units = new CharacterUnits(Folding.CHARACTERS.fold(text).text());
        var phrase = new PhraseQuery.Builder();
        boolean covered = false;
        int terms = 0;
        for (int position = 0; units.next(); position++) {
            boolean pair = units.hasPair();
            if (pair || !covered) {
                phrase.add(new Term(field, units.text().substring(units.start(), pair ? units.pairEnd() : units.end())), position);
                terms++;
            }
            covered = pair;
        }
        return terms == 0 ? MatchNoDocsQuery.INSTANCE : phrase.build();
    }

    private Query citation(Citations.Kind kind, String canonical) {
        if (!negative) citations.add(canonical);
        return switch (kind) {
            case ARTICLE -> any(List.of(
                    constant(Fields.ARTICLE, canonical, ARTICLE), constant(Fields.ARTICLE_IN_TEXT, canonical, ARTICLE_IN_TEXT)));
            case NUMBER -> any(List.of(constant(Fields.NUMBER, canonical, THE_CASE_ITSELF), characters(canonical)));
            case DATE -> any(List.of(
                    heldIn(Period.read(canonical).orElseThrow()), constant(Fields.DATE_IN_TEXT, canonical, DATE_IN_TEXT)));
        };
    }

    private Query field(SearchField field, String value) {
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
            case CERTIFICATION, PERSONAL_INFORMATION, SPEAKER, COUNCIL, MUNICIPALITY, DEPARTMENT, TITLE -> named(field, value);
            case DATE -> MatchNoDocsQuery.INSTANCE; // the reader makes a DateRange of it
        };
    }

    private Query organization(String value, OrganizationRole... roles) {
        mark(value);
        return any(Stream.of(roles).map(role -> phrase(Fields.organization(role), value)).toList());
    }

    private Query article(String value) {
        var folded = Folding.WORDS.fold(value).text();
        var found = Citations.articles(folded.matches("[0-9〇一二三四五六七八九十百]+") ? "第" + folded + "条" : folded);
        if (found.isEmpty()) return named(SearchField.ARTICLE, value);
        var law = folded.substring(0, Math.min(found.getFirst().start(), folded.length()));
        var articles = found.stream().map(Citation::canonical).map(article -> citation(Citations.Kind.ARTICLE, article)).toList();
        if (law.isBlank()) return any(articles);
        return new BooleanQuery.Builder().add(any(articles), Occur.MUST).add(named(SearchField.ARTICLE, law), Occur.MUST).build();
    }

    private Query service(String value) {
        var ids = thesaurus.services(value).stream().map(id -> constant(Fields.filter(Facet.SERVICE), id, SERVICE));
        var names = Stream.concat(Stream.of(value), thesaurus.others(value).stream()).map(name -> named(SearchField.SERVICE, name));
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
        return year.isEmpty() ? MatchNoDocsQuery.INSTANCE : constant(Fields.filter(Facet.YEAR), Integer.toString(year.getAsInt()), 1);
    }

    /** The value whose label or code it is; else all whose label or synonym has it in it: 条件付 is 条件付き承認. */
    private Query coded(Facet facet, Coded[] values, String text) {
        var names = Stream.concat(Stream.of(text), thesaurus.others(text).stream())
                .map(name -> Folding.CHARACTERS.fold(name).text())
                .toList();
        var code = text.toLowerCase(Locale.ROOT);
        var chosen = Stream.of(values).filter(value -> names.contains(foldedLabel(value)) || value.code().equals(code)).toList();
        if (chosen.isEmpty()) {
            chosen = Stream.of(values).filter(value -> names.stream().anyMatch(foldedLabel(value)::contains)).toList();
        }
        if (chosen.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        return any(chosen.stream().map(value -> constant(Fields.filter(facet), value.code(), 1)).toList());
    }

    private static String foldedLabel(Coded value) {
        return Folding.CHARACTERS.fold(value.label()).text();
    }

    private Query named(SearchField field, String value) {
        mark(value);
        return phrase(Fields.named(field), value);
    }

    static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return LongPoint.newRangeQuery(
                Fields.DAY, from == null ? Long.MIN_VALUE : from.toEpochDay(), to == null ? Long.MAX_VALUE : to.toEpochDay());
    }

    private static Query constant(String field, String value, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), score);
    }

    private void mark(String text) {
        mark(text, text);
    }

    private void mark(String text, String word) {
        if (!negative) texts.putIfAbsent(text, word);
    }
}
