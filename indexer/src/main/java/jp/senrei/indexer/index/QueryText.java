package jp.senrei.indexer.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.senrei.indexer.index.Expression.And;
import jp.senrei.indexer.index.Expression.DateRange;
import jp.senrei.indexer.index.Expression.Everything;
import jp.senrei.indexer.index.Expression.Field;
import jp.senrei.indexer.index.Expression.Not;
import jp.senrei.indexer.index.Expression.Nothing;
import jp.senrei.indexer.index.Expression.Or;
import jp.senrei.indexer.index.Expression.Phrase;
import jp.senrei.indexer.index.Expression.Word;

/** An expression as somebody would type it: what {@link QueryReader} reads, written. */
public final class QueryText {
    private static final String SPACE = " ";

    private QueryText() {}

    /**
     * The same words, each as a run of characters and so without its other names: {@code "LINE"
     * "位置情報"} for {@code LINE 位置情報}. Empty where quotes would change nothing, or where there is
     * more than words side by side.
     */
    public static Optional<String> quoted(String query) {
        return quoted(QueryReader.read(query).expression()).map(QueryText::of);
    }

    static Optional<Expression> quoted(Expression expression) {
        return switch (expression) {
            case Word(var text) -> Optional.of(new Phrase(text));
            case And(var operands) -> quoted(operands);
            case Everything(), Nothing() -> Optional.empty();
            case Phrase(var text) -> Optional.empty();
            case Not(var operand) -> Optional.empty();
            case Or(var operands) -> Optional.empty();
            case Field(var field, var value) -> Optional.empty();
            case DateRange(var from, var to) -> Optional.empty();
        };
    }

    private static Optional<Expression> quoted(List<Expression> operands) {
        var simple =
                operands.stream()
                        .allMatch(operand -> operand instanceof Word || operand instanceof Phrase);
        if (!simple || operands.stream().noneMatch(Word.class::isInstance)) return Optional.empty();
        return Optional.of(
                new And(
                        operands.stream()
                                .map(operand -> quoted(operand).orElse(operand))
                                .toList()));
    }

    /** Reads as the expression again, but for {@link Nothing}, which nothing reads as. */
    static String of(Expression expression) {
        return switch (expression) {
            case Everything(), Nothing() -> "";
            case Word(var text) -> word(text);
            case Phrase(var text) -> quote(text);
            case Not(var operand) -> "-" + operand(operand);
            case And(var operands) -> joined(operands, SPACE);
            case Or(var operands) -> joined(operands, " OR ");
            case Field(var field, var value) -> field.japanese() + ":" + value(value);
            case DateRange range -> SearchField.DATE.japanese() + ":" + days(range);
        };
    }

    private static String joined(List<Expression> operands, String between) {
        return operands.stream().map(QueryText::operand).collect(Collectors.joining(between));
    }

    private static String operand(Expression operand) {
        boolean isGroup = operand instanceof And || operand instanceof Or;
        return isGroup ? "(" + of(operand) + ")" : of(operand);
    }

    /** A word of a query that was not well formed may look like something else: OR, 委託先: */
    private static String word(String text) {
        boolean isPlain = QueryReader.read(text).expression().equals(new Word(text));
        return isPlain ? text : quote(text);
    }

    private static String value(String value) {
        boolean isPlain = QueryReader.read(value).expression().equals(new Word(value));
        return isPlain ? value : quote(value);
    }

    /** No quote stands within quotes: the query language has no way to say it. */
    private static String quote(String text) {
        return '"' + text + '"';
    }

    private static String days(DateRange range) {
        var from = range.from() == null ? "" : range.from().toString();
        var to = range.to() == null ? "" : range.to().toString();
        return from + ".." + to;
    }
}
