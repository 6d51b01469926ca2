package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.indexer.index.Citations.Citation;
import jp.senrei.indexer.index.ContentWords.Chunk;
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
        /** All its chunks, the words of each close together: 防災の情報 for 防災情報. */
        NEAR,
        /**
         * All its words, when it is a phrase. A compound stays one thing: 顔認証 is neither 顔 nor 認証.
         */
        WORDS,
        /** Most of its words, when it is a phrase. */
        MOST
    }

    private static final float SYNONYM = 0.8f;
    private static final float IN_OTHER_SECTIONS = 0.1f;
    private static final float SERVICE = 4f;
    private static final float ARTICLE = 6f;
    private static final float ARTICLE_IN_TEXT = 1.5f;
    private static final float HELD_THEN = 6f;
    private static final float NUMBER_IN_TEXT = 1.5f;
    private static final float DATE_IN_TEXT = 1.5f;
    private static final float CHARACTERS_ANYWHERE = 0.1f;
    private static final float CHARACTERS_IN_TITLE = 0.5f;

    /**
     * Above every score that mentions can add up to: the case itself comes before those that cite
     * it.
     */
    private static final float THE_CASE_ITSELF = 1_000f;

    private static final float MOST_SHARE = 0.6f;
    private static final int MOST_WORDS_OF_A_RUN = 24;
    private static final int WORDS_OF_A_PHRASE = 3;
    private static final int MOST_NAMES = 12;

    /** 令和4年度のLINE: the year and, apart from it, the rest. */
    private static final Pattern FISCAL_YEAR_FIRST =
            Pattern.compile(
                    "((?:令和|平成|昭和)(?:元|[0-9]{1,2})年度|(?:19|20)[0-9]{2}年度)(?:の|における|に)?(.+)");

    private final QueryBuilder words = new QueryBuilder(Views.WORDS);
    private final Thesaurus thesaurus = Thesaurus.STANDARD;
    private final Demand demand;
    private final Set<String> without;
    private final Set<Needle> needles = new LinkedHashSet<>();
    private final Map<String, Set<String>> asked = new LinkedHashMap<>();
    private boolean loosens;
    private boolean negative;
    private final Query query;

    private QueryPlan(Expression expression, Demand demand, Set<String> without) {
        this.demand = demand;
        this.without = without;
        this.query = query(expression);
    }

    /**
     * @param without other names of words that are not to be used
     */
    static QueryPlan of(Expression expression, Demand demand, Set<String> without) {
        return new QueryPlan(expression, demand, without);
    }

    Query query() {
        return query;
    }

    /** Whether asking for less could find more. */
    boolean loosens() {
        return loosens;
    }

    /** The words that go by other names too, in the order typed. */
    List<AskedWord> words() {
        return asked.entrySet().stream()
                .map(
                        word ->
                                new AskedWord(
                                        word.getKey(),
                                        word.getValue().stream()
                                                .map(
                                                        name ->
                                                                new AskedWord.Name(
                                                                        name,
                                                                        !without.contains(name)))
                                                .toList()))
                .toList();
    }

    /** What can be marked in the text of a hit. */
    List<Needle> needles() {
        return List.copyOf(needles);
    }

    private Query query(Expression expression) {
        return switch (expression) {
            case Everything() -> MatchAllDocsQuery.INSTANCE;
            case Nothing() -> MatchNoDocsQuery.INSTANCE;
            case Word(var text) -> run(text);
            case Phrase(var text) -> quoted(text);
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
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(without, Occur.MUST_NOT)
                .build();
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

    /** A run without spaces, perhaps with a fiscal year before it. */
    private Query run(String text) {
        var year = FISCAL_YEAR_FIRST.matcher(Folding.WORDS.fold(text).text());
        if (!year.matches()) return plainRun(text);
        return any(List.of(both(plainRun(year.group(1)), plainRun(year.group(2))), term(text)));
    }

    /** One word, a number, a time, a citation, or a phrase as people speak. */
    private Query plainRun(String text) {
        var folded = Folding.WORDS.fold(text).text();
        if (folded.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        if (thesaurus.knows(text)) return term(text);
        var number = Citations.numberAlone(folded);
        if (number.isPresent())
            return any(List.of(constant(Fields.NUMBER, number.get(), THE_CASE_ITSELF), term(text)));
        var inShort = Citations.numberInShort(folded);
        if (inShort.isPresent()) return citation(Citations.Kind.NUMBER, inShort.get());
        var period = Period.readWord(text);
        if (period.isPresent()) return time(text, period.get());
        return phrase(text, folded);
    }

    private Query phrase(String text, String folded) {
        var parts = new ArrayList<Query>();
        int from = 0;
        for (var citation : Citations.all(folded)) {
            chunks(folded.substring(from, citation.start()), parts);
            parts.add(citation(citation.kind(), citation.canonical()));
            if (citation.end() - citation.start() == folded.length())
                return parts.getFirst(); // 第16条 alone never means 第16条の2
            from = citation.end();
        }
        var last = chunks(folded.substring(from), parts);
        if (parts.isEmpty()) return term(text);
        boolean isOneChunk =
                parts.size() == 1 && !last.isEmpty() && last.getFirst().text().equals(folded);
        return isOneChunk
                ? parts.getFirst()
                : any(
                        List.of(
                                required(parts),
                                term(text))); // as a whole too: nothing seen is missed
    }

    /** The meetings held then, and the texts that name the time in whatever form. */
    private Query time(String text, Period period) {
        var then =
                period.canonical()
                        .map(date -> citation(Citations.Kind.DATE, date))
                        .orElseGet(() -> heldIn(period));
        return any(List.of(then, quoted(text)));
    }

    private static Query heldIn(Period period) {
        return new BoostQuery(new ConstantScoreQuery(days(period.from(), period.to())), HELD_THEN);
    }

    private List<Chunk> chunks(String run, List<Query> parts) {
        var all = ContentWords.of(run, thesaurus);
        var chunks = all.subList(0, Math.min(all.size(), MOST_WORDS_OF_A_RUN));
        boolean isPhrase =
                chunks.size() > 1
                        && chunks.stream().mapToInt(chunk -> chunk.words().size()).sum()
                                >= WORDS_OF_A_PHRASE;
        for (var chunk : chunks) {
            if (!negative && (chunk.words().size() > 1 || isPhrase)) loosens = true;
            if (isPhrase
                    && !negative
                    && demand.compareTo(Demand.WORDS) >= 0
                    && !thesaurus.knows(chunk.text())) {
                chunk.words().stream()
                        .limit(MOST_WORDS_OF_A_RUN)
                        .map(word -> term(word.text(), names(word)))
                        .forEach(parts::add);
            } else if (demand == Demand.CHUNKS || negative || chunk.words().size() == 1) {
                parts.add(term(chunk.text(), names(chunk)));
            } else {
                parts.add(any(List.of(term(chunk.text(), names(chunk)), near(chunk))));
            }
        }
        return chunks;
    }

    /** What else a word is called or how else it is written. */
    private List<String> names(ContentWords.Word word) {
        return Stream.concat(thesaurus.others(word.text()).stream(), word.readings().stream())
                .toList();
    }

    /**
     * What else a chunk may be called when each of its words may go by another name: SMS送信 is
     * ショートメッセージ送信.
     */
    private List<String> names(Chunk chunk) {
        var names = new ArrayList<String>(thesaurus.others(chunk.text()));
        for (int i = 0; i < chunk.words().size(); i++) {
            var word = chunk.words().get(i);
            for (var other : names(word)) names.add(chunk.text().replace(word.text(), other));
        }
        return names.stream().distinct().limit(MOST_NAMES).toList();
    }

    /** The words of a chunk close together, in their order. */
    private Query near(Chunk chunk) {
        var forms = new ArrayList<Query>();
        for (var text : Stream.concat(Stream.of(chunk.text()), names(chunk).stream()).toList()) {
            var folded = Folding.WORDS.fold(text).text();
            for (var section : Fields.Section.values()) {
                var close =
                        words.createPhraseQuery(section.words, folded, chunk.words().size() + 1);
                if (close == null) continue;
                mark(new Needle(chunk.text(), section.words, close, 0));
                forms.add(new BoostQuery(close, section.boost));
            }
        }
        return new DisjunctionMaxQuery(forms, IN_OTHER_SECTIONS);
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.MUST).build();
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

    private Query term(String text) {
        return term(text, thesaurus.others(text));
    }

    /** A word under all its names, in every section and both views. */
    private Query term(String text, Collection<String> names) {
        var forms = new ArrayList<Query>();
        forms(text, text, 1, forms);
        if (!negative && !names.isEmpty())
            asked.computeIfAbsent(text, any -> new LinkedHashSet<>()).addAll(names);
        names.stream()
                .filter(name -> !without.contains(name))
                .forEach(name -> forms(name, text, SYNONYM, forms));
        var best = new DisjunctionMaxQuery(forms, IN_OTHER_SECTIONS);
        var services = thesaurus.services(text);
        if (services.isEmpty()) return best;
        var tagged =
                services.stream().map(id -> constant(Fields.filter(Facet.SERVICE), id, SERVICE));
        return any(Stream.concat(Stream.of(best), tagged).toList());
    }

    private void forms(String name, String thing, float boost, List<Query> forms) {
        boolean isWord = asWords(name, thing, boost, forms);
        // 京都 stands in 東京都 by chance; only the words view knows better
        if (isWord && KanjiWords.isShortWord(Folding.WORDS.fold(name).text())) return;
        asCharacters(Characters.asWords(name), thing, boost, forms);
        Characters.inCells(name).ifPresent(cells -> asCharacters(cells, thing, boost, forms));
    }

    private boolean asWords(String name, String thing, float boost, List<Query> forms) {
        var folded = Folding.WORDS.fold(name).text();
        for (var section : Fields.Section.values()) {
            var phrase = words.createPhraseQuery(section.words, folded);
            if (phrase == null) return false;
            mark(new Needle(thing, section.words, phrase, 0));
            forms.add(new BoostQuery(phrase, boost * section.boost));
        }
        return true;
    }

    /** With little weight: they are there so that nothing is missed, words decide the order. */
    private void asCharacters(Characters characters, String thing, float boost, List<Query> forms) {
        var anywhere = characters.in(Fields.ALL_CHARACTERS);
        mark(new Needle(thing, Fields.ALL_CHARACTERS, anywhere, characters.letters().length));
        forms.add(new BoostQuery(anywhere, boost * CHARACTERS_ANYWHERE));
        forms.add(
                new BoostQuery(
                        characters.in(Fields.TITLE_CHARACTERS), boost * CHARACTERS_IN_TITLE));
    }

    /** Exactly these characters; in the title they are worth more. */
    private Query quoted(String text) {
        var characters = Characters.anywhere(text);
        var anywhere = characters.in(Fields.ALL_CHARACTERS);
        mark(new Needle(text, Fields.ALL_CHARACTERS, anywhere, characters.letters().length));
        var inTitle =
                new BoostQuery(characters.in(Fields.TITLE_CHARACTERS), Fields.Section.TITLE.boost);
        var forms = new ArrayList<Query>(List.of(anywhere, inTitle));
        Characters.inCells(text).ifPresent(cells -> asCharacters(cells, text, 1, forms));
        return new DisjunctionMaxQuery(forms, IN_OTHER_SECTIONS);
    }

    private Query citation(Citations.Kind kind, String canonical) {
        var inText = new TermQuery(new Term(Fields.CITATIONS, canonical));
        mark(new Needle(canonical, Fields.CITATIONS, inText, 0));
        return switch (kind) {
            case ARTICLE ->
                    any(
                            List.of(
                                    constant(Fields.ARTICLE, canonical, ARTICLE),
                                    scored(inText, ARTICLE_IN_TEXT)));
            case NUMBER ->
                    any(
                            List.of(
                                    constant(Fields.NUMBER, canonical, THE_CASE_ITSELF),
                                    scored(inText, NUMBER_IN_TEXT)));
            case DATE ->
                    any(
                            List.of(
                                    heldIn(Period.read(canonical).orElseThrow()),
                                    scored(inText, DATE_IN_TEXT)));
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
            case CERTIFICATION,
                    PERSONAL_INFORMATION,
                    SPEAKER,
                    COUNCIL,
                    MUNICIPALITY,
                    DEPARTMENT,
                    TITLE ->
                    named(field, value);
            case DATE -> MatchNoDocsQuery.INSTANCE; // the reader makes a DateRange of it
        };
    }

    private Query organization(String value, OrganizationRole... roles) {
        markWords(value);
        return any(
                Stream.of(roles)
                        .map(role -> Characters.asWords(value).in(Fields.organization(role)))
                        .toList());
    }

    private Query article(String value) {
        var folded = Folding.WORDS.fold(value).text();
        var found =
                Citations.articles(
                        folded.matches("[0-9〇一二三四五六七八九十百]+") ? "第" + folded + "条" : folded);
        if (found.isEmpty()) return named(SearchField.ARTICLE, value);
        var law = folded.substring(0, Math.min(found.getFirst().start(), folded.length()));
        var articles =
                found.stream()
                        .map(Citation::canonical)
                        .map(article -> citation(Citations.Kind.ARTICLE, article))
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
        markWords(value);
        return Characters.asWords(value).in(Fields.named(field));
    }

    static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return LongPoint.newRangeQuery(
                Fields.DAY,
                from == null ? Long.MIN_VALUE : from.toEpochDay(),
                to == null ? Long.MAX_VALUE : to.toEpochDay());
    }

    private static Query constant(String field, String value, float score) {
        return scored(new TermQuery(new Term(field, value)), score);
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private void markWords(String text) {
        var characters = Characters.asWords(text);
        mark(
                new Needle(
                        text,
                        Fields.ALL_CHARACTERS,
                        characters.in(Fields.ALL_CHARACTERS),
                        characters.letters().length));
    }

    private void mark(Needle needle) {
        if (!negative) needles.add(needle);
    }
}
