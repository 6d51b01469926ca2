package jp.senrei.indexer.index;

/** Where a text may be cut. */
final class Texts {
    private Texts() {}

    /** The index itself, or the one before when a cut there would tear a surrogate pair. */
    static int border(String text, int index) {
        boolean inside =
                index > 0
                        && index < text.length()
                        && Character.isLowSurrogate(text.charAt(index))
                        && Character.isHighSurrogate(text.charAt(index - 1));
        return inside ? index - 1 : index;
    }
}
