package jp.senrei.web;

/**
 * A style sheet as it is sent: without comments and without white space that means nothing. Kept
 * are comments that begin with {@code /*!} (licences), strings, and one space wherever the sheet
 * has any, except beside <code>{ } ; ,</code> and behind a colon.
 */
final class Stylesheet {
    private static final String NO_SPACE_BEFORE = "{};,";
    private static final String NO_SPACE_BEHIND = "{};,:";

    private final String css;
    private final StringBuilder compact;
    private int at = 0;

    private Stylesheet(String css) {
        this.css = css;
        this.compact = new StringBuilder(css.length());
    }

    static String compact(String css) {
        return new Stylesheet(css).compact();
    }

    private String compact() {
        while (at < css.length()) {
            var c = css.charAt(at);
            if (css.startsWith("/*", at)) comment();
            else if (c == '"' || c == '\'') string(c);
            else if (Character.isWhitespace(c)) space();
            else sign(c);
        }
        return compact.toString().strip();
    }

    private void comment() {
        var end = css.indexOf("*/", at + 2);
        var behind = end < 0 ? css.length() : end + 2;
        if (css.startsWith("/*!", at)) compact.append(css, at, behind);
        else space(behind);
        at = behind;
    }

    private void string(char quote) {
        var end = at + 1;
        while (end < css.length() && css.charAt(end) != quote)
            end += css.charAt(end) == '\\' ? 2 : 1;
        var behind = Math.min(end + 1, css.length());
        compact.append(css, at, behind);
        at = behind;
    }

    private void space() {
        var end = at;
        while (end < css.length() && Character.isWhitespace(css.charAt(end))) end++;
        space(end);
    }

    private void space(int end) {
        at = end;
        if (!compact.isEmpty() && !endsWithOneOf(NO_SPACE_BEHIND + " ")) compact.append(' ');
    }

    private void sign(char c) {
        if (NO_SPACE_BEFORE.indexOf(c) >= 0 && endsWithOneOf(" "))
            compact.setLength(compact.length() - 1);
        if (c == '}' && endsWithOneOf(";")) compact.setLength(compact.length() - 1);
        compact.append(c);
        at++;
    }

    private boolean endsWithOneOf(String signs) {
        return !compact.isEmpty() && signs.indexOf(compact.charAt(compact.length() - 1)) >= 0;
    }
}
