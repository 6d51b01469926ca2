package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Absence.Form;
import jp.senrei.indexer.index.Absence.Near;
import jp.senrei.indexer.index.Absence.Near.Kind;
import jp.senrei.indexer.index.Absence.Pair;
import jp.senrei.indexer.index.Absence.Part;
import jp.senrei.indexer.index.Expression.And;
import jp.senrei.indexer.index.Expression.Not;
import jp.senrei.indexer.index.Expression.Or;
import jp.senrei.indexer.index.Expression.Word;
import jp.senrei.indexer.index.IndexEntry.Type;
import jp.senrei.indexer.index.QueryPlan.Demand;
import org.jspecify.annotations.Nullable;

/**
 * A question without hits, taken apart to see which part of it fails and what comes near. Knows the
 * index only as something that counts.
 */
final class FailedQuestion {
    /**
     * Counts what has all of an expression; never what has only most of it: a word that occurs
     * nowhere must stay without hits.
     */
    interface Counter {
        /**
         * @param question for its filters, its days, its scope and the names it does without; not
         *     for its text
         */
        long count(Type type, Expression expression, Question question) throws IOException;
    }

    /** A part as it is asked for, and as it is told. */
    private record Asked(Expression expression, Part part) {
        boolean isMet() {
            return part.hits() > 0 && !(expression instanceof Not);
        }
    }

    /** Each is searched alone; what a person types has fewer. */
    private static final int MOST_PARTS = 24;

    /**
     * Of more parts than these no pair is tried, and none is left out: each of the many searches
     * would be as long as the question, and who asks for so much has no use for one word less.
     */
    private static final int MOST_TRIED = 8;

    private final Type type;
    private final Question question;
    private final Expression expression;
    private final QueryPlans plans;
    private final Counter counter;
    private final List<Near> near = new ArrayList<>();

    FailedQuestion(
            Type type,
            Question question,
            Expression expression,
            QueryPlans plans,
            Counter counter) {
        this.type = type;
        this.question = question;
        this.expression = expression;
        this.plans = plans;
        this.counter = counter;
    }

    Absence absence(Coverage coverage) throws IOException {
        var asked = asked();
        findNear(asked);
        return new Absence(coverage, asked.stream().map(Asked::part).toList(), apart(asked), near);
    }

    /** The words of a question in plain words, each with its hits alone. */
    Partial partial() throws IOException {
        var words = new ArrayList<Part>();
        for (var operand : operands(expression)) {
            if (!(operand instanceof Word(var run))) continue;
            for (var piece : RunParts.of(run)) {
                for (var word : piece.words()) {
                    if (words.size() == MOST_PARTS) return new Partial(words);
                    words.add(asked(new Word(word)).part());
                }
            }
        }
        return new Partial(words);
    }

    private static List<Expression> operands(Expression expression) {
        return switch (expression) {
            case And(var operands) -> operands;
            case Or(var operands) -> operands;
            case Expression.Everything everything -> List.of();
            case Expression.Nothing nothing -> List.of();
            case Word word -> List.of(word);
            case Expression.Phrase phrase -> List.of(phrase);
            case Not not -> List.of(not);
            case Expression.Field field -> List.of(field);
            case Expression.DateRange days -> List.of(days);
        };
    }

    /** What had to be met; a run that has no hits in its pieces, and these in their words. */
    private List<Asked> asked() throws IOException {
        var all = new ArrayList<Asked>();
        for (var operand : operands(expression)) {
            if (all.size() >= MOST_PARTS) break;
            var whole = asked(operand);
            if (operand instanceof Word(var run) && whole.part().hits() == 0) pieces(run, all);
            else all.add(whole);
        }
        return all;
    }

    private void pieces(String run, List<Asked> all) throws IOException {
        var pieces = RunParts.of(run);
        if (pieces.isEmpty()) all.add(asked(new Word(run)));
        for (var piece : pieces) {
            if (all.size() >= MOST_PARTS) return;
            var whole = asked(new Word(piece.text()));
            if (whole.part().hits() > 0 || !piece.comesApart()) all.add(whole);
            else for (var word : piece.words()) all.add(asked(new Word(word)));
        }
    }

    private Asked asked(Expression part) throws IOException {
        var names =
                plans.of(part, Demand.CHUNKS).words().stream()
                        .flatMap(word -> word.names().stream())
                        .filter(AskedWord.Name::used)
                        .map(AskedWord.Name::text)
                        .distinct()
                        .toList();
        var form = part instanceof Word(var text) ? form(text).orElse(null) : null;
        long hits = count(part);
        boolean anywhere = hits > 0 || isAnywhere(part);
        return new Asked(part, new Part(QueryText.of(part), form, names, hits, anywhere));
    }

    private boolean isAnywhere(Expression part) throws IOException {
        var unfiltered = unfiltered();
        for (var any : Type.SEARCHED) {
            if (counter.count(any, part, unfiltered) > 0) return true;
        }
        return false;
    }

    private Question unfiltered() {
        return question.filteredBy(Map.of()).between(null, null);
    }

    private static Optional<Form> form(String text) {
        var folded = Folding.WORDS.fold(text).text();
        var citations = Citations.all(folded);
        if (citations.size() == 1
                && citations.getFirst().end() - citations.getFirst().start() == folded.length())
            return Optional.of(
                    switch (citations.getFirst().kind()) {
                        case ARTICLE -> Form.ARTICLE;
                        case NUMBER -> Form.NUMBER;
                        case DATE -> Form.DATE;
                    });
        if (Citations.numberInShort(folded).isPresent()) return Optional.of(Form.NUMBER);
        return Period.readWord(text).map(period -> Form.DATE);
    }

    private List<Pair> apart(List<Asked> asked) throws IOException {
        if (expression instanceof Or
                || asked.size() > MOST_TRIED
                || asked.stream().anyMatch(one -> one.part().hits() == 0)) return List.of();
        var apart = new ArrayList<Pair>();
        for (int i = 0; i < asked.size(); i++) {
            for (int j = i + 1; j < asked.size(); j++) {
                var one = asked.get(i);
                var other = asked.get(j);
                if (count(new And(List.of(one.expression(), other.expression()))) == 0)
                    apart.add(new Pair(one.part().text(), other.part().text()));
            }
        }
        return apart;
    }

    private void findNear(List<Asked> asked) throws IOException {
        boolean isNarrowed =
                !question.filters().isEmpty() || question.from() != null || question.to() != null;
        if (isNarrowed) add(Kind.UNFILTERED, expression, unfiltered());
        var quoted = QueryText.quoted(expression);
        if (quoted.isPresent()) add(Kind.CHARACTERS, quoted.get(), question);
        if (!(expression instanceof Or) && asked.size() > 1) {
            for (var scope : wider()) add(Kind.WIDER, expression, question.within(scope));
            if (asked.size() <= MOST_TRIED) for (var one : asked) addWithout(one, asked);
        }
        for (var other : Type.SEARCHED) {
            if (other != type) add(kind(other), other, expression, question);
        }
        addAny(asked);
    }

    private List<Scope> wider() {
        var asked = Search.scope(question, type);
        return Stream.of(Scope.values()).filter(scope -> scope.compareTo(asked) > 0).toList();
    }

    private void addWithout(Asked left, List<Asked> asked) throws IOException {
        var rest = asked.stream().filter(one -> one != left).map(Asked::expression).toList();
        if (rest.stream().allMatch(Not.class::isInstance)) return;
        add(Kind.LESS, type, allOf(rest), question, left.part().text());
    }

    private void addAny(List<Asked> asked) throws IOException {
        var met = asked.stream().filter(Asked::isMet).map(Asked::expression).toList();
        if (!(expression instanceof Or) && met.size() > 1) add(Kind.ANY, new Or(met), question);
    }

    private void add(Kind kind, Expression asked, Question question) throws IOException {
        add(kind, type, asked, question);
    }

    private void add(Kind kind, Type type, Expression asked, Question question) throws IOException {
        add(kind, type, asked, question, null);
    }

    private void add(
            Kind kind, Type type, Expression asked, Question question, @Nullable String left)
            throws IOException {
        long hits = counter.count(type, asked, question);
        if (hits == 0) return;
        // the question as typed where its words stay: what is written anew has lost its spacing
        var text = asked.equals(expression) ? question.text() : QueryText.of(asked);
        near.add(new Near(kind, question.text(text).page(1), left, hits));
    }

    private static Expression allOf(List<Expression> operands) {
        return operands.size() == 1 ? operands.getFirst() : new And(operands);
    }

    private static Kind kind(Type type) {
        return switch (type) {
            case CASE -> Kind.CASES;
            case UTTERANCE -> Kind.UTTERANCES;
            case DOCUMENT, MEETING, SUGGESTION, EARLIER -> Kind.DOCUMENTS;
        };
    }

    private long count(Expression part) throws IOException {
        return counter.count(type, part, question);
    }
}
