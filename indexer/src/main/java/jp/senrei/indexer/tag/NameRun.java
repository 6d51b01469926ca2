package jp.senrei.indexer.tag;

import java.util.regex.Pattern;

/**
 * How far the name of an organisation goes from its legal form, to the right (株式会社 …) or to the
 * left (… 株式会社). Looks at no more than {@link #LONGEST} characters.
 */
final class NameRun {
    static final int LONGEST = 40;

    /** Latin words with spaces between them. */
    private static final int MOST_WORDS = 4;

    private static final int LONGEST_FIRST_WORD = 8;
    private static final String BORDERS = "\n「」()、。:・ ";

    private static final String LETTER = "[一-龥々〆ヶァ-ヺーA-Za-z0-9]";
    private static final String JOINT = "[・&'’.＆\\-‐–]";

    /** Hiragana that begins what follows the name: に委託, から, など, です. */
    private static final String GRAMMAR =
            "(?:その|この|より|から|まで|など|なら|および|または|さん|さま|だけ|だ|ほか|しか|する|して|した|です|ます|いわゆる|[はがをにでとへやもの、])";

    private static final String HIRAGANA = "(?:(?!" + GRAMMAR + ")[ぁ-んゝゞ])";

    /** の inside a name: ハマベの会. */
    private static final String OF =
            "の(?=(?:会|家|里|森|郷|園|丘|木|杜|手|輪|国|館|風|音|海|空)(?:[^一-龥]|$|及|並|又|等))";

    private static final Pattern RIGHT =
            Pattern.compile(
                    "(?: |\\n(?=[^\\n。、]{2,30}(?:\\n|$)))?(?<name>(?:[A-Za-z][A-Za-z0-9&.\\-]*(?: [A-Za-z][A-Za-z0-9&.\\-]*){0,4} ?)?(?:"
                            + LETTER
                            + "|"
                            + JOINT
                            + "(?=[一-龥ァ-ヺA-Za-z]|"
                            + HIRAGANA
                            + "{2})|"
                            + OF
                            + "|"
                            + HIRAGANA
                            + "){0,"
                            + LONGEST
                            + "}+)");

    private static final Pattern CONJUNCTION =
            Pattern.compile(
                    "(?:なお|また|さらに|そして|ただし|および|ならびに|または|この|その|あの|どの|まず|もし|いわゆる|すでに|さきほど|それぞれ|ここで|これは|それは|うち|ある|ほか|という)");

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
        end = withoutNumber(text, from, end);
        return isOpen(text, match.start("name")) || isOpen(text, end) ? from : end;
    }

    /** The next field of a form begins with its number: 株式会社○○3 実施時期. */
    private static int withoutNumber(String text, int from, int end) {
        int digits = end;
        while (digits > from && Character.isDigit(text.charAt(digits - 1))) digits--;
        boolean numbersNext =
                end - digits <= 2
                        && digits > from
                        && !isLatin(text.charAt(digits - 1))
                        && end + 1 < text.length()
                        && " \t".indexOf(text.charAt(end)) >= 0
                        && Character.isLetter(text.charAt(end + 1));
        return numbersNext ? digits : end;
    }

    /**
     * The start of the name that ends at {@code to}, not before {@code from}; {@code to} when none
     * does.
     */
    static int left(String text, int from, int to) {
        int floor = Math.max(from, to - LONGEST);
        // a space may stand before 株式会社
        int end = to > floor && text.charAt(to - 1) == ' ' ? to - 1 : to;
        int start = end;
        while (start > floor && isPart(text.charAt(start - 1))) start--;
        if (start == end) return to;
        start = withHiragana(text, floor, withLatinWords(text, floor, start));
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) start++;
        return start == end || isOpen(text, start - 1) ? to : start;
    }

    /**
     * Latin words and spaces in front belong to the name, and one Japanese word in front of Latin.
     */
    private static int withLatinWords(String text, int floor, int start) {
        for (int words = 0; words < MOST_WORDS && isSpace(text, floor, start - 1); words++) {
            int word = start - 1;
            while (word > floor && isLatin(text.charAt(word - 1))) word--;
            if (word == start - 1 || !Character.isLetter(text.charAt(word))) break;
            start = word;
        }
        if (!isLatin(text.charAt(start)) || !isSpace(text, floor, start - 1)) return start;
        int word = start - 1;
        while (word > floor && isPart(text.charAt(word - 1))) word--;
        int length = start - 1 - word;
        return length >= 2 && length <= LONGEST_FIRST_WORD ? word : start;
    }

    /** Hiragana in front is told from grammar only by standing at a border: 、さくら警備. */
    private static int withHiragana(String text, int floor, int start) {
        int hiragana = start;
        while (hiragana > floor && isHiragana(text.charAt(hiragana - 1))) hiragana--;
        int length = start - hiragana;
        boolean atBorder = hiragana == 0 || BORDERS.indexOf(text.charAt(hiragana - 1)) >= 0;
        return atBorder
                        && length >= 2
                        && length <= LONGEST_FIRST_WORD
                        && !CONJUNCTION.matcher(text).region(hiragana, start).lookingAt()
                ? hiragana
                : start;
    }

    private static boolean isSpace(String text, int floor, int index) {
        return index >= floor && text.charAt(index) == ' ';
    }

    private static boolean isPart(char c) {
        return isLatin(c)
                || c >= '一' && c <= '龥'
                || c >= 'ァ' && c <= 'ヺ'
                || "ー々〆・'’＆‐–".indexOf(c) >= 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || "&.-".indexOf(c) >= 0;
    }

    private static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゞ';
    }

    private static boolean isOpen(String text, int index) {
        return index >= 0 && index < text.length() && OPEN.indexOf(text.charAt(index)) >= 0;
    }
}
