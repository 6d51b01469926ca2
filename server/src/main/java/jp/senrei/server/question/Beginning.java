package jp.senrei.server.question;

/** The beginning of a text, where the whole would be too much; no character is torn. */
public final class Beginning {
    private Beginning() {}

    /** At most so many UTF-16 units. */
    public static String of(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** At most so many characters, and an ellipsis where there are more. */
    public static String told(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return text;
        return text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
