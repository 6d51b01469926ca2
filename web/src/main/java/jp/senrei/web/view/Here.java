package jp.senrei.web.view;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page knows of its own address.
 *
 * @param canonical the address to keep and to cite, absolute, without how somebody likes to read;
 *     null where there is nothing to keep (a message)
 * @param languages this page in each language
 * @param furigana this page with ふりがな, or without where it has them; null on pages without words of
 *     documents
 * @param retrieved the day on which it was asked for, for what is printed
 */
public record Here(
        @Nullable String canonical,
        List<Choice> languages,
        @Nullable Choice furigana,
        Day retrieved) {
    private static final Pattern ORIGIN = Pattern.compile("^[a-z]+://[^/]*");

    public Here {
        languages = List.copyOf(languages);
    }

    Here keptAt(String address) {
        return new Here(address, languages, furigana, retrieved);
    }

    /** Whether this page is the one at an address of this site ({@code /help}), or below it. */
    public boolean isWithin(String address) {
        if (canonical == null) return false;
        var path = ORIGIN.matcher(canonical).replaceFirst("");
        return path.equals(address)
                || path.startsWith(address + "/")
                || path.startsWith(address + "?");
    }

    /**
     * @param code of the language, {@code ja}
     * @param current whether this is how the page is shown
     */
    public record Choice(String code, String text, String href, boolean current) {}
}
