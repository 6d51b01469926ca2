package jp.senrei.web.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language of the interface. Words of documents stay in Japanese whatever it is. */
public enum Language {
    JA("ja", "日本語", Locale.JAPANESE),
    EN("en", "English", Locale.ENGLISH);

    private final String code;
    private final String name;
    private final Locale locale;

    Language(String code, String name, Locale locale) {
        this.code = code;
        this.name = name;
        this.locale = locale;
    }

    /** As in {@code lang="en"}. */
    public String code() {
        return code;
    }

    /** Its own name for itself. */
    public String ownName() {
        return name;
    }

    Locale locale() {
        return locale;
    }

    public static Optional<Language> of(String code) {
        return Stream.of(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
