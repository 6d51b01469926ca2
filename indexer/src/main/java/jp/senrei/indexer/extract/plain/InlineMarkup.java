package jp.senrei.indexer.extract.plain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Bits of HTML and Markdown that a converter left inside a line of text, rendered: tags and
 * emphasis marks vanish, the ends of paragraphs, list items and {@code <br>} become line feeds,
 * entities become characters, a check box becomes ☑ or ☐.
 *
 * <p>Only elements of HTML are markup. {@code <審議会意見>}, {@code <説明員>}, {@code < 条例第16条関連 >} and
 * {@code &lt;説明員&gt;} are the document's own words.
 */
public final class InlineMarkup {
    private static final Set<String> BREAKING =
            Set.of(
                    "p",
                    "br",
                    "li",
                    "ul",
                    "ol",
                    "div",
                    "tr",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "caption",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "section",
                    "article");

    private static final Set<String> SPACING = Set.of("td", "th");

    private static final Pattern TAG =
            Pattern.compile(
                    "</?(p|br|li|ul|ol|div|tr|td|th|table|thead|tbody|tfoot|caption|colgroup|col|hr|h[1-6]|dl|dt|dd|blockquote|section|article"
                            + "|b|strong|i|em|u|s|del|ins|small|big|sub|sup|span|font|center|a|img|input|label|mark|ruby|rb|rt|rp|code|pre)"
                            + "(\\s+[^<>]*)?\\s*/?>",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CHECKED =
            Pattern.compile("\\schecked(?![\\w-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHECK_BOX =
            Pattern.compile("\\stype\\s*=\\s*[\"']?(checkbox|radio)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<!\\*)\\*\\*(?![\\s*])(.+?)(?<![\\s*])\\*\\*(?!\\*)");

    private InlineMarkup() {}

    static String render(String line) {
        var text = line;
        if (text.indexOf('<') >= 0) text = TAG.matcher(text).replaceAll(InlineMarkup::rendered);
        if (text.contains("**")) text = EMPHASIS.matcher(text).replaceAll("$1");
        // Entities come last: what they stand for is text, even when it looks like a tag.
        if (text.indexOf('&') >= 0) {
            text =
                    ENTITY.matcher(text)
                            .replaceAll(
                                    entity -> Matcher.quoteReplacement(character(entity.group())));
        }
        return text;
    }

    private static String character(String entity) {
        var character = Parser.unescapeEntities(entity, false);
        return character.length() == 1 && character.charAt(0) < ' ' ? " " : character;
    }

    private static String rendered(MatchResult tag) {
        var name = tag.group(1).toLowerCase(Locale.ROOT);
        if (name.equals("input")) return checkBox(tag.group());
        if (BREAKING.contains(name)) return "\n";
        return SPACING.contains(name) ? " " : "";
    }

    /** Whether a box is ticked is part of what the page says. */
    public static String checkBox(String tag) {
        if (!CHECK_BOX.matcher(tag).find()) return "";
        return CHECKED.matcher(tag).find() ? "☑" : "☐";
    }
}
