package jp.senrei.indexer.evaluate;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/** When two wordings count as the same: width, white space, brackets and commas do not matter. */
final class Wording {
    private static final Pattern MARKS = Pattern.compile("[()（）「」【】\\[\\]・,、。]");

    /**
     * Shared letter pairs from which a quote counts as the same quote: its ends are a matter of
     * taste.
     */
    private static final double SAME_QUOTE = 0.75;

    private Wording() {}

    static String loose(@Nullable String text) {
        return text == null
                ? ""
                : MARKS.matcher(NormalText.squeeze(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static boolean within(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
    }

    static boolean sameQuote(String want, String have) {
        return within(loose(want), loose(have))
                || TitleKey.of(want).similarity(TitleKey.of(have)) >= SAME_QUOTE;
    }
}
