package jp.senrei.indexer.tag;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around an article in a text: the law right in front, the "and" of a list, the "to" of
 * a range, and what shows that the number is none of a law: 様式第3号(第5条関係), 北十条西, 一条工務店.
 */
record ArticleSurroundings(String text) {
    private static final String BRACKET = "\\((?:[^()]++|\\([^()]{0,60}+\\)){0,9}+\\)\\s?";

    /** What may stand between a law and its article. */
    private static final Pattern OF_LAW =
            Pattern.compile(
                    "\\s{0,4}[」』]?\\s{0,2}(?:"
                            + BRACKET
                            + "){0,2}+[」』]?\\s{0,4}の?(?:第\\s?[0-9一二三四五六七八九十]{1,3}\\s?[章節款]\\s?)?(?<supplement>附\\s?則)?\\s{0,4}[「『]?");

    private static final Pattern SUPPLEMENT = Pattern.compile("(?s).*附\\s?則\\s{0,4}");
    private static final Pattern JOINED =
            Pattern.compile(
                    "\\s{0,4}(?:\\([^()]{1,40}\\)\\s{0,2})?(?:[、,・]\\s{0,4})?(?:及び|および|並びに|ならびに|又は|または|若しくは|もしくは|と|や|か|,)?\\s{0,4}(?:[、,]\\s{0,4})?");
    private static final Pattern RANGE =
            Pattern.compile("\\s{0,4}(?:\\([^()]{1,40}\\)\\s{0,2})?(?:から|~|-|乃至|ないし)\\s{0,4}");
    private static final Pattern FORM_NUMBER =
            Pattern.compile("(?:様式|別記|別表|別図|別紙)[^\\s。、()]{0,12}\\s{0,4}[(]\\s{0,2}$");
    private static final Pattern ADDRESS_BEFORE = Pattern.compile("[北南東西第]$");
    private static final Pattern ADDRESS_BEHIND =
            Pattern.compile("\\s?(?:[西東北南通]|[0-9一二三四五六七八九十]{1,3}(?:丁目|番))");

    /** What shows that 十六条 is no place or shop: 十条駅, 一条工務店. */
    private static final Pattern CITES =
            Pattern.compile(
                    "\\s?(?:[、。,)」]|に基づ|に規定|に定め|に該当|により|による|によ|の規定|の趣旨|の解釈|関係|関連|各号|本文|ただし|但し|及び|又は|並びに|若しくは|から|第|$)");

    private static final Pattern SENTENCE_END = Pattern.compile("[。\\n]");

    /** Letters between a law and its article, brackets with its number included. */
    private static final int LONGEST_GAP = 180;

    private static final int LONGEST_JOINT = 60;
    private static final int BEFORE = 24;

    /** Whether the name stands right in front. */
    boolean names(LawName name, ArticleForm form) {
        return form.start() - name.end() <= LONGEST_GAP && between(name, form).matches();
    }

    /** 附則 between the law and the article, which is then one of the supplementary provisions. */
    String supplement(LawName name, ArticleForm form) {
        var gap = between(name, form);
        return gap.matches() && gap.group("supplement") != null ? "附則" : "";
    }

    private Matcher between(LawName name, ArticleForm form) {
        return OF_LAW.matcher(text).region(name.end(), form.start());
    }

    /** 附則第2条 without a law in front. */
    boolean isSupplementary(ArticleForm form) {
        return SUPPLEMENT.matcher(front(form)).matches();
    }

    private String front(ArticleForm form) {
        return text.substring(Math.max(0, form.start() - BEFORE), form.start());
    }

    /** 様式第3号(第5条関係): the form is made under the article, nobody cites it. */
    boolean numbersForm(ArticleForm form) {
        return FORM_NUMBER.matcher(front(form)).find();
    }

    /** Whether an article that no law names may be one at all. */
    boolean isPlausible(ArticleForm form) {
        if (!form.bare()) return true;
        var front = front(form);
        if (ADDRESS_BEFORE.matcher(front).find() || behind(ADDRESS_BEHIND, form.end()))
            return false;
        boolean digits = Character.isDigit(text.charAt(form.start()));
        boolean detailed = form.paragraph() != null || form.item() != null || form.detail() != null;
        return digits || detailed || behind(CITES, form.end()) && !endsWithKanji(front);
    }

    private static boolean endsWithKanji(String front) {
        if (front.isEmpty()) return false;
        char before = front.charAt(front.length() - 1);
        return before >= '一' && before <= '龥' && "及又同例法則".indexOf(before) < 0;
    }

    private boolean behind(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Whether a list that ended at {@code end} goes on with the form. */
    boolean goesOn(int end, ArticleForm form) {
        return joins(JOINED, end, form) || isRange(end, form);
    }

    /** Whether the form is the other end of a range. */
    boolean isRange(int end, ArticleForm form) {
        return joins(RANGE, end, form);
    }

    private boolean joins(Pattern joint, int end, ArticleForm form) {
        return end >= 0
                && form.start() - end <= LONGEST_JOINT
                && joint.matcher(text).region(end, form.start()).matches();
    }

    boolean isOneSentence(int from, int to) {
        return to - from <= LONGEST_GAP && !SENTENCE_END.matcher(text).region(from, to).find();
    }
}
