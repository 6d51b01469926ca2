package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 抜粋: a piece of a document that shows why it was found.
 *
 * @param speaker as written, null outside of minutes
 * @param source where it stands, in words: 会議録 12ページ
 * @param href the place on the document's page
 * @param original the page of the original file, null where it has none
 */
public record Excerpt(
        List<Run> runs,
        @Nullable String speaker,
        String source,
        String href,
        @Nullable String original) {
    public Excerpt {
        runs = List.copyOf(runs);
    }

    public Excerpt(List<Run> runs, @Nullable String speaker, String source, String href) {
        this(runs, speaker, source, href, null);
    }
}
