package jp.senrei.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** ふりがな: small kana that stand close above the letters they tell how to read. */
final class Ruby {
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー・\\s　]+");

    /** Of the letters below. */
    private static final float SMALL = 0.62f;

    /** How far above the letters it may end, in em of those letters; it may dip into them too. */
    private static final float ABOVE = 0.45f;

    private static final float BELOW = -0.4f;

    private Ruby() {}

    /** The lines without pieces that are readings of the line below; those are left out. */
    static List<TextLine> without(List<TextLine> lines) {
        var kept = new ArrayList<TextLine>();
        for (int i = 0; i < lines.size(); i++) {
            var rest = new ArrayList<TextLine.Piece>();
            for (var piece : lines.get(i).pieces()) {
                if (!isReading(piece, lines, i + 1)) rest.add(piece);
            }
            if (!rest.isEmpty()) kept.add(new TextLine(rest));
        }
        return kept;
    }

    private static boolean isReading(TextLine.Piece piece, List<TextLine> lines, int below) {
        if (!KANA.matcher(piece.text()).matches()) return false;
        for (int i = below; i < Math.min(lines.size(), below + 3); i++) {
            for (var base : lines.get(i).pieces()) {
                if (stands(piece, base)) return true;
            }
        }
        return false;
    }

    private static boolean stands(TextLine.Piece ruby, TextLine.Piece base) {
        float em = base.size();
        float gap = (base.box().top() - ruby.box().bottom()) / em;
        return ruby.size() <= SMALL * em
                && gap > BELOW
                && gap < ABOVE
                && ruby.box().left() > base.box().left() - em
                && ruby.box().right() < base.box().right() + em;
    }
}
