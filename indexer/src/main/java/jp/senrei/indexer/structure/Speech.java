package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;

/**
 * One turn where it stands.
 *
 * @param pieces the lines of its text in the display text, without label, directions and page noise
 * @param whole from the first to the last of them, directions between them included
 * @param block of the line with the label
 * @param next index of the first line that no longer belongs to it
 */
record Speech(SpeakerLabel label, List<Piece> pieces, Span whole, int block, int page, int next) {
    /**
     * @param broken the line ended at the margin: the next one goes on with its sentence
     */
    record Piece(Span span, boolean broken) {}

    private static final Pattern LIST_MARK =
            Pattern.compile(
                    "^(?:[・●◆◇■□○◎※▼]|[-－]\\s|[(（]?(?:[0-9０-９]{1,2}|[ア-ン])[)）.．][\\s　]*\\D|[①-⑳]|第[0-9０-９一二三四五六七八九十]{1,3}[\\s　])");
    private static final String GOES_ON = "がはをにでとのもへや、・よ";

    Speech {
        pieces = List.copyOf(pieces);
    }

    /**
     * The turn's words, display characters; a line the page broke inside a sentence is put together
     * again, a list and a paragraph stay apart.
     */
    String text(String display) {
        var text = new StringBuilder();
        boolean broken = false;
        for (var piece : pieces) {
            var words = piece.span.of(display).strip();
            if (words.isEmpty()) continue;
            if (!text.isEmpty()) join(text, words, broken);
            text.append(words);
            broken = piece.broken;
        }
        return Directions.without(text.toString());
    }

    private static void join(StringBuilder text, String words, boolean broken) {
        char last = text.charAt(text.length() - 1);
        char first = words.charAt(0);
        boolean closes = "」』）)".indexOf(last) >= 0;
        boolean ends =
                "。．？?！!…".indexOf(last) >= 0 || closes && !broken && GOES_ON.indexOf(first) < 0;
        if (ends || !broken && LIST_MARK.matcher(words).find()) {
            text.append('\n');
            return;
        }
        if (last == '-'
                && isLower(first)
                && text.length() > 1
                && isLower(text.charAt(text.length() - 2))) {
            text.setLength(text.length() - 1);
            return;
        }
        if (isLatin(last) && isLatin(first)) text.append(' ');
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
