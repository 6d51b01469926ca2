package jp.senrei.indexer.extract.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What an element says it is: its name, its role, and the words in its {@code id} and {@code
 * class}, as the publishing systems of Japanese municipalities use them ({@code tmp_gnavi}, {@code
 * topicPath}, {@code pankuzu}, {@code sideMenu}). Only a hint: pages are full of names that lie.
 */
final class FurnitureHints {
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "complementary");

    private static final Set<String> PAGE_FRAME = Set.of("header", "footer", "aside", "nav");

    private static final Set<String> ARTICLE = Set.of("main", "article", "section");

    /** Anywhere, also in the middle of the article. Compared without separators. */
    private static final Pattern TOOLS =
            Pattern.compile(
                    "bread_?crumbs?|topics?_?path|pan_?kuzu|skip_?(link|nav|to)|sns|social|share"
                            + "|(page|to|back_to)_?top|print(er|ing|_?btn|_?button)?|insatsu"
                            + "|inquiry|toiawase|otoiawase|contact(_?us)?|enquete|questionnaire|feedback|page_?(hyoka|rating)"
                            + "|adobe|acrobat|(get|pdf)_?reader|plug_?in|viewer_?(info|link|note)"
                            + "|(page|contents?)_?(id|number|no)|up_?date(d|_?day|_?info)?|last_?modified|kou?shin_?bi?");

    /** Only outside of what the page calls its content. */
    private static final Pattern FRAME =
            Pattern.compile(
                    "(g|l|s|f|h|global|local|side|sub|foot(er)?|head(er)?|sp|pc|main|site|page|tmp)?_?(nav(i|igation)?|menus?)"
                            + "|(site_?|page_?|global_?|tmp_?|g_?)?(header|footer)|side_?bar|site_?map|(site_?)?search(_?(box|form|area))?"
                            + "|tool_?(bar|box)|(font|moji|text)_?size|(bg|back(ground)?)_?colou?r|haikei(_?iro)?|lang(uages?)?|translat(e|ion)"
                            + "|banners?|kokoku|advertisement|ranking|calendar|copy_?rights?|cookie(_?(bar|notice|consent))?|logo|emergency");

    private static final Pattern CONTENT =
            Pattern.compile(
                    "(tmp_?|main_?|page_?)?(honbun|contents?(_?(body|main|area))?|main(_?(body|area|content|contents))?|article(_?body)?|detail(_?(free|body))?|voice)");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SEPARATORS = Pattern.compile("[-_:.]+");

    /** A name longer than this is no name anybody gave by hand. */
    private static final int LONGEST_NAME = 60;

    private FurnitureHints() {}

    /** A landmark that is no part of any article. */
    static boolean isLandmark(Element element) {
        if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) return true;
        return PAGE_FRAME.contains(element.normalName())
                && (element.normalName().equals("nav") || !isInArticle(element));
    }

    /** An article may have a head, a foot and notes of its own. */
    private static boolean isInArticle(Element element) {
        int steps = 0;
        for (var at = element.parent(); at != null && steps++ < 50; at = at.parent()) {
            if (ARTICLE.contains(at.normalName()) || at.attr("role").equals("main")) return true;
        }
        return false;
    }

    /** Bread crumbs, buttons, an address to ask at: furniture wherever it stands. */
    static boolean isTool(Element element) {
        return isNamed(element, TOOLS);
    }

    static boolean isFrame(Element element) {
        return isNamed(element, FRAME);
    }

    static boolean isContent(Element element) {
        return element.normalName().equals("main")
                || element.attr("role").equals("main")
                || isNamed(element, CONTENT);
    }

    private static boolean isNamed(Element element, Pattern words) {
        if (isNamed(element.id(), words)) return true;
        return element.hasAttr("class")
                && element.classNames().stream().anyMatch(name -> isNamed(name, words));
    }

    /**
     * The whole name, or what is left without its first word, which is often that of the system:
     * {@code tmp_pankuzu}, {@code box-share}; or without its last: {@code breadcrumb_list}.
     */
    private static boolean isNamed(String name, Pattern words) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) return false;
        var plain =
                SEPARATORS
                        .matcher(CAMEL.matcher(name).replaceAll("_"))
                        .replaceAll("_")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("_?[0-9]+$", "");
        if (words.matcher(plain).matches()) return true;
        int first = plain.indexOf('_');
        int last = plain.lastIndexOf('_');
        return first >= 0
                && (words.matcher(plain.substring(first + 1)).matches()
                        || words.matcher(plain.substring(0, last)).matches());
    }
}
