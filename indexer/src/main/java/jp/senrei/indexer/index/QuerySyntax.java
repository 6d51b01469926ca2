package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.senrei.indexer.index.Expression.And;
import jp.senrei.indexer.index.Expression.DateRange;
import jp.senrei.indexer.index.Expression.Field;
import jp.senrei.indexer.index.Expression.Not;
import jp.senrei.indexer.index.Expression.Or;
import jp.senrei.indexer.index.Expression.Phrase;
import jp.senrei.indexer.index.Expression.Word;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * Has Lucene's standard parser read a query and says what it means here. Of the parser's language
 * only words, quotes, AND, OR, NOT, brackets and fields reach it: {@link QueryToken} escapes the
 * rest.
 */
final class QuerySyntax {
    /** Brackets within brackets; the parser calls itself for each. */
    private static final int MAX_DEPTH = 20;

    /** What the parser takes for the field of a word that names none. */
    private static final String NO_FIELD = "";

    private static final class NotWellFormed extends Exception {
        private static final long serialVersionUID = 1;

        NotWellFormed() {
            super("not well formed", null, false, false);
        }
    }

    private QuerySyntax() {}

    /** Empty when the query is not well formed. */
    static Optional<Expression> read(List<QueryToken> tokens) {
        if (!canBeParsed(tokens)) return Optional.empty();
        var standard = tokens.stream().map(QueryToken::standard).collect(Collectors.joining(" "));
        try {
            return Optional.of(expression(new StandardSyntaxParser().parse(standard, NO_FIELD)));
        } catch (QueryNodeParseException | NotWellFormed e) {
            return Optional.empty();
        }
    }

    private static boolean canBeParsed(List<QueryToken> tokens) {
        int depth = 0;
        for (var token : tokens) {
            if (token.kind() == QueryToken.Kind.BROKEN) return false;
            if (token.kind() == QueryToken.Kind.OPEN) depth++;
            if (token.kind() == QueryToken.Kind.CLOSE) depth--;
            if (depth < 0 || depth > MAX_DEPTH) return false;
        }
        return depth == 0;
    }

    private static Expression expression(QueryNode node) throws NotWellFormed {
        return switch (node) {
            case QuotedFieldQueryNode phrase when hasNoField(phrase) ->
                    new Phrase(phrase.getTextAsString());
            case FieldQueryNode word when hasNoField(word) -> word(word.getTextAsString());
            case FieldQueryNode field -> field(field);
            case OrQueryNode or -> either(operands(or));
            case BooleanQueryNode and -> both(operands(and));
            case ModifierQueryNode not -> new Not(expression(not.getChild()));
            case GroupQueryNode group -> expression(group.getChild());
            default -> throw new NotWellFormed();
        };
    }

    private static boolean hasNoField(FieldQueryNode node) {
        return NO_FIELD.contentEquals(node.getField());
    }

    /** 令和2年4月..令和3年3月 asks for the meetings of that time, with or without 開催日: before it. */
    private static Expression word(String text) {
        boolean isRange = Folding.WORDS.fold(text).text().contains("..");
        var period = isRange ? Period.readWord(text) : Optional.<Period>empty();
        return period.<Expression>map(QuerySyntax::days).orElseGet(() -> new Word(text));
    }

    private static Expression field(FieldQueryNode node) throws NotWellFormed {
        var field = SearchField.valueOf(node.getFieldAsString());
        if (field != SearchField.DATE) return new Field(field, node.getTextAsString());
        return days(Period.read(node.getTextAsString()).orElseThrow(NotWellFormed::new));
    }

    private static DateRange days(Period period) {
        return new DateRange(period.from(), period.to());
    }

    private static List<Expression> operands(QueryNode node) throws NotWellFormed {
        var operands = new ArrayList<Expression>();
        for (var child : node.getChildren()) operands.add(expression(child));
        return operands;
    }

    /** Brackets that change nothing are gone: A (B C) is A B C. */
    private static Expression both(List<Expression> operands) {
        var flat = new ArrayList<Expression>();
        for (var operand : operands) {
            if (operand instanceof And(var inner)) flat.addAll(inner);
            else flat.add(operand);
        }
        return flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    private static Expression either(List<Expression> operands) {
        var flat = new ArrayList<Expression>();
        for (var operand : operands) {
            if (operand instanceof Or(var inner)) flat.addAll(inner);
            else flat.add(operand);
        }
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }
}
