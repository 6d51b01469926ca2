package jp.senrei.server;

import static jp.senrei.server.access.Permission.BY_AUDIENCE;
import static jp.senrei.server.access.Permission.OPEN;

import java.util.List;
import jp.senrei.server.access.Answerer;
import jp.senrei.server.access.Permission;
import jp.senrei.server.api.Api;
import jp.senrei.server.site.Site;

/**
 * Every address of the server, with what it may tell to whom. All are GET (and HEAD): nothing here
 * changes anything.
 */
final class Routes {
    private Routes() {}

    /**
     * @param path in Javalin's form
     */
    record Route(String path, Permission permission, Answerer answerer) {}

    static List<Route> of(Site site, Api api) {
        return List.of(
                new Route("/", BY_AUDIENCE, site::home),
                new Route("/search", BY_AUDIENCE, site::search),
                new Route("/cases/{id}", BY_AUDIENCE, site::caseOf),
                new Route("/documents/{id}", BY_AUDIENCE, site::document),
                new Route("/documents/{id}/original", BY_AUDIENCE, site::original),
                new Route("/meetings/{id}", BY_AUDIENCE, site::meeting),
                new Route("/concordance", BY_AUDIENCE, site::concordance),
                new Route("/help", OPEN, site::help),
                new Route("/assets/{name}", OPEN, site::asset),
                new Route("/api/v1/cases", BY_AUDIENCE, api::cases),
                new Route("/api/v1/cases/{id}", BY_AUDIENCE, api::caseOf),
                new Route("/api/v1/documents", BY_AUDIENCE, api::documents),
                new Route("/api/v1/documents/{id}", BY_AUDIENCE, api::document),
                new Route("/api/v1/utterances", BY_AUDIENCE, api::utterances),
                new Route("/api/v1/concordance", BY_AUDIENCE, api::concordance),
                new Route("/health", OPEN, api::health));
    }
}
