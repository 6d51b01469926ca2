package jp.senrei.server.api;

import jp.senrei.indexer.index.Snippet;

/**
 * A snippet as the contract writes it: {@code <mark>} is the only markup, everything else is
 * escaped.
 */
final class MarkedText {
    private MarkedText() {}

    static String of(Snippet snippet) {
        var html = new StringBuilder();
        var end = 0;
        for (var mark : snippet.marks()) {
            escape(snippet.text().substring(end, mark.start()), html);
            html.append("<mark>");
            escape(mark.of(snippet.text()), html);
            html.append("</mark>");
            end = mark.end();
        }
        escape(snippet.text().substring(end), html);
        return html.toString();
    }

    private static void escape(String text, StringBuilder html) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
