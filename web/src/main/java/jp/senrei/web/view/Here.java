package jp.senrei.web.view;

import java.util.List;
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
    public Here {
        languages = List.copyOf(languages);
    }

    /**
     * @param code of the language, {@code ja}
     * @param current whether this is how the page is shown
     */
    public record Choice(String code, String text, String href, boolean current) {}
}
