package jp.senrei.server;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.access.Permission;
import jp.senrei.server.api.Api;
import jp.senrei.server.site.Site;
import jp.senrei.server.site.SiteMap;
import jp.senrei.server.upkeep.Upkeep;

/** The addresses of a server that does not run, as {@link Routes} has them. */
final class AllRoutes {
    private AllRoutes() {}

    static List<String> paths(SearchIndex index) {
        return of(index).stream().map(Routes.Route::path).toList();
    }

    static List<String> pathsByAudience(SearchIndex index) {
        return of(index).stream()
                .filter(route -> route.permission() == Permission.BY_AUDIENCE)
                .map(Routes.Route::path)
                .toList();
    }

    private static List<Routes.Route> of(SearchIndex index) {
        var site =
                new Site(
                        id -> Optional.empty(),
                        Upkeep.none(),
                        Clock.systemUTC(),
                        null,
                        null,
                        new SiteMap());
        return Routes.of(
                new EachRequest(
                        index, site, now -> new Api(now, Upkeep.none(), Clock.systemUTC())));
    }
}
