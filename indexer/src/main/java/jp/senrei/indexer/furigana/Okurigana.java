package jp.senrei.indexer.furigana;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 送り仮名: the kana of a word stand under no reading. 申し込み, もうしこみ: 申(もう)し込(こ)み. */
final class Okurigana {
    /** No word of the dictionary is longer that has kana in it; others are not taken apart. */
    private static final int LONGEST = 24;

    private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヶー]+");

    private final List<String> runs;
    private final String reading;

    private Okurigana(List<String> runs, String reading) {
        this.runs = runs;
        this.reading = reading;
    }

    /**
     * @param reading in kana
     * @return the word in parts; whole with its reading where the two do not agree
     */
    static List<Stretch> apart(String word, String reading) {
        var runs = runs(word);
        var whole = List.of(new Stretch(word, reading));
        if (runs.size() == 1 || word.length() > LONGEST) return whole;
        var ends = new int[runs.size()];
        var parts = new Okurigana(runs, reading);
        return parts.agree(0, 0, ends) ? parts.cut(ends) : whole;
    }

    private List<Stretch> cut(int[] ends) {
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < ends.length; i++) {
            var run = runs.get(i);
            var read = reading.substring(i == 0 ? 0 : ends[i - 1], ends[i]);
            stretches.add(new Stretch(run, isKanji(run) ? read : null));
        }
        return stretches;
    }

    /** Finds where in the reading each run ends; a kanji is read with one kana or more. */
    private boolean agree(int run, int from, int[] ends) {
        if (run == runs.size()) return from == reading.length();
        var text = runs.get(run);
        if (!isKanji(text)) {
            ends[run] = from + text.length();
            return hiragana(reading).startsWith(hiragana(text), from)
                    && agree(run + 1, ends[run], ends);
        }
        for (int end = from + text.length(); end <= reading.length(); end++) {
            ends[run] = end;
            if (agree(run + 1, end, ends)) return true;
        }
        return false;
    }

    private static List<String> runs(String word) {
        var runs = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i <= word.length(); i++) {
            if (i < word.length() && isKanji(word, i) == isKanji(word, start)) continue;
            runs.add(word.substring(start, i));
            start = i;
        }
        return runs;
    }

    private static boolean isKanji(String run) {
        return isKanji(run, 0);
    }

    /** The second half of a surrogate pair is of the kind of the first. */
    private static boolean isKanji(String word, int i) {
        int at = i > 0 && Character.isSurrogatePair(word.charAt(i - 1), word.charAt(i)) ? i - 1 : i;
        return Kanji.isOneOrWithin(word.codePointAt(at));
    }

    static boolean isKana(String text) {
        return KANA.matcher(text).matches();
    }

    static String hiragana(String kana) {
        var plain = new StringBuilder(kana);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'ァ' && c <= 'ヶ') plain.setCharAt(i, (char) (c - 'ァ' + 'ぁ'));
        }
        return plain.toString();
    }
}
