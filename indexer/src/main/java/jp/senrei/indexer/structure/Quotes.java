package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;

/**
 * Verbatim quotes as spans of the display text: without the page number that stands in a sentence,
 * and without the list mark, arrow or label before it.
 */
public final class Quotes {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[\\s　]*[-‐–—－―]?[\\s　]*[0-9０-９]{1,3}[\\s　]*[-‐–—－―]?(?:[\\s　]*[/／][\\s　]*[0-9０-９]{1,3})?(?:ページ|頁)?[\\s　]*");
    static final Pattern LIST_MARK =
            Pattern.compile(
                    "^(?:[・●○〇◇◆■□◎▪※→⇒➡⇨][\\s　]*|[-‐－―][\\s　]+|(?:[(（]?(?:[0-9０-９]{1,2}|[ア-ン])(?:[)）.．、]|[\\s　]+)|[①-⑳⑴-⒇])[\\s　]*(?![のはがをにへとも、及並])|(?:[1-9１-９一二三四五六七八九](?:点目|つ目|番目)|第[一二三四五])(?:は、?|に、?|として、?|、|[\\s　])[\\s　]*)");
    private static final Pattern LABEL =
            Pattern.compile(
                    "^[【<〈＜\\[［(（]?(?:第[0-9０-９一二][\\s　]*)?(?:(?:審議|会議|議決|採決|審査)?の?結果|(?:審[議査]会の)?結論|主文|答申(?:の?内容)?|審[議査]会(?:の|としての)?意見|決定事項)(?:[】>〉＞\\]］)）][\\s　:：]*|[\\s　]*[:：\\t][\\s　]*|[\\s　]+)");
    private static final String CLOSED = "。．.」』）)】";

    private Quotes() {}

    /** What a span says, without the page numbers in it. */
    public static String text(String text, Span span) {
        var said = span.of(text);
        if (said.indexOf('\n') < 0) return said;
        var words = new StringBuilder();
        for (var line : said.split("\n", -1)) {
            if (!isPageNumber(line)) words.append(line).append('\n');
        }
        return words.toString().strip();
    }

    /** The quotes in order, cut at page numbers, trimmed; those that say nothing are left out. */
    static List<Span> clean(String text, List<Span> spans) {
        var pieces = new ArrayList<Span>();
        int from = 0;
        for (var span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (span.start() < from) continue;
            for (var piece : withoutPageNumbers(text, span)) {
                var trimmed = trimmed(text, piece);
                if (trimmed.end() > trimmed.start()) pieces.add(trimmed);
            }
            from = span.end();
        }
        return List.copyOf(pieces);
    }

    /**
     * One string for each quote; a quote that a page number cut in two is one again, its parts
     * separated by a line feed.
     */
    public static List<String> joined(String text, List<Span> spans) {
        var quotes = new ArrayList<String>();
        Span before = null;
        for (var span : spans) {
            var words = span.of(text);
            if (before != null && goesOn(text, before, span))
                quotes.set(quotes.size() - 1, quotes.getLast() + "\n" + words);
            else quotes.add(words);
            before = span;
        }
        return List.copyOf(quotes);
    }

    private static boolean goesOn(String text, Span before, Span next) {
        if (next.start() < before.end()) return false;
        var between = text.substring(before.end(), next.start());
        if (between.isBlank() || !between.contains("\n")) return false;
        return CLOSED.indexOf(text.charAt(before.end() - 1)) < 0
                && between.lines().allMatch(line -> line.isBlank() || isPageNumber(line));
    }

    static boolean isPageNumber(String line) {
        return !line.isBlank() && line.length() < 24 && PAGE_NUMBER.matcher(line).matches();
    }

    private static List<Span> withoutPageNumbers(String text, Span span) {
        var pieces = new ArrayList<Span>();
        int from = span.start();
        int lineStart = span.start();
        while (lineStart < span.end()) {
            int lineEnd = text.indexOf('\n', lineStart);
            if (lineEnd < 0 || lineEnd > span.end()) lineEnd = span.end();
            if (lineStart > span.start()
                    && lineEnd < span.end()
                    && isPageNumber(text.substring(lineStart, lineEnd))) {
                pieces.add(new Span(from, lineStart));
                from = lineEnd;
            }
            lineStart = lineEnd + 1;
        }
        pieces.add(new Span(from, span.end()));
        return pieces;
    }

    static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (end > start && isSpace(text.charAt(end - 1))) end--;
        while (true) {
            while (start < end && isSpace(text.charAt(start))) start++;
            var words = text.substring(start, Math.min(end, start + 24));
            int mark = length(LIST_MARK, words);
            if (mark == 0) mark = length(LABEL, words);
            if (mark == 0 || start + mark >= end) break;
            start += mark;
        }
        return new Span(start, end);
    }

    private static int length(Pattern pattern, String words) {
        var match = pattern.matcher(words);
        return match.find() ? match.end() : 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Width-normalised, without white space and page numbers: what the readers match. */
    static String squeezed(String text, Span span) {
        return NormalText.squeeze(text(text, span));
    }
}
