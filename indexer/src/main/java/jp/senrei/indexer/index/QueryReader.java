package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.indexer.index.Expression.And;
import jp.senrei.indexer.index.Expression.Everything;
import jp.senrei.indexer.index.Expression.Nothing;
import jp.senrei.indexer.index.Expression.Word;
import org.jspecify.annotations.Nullable;

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
    /** What was read, and what to tell the person about it (null: read as written). */
    record Reading(Expression expression, @Nullable String notice) {}

    /** More words are more than a person types, and more than a search should cost. */
    static final int MAX_WORDS = 32;

    private static final String NOT_WELL_FORMED = "検索式の書き方（引用符・かっこ・演算子など）に誤りがあるため、記号を除いた語で検索しました。";
    private static final String NO_WORDS = "検索できる語がありません。調べたい言葉を入力してください。";
    private static final String TOO_LONG = "検索語が長いため、先頭の" + Question.MAX_TEXT + "文字で検索しました。";
    private static final String TOO_MANY = "検索語が多いため、先頭の" + MAX_WORDS + "語で検索しました。";

    private QueryReader() {}

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
        var written = QuerySyntax.read(tokens);
        if (written.isPresent()) return written.get();
        var words =
                plain(tokens).stream().<Expression>map(token -> new Word(token.text())).toList();
        notices.add(words.isEmpty() ? NO_WORDS : NOT_WELL_FORMED);
        if (words.isEmpty()) return new Nothing();
        return words.size() == 1 ? words.getFirst() : new And(words);
    }

    private static List<QueryToken> plain(List<QueryToken> tokens) {
        return tokens.stream().filter(QueryToken::isWord).map(QueryToken::asPlainWord).toList();
    }
}
