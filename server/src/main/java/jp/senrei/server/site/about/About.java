package jp.senrei.server.site.about;

import static jp.senrei.web.text.Texts.t;

import jp.senrei.server.site.Visit;
import jp.senrei.web.Assets;
import jp.senrei.web.Pages;

/** How to search, and the files that pages refer to. */
public final class About {
    private About() {}

    /** {@code GET /help} */
    public static void help(Visit visit) {
        visit.show(
                Pages.help(
                        visit.frame(t("common.nav.help"))
                                .summarizedAs(t("about.help.description"))));
    }

    /** {@code GET /assets/{name}} */
    public static void asset(Visit visit) {
        var asset = Assets.find(visit.path("name"));
        if (asset.isEmpty()) {
            visit.notFound();
            return;
        }
        // The digest in the address changes with the bytes.
        visit.context().header("Cache-Control", "public, max-age=31536000, immutable");
        visit.context().contentType(asset.get().mediaType()).result(asset.get().bytes());
    }
}
