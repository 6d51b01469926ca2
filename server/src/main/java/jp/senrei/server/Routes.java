package jp.senrei.server;

import static jp.senrei.server.access.Permission.BY_AUDIENCE;
import static jp.senrei.server.access.Permission.OPEN;

import java.util.List;
import jp.senrei.server.access.Answerer;
import jp.senrei.server.access.Permission;
import jp.senrei.server.api.Api;
import jp.senrei.server.site.about.About;
import jp.senrei.server.site.cases.CaseFile;
import jp.senrei.server.site.directory.Articles;
import jp.senrei.server.site.directory.Meetings;
import jp.senrei.server.site.home.Home;
import jp.senrei.server.site.reader.Extract;
import jp.senrei.server.site.reader.PdfJsFiles;
import jp.senrei.server.site.reader.Reader;
import jp.senrei.server.site.results.Results;

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

    static List<Route> of(EachRequest with) {
        return List.of(
                new Route("/", BY_AUDIENCE, with.page(Home::show)),
                new Route("/search", BY_AUDIENCE, with.page(Results::show)),
                new Route("/cases/{id}", BY_AUDIENCE, with.page(CaseFile::show)),
                new Route("/documents/{id}", BY_AUDIENCE, with.page(Reader::show)),
                new Route("/documents/{id}/extract", BY_AUDIENCE, with.page(Extract::show)),
                new Route("/documents/{id}/original", BY_AUDIENCE, with.page(Reader::original)),
                new Route("/meetings/{id}", BY_AUDIENCE, with.page(Meetings::show)),
                new Route("/concordance", BY_AUDIENCE, with.page(Articles::concordance)),
                new Route("/help", OPEN, with.page(About::help)),
                new Route("/assets/{name}", OPEN, with.page(About::asset)),
                new Route("/assets/pdfjs/{version}/<path>", OPEN, with.page(PdfJsFiles::file)),
                new Route("/api/v1/cases", BY_AUDIENCE, with.api(Api::cases)),
                new Route("/api/v1/cases/{id}", BY_AUDIENCE, with.api(Api::caseOf)),
                new Route("/api/v1/cases/{id}/similar", BY_AUDIENCE, with.api(Api::similar)),
                new Route("/api/v1/documents", BY_AUDIENCE, with.api(Api::documents)),
                new Route("/api/v1/documents/{id}", BY_AUDIENCE, with.api(Api::document)),
                new Route("/api/v1/documents/{id}/original", BY_AUDIENCE, with.api(Api::original)),
                new Route("/api/v1/utterances", BY_AUDIENCE, with.api(Api::utterances)),
                new Route("/api/v1/suggest", BY_AUDIENCE, with.api(Api::suggest)),
                new Route("/api/v1/concordance", BY_AUDIENCE, with.api(Api::concordance)),
                new Route("/openapi.yaml", OPEN, with.api(Api::openapi)),
                new Route("/health", OPEN, with.api(Api::health)));
    }
}
