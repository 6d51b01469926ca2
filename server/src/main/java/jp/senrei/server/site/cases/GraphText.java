package jp.senrei.server.site.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words in a box of a picture, where nothing breaks lines: cut by how wide their characters are at
 * most, counted in the width of a kanji.
 */
final class GraphText {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\s]+");
    private static final Pattern NOT_FIRST =
            Pattern.compile("[、。，．・：；？！ー）」』】〕〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.)!?]");
    private static final double WIDE_LATIN = 1;
    private static final double LATIN = 0.62;
    private static final double HALF_KANA = 0.6;

    private GraphText() {}

    /**
     * @param width of a line
     * @param most lines; what is longer ends in an ellipsis
     */
    static List<String> lines(String text, double width, int most) {
        var rest = UNSEEN.matcher(text).replaceAll(" ").strip();
        var lines = new ArrayList<String>();
        while (!rest.isEmpty() && lines.size() < most) {
            var end = fitting(rest, width);
            if (end < rest.length() && lines.size() == most - 1)
                lines.add(rest.substring(0, fitting(rest, width - 1)).stripTrailing() + "…");
            else lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return lines;
    }

    static double width(String text) {
        return text.codePoints().mapToDouble(GraphText::width).sum();
    }

    /** Where the first line ends; at least one character long. */
    private static int fitting(String text, double width) {
        var used = 0.0;
        var end = 0;
        while (end < text.length()) {
            var character = text.codePointAt(end);
            used += width(character);
            if (used > width && end > 0) return beforeBreak(text, end);
            end += Character.charCount(character);
        }
        return end;
    }

    /** One character earlier where a line must not begin with what follows. */
    private static int beforeBreak(String text, int end) {
        if (!NOT_FIRST.matcher(text.substring(end, end + 1)).matches()) return end;
        var before = text.offsetByCodePoints(end, -1);
        return before > 0 ? before : end;
    }

    private static double width(int character) {
        if (character == 'W' || character == 'M' || character == '@' || character == '%')
            return WIDE_LATIN;
        if (character < 0x80) return LATIN;
        return character >= 0xFF61 && character <= 0xFF9F ? HALF_KANA : 1;
    }
}
