package jp.senrei.server.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.server.versions.Words.Kind;

/** How one text became another, by words: a run of one kind of letters is a word. */
final class Rewording {
    /** Kanji one by one: 承認 that becomes 継続 has nothing in common with 承継. */
    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{IsHiragana}ー]+|[\\p{IsKatakana}ー]+|\\p{IsLatin}+|\\p{Nd}+|\\s+|.",
                    Pattern.DOTALL);

    /** Words of each text; longer ones are shown as replaced whole. */
    private static final int MOST = 4_000;

    private Rewording() {}

    /**
     * @throws Effort.Exhausted when the texts have too little in common for what may be spent
     */
    static List<Words> of(String earlier, String later, Effort effort) throws Effort.Exhausted {
        var before = words(earlier);
        var after = words(later);
        if (Math.max(before.size(), after.size()) > MOST) return whole(earlier, later);
        var words = new ArrayList<Words>();
        for (var stretch : Alignment.of(before, after, word -> word, effort)) {
            if (stretch.same()) add(Kind.KEPT, joined(stretch.before()), words);
            else replaced(joined(stretch.before()), joined(stretch.after()), words);
        }
        return words;
    }

    private static List<Words> whole(String earlier, String later) {
        return List.of(new Words(Kind.REMOVED, earlier), new Words(Kind.ADDED, later));
    }

    /** A word that keeps its beginning or end is not shown as another one: は認めますか. */
    private static void replaced(String before, String after, List<Words> into) {
        int head = alike(before, after, 0);
        int tail = alike(backwards(before), backwards(after), head);
        add(Kind.KEPT, before.substring(0, head), into);
        add(Kind.REMOVED, before.substring(head, before.length() - tail), into);
        add(Kind.ADDED, after.substring(head, after.length() - tail), into);
        add(Kind.KEPT, before.substring(before.length() - tail), into);
    }

    /**
     * @param taken of both, so that no letter counts twice
     */
    private static int alike(String one, String other, int taken) {
        int most = Math.min(one.length(), other.length()) - taken;
        int alike = 0;
        while (alike < most
                && one.charAt(alike) == other.charAt(alike)
                && !Character.isSurrogate(one.charAt(alike))) alike++;
        return alike;
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static void add(Kind kind, String run, List<Words> into) {
        if (run.isEmpty()) return;
        if (kind == Kind.KEPT && !into.isEmpty() && into.getLast().kind() == Kind.KEPT)
            into.set(into.size() - 1, new Words(kind, into.getLast().text() + run));
        else into.add(new Words(kind, run));
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }
}
