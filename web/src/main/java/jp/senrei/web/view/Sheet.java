package jp.senrei.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What stands on each sheet of a printed page, besides its number, its address and the day.
 *
 * @param head what the page is of: 会議名・開催日, else its title; empty on the home page
 * @param sha256 of the original that is shown; null where a page shows more than one
 */
public record Sheet(String head, @Nullable String sha256) {
    static Sheet of(String title) {
        return new Sheet(title, null);
    }
}
