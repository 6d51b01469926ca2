package jp.senrei.indexer.link;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.link.Cluster.Member;
import jp.senrei.indexer.structure.Quotes;

/**
 * One item of 個人情報の保護措置 as a form has it, without a page number that stands in it. Items below it
 * stand on lines of their own, with their marks.
 */
record Protection(String words, Span place) {
    /** White space at the end of a line, and a dash before the mark of the next. */
    private static final Pattern LINE_END =
            Pattern.compile("[\\t 　]*\\n[\\t 　]*(?:[-‐－―][\\t 　]+(?=[(（・※0-9０-９①-⑳ア-ン]))?");

    /** 「…する。 ・…」: an item below it that stands on the same line. */
    private static final Pattern WITHIN_LINE =
            Pattern.compile("(?<=。)[\\t 　]+(?=・|[(（][0-9０-９]{1,2}[)）]|[①-⑳])");

    static List<Protection> of(Member member) {
        var text = member.document().text().text();
        return member.sighting().form().protections().stream()
                .map(place -> new Protection(words(Quotes.text(text, place)), place))
                .toList();
    }

    private static String words(String said) {
        var lines = LINE_END.matcher(said).replaceAll("\n");
        return WITHIN_LINE.matcher(lines).replaceAll("\n");
    }
}
