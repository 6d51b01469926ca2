package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Queries.any;
import static jp.senrei.indexer.index.Queries.both;
import static jp.senrei.indexer.index.Queries.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

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

    private static final float MOST_SHARE = 0.6f;
    private static final int MOST_WORDS_OF_A_RUN = 24;
    private static final int WORDS_OF_A_PHRASE = 3;
    private static final int MOST_NAMES = 12;
    private static final int MOST_WORDS_OF_A_NAME = 4;

    /** Words on both sides of those of a compound that stand in one sentence with it. */
    private static final int IN_ONE_SENTENCE = 12;

    /** 令和4年度のLINE: the year and, apart from it, the rest. */
    private static final Pattern FISCAL_YEAR_FIRST =
            Pattern.compile(
                    "((?:令和|平成|昭和)(?:元|[0-9]{1,2})年度|(?:19|20)[0-9]{2}年度)(?:の|における|に)?(.+)");

    private final Thesaurus thesaurus = Thesaurus.STANDARD;
    private final Demand demand;
    private final PlanNotes notes;
    private final TermQueries terms;
    private final FieldQueries fields;
    private final Query query;

    private QueryPlan(Expression expression, Demand demand, Set<String> without) {
        this.demand = demand;
        this.notes = new PlanNotes(without);
        this.terms = new TermQueries(notes);
        this.fields = new FieldQueries(notes, terms);
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
        return notes.loosens();
    }

    /** The words that go by other names too, in the order typed. */
    List<AskedWord> words() {
        return notes.words();
    }

    /** What can be marked in the text of a hit. */
    List<Needle> needles() {
        return notes.needles();
    }

    /** Parts of the names of those whose turns are asked for, by {@link Folding#LETTERS}. */
    Set<String> speakers() {
        return notes.speakers();
    }

    private Query query(Expression expression) {
        return switch (expression) {
            case Everything() -> MatchAllDocsQuery.INSTANCE;
            case Nothing() -> MatchNoDocsQuery.INSTANCE;
            case Word(var text) -> run(text);
            case Phrase(var text) -> terms.quoted(text);
            case Not(var operand) -> not(operand);
            case And(var operands) -> all(operands);
            case Or(var operands) -> any(operands.stream().map(this::query).toList());
            case Field(var field, var value) -> fields.field(field, value);
            case DateRange(var from, var to) -> days(from, to);
        };
    }

    private Query not(Expression operand) {
        notes.turn();
        var without = query(operand);
        notes.turn();
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(without, Occur.MUST_NOT)
                .build();
    }

    private Query all(List<Expression> operands) {
        var all = new BooleanQuery.Builder();
        for (int i = 0; i < operands.size(); ) {
            var name = nameFrom(operands, i);
            if (name.isEmpty()) {
                var operand = operands.get(i++);
                boolean scores = !(operand instanceof Not) && !(operand instanceof DateRange);
                all.add(query(operand), scores ? Occur.MUST : Occur.FILTER);
            } else {
                all.add(spaced(name), Occur.MUST);
                i += name.size();
            }
        }
        return all.build();
    }

    /** The words from here on that are one name together, typed with spaces; empty for none. */
    private List<String> nameFrom(List<Expression> operands, int first) {
        var words =
                operands
                        .subList(first, Math.min(operands.size(), first + MOST_WORDS_OF_A_NAME))
                        .stream()
                        .takeWhile(Word.class::isInstance)
                        .map(operand -> ((Word) operand).text())
                        .toList();
        for (int end = words.size(); end > 1; end--) {
            var name = words.subList(0, end);
            if (thesaurus.knows(String.join(" ", name))) return name;
        }
        return List.of();
    }

    /** アマゾン ウェブ サービス: each of the words, or the name that they are. */
    private Query spaced(List<String> words) {
        var each = new BooleanQuery.Builder();
        words.forEach(word -> each.add(run(word), Occur.MUST));
        return any(List.of(each.build(), terms.term(String.join(" ", words))));
    }

    /** A run without spaces, perhaps with a fiscal year before it. */
    private Query run(String text) {
        var year = FISCAL_YEAR_FIRST.matcher(Folding.WORDS.fold(text).text());
        if (!year.matches()) return plainRun(text);
        return any(
                List.of(both(plainRun(year.group(1)), plainRun(year.group(2))), terms.term(text)));
    }

    /** One word, a number, a time, a citation, or a phrase as people speak. */
    private Query plainRun(String text) {
        var folded = Folding.WORDS.fold(text).text();
        if (folded.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        if (thesaurus.knows(text) || OneWord.is(folded)) return terms.term(text);
        var number = Citations.numberAlone(folded);
        if (number.isPresent()) return terms.caseNumber(number.get(), text);
        var inShort = Citations.numberInShort(folded);
        if (inShort.isPresent()) return terms.citation(Citations.Kind.NUMBER, inShort.get());
        var period = Period.readWord(text);
        if (period.isPresent()) return terms.time(text, period.get());
        return phrase(text, folded);
    }

    private Query phrase(String text, String folded) {
        var parts = new ArrayList<Query>();
        var person = PersonWords.writtenInKana(folded);
        if (!person.isEmpty()) parts.add(terms.term(person));
        int from = person.length();
        for (var citation : Citations.all(folded)) {
            if (citation.start() < from) continue;
            chunks(folded.substring(from, citation.start()), parts);
            parts.add(terms.citation(citation.kind(), citation.canonical()));
            if (citation.end() - citation.start() == folded.length())
                return parts.getFirst(); // 第16条 alone never means 第16条の2
            from = citation.end();
        }
        var last = chunks(folded.substring(from), parts);
        if (parts.isEmpty()) return terms.term(text);
        boolean isOneChunk =
                parts.size() == 1
                        && (person.equals(folded)
                                || !last.isEmpty() && last.getFirst().text().equals(folded));
        if (isOneChunk) return parts.getFirst();
        // as a whole too: nothing seen is missed
        return terms.bestTogether(any(List.of(required(parts), terms.term(text))), folded);
    }

    private List<Chunk> chunks(String run, List<Query> parts) {
        var all = ContentWords.of(run, thesaurus);
        var chunks = all.subList(0, Math.min(all.size(), MOST_WORDS_OF_A_RUN));
        boolean isPhrase =
                chunks.size() > 1
                        && chunks.stream().mapToInt(chunk -> chunk.words().size()).sum()
                                >= WORDS_OF_A_PHRASE;
        for (var chunk : chunks) {
            if (chunk.words().size() > 1 || isPhrase) notes.loosen();
            if (isPhrase
                    && !notes.isNegative()
                    && demand.compareTo(Demand.WORDS) >= 0
                    && !thesaurus.knows(chunk.text())) {
                chunk.words().stream()
                        .limit(MOST_WORDS_OF_A_RUN)
                        .map(word -> terms.term(word.text(), names(word)))
                        .forEach(parts::add);
            } else if (demand == Demand.CHUNKS || notes.isNegative() || chunk.words().size() == 1) {
                parts.add(terms.term(chunk.text(), names(chunk)));
            } else {
                parts.add(
                        any(
                                List.of(
                                        terms.term(chunk.text(), names(chunk)),
                                        terms.near(chunk, names(chunk), gaps(chunk)))));
            }
        }
        return chunks;
    }

    /** 保護者連絡アプリ may be written out in a sentence; 顔認証 is never 認証 of the 顔. */
    private int gaps(Chunk chunk) {
        int words = chunk.words().size();
        boolean isLong =
                words >= WORDS_OF_A_PHRASE
                        && chunk.words().stream().allMatch(word -> word.text().length() > 1);
        return demand == Demand.NEAR || !isLong ? words + 1 : IN_ONE_SENTENCE;
    }

    /** What else a word is called or how else it is written. */
    private List<String> names(ContentWords.Word word) {
        var names = Stream.concat(thesaurus.others(word.text()).stream(), word.readings().stream());
        return Stream.concat(names, word.inner().stream().flatMap(in -> inner(word, in))).toList();
    }

    /** 保育所児 for 保育園児. */
    private Stream<String> inner(ContentWords.Word word, String inner) {
        return thesaurus.others(inner).stream().map(name -> word.text().replace(inner, name));
    }

    /**
     * What else a chunk may be called when each of its words may go by another name: SMS送信 is
     * ショートメッセージ送信.
     */
    private List<String> names(Chunk chunk) {
        var names = new ArrayList<String>(thesaurus.others(chunk.text()));
        for (int i = 0; i < chunk.words().size(); i++) {
            var word = chunk.words().get(i).text();
            boolean hasPrefix = i > 0 && chunk.words().get(i - 1).text().length() == 1;
            for (var other : names(chunk.words().get(i))) {
                if (hasPrefix && other.endsWith(word)) continue; // 再委託 is no 再外部委託
                names.add(chunk.text().replace(word, other));
            }
        }
        return names.stream().distinct().limit(MOST_NAMES).toList();
    }

    private Query required(List<Query> parts) {
        if (demand != Demand.MOST || notes.isNegative()) {
            var all = new BooleanQuery.Builder();
            parts.forEach(part -> all.add(part, Occur.MUST));
            return all.build();
        }
        var most = new BooleanQuery.Builder();
        parts.forEach(part -> most.add(part, Occur.SHOULD));
        most.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(parts.size() * MOST_SHARE)));
        return most.build();
    }
}
