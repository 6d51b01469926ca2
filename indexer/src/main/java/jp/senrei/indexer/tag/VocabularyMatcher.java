package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Finds known names in normalised text whatever their case, their small kana (セールスフオース = セールスフォース),
 * their long-vowel marks and the spaces or line ends inside them. A Latin name must stand alone:
 * LINE is not in ONLINE. Where two names begin, the longer counts.
 *
 * <p>Works on the folded text and looks only at names with the right first letter, so the time
 * grows with the text and hardly with the vocabulary.
 */
final class VocabularyMatcher<T> {
    /**
     * @param text as written, white space folded
     * @param start first UTF-16 unit in the text that was searched
     */
    record Hit<T>(T entry, String text, int start) {}

    private record Form<T>(String folded, T entry) {}

    private static final String SMALL = "ァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ";
    private static final String LARGE = "アイウエオツヤユヨワあいうえおつやゆよわ";
    private static final String DASHES = "ー-‐–—―−";

    /** By first letter, longest first. */
    private final Map<Character, List<Form<T>>> forms = new HashMap<>();

    VocabularyMatcher(List<T> entries, Function<T, List<String>> formsOf) {
        for (var entry : entries) {
            for (var form : formsOf.apply(entry)) {
                var folded = Folded.of(NormalText.normalize(form)).letters;
                forms.computeIfAbsent(folded.charAt(0), letter -> new ArrayList<>())
                        .add(new Form<>(folded, entry));
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
        for (int i = 0; i < folded.letters.length(); ) {
            var form = at(folded, text, i);
            if (form == null) {
                i++;
                continue;
            }
            int start = folded.starts[i];
            i += form.folded.length();
            hits.add(
                    new Hit<>(
                            form.entry,
                            text.substring(start, folded.starts[i - 1] + 1).replaceAll("\\s+", " "),
                            start));
        }
        return hits;
    }

    private @Nullable Form<T> at(Folded folded, String text, int i) {
        for (var form : forms.getOrDefault(folded.letters.charAt(i), List.of())) {
            if (!folded.letters.startsWith(form.folded, i)) continue;
            int start = folded.starts[i];
            int end = folded.starts[i + form.folded.length() - 1] + 1;
            boolean cutsWord =
                    isLatin(text, start) && isLatin(text, start - 1)
                            || isLatin(text, end - 1) && isLatin(text, end);
            if (!cutsWord) return form;
        }
        return null;
    }

    private static boolean isLatin(String text, int index) {
        return index >= 0
                && index < text.length()
                && text.charAt(index) < 0x7f
                && Character.isLetterOrDigit(text.charAt(index));
    }

    /** Letters to compare, and where each stands in the text. */
    private record Folded(String letters, int[] starts) {
        static Folded of(String text) {
            var letters = new StringBuilder(text.length());
            var starts = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isWhitespace(c)) continue;
                starts[letters.length()] = i;
                letters.append(fold(c));
            }
            return new Folded(letters.toString(), starts);
        }

        private static char fold(char c) {
            if (c < 0x7f && c != '-') return Character.toLowerCase(c);
            int small = SMALL.indexOf(c);
            if (small >= 0) return LARGE.charAt(small);
            return DASHES.indexOf(c) >= 0 ? 'ー' : c;
        }
    }
}
