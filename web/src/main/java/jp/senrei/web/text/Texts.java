package jp.senrei.web.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What the interface says, in the language of the one who reads. A text stands in {@code
 * NAME_ja.properties} and {@code NAME_en.properties}, where NAME is the room of the site it belongs
 * to ({@link #BUNDLES}) and the first word of its key.
 *
 * <p>A text with values is a {@link MessageFormat}: numbers are grouped ({@code 1,234}), so a year
 * is given as a string; an apostrophe is written ’. English numbers of things: {@code
 * {0,choice,0#no cases|1#1 case|1<{0} cases}}.
 */
public final class Texts {
    /** A new room of the site is a line here and two files. */
    static final List<String> BUNDLES =
            List.of(
                    "common",
                    "label",
                    "home",
                    "results",
                    "case",
                    "reader",
                    "directory",
                    "statistics",
                    "citation",
                    "glossary",
                    "about");

    /** Latin letters that say about as much as one kanji. */
    private static final int LETTERS_OF_A_KANJI = 3;

    private static final Map<Language, Map<String, String>> ALL = read();

    private Texts() {}

    /**
     * The text in the current language.
     *
     * @throws IllegalArgumentException when there is no such key
     */
    public static String t(String key, Object... values) {
        return in(Preferences.current().language(), key, values);
    }

    public static String in(Language language, String key, Object... values) {
        var text = of(language).get(key);
        if (text == null) throw new IllegalArgumentException("no text " + key + " in " + language);
        return values.length == 0
                ? text
                : new MessageFormat(text, language.locale()).format(values);
    }

    /**
     * The name of a value of a closed list: the Japanese one it has, or the text {@code
     * label.KIND.CODE}.
     */
    public static String label(String kind, String code, String japanese) {
        var language = Preferences.current().language();
        return language == Language.JA
                ? japanese
                : of(language).getOrDefault("label." + kind + "." + code, japanese);
    }

    /**
     * The names of all values of a closed list as {@code code=name;code=name}, for scripts that
     * show such values; null in Japanese, in which the values bring their names with them.
     */
    public static @Nullable String labels(String kind) {
        var prefix = "label." + kind + ".";
        var names = new StringJoiner(";");
        of(Preferences.current().language())
                .forEach(
                        (key, text) -> {
                            if (key.startsWith(prefix))
                                names.add(key.substring(prefix.length()) + "=" + text);
                        });
        return names.length() == 0 ? null : names.toString();
    }

    /**
     * The attribute {@code lang} of words that may be of a document or of the interface: {@code ja}
     * where most of them is Japanese and the page is not; else null, they are in the language of
     * the page.
     */
    public static @Nullable String lang(@Nullable String words) {
        if (words == null || Preferences.current().language() == Language.JA) return null;
        long japanese = words.codePoints().filter(Texts::isJapanese).count();
        long latin = words.codePoints().filter(Texts::isLatin).count();
        return japanese * LETTERS_OF_A_KANJI > latin ? Language.JA.code() : null;
    }

    /**
     * The attribute {@code lang} of words of the interface among those of documents: {@code en} in
     * an English page; null in a Japanese one, where all is Japanese.
     */
    public static @Nullable String ownLang() {
        var language = Preferences.current().language();
        return language == Language.JA ? null : language.code();
    }

    private static boolean isJapanese(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static boolean isLatin(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.LATIN;
    }

    static Set<String> keys(Language language) {
        return of(language).keySet();
    }

    private static Map<String, String> of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Map<Language, Map<String, String>> read() {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            var texts = new HashMap<String, String>();
            for (var bundle : BUNDLES)
                read(bundle + "_" + language.code() + ".properties")
                        .forEach((key, text) -> texts.put((String) key, (String) text));
            all.put(language, Map.copyOf(texts));
        }
        return all;
    }

    private static Properties read(String file) {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
