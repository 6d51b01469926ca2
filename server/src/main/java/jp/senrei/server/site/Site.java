package jp.senrei.server.site;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.upkeep.Upkeep;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.MessagePage;
import org.jspecify.annotations.Nullable;

/**
 * What all pages share from start to stop of the server.
 *
 * @param originals the file of a document id, empty when it is not held; asked only for what the
 *     asker may see
 * @param upkeep how the data directory is
 * @param clock tells the day on which something was asked
 * @param publicUrl where people reach the site, without a slash at its end: {@code
 *     https://senrei.example.jp}; null for the address that each request names
 * @param operator who runs the site and how to reach them; null when nobody said
 * @param map the addresses that a visitor may see, kept as long as the index stays the same
 */
public record Site(
        Function<String, Optional<Path>> originals,
        Upkeep upkeep,
        Clock clock,
        @Nullable String publicUrl,
        @Nullable String operator,
        SiteMap map) {

    /**
     * One request.
     *
     * @param index its state for the time of the request
     */
    public Visit visit(Context context, Audience audience, SearchIndex index) {
        return new Visit(context, audience, index, this);
    }

    /** A message page as text, for where there is no request to answer to yet. */
    public static String page(
            Audience audience, String heading, String message, List<String> advice) {
        var frame = new Frame(heading, List.of(), "", audience == Audience.READER);
        return Pages.message(new MessagePage(frame, heading, message, advice));
    }
}
