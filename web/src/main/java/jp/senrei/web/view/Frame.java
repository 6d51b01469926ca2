package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has in common.
 *
 * @param title of the page, without the name of the site; empty on the home page
 * @param trail the way here (パンくずリスト), without the page itself
 * @param query what stands in the search box
 * @param internal whether internal documents are shown, which the page must say
 * @param notice what whoever reads any page should know at the moment; null when there is nothing
 * @param here null where a request was refused before its address was read
 * @param jsonLd what the page is about in terms of schema.org, as JSON; null when nothing is said
 */
public record Frame(
        String title,
        List<Link> trail,
        String query,
        boolean internal,
        @Nullable String notice,
        @Nullable Here here,
        @Nullable String jsonLd) {
    public Frame {
        trail = List.copyOf(trail);
    }

    /** A page of which nothing more is known. */
    public Frame(String title, List<Link> trail, String query, boolean internal) {
        this(title, trail, query, internal, null, null, null);
    }

    public Frame searching(String text) {
        return new Frame(title, trail, text, internal, notice, here, jsonLd);
    }

    public Frame describedBy(@Nullable String json) {
        return new Frame(title, trail, query, internal, notice, here, json);
    }
}
