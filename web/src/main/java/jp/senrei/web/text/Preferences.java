package jp.senrei.web.text;

/**
 * How somebody likes to read. Bound for the time of one request with {@code
 * ScopedValue.where(Preferences.CURRENT, …)}, so that neither the records of a page nor the
 * templates have to hand it on.
 *
 * @param language of the interface
 * @param furigana whether the words of documents carry their readings
 */
public record Preferences(Language language, boolean furigana) {
    public static final ScopedValue<Preferences> CURRENT = ScopedValue.newInstance();

    public static final Preferences USUAL = new Preferences(Language.JA, false);

    /** Those of the request that is being answered; the usual ones outside of any. */
    public static Preferences current() {
        return CURRENT.orElse(USUAL);
    }

    public Preferences in(Language other) {
        return new Preferences(other, furigana);
    }

    public Preferences withFurigana(boolean shown) {
        return new Preferences(language, shown);
    }
}
