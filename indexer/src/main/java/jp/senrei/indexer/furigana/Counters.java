package jp.senrei.indexer.furigana;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.indexer.text.JapaneseNumber;
import org.jspecify.annotations.Nullable;

/** 助数詞: what stands behind a figure, which often changes how it is read: 3本, 4人 and 2人, 8日. */
final class Counters {
    /** Those that no figure changes; for others the dictionary is asked. */
    private static final Map<String, String> REGULAR =
            Map.ofEntries(
                    entry("月", "がつ"),
                    entry("年", "ねん"),
                    entry("時", "じ"),
                    entry("名", "めい"),
                    entry("件", "けん"),
                    entry("回", "かい"),
                    entry("条", "じょう"),
                    entry("項", "こう"),
                    entry("号", "ごう"),
                    entry("章", "しょう"),
                    entry("節", "せつ"),
                    entry("部", "ぶ"),
                    entry("課", "か"),
                    entry("係", "かかり"),
                    entry("期", "き"),
                    entry("度", "ど"),
                    entry("点", "てん"),
                    entry("校", "こう"),
                    entry("園", "えん"),
                    entry("社", "しゃ"),
                    entry("区", "く"),
                    entry("市", "し"),
                    entry("歳", "さい"),
                    entry("代", "だい"),
                    entry("台", "だい"),
                    entry("枚", "まい"),
                    entry("円", "えん"),
                    entry("個", "こ"),
                    entry("者", "しゃ"),
                    entry("番", "ばん"),
                    entry("通", "つう"),
                    entry("種", "しゅ"),
                    entry("頁", "ページ"));

    private static final String KANJI_FIGURES = "〇一二三四五六七八九十百千";
    private static final int LONGEST_NUMBER = 9;

    /** Keeps the last figure, which is heard, and no more than that. */
    private static final int NOT_SMALL = 1_000;

    /** ふつか to とおか, じゅうよっか, はつか, にじゅうよっか. */
    private static final Set<Integer> DAYS_IN_OLD_WORDS =
            Set.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 20, 24);

    private Counters() {}

    /**
     * @param at index of a token that stands behind a number
     */
    static @Nullable String reading(String text, List<Token> tokens, int at) {
        var token = tokens.get(at);
        var number = number(text, tokens, at);
        return switch (token.text()) {
            case "人" -> isOneOf(number, 1, 2) ? "り" : "にん";
            case "日" -> day(number);
            case "日間" -> isOneOf(number, 1) ? "にちかん" : withEnding(day(number), "かん");
            case "分" -> text.startsWith("の", token.end()) ? "ぶん" : minutes(number);
            case "本" -> pick(number, "ぽん", "ぼん", "ほん");
            case "階" -> pick(number, "かい", "がい", "かい");
            case "票" -> pick(number, "ぴょう", null, "ひょう");
            case "杯", "匹", "軒", "足", "羽", "百", "千" -> null;
            default -> REGULAR.getOrDefault(token.text(), token.reading());
        };
    }

    /** 1日 is ついたち or いちにち. */
    private static @Nullable String day(int number) {
        if (number <= 1) return null;
        return DAYS_IN_OLD_WORDS.contains(number) ? "か" : "にち";
    }

    private static @Nullable String minutes(int number) {
        if (number < 0) return null;
        return Set.of(0, 1, 3, 4, 6, 8).contains(number % 10) ? "ぷん" : "ふん";
    }

    /** By the last figure: いっぽん, さんぼん, にほん. */
    private static @Nullable String pick(
            int number, String tense, @Nullable String soft, @Nullable String other) {
        if (number < 0) return null;
        return switch (number % 10) {
            case 0, 1, 6, 8 -> tense;
            case 3 -> soft;
            default -> other;
        };
    }

    private static @Nullable String withEnding(@Nullable String reading, String ending) {
        return reading == null ? null : reading + ending;
    }

    private static boolean isOneOf(int number, int... some) {
        for (int one : some) if (one == number) return true;
        return false;
    }

    /** The number before a token; -1 for one that is too long to matter. */
    private static int number(String text, List<Token> tokens, int at) {
        int first = at;
        while (first > 0
                && tokens.get(first - 1).isNumber()
                && tokens.get(first - 1).end() == tokens.get(first).start()) first--;
        int start = tokens.get(first).start();
        int end = tokens.get(at).start();
        if (end - start > LONGEST_NUMBER) return -1;
        var number = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC);
        if (!isWhole(number)) return -1;
        var value = JapaneseNumber.parse(number);
        return isEndOfLonger(text, start) ? value + NOT_SMALL : value;
    }

    /** The 5 of 1.5, the 002 of 1,002. */
    private static boolean isEndOfLonger(String text, int start) {
        return start > 1
                && ".,．，".indexOf(text.charAt(start - 1)) >= 0
                && Character.isDigit(text.charAt(start - 2));
    }

    private static boolean isWhole(String number) {
        return number.chars().allMatch(c -> c >= '0' && c <= '9')
                || number.chars().allMatch(c -> KANJI_FIGURES.indexOf(c) >= 0);
    }
}
