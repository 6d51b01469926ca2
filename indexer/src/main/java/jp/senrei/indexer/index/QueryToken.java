package jp.senrei.indexer.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a query as typed, and how Lucene's standard syntax writes it. Quotes, brackets,
 * bars, the colon behind the name of a field, the minus in front of a word, AND, OR, NOT and spaces
 * may be full-width. Every other sign is a character of its word: 「午後1:30」, 「https://…」, 「C++」,
 * 「LINE*」.
 *
 * @param text of a word, a phrase or a field's value; empty for an operator
 * @param field of a FIELD or a FIELD_OF_GROUP, null otherwise
 */
record QueryToken(Kind kind, String text, @Nullable SearchField field) {
    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        /** {@code 委託先:} in front of a bracket. */
        FIELD_OF_GROUP,
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

    /**
     * For {@link org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser},
     * spaces to stand between; what is BROKEN has no such form.
     */
    String standard() {
        return switch (kind) {
            case WORD -> escaped(text);
            case PHRASE -> quoted(text);
            case FIELD -> fieldName() + quoted(text);
            case FIELD_OF_GROUP -> fieldName();
            case OR -> "OR";
            case AND -> "AND";
            case NOT -> "NOT";
            case OPEN -> "(";
            case CLOSE -> ")";
            case BROKEN -> "";
        };
    }

    private String fieldName() {
        return field == null ? "" : field.name() + ":";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\") + '"'; // no quote stands between two quotes
    }

    /** All but letters and digits: a sign the syntax learns one day will be none here. */
    private static String escaped(String word) {
        var escaped = new StringBuilder(word.length() + 8);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) escaped.append('\\');
            escaped.append(c);
        }
        return escaped.toString();
    }

    static List<QueryToken> all(String query) {
        var tokens = new ArrayList<QueryToken>();
        int next = 0;
        while (next < query.length()) next = read(query, next, tokens);
        return tokens;
    }

    /** Reads one token, or a space; returns where the next begins. */
    private static int read(String query, int start, List<QueryToken> tokens) {
        char c = query.charAt(start);
        if (isSpace(c)) return start + 1;
        if (isLegalForm(query, start)) return word(query, start, tokens);
        if (QUOTES.indexOf(c) >= 0) return quoted(query, start, null, tokens);
        if (BARS.indexOf(c) >= 0) return bars(query, start, tokens);
        if (OPENS.indexOf(c) >= 0) tokens.add(operator(Kind.OPEN));
        else if (CLOSES.indexOf(c) >= 0) tokens.add(operator(Kind.CLOSE));
        else if (MINUSES.indexOf(c) >= 0) tokens.add(minus(query, start));
        else return word(query, start, tokens);
        return start + 1;
    }

    /** 「A - B」 does not mean to leave B out. */
    private static QueryToken minus(String query, int start) {
        boolean beforeWord = start + 1 < query.length() && !isSpace(query.charAt(start + 1));
        return operator(beforeWord ? Kind.NOT : Kind.BROKEN);
    }

    /** {@code ||} is one OR. */
    private static int bars(String query, int start, List<QueryToken> tokens) {
        tokens.add(operator(Kind.OR));
        int end = start + 1;
        while (end < query.length() && BARS.indexOf(query.charAt(end)) >= 0) end++;
        return end;
    }

    private static int word(String query, int start, List<QueryToken> tokens) {
        int end = endOfWord(query, start);
        int colon = colon(query, start, end);
        var field = colon < 0 ? null : SearchField.named(query.substring(start, colon));
        if (field != null) return value(query, colon + 1, field, tokens);
        var word = query.substring(start, end);
        tokens.add(
                switch (Normalizer.normalize(word, Normalizer.Form.NFKC)) {
                    case "OR" -> operator(Kind.OR);
                    case "AND" -> operator(Kind.AND);
                    case "NOT" -> operator(Kind.NOT);
                    default -> word(word);
                });
        return end;
    }

    private static int value(String query, int start, SearchField field, List<QueryToken> tokens) {
        if (isAt(QUOTES, query, start)) return quoted(query, start, field, tokens);
        if (isAt(OPENS, query, start)) {
            tokens.add(new QueryToken(Kind.FIELD_OF_GROUP, "", field));
            return start;
        }
        int end = endOfWord(query, start);
        tokens.add(wordOf(Kind.FIELD, query.substring(start, end), field));
        return end;
    }

    private static int quoted(
            String query, int open, @Nullable SearchField field, List<QueryToken> tokens) {
        int close = open + 1;
        while (close < query.length() && !isAt(QUOTES, query, close)) close++;
        if (close == query.length()) {
            tokens.add(operator(Kind.BROKEN));
            return open + 1; // what follows is read on as words
        }
        var kind = field == null ? Kind.PHRASE : Kind.FIELD;
        tokens.add(wordOf(kind, query.substring(open + 1, close), field));
        return close + 1;
    }

    private static QueryToken word(String text) {
        return wordOf(Kind.WORD, text, null);
    }

    private static QueryToken wordOf(Kind kind, String text, @Nullable SearchField field) {
        return Folding.CHARACTERS.fold(text).text().isEmpty()
                ? operator(Kind.BROKEN)
                : new QueryToken(kind, text, field);
    }

    private static QueryToken operator(Kind kind) {
        return new QueryToken(kind, "", null);
    }

    private static int colon(String query, int start, int end) {
        for (int i = start; i < end; i++) if (isAt(COLONS, query, i)) return i;
        return -1;
    }

    private static int endOfWord(String query, int start) {
        int end = start;
        while (end < query.length()) {
            if (isLegalForm(query, end)) end = LegalForm.endOfShort(query, end);
            else if (endsWord(query.charAt(end))) return end;
            else end++;
        }
        return end;
    }

    /** 「（株）」 of 「（株）みなと」 belongs to its word; alone it is a word in brackets. */
    private static boolean isLegalForm(String query, int start) {
        int end = LegalForm.endOfShort(query, start);
        if (end == start) return false;
        boolean behindWord = start > 0 && !endsWord(query.charAt(start - 1));
        return behindWord || end < query.length() && !endsWord(query.charAt(end));
    }

    private static boolean endsWord(char c) {
        return isSpace(c)
                || QUOTES.indexOf(c) >= 0
                || OPENS.indexOf(c) >= 0
                || CLOSES.indexOf(c) >= 0
                || BARS.indexOf(c) >= 0;
    }

    private static boolean isAt(String signs, String query, int index) {
        return index < query.length() && signs.indexOf(query.charAt(index)) >= 0;
    }

    private static boolean isSpace(char c) {
        return Folding.isSpace(c) || Character.isISOControl(c);
    }
}
