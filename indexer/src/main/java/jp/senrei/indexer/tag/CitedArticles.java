package jp.senrei.indexer.tag;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.ArticleRef;

/**
 * The articles a case cites, each once, in the order first cited.
 *
 * <p>A form names an article to the paragraph in its summary and heads each of its sheets with the
 * article alone (〈条例第16条関連〉): such a heading cites nothing of its own.
 */
final class CitedArticles {
    /** A cell or a heading, no sentence: 〈条例第16条関連〉. */
    private static final Pattern LABEL = Pattern.compile("(?:[^ぁ-ん。]|の|及び)*+");

    private static final Pattern GOES_ON = Pattern.compile("[ぁ-ん、。]");
    private static final Pattern HEADING_END = Pattern.compile("\\s?(?:関連|関係)\\s?[>】〉]");

    private static final int LONGEST_LABEL = 60;

    private final Map<String, ArticleRef> articles = new LinkedHashMap<>();

    /** Keys of {@link #articles} that stand in a sentence somewhere. */
    private final Set<String> inSentences = new HashSet<>();

    void add(String text, List<Found<ArticleRef>> found) {
        for (var one : found) {
            articles.putIfAbsent(one.value().id(), one.value());
            if (!isLabel(text, one)) inSentences.add(one.value().id());
        }
    }

    List<ArticleRef> all() {
        var withParagraph = new HashSet<String>();
        for (var ref : articles.values())
            if (ref.paragraph() != null) withParagraph.add(whole(ref));
        return articles.values().stream()
                .filter(
                        ref ->
                                ref.paragraph() != null
                                        || ref.item() != null
                                        || inSentences.contains(ref.id())
                                        || !withParagraph.contains(whole(ref)))
                .toList();
    }

    /** Key of the article that a reference is a part of. */
    private static String whole(ArticleRef ref) {
        return new ArticleRef(
                        ref.law(),
                        ref.article(),
                        ref.branch(),
                        null,
                        null,
                        "",
                        ref.subBranch(),
                        null,
                        null)
                .id();
    }

    private static boolean isLabel(String text, Found<ArticleRef> one) {
        if (HEADING_END.matcher(text).region(one.end(), text.length()).lookingAt()) return true;
        int from = one.start();
        while (from > 0 && one.start() - from < LONGEST_LABEL && !endsCell(text.charAt(from - 1)))
            from--;
        int to = one.end();
        while (to < text.length() && to - one.end() < LONGEST_LABEL && !endsCell(text.charAt(to)))
            to++;
        return LABEL.matcher(text).region(from, one.start()).matches()
                && (LABEL.matcher(text).region(one.end(), to).matches()
                        || fillsCell(text, one, from));
    }

    /** The next row may have been joined to a table's last cell; no sentence goes on there. */
    private static boolean fillsCell(String text, Found<ArticleRef> one, int from) {
        return from == one.start()
                && from > 0
                && text.charAt(from - 1) == '\t'
                && !GOES_ON.matcher(text).region(one.end(), text.length()).lookingAt();
    }

    private static boolean endsCell(char c) {
        return c == '\n' || c == '\t';
    }
}
