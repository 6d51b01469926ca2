package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.LookAlikes;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Finds known names in normalised text whatever their case, the spaces or line ends inside them and
 * what character recognition made of their letters ({@link LookAlikes}: セ一ルスフオース = セールスフォース). A
 * name must stand alone: LINE is not in ONLINE nor in an address, グラファー is not in フォトグラファー. Where
 * two names begin, the longer counts.
 *
 * <p>Works on the folded text and looks only at names with the right first letter, so the time
 * grows with the text and hardly with the vocabulary.
 */
final class VocabularyMatcher<T> {
    /**
     * @param form the vocabulary's spelling that was met
     * @param text as written, white space folded
     * @param start first UTF-16 unit in the text that was searched
     * @param end end, excluded
     */
    record Hit<T>(T entry, String form, String text, int start, int end) {}

    private record Form<T>(String folded, String written, T entry) {}

    /** A shorter Latin name has to be met letter for letter: LD is no ID, GLS no GIS. */
    private static final int TELLING = 4;

    /** A katakana name this long is never a part of another word. */
    private static final int UNMISTAKABLE = 6;

    /** What may stand right behind a short katakana name: ツイッターアカウント, but ズームレンズ is no ズーム. */
    private static final Pattern KATAKANA_TAIL =
            Pattern.compile(
                    "アカウント|アプリ|ページ|チャンネル|システム|サービス|ミーティング|クラウド|ユーザー?|ライブ|グループ|サーバー?|ツール|データ|メッセージ|メール|ボット"
                            + "|ウェビナー|フォーム|ポータル|ネットワーク|カード|コード|チャット|セミナー|スクール|ルーム|ログイン");

    private static final int LONGEST_TAIL = 8;

    /** By first letter, longest first. */
    private final Map<Character, List<Form<T>>> forms = new HashMap<>();

    VocabularyMatcher(List<T> entries, Function<T, List<String>> formsOf) {
        for (var entry : entries) {
            for (var form : formsOf.apply(entry)) {
                var folded = Folded.of(NormalText.normalize(form)).letters;
                forms.computeIfAbsent(folded.charAt(0), letter -> new ArrayList<>())
                        .add(new Form<>(folded, form, entry));
            }
        }
        forms.values()
                .forEach(
                        list ->
                                list.sort(
                                        Comparator.comparingInt(
                                                        (Form<T> form) -> form.folded.length())
                                                .reversed()));
    }

    List<Hit<T>> find(String text) {
        var hits = new ArrayList<Hit<T>>();
        var folded = Folded.of(text);
        for (int i = 0; i < folded.length(); ) {
            var form = at(folded, text, i);
            if (form == null) {
                i++;
                continue;
            }
            int start = folded.starts[i];
            i += form.folded.length();
            int end = folded.starts[i - 1] + 1;
            var written = text.substring(start, end).replaceAll("\\s+", " ");
            hits.add(new Hit<>(form.entry, form.written, written, start, end));
        }
        return hits;
    }

    private @Nullable Form<T> at(Folded folded, String text, int i) {
        for (var form : forms.getOrDefault(folded.letters.charAt(i), List.of())) {
            if (!folded.letters.startsWith(form.folded, i)) continue;
            int start = folded.starts[i];
            int end = folded.starts[i + form.folded.length() - 1] + 1;
            if (!cutsLatin(text, start, end)
                    && !cutsKatakana(form.folded, text, start, end)
                    && !(isLatin(text, start) && WebAddress.holds(text, start))
                    && hasLatinTogether(form, text, start, end)
                    && (form.folded.length() >= TELLING || isExact(form, text, start, end)))
                return form;
        }
        return null;
    }

    private static boolean isExact(Form<?> form, String text, int start, int end) {
        return !isLatin(text, start)
                || NormalText.squeeze(form.written)
                        .equalsIgnoreCase(NormalText.squeeze(text.substring(start, end)));
    }

    private static boolean cutsLatin(String text, int start, int end) {
        return isLatin(text, start) && (isLatin(text, start - 1) || isTail(text, start))
                || isLatin(text, end - 1) && isLatin(text, end);
    }

    /** Behind a lone letter the rest of a word that the page broke: I SMS is ISMS, not SMS. */
    private static boolean isTail(String text, int start) {
        return start >= 2
                && text.charAt(start - 1) == ' '
                && isLatin(text, start - 2)
                && Character.isUpperCase(text.charAt(start - 2))
                && !isLatin(text, start - 3);
    }

    private static boolean isLatin(String text, int index) {
        return index >= 0
                && index < text.length()
                && text.charAt(index) < 0x7f
                && Character.isLetterOrDigit(text.charAt(index));
    }

    private static boolean cutsKatakana(String name, String text, int start, int end) {
        if (name.length() >= UNMISTAKABLE || !isKatakana(name, 0)) return false;
        if (isKatakana(text, start - 1)) return true;
        return isKatakana(name, name.length() - 1)
                && isKatakana(text, end)
                && !KATAKANA_TAIL
                        .matcher(text)
                        .region(end, Math.min(text.length(), end + LONGEST_TAIL))
                        .lookingAt();
    }

    private static boolean isKatakana(String text, int index) {
        if (index < 0 || index >= text.length()) return false;
        char c = text.charAt(index);
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    /**
     * A Latin name is written in one piece, or with every letter apart (L i n e), or with the
     * spaces of the vocabulary; "a b ox" does not hold Box. Only capitals may stand apart anyhow: I
     * SMS.
     */
    private static boolean hasLatinTogether(Form<?> form, String text, int start, int end) {
        int gaps = 0;
        int pairs = 0;
        for (int i = start; i < end - 1; i++) {
            if (!isLatin(text, i)) continue;
            int next = i + 1;
            while (next < end && Character.isWhitespace(text.charAt(next))) next++;
            if (next >= end || !isLatin(text, next)) continue;
            pairs++;
            if (next > i + 1) gaps++;
        }
        if (gaps == 0 || gaps == pairs) return true;
        return gaps <= form.written.chars().filter(Character::isWhitespace).count()
                || text.substring(start, end).chars().noneMatch(Character::isLowerCase);
    }

    /** Letters to compare, and where each stands in the text. */
    private record Folded(String letters, int[] starts) {
        static Folded of(String text) {
            var letters = new StringBuilder(text.length());
            var starts = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                if (Character.isWhitespace(text.charAt(i))) continue;
                starts[letters.length()] = i;
                letters.append(LookAlikes.fold(text.charAt(i)));
            }
            return new Folded(letters.toString(), starts);
        }

        int length() {
            return letters.length();
        }
    }
}
