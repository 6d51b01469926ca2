package jp.senrei.indexer.structure;

import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;

/**
 * A sentence width-normalised and without any white space, with the way back to its display text:
 * 「承　認\nされた」 is matched as 承認された.
 */
final class Squeezed {
    private final NormalText normal;
    private final String text;
    private final int[] at;

    private Squeezed(NormalText normal, String text, int[] at) {
        this.normal = normal;
        this.text = text;
        this.at = at;
    }

    static Squeezed of(String display) {
        var normal = NormalText.of(display);
        var wide = normal.toString();
        var text = new StringBuilder(wide.length());
        var at = new int[wide.length() + 1];
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            if (Character.isWhitespace(c)) continue;
            at[text.length()] = i;
            text.append(c);
        }
        at[text.length()] = wide.length();
        return new Squeezed(normal, text.toString(), at);
    }

    String text() {
        return text;
    }

    /** Offsets in the display text behind {@code [start, end)} of {@link #text()}. */
    Span shown(int start, int end) {
        return end <= start
                ? normal.displayed(at[start], at[start])
                : normal.displayed(at[start], at[end - 1] + 1);
    }
}
