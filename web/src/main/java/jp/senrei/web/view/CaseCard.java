package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param title with what was searched for in it marked
 * @param council with its municipality; that alone where the council is not known
 * @param meeting null where its name is the day alone
 * @param chips what it is about, to search for more of it
 * @param tools what can be done with it, null in lists that only lead to it
 */
public record CaseCard(
        String href,
        List<Run> title,
        @Nullable String number,
        Badge outcome,
        String council,
        @Nullable Link meeting,
        @Nullable Day date,
        @Nullable String department,
        String kind,
        List<Chip> chips,
        List<Excerpt> excerpts,
        @Nullable Tools tools) {

    public CaseCard {
        title = List.copyOf(title);
        chips = List.copyOf(chips);
        excerpts = List.copyOf(excerpts);
    }

    /**
     * @param kind 条文
     * @param text 第16条第1項
     * @param href the search for it
     */
    public record Chip(String kind, String text, String href) {}

    /**
     * @param id of the case
     * @param name of the case, short
     * @param gathered whether it is among those to be compared
     * @param original the page of the original file, null where it has none
     */
    public record Tools(
            String id, String name, boolean gathered, @Nullable Link original, Citation citation) {}
}
