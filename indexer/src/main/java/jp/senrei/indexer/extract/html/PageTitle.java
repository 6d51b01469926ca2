package jp.senrei.indexer.extract.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * The title of a page where the page itself does not show it: many pages of minutes begin with the
 * date, and only {@code <title>} says which meeting it was.
 */
final class PageTitle {
    private static final Pattern SITE =
            Pattern.compile(
                    ".*(?:ホームページ|ウェブサイト|Webサイト|WEBサイト|公式サイト|サイト|ポータル|市役所|区役所|町役場|村役場|役場|トップページ)"
                            + "|.{1,8}[都道府県市区町村]|.*(?i:official|web ?site|city|home ?page).*");

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[|｜／»›＞>‐–—]\\s*|\\s+[-/:：]\\s+|\\s+[−－ー]\\s+");
    private static final Pattern NO_TITLE =
            Pattern.compile("(?i)|無題.*|untitled.*|no ?title|index|new ?page.*|(?:new|名称未設定).*");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final int LONGEST = 200;

    private PageTitle() {}

    /** Puts the title at the head of the body when no heading is there and the text lacks it. */
    static void keep(Document page) {
        var title = withoutSite(page.title().strip());
        if (NO_TITLE.matcher(title).matches() || title.length() > LONGEST) return;
        if (page.body().selectFirst("h1, h2, h3") != null) return;
        if (squeezed(page.body().text()).contains(squeezed(title))) return;
        page.body().prependElement("h1").text(title);
    }

    /** 「会議録 | 潮見市公式ホームページ」 and 「潮見市：会議録」 are both titled 会議録. */
    static String withoutSite(String title) {
        return Arrays.stream(SEPARATOR.split(title))
                .map(String::strip)
                .filter(part -> !SITE.matcher(part).matches())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String squeezed(String text) {
        return SPACES.matcher(text).replaceAll("");
    }
}
