package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.indexer.index.Expression.And;
import jp.senrei.indexer.index.Expression.DateRange;
import jp.senrei.indexer.index.Expression.Everything;
import jp.senrei.indexer.index.Expression.Field;
import jp.senrei.indexer.index.Expression.Not;
import jp.senrei.indexer.index.Expression.Nothing;
import jp.senrei.indexer.index.Expression.Or;
import jp.senrei.indexer.index.Expression.Phrase;
import jp.senrei.indexer.index.Expression.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language of the search box:
 *
 * <pre>
 * or    = and { ("OR" | "|") and }
 * and   = unary { ["AND"] unary }
 * unary = ("-" | "NOT") unary | "(" or ")" | field ":" value | '"' characters '"' | word
 * </pre>
 *
 * Spaces, quotes, brackets, bars, colons and the minus may be full-width. Whatever is not well
 * formed is read as plain words.
 */
final class QueryReader {
    /** What was read, and what to tell the person about it (null: read as written). */
    record Reading(Expression expression, @Nullable String notice) {}

    /** More words are more than a person types, and more than a search should cost. */
    private static final int MAX_WORDS = 32;

    private static final int MAX_DEPTH = 20;
    private static final String NOT_WELL_FORMED = "検索式の書き方（引用符・かっこ・演算子など）に誤りがあるため、記号を除いた語で検索しました。";
    private static final String NO_WORDS = "検索できる語がありません。調べたい言葉を入力してください。";
    private static final String TOO_LONG = "検索語が長いため、先頭の" + Question.MAX_TEXT + "文字で検索しました。";
    private static final String TOO_MANY = "検索語が多いため、先頭の" + MAX_WORDS + "語で検索しました。";

    private static final class NotWellFormed extends Exception {
        private static final long serialVersionUID = 1;

        NotWellFormed() {
            super("not well formed", null, false, false);
        }
    }

    private final List<QueryToken> tokens;
    private int next;

    private QueryReader(List<QueryToken> tokens) {
        this.tokens = tokens;
    }

    /** Never throws, whatever the text. */
    static Reading read(String query) {
        var notices = new ArrayList<String>();
        var text = query;
        if (text.length() > Question.MAX_TEXT) {
            text = text.substring(0, Texts.border(text, Question.MAX_TEXT));
            notices.add(TOO_LONG);
        }
        var tokens = QueryToken.all(text);
        if (tokens.stream().filter(QueryToken::isWord).count() > MAX_WORDS) {
            notices.add(TOO_MANY);
            tokens = plain(tokens).subList(0, MAX_WORDS);
        }
        var expression = read(tokens, notices);
        return new Reading(expression, notices.isEmpty() ? null : String.join("", notices));
    }

    private static Expression read(List<QueryToken> tokens, List<String> notices) {
        if (tokens.isEmpty()) return new Everything();
        try {
            var reader = new QueryReader(tokens);
            var expression = reader.or(0);
            if (reader.next < tokens.size()) throw new NotWellFormed();
            return expression;
        } catch (NotWellFormed e) {
            var words = plain(tokens);
            notices.add(words.isEmpty() ? NO_WORDS : NOT_WELL_FORMED);
            return words.isEmpty()
                    ? new Nothing()
                    : and(words.stream().<Expression>map(word -> new Word(word.text())).toList());
        }
    }

    private static List<QueryToken> plain(List<QueryToken> tokens) {
        return tokens.stream().filter(QueryToken::isWord).map(QueryToken::asPlainWord).toList();
    }

    private Expression or(int depth) throws NotWellFormed {
        if (depth > MAX_DEPTH) throw new NotWellFormed();
        var operands = new ArrayList<Expression>();
        operands.add(conjunction(depth));
        while (take(QueryToken.Kind.OR)) operands.add(conjunction(depth));
        return operands.size() == 1 ? operands.getFirst() : new Or(operands);
    }

    private Expression conjunction(int depth) throws NotWellFormed {
        var operands = new ArrayList<Expression>();
        operands.add(unary(depth));
        while (next < tokens.size() && !at(QueryToken.Kind.OR) && !at(QueryToken.Kind.CLOSE)) {
            take(QueryToken.Kind.AND);
            operands.add(unary(depth));
        }
        return and(operands);
    }

    private Expression unary(int depth) throws NotWellFormed {
        if (depth > MAX_DEPTH || next == tokens.size()) throw new NotWellFormed();
        var token = tokens.get(next++);
        return switch (token.kind()) {
            case NOT -> new Not(unary(depth + 1));
            case OPEN -> group(depth + 1);
            case WORD -> new Word(token.text());
            case PHRASE -> new Phrase(token.text());
            case FIELD -> field(token);
            case OR, AND, CLOSE, BROKEN -> throw new NotWellFormed();
        };
    }

    private Expression group(int depth) throws NotWellFormed {
        var inner = or(depth);
        if (!take(QueryToken.Kind.CLOSE)) throw new NotWellFormed();
        return inner;
    }

    private static Expression field(QueryToken token) throws NotWellFormed {
        var field = token.field();
        if (field == null) throw new NotWellFormed();
        if (field != SearchField.DATE) return new Field(field, token.text());
        var period = Period.read(token.text()).orElseThrow(NotWellFormed::new);
        return new DateRange(period.from(), period.to());
    }

    private static Expression and(List<Expression> operands) {
        return operands.size() == 1 ? operands.getFirst() : new And(operands);
    }

    private boolean at(QueryToken.Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private boolean take(QueryToken.Kind kind) {
        if (!at(kind)) return false;
        next++;
        return true;
    }
}
