package jp.senrei.server.citation;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of a document as a line that is pasted into another text can hold them. */
final class Plain {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** What has no look of its own, such as marks that turn the direction of what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

    private Plain() {}

    /** On one line, with single spaces; a line that was broken within Japanese is joined. */
    static String line(String words) {
        var spaced = SPACES.matcher(words).replaceAll(spaces -> isBroken(words, spaces) ? "" : " ");
        return UNSEEN.matcher(spaced).replaceAll("").strip();
    }

    private static boolean isBroken(String words, MatchResult spaces) {
        return spaces.group().indexOf('\n') >= 0
                && spaces.start() > 0
                && spaces.end() < words.length()
                && words.charAt(spaces.start() - 1) > '\u007f'
                && words.charAt(spaces.end()) > '\u007f';
    }

    /** 「件名」; what is quoted within it becomes 『』. */
    static String quoted(String words) {
        return "「" + line(words).replace('「', '『').replace('」', '』') + "」";
    }
}
