package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a query.
 *
 * @param text of a word, a phrase or a field's value; empty for an operator
 * @param field of a FIELD, null otherwise
 */
record QueryToken(Kind kind, String text, @Nullable SearchField field) {
    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        OR,
        AND,
        NOT,
        OPEN,
        CLOSE,
        /** A quote without its partner, a field without a value, a minus without a word. */
        BROKEN
    }

    private static final String QUOTES = "\"“”＂„‟";
    private static final String OPENS = "(（";
    private static final String CLOSES = ")）";
    private static final String BARS = "|｜";
    private static final String COLONS = ":：";
    private static final String MINUSES = "-－−";

    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.PHRASE || kind == Kind.FIELD;
    }

    QueryToken asPlainWord() {
        return new QueryToken(Kind.WORD, text, null);
    }

    static List<QueryToken> all(String query) {
        var tokens = new ArrayList<QueryToken>();
        int i = 0;
        while (i < query.length()) {
            char c = query.charAt(i);
            if (isSpace(c)) {
                i++;
            } else if (OPENS.indexOf(c) >= 0) {
                tokens.add(operator(Kind.OPEN));
                i++;
            } else if (CLOSES.indexOf(c) >= 0) {
                tokens.add(operator(Kind.CLOSE));
                i++;
            } else if (BARS.indexOf(c) >= 0) {
                tokens.add(operator(Kind.OR));
                i++;
            } else if (MINUSES.indexOf(c) >= 0) {
                boolean beforeWord = i + 1 < query.length() && !isSpace(query.charAt(i + 1));
                tokens.add(
                        operator(
                                beforeWord
                                        ? Kind.NOT
                                        : Kind.BROKEN)); // 「A - B」 does not mean to leave B out
                i++;
            } else if (QUOTES.indexOf(c) >= 0) {
                i = quoted(query, i, null, tokens);
            } else {
                i = word(query, i, tokens);
            }
        }
        return tokens;
    }

    private static int word(String query, int start, List<QueryToken> tokens) {
        int end = endOfWord(query, start);
        int colon = colon(query, start, end);
        var field = colon < 0 ? null : SearchField.named(query.substring(start, colon));
        if (field != null) return value(query, colon + 1, field, tokens);
        var word = query.substring(start, end);
        tokens.add(
                switch (word) {
                    case "OR" -> operator(Kind.OR);
                    case "AND" -> operator(Kind.AND);
                    case "NOT" -> operator(Kind.NOT);
                    default -> word(word);
                });
        return end;
    }

    private static int value(String query, int start, SearchField field, List<QueryToken> tokens) {
        if (start < query.length() && QUOTES.indexOf(query.charAt(start)) >= 0)
            return quoted(query, start, field, tokens);
        int end = endOfWord(query, start);
        var value = query.substring(start, end);
        tokens.add(
                value.isBlank() ? operator(Kind.BROKEN) : new QueryToken(Kind.FIELD, value, field));
        return end;
    }

    private static int quoted(
            String query, int open, @Nullable SearchField field, List<QueryToken> tokens) {
        int close = open + 1;
        while (close < query.length() && QUOTES.indexOf(query.charAt(close)) < 0) close++;
        if (close == query.length()) {
            tokens.add(operator(Kind.BROKEN));
            return open + 1; // what follows is read on as words
        }
        var text = query.substring(open + 1, close);
        if (Folding.CHARACTERS.fold(text).text().isEmpty()) {
            tokens.add(operator(Kind.BROKEN));
        } else {
            tokens.add(new QueryToken(field == null ? Kind.PHRASE : Kind.FIELD, text, field));
        }
        return close + 1;
    }

    private static QueryToken word(String text) {
        return Folding.CHARACTERS.fold(text).text().isEmpty()
                ? operator(Kind.BROKEN)
                : new QueryToken(Kind.WORD, text, null);
    }

    private static QueryToken operator(Kind kind) {
        return new QueryToken(kind, "", null);
    }

    private static int colon(String query, int start, int end) {
        for (int i = start; i < end; i++) {
            if (COLONS.indexOf(query.charAt(i)) >= 0) return i;
        }
        return -1;
    }

    private static int endOfWord(String query, int start) {
        int end = start;
        while (end < query.length()
                && !isSpace(query.charAt(end))
                && !isDelimiter(query.charAt(end))) end++;
        return end;
    }

    private static boolean isDelimiter(char c) {
        return QUOTES.indexOf(c) >= 0
                || OPENS.indexOf(c) >= 0
                || CLOSES.indexOf(c) >= 0
                || BARS.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Folding.isSpace(c) || Character.isISOControl(c);
    }
}
