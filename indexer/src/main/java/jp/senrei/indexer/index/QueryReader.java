package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.indexer.index.Expression.And;
import jp.senrei.indexer.index.Expression.Everything;
import jp.senrei.indexer.index.Expression.Nothing;
import jp.senrei.indexer.index.Expression.Word;

/**
 * Reads the query language of the search box:
 *
 * <pre>
 * query = or { or }                      words side by side: all of them
 * or    = and { ("OR" | "|") and }
 * and   = unary { "AND" unary }
 * unary = [ "-" | "NOT" ] ( "(" query ")" | [ field ":" ] word | [ field ":" ] '"' characters '"' | field ":" "(" query ")" )
 * </pre>
 *
 * So OR holds its neighbours closer than a space does: 「研修 Zoom OR Teams」 is 「研修 (Zoom OR Teams)」,
 * as in the search boxes people know. {@link QueryToken} brings what is typed in Japanese into the
 * standard syntax, {@link QuerySyntax} has Lucene's parser read that. Whatever is not well formed
 * is read as plain words.
 */
final class QueryReader {
    /** What was read, and what to tell the person about it (nothing: read as written). */
    record Reading(Expression expression, List<QueryNotice> notices) {
        Reading {
            notices = List.copyOf(notices);
        }
    }

    /** More words are more than a person types, and more than a search should cost. */
    static final int MAX_WORDS = 32;

    private QueryReader() {}

    /** Never throws, whatever the text. */
    static Reading read(String query) {
        var notices = new ArrayList<QueryNotice>();
        var text = query;
        if (text.length() > Question.MAX_TEXT) {
            text = text.substring(0, Texts.border(text, Question.MAX_TEXT));
            notices.add(QueryNotice.TOO_LONG);
        }
        var tokens = QueryToken.all(text);
        if (tokens.stream().filter(QueryToken::isWord).count() > MAX_WORDS) {
            notices.add(QueryNotice.TOO_MANY_WORDS);
            tokens = plain(tokens).subList(0, MAX_WORDS);
        }
        return new Reading(read(tokens, notices), notices);
    }

    private static Expression read(List<QueryToken> tokens, List<QueryNotice> notices) {
        if (tokens.isEmpty()) return new Everything();
        var written = QuerySyntax.read(tokens);
        if (written.isPresent()) return written.get();
        var words =
                plain(tokens).stream().<Expression>map(token -> new Word(token.text())).toList();
        notices.add(words.isEmpty() ? QueryNotice.NO_WORDS : QueryNotice.NOT_WELL_FORMED);
        if (words.isEmpty()) return new Nothing();
        return words.size() == 1 ? words.getFirst() : new And(words);
    }

    private static List<QueryToken> plain(List<QueryToken> tokens) {
        return tokens.stream().filter(QueryToken::isWord).map(QueryToken::asPlainWord).toList();
    }
}
