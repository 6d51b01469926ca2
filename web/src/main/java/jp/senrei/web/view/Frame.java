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
 */
public record Frame(
        String title, List<Link> trail, String query, boolean internal, @Nullable String notice) {
    public Frame {
        trail = List.copyOf(trail);
    }
}
