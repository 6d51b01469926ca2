package jp.senrei.indexer.tag;

import java.util.regex.Pattern;

/**
 * How far the name of an organisation goes from its legal form, to the right (株式会社 …) or to the left
 * (… 株式会社). Looks at no more than {@link #LONGEST} characters.
 */
final class NameRun {
    static final int LONGEST = 40;

    private static final String LETTER = "[一-龥々〆ヶァ-ヺーA-Za-z0-9]";
    private static final String JOINT = "[・&'’.＆\\-‐–]";

    /** Hiragana that begins what follows the name: に委託, から, など, です. */
    private static final String GRAMMAR =
            "(?:より|から|まで|など|なら|および|または|さん|さま|だけ|だ|ほか|しか|する|して|した|です|ます|いわゆる|[はがをにでとへやもの、])";

    private static final String HIRAGANA = "(?:(?!" + GRAMMAR + ")[ぁ-ん])";

    /** の inside a name: ハマベの会. */
    private static final String OF = "の(?=(?:会|家|里|森|郷|園|丘|木|杜|手|輪|国|館|風|音|海|空)(?![一-龥]))";

    private static final Pattern RIGHT =
            Pattern.compile(
                    "[ \\n]?(?<name>(?:[A-Za-z][A-Za-z0-9&.\\-]*(?: [A-Za-z][A-Za-z0-9&.\\-]*){0,4} ?)?(?:"
                            + LETTER
                            + "|"
                            + JOINT
                            + "(?=[一-龥ァ-ヺA-Za-z])|"
                            + OF
                            + "|"
                            + HIRAGANA
                            + "){0,"
                            + LONGEST
                            + "}+)");

    /** Latin words with spaces between them, then a run without; the space before 株式会社 is one too. */
    private static final Pattern LEFT =
            Pattern.compile(
                    "(?<name>(?:[A-Za-z][A-Za-z0-9&.\\-]{0,30} ){0,4}(?:"
                            + LETTER
                            + "|"
                            + JOINT
                            + "){1,"
                            + LONGEST
                            + "} ?)$");

    /** A name that begins with hiragana is told from grammar only by standing at a border: 、さくら警備. */
    private static final Pattern LEFT_HIRAGANA =
            Pattern.compile("(?:^|[\\n「」()、。:・\\s])(?<name>[ぁ-ん]{2,8}" + LETTER + "{1,30})$");

    private static final Pattern CONJUNCTION =
            Pattern.compile(
                    "^(?:なお|また|さらに|そして|ただし|および|ならびに|または|この|その|あの|どの|まず|もし|いわゆる|すでに|さきほど|それぞれ|ここで|これは|それは|うち|ある|ほか|という)");

    /** ○○株式会社, 株式会社●●: the name is left open. */
    private static final String OPEN = "○〇◯●◎△▲▽□■◇◆×✕＊*_＿…";

    private NameRun() {}

    /** The end of the name that begins at {@code from}; {@code from} itself when none does. */
    static int right(String text, int from) {
        int to = Math.min(text.length(), from + LONGEST + 2);
        var match = RIGHT.matcher(text).region(from, to);
        if (!match.lookingAt() || match.group("name").isBlank()) return from;
        int end = match.end("name");
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) end--;
        return isOpen(text, match.start("name")) || isOpen(text, end) ? from : end;
    }

    /** The start of the name that ends at {@code to}; {@code to} itself when none does. */
    static int left(String text, int to) {
        int from = Math.max(0, to - LONGEST);
        var before = text.substring(from, to);
        var hiragana = LEFT_HIRAGANA.matcher(before);
        if (hiragana.find() && !CONJUNCTION.matcher(hiragana.group("name")).find())
            return from + hiragana.start("name");
        var match = LEFT.matcher(before);
        if (!match.find()) return to;
        int start = from + match.start("name");
        while (start < to && !Character.isLetterOrDigit(text.charAt(start))) start++;
        return isOpen(text, start - 1) ? to : start;
    }

    private static boolean isOpen(String text, int index) {
        return index >= 0 && index < text.length() && OPEN.indexOf(text.charAt(index)) >= 0;
    }
}
