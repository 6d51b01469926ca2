package jp.senrei.indexer.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kana and rōmaji in one spelling, however they are typed: ほいく, ﾎｲｸ and hoiku are {@code hoiku};
 * しゃ, sha and sya are {@code sya}; long vowels, hyphens, punctuation and the second n of nn are not
 * heard: キントーン is {@code kinton}.
 *
 * <p>Linear, unlike {@code JapaneseCompletionFilter}, whose spellings double with each シ of a word.
 * Kanji are left out; what stands for them is their reading.
 */
final class Romaji {
    private static final Map<Character, String> SYLLABLES =
            syllables(
                    "アaイiウuエeオoカkaキkiクkuケkeコkoガgaギgiグguゲgeゴgoサsaシsiスsuセseソsoザzaジziズzuゼzeゾzo"
                            + "タtaチtiツtuテteトtoダdaヂziヅzuデdeドdoナnaニniヌnuネneノnoハhaヒhiフhuヘheホho"
                            + "バbaビbiブbuベbeボboパpaピpiプpuペpeポpoマmaミmiムmuメmeモmoヤyaユyuヨyo"
                            + "ラraリriルruレreロroワwaヰiヱeヲoンnヴvuヵkaヶke");
    private static final String SMALL = "ァィゥェォャュョヮ";
    private static final List<String> SMALL_VOWELS =
            List.of("a", "i", "u", "e", "o", "ya", "yu", "yo", "wa");

    /** What an u before a small vowel becomes: ファ is fa, ウェ is we, クォ is kwo. */
    private static final Map<String, String> BEFORE_SMALL =
            Map.of("hu", "f", "u", "w", "ku", "kw", "gu", "gw", "vu", "v");

    private record Rule(Pattern written, String plain) {
        Rule(String written, String plain) {
            this(Pattern.compile(written), plain);
        }
    }

    private static final List<Rule> HEPBURN =
            List.of(
                    new Rule("tch|cch", "tch"),
                    new Rule("(t?)chi", "$1ti"),
                    new Rule("(t?)ch([aueo])", "$1ty$2"),
                    new Rule("cy([aueo])", "ty$1"),
                    new Rule("shi", "si"),
                    new Rule("sh([aueo])", "sy$1"),
                    new Rule("tsu", "tu"),
                    new Rule("ji", "zi"),
                    new Rule("jy?([aueo])", "zy$1"),
                    new Rule("fu", "hu"),
                    new Rule("(?<![kg])wo", "o"),
                    new Rule("m(?=[bp])", "n"),
                    new Rule("n+", "n"));

    /** What a syllable that is typed half way may become. */
    private static final Map<String, List<String>> HALF_TYPED =
            Map.of(
                    "c", List.of("ti", "ty"),
                    "ch", List.of("ti", "ty"),
                    "sh", List.of("si", "sy"),
                    "ts", List.of("tu"),
                    "j", List.of("zi", "zy"),
                    "f", List.of("hu"),
                    "m", List.of("n"),
                    "w", List.of("o"));

    private Romaji() {}

    /** Letters and digits only. */
    static String of(String text) {
        var plain = letters(Folding.WORDS.fold(text).text());
        for (var rule : HEPBURN) plain = rule.written.matcher(plain).replaceAll(rule.plain);
        return plain;
    }

    /** As {@link #of}, and what the last letters may be the beginning of. */
    static Set<String> typed(String text) {
        var plain = of(text);
        var all = new LinkedHashSet<String>(List.of(plain));
        HALF_TYPED.forEach(
                (half, wholes) -> {
                    if (!plain.endsWith(half)) return;
                    var before = plain.substring(0, plain.length() - half.length());
                    wholes.forEach(whole -> all.add(before + whole));
                });
        return all;
    }

    private static String letters(String folded) {
        var letters = new StringBuilder(2 * folded.length());
        boolean doubled = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = katakana(folded.charAt(i));
            if (c == 'ッ') {
                doubled = true;
                continue;
            }
            int small = SMALL.indexOf(c);
            if (small >= 0) {
                contract(letters, SMALL_VOWELS.get(small));
            } else {
                var syllable = SYLLABLES.get(c);
                if (syllable == null && isLetter(c)) syllable = String.valueOf(c);
                if (syllable == null) continue;
                if (doubled && "aiueo".indexOf(syllable.charAt(0)) < 0)
                    letters.append(syllable.charAt(0));
                letters.append(syllable);
            }
            doubled = false;
        }
        return letters.toString();
    }

    /** A small vowel takes the place of the vowel before it: シャ is sya, ファ is fa. */
    private static void contract(StringBuilder letters, String vowel) {
        int end = letters.length();
        if (end == 0 || "aiueo".indexOf(letters.charAt(end - 1)) < 0) {
            letters.append(vowel);
            return;
        }
        char last = letters.charAt(end - 1);
        for (var before : BEFORE_SMALL.entrySet()) {
            int start = end - before.getKey().length();
            if (vowel.length() > 1 || start < 0 || last != 'u') continue;
            boolean alone =
                    before.getKey().length() > 1
                            || start == 0
                            || "aiueo".indexOf(letters.charAt(start - 1)) >= 0;
            if (!alone || !letters.substring(start).equals(before.getKey())) continue;
            letters.replace(start, end, before.getValue()).append(vowel);
            return;
        }
        boolean isBare = end == 1 || "aiueo".indexOf(letters.charAt(end - 2)) >= 0;
        if (isBare) {
            letters.append(vowel);
        } else {
            letters.setLength(end - 1);
            letters.append(last == 'i' && vowel.length() == 1 ? "y" + vowel : vowel);
        }
    }

    private static boolean isLetter(char c) {
        return c < 0x80
                ? Character.isLetterOrDigit(c)
                : Character.isLetter(c)
                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN
                        && c != 'ー';
    }

    private static char katakana(char c) {
        return c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 'ァ' - 'ぁ') : c;
    }

    private static Map<Character, String> syllables(String table) {
        var syllables = new HashMap<Character, String>();
        var entry = Pattern.compile("([^a-z])([a-z]+)").matcher(table);
        while (entry.find()) syllables.put(entry.group(1).charAt(0), entry.group(2));
        return Map.copyOf(syllables);
    }
}
