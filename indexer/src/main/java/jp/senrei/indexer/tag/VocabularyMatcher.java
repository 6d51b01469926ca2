package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.indexer.text.NormalText;

/**
 * Finds known names in normalised text whatever their case, their small kana (セールスフオース = セールスフォース), their long-vowel marks and
 * the spaces or line ends inside them. A Latin name must stand alone: LINE is not in ONLINE.
 */
final class VocabularyMatcher<T> {
    /** @param text as written, white space folded */
    record Hit<T>(T entry, String text, int start) {}

    private static final String SMALL = "ァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ";
    private static final String LARGE = "アイウエオツヤユヨワあいうえおつやゆよわ";

    private final Pattern pattern;
    private final Map<String, T> byForm = new HashMap<>();

    VocabularyMatcher(List<T> entries, Function<T, List<String>> forms) {
        var all = new ArrayList<String>();
        for (var entry : entries) {
            for (var form : forms.apply(entry)) {
                if (byForm.putIfAbsent(key(form), entry) == null) all.add(NormalText.normalize(form));
            }
        }
        all.sort(Comparator.comparingInt(String::length).reversed());
        pattern = Pattern.compile(all.stream().map(VocabularyMatcher::pattern).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
    }

    List<Hit<T>> find(String text) {
        var hits = new ArrayList<Hit<T>>();
        var match = pattern.matcher(text);
        while (match.find()) {
            var entry = byForm.get(key(match.group()));
            if (entry != null) hits.add(new Hit<>(entry, match.group().replaceAll("\\s+", " "), match.start()));
        }
        return hits;
    }

    private static String pattern(String form) {
        var pattern = new StringBuilder();
        if (isLatin(form.charAt(0))) pattern.append("(?<![A-Za-z0-9])");
        boolean first = true;
        for (char c : form.toCharArray()) {
            if (c == ' ') continue;
            if (!first) pattern.append("\\s*");
            first = false;
            pattern.append(oneOf(c));
        }
        if (isLatin(form.charAt(form.length() - 1))) pattern.append("(?![A-Za-z0-9])");
        return pattern.toString();
    }

    private static String oneOf(char c) {
        int small = SMALL.indexOf(c);
        if (small >= 0) return "[" + c + LARGE.charAt(small) + "]";
        int large = LARGE.indexOf(c);
        if (large >= 0) return "[" + c + SMALL.charAt(large) + "]";
        if ("ー-‐–—―−".indexOf(c) >= 0) return "[ー\\-‐–—―−]";
        return Pattern.quote(Character.toString(c));
    }

    private static boolean isLatin(char c) {
        return c < 0x7f && Character.isLetterOrDigit(c);
    }

    private static String key(String form) {
        var key = new StringBuilder();
        for (char c : NormalText.squeeze(form).toLowerCase(Locale.ROOT).toCharArray()) {
            int small = SMALL.indexOf(c);
            key.append(small >= 0 ? LARGE.charAt(small) : "ー-‐–—―−".indexOf(c) >= 0 ? 'ー' : c);
        }
        return key.toString();
    }
}
