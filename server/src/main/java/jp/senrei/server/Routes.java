package jp.senrei.server;

import static jp.senrei.server.access.Permission.BY_AUDIENCE;
import static jp.senrei.server.access.Permission.OPEN;

import java.util.List;
import jp.senrei.server.access.Answerer;
import jp.senrei.server.access.Permission;
import jp.senrei.server.api.Api;
import jp.senrei.server.site.about.About;
import jp.senrei.server.site.about.Accessibility;
import jp.senrei.server.site.about.Machines;
import jp.senrei.server.site.about.Reading;
import jp.senrei.server.site.about.Status;
import jp.senrei.server.site.cases.CaseFile;
import jp.senrei.server.site.comparison.Compare;
import jp.senrei.server.site.directory.Articles;
import jp.senrei.server.site.directory.Councils;
import jp.senrei.server.site.directory.Meetings;
import jp.senrei.server.site.directory.Municipalities;
import jp.senrei.server.site.directory.Organizations;
import jp.senrei.server.site.directory.People;
import jp.senrei.server.site.directory.Services;
import jp.senrei.server.site.home.Home;
import jp.senrei.server.site.reader.Extract;
import jp.senrei.server.site.reader.PdfJsFiles;
import jp.senrei.server.site.reader.Reader;
import jp.senrei.server.site.reader.VersionChanges;
import jp.senrei.server.site.results.Results;
import jp.senrei.server.site.statistics.Statistics;

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
                new Route("/compare", BY_AUDIENCE, with.page(Compare::show)),
                new Route("/compare.csv", BY_AUDIENCE, with.page(Compare::csv)),
                new Route("/cases/{id}", BY_AUDIENCE, with.page(CaseFile::show)),
                new Route("/documents/{id}", BY_AUDIENCE, with.page(Reader::show)),
                new Route("/documents/{id}/extract", BY_AUDIENCE, with.page(Extract::show)),
                new Route("/documents/{id}/changes", BY_AUDIENCE, with.page(VersionChanges::show)),
                new Route("/documents/{id}/original", BY_AUDIENCE, with.page(Reader::original)),
                new Route("/meetings/{id}", BY_AUDIENCE, with.page(Meetings::show)),
                new Route("/municipalities", BY_AUDIENCE, with.page(Municipalities::list)),
                new Route("/municipalities/{code}", BY_AUDIENCE, with.page(Municipalities::show)),
                new Route(
                        "/councils/{municipality}/{name}", BY_AUDIENCE, with.page(Councils::show)),
                new Route("/people/{municipality}/{name}", BY_AUDIENCE, with.page(People::show)),
                new Route("/services", BY_AUDIENCE, with.page(Services::list)),
                new Route("/services/{id}", BY_AUDIENCE, with.page(Services::show)),
                new Route("/organizations", BY_AUDIENCE, with.page(Organizations::list)),
                new Route("/organizations/{id}", BY_AUDIENCE, with.page(Organizations::show)),
                new Route("/articles", OPEN, with.page(Articles::list)),
                new Route("/articles/{path}", BY_AUDIENCE, with.page(Articles::show)),
                new Route("/concordance", BY_AUDIENCE, with.page(Articles::concordance)),
                new Route("/statistics", BY_AUDIENCE, with.page(Statistics::show)),
                new Route("/statistics/compare", BY_AUDIENCE, with.page(Statistics::compare)),
                new Route(
                        "/statistics/compare.csv", BY_AUDIENCE, with.page(Statistics::compareCsv)),
                new Route(
                        "/statistics/{municipality}.csv", BY_AUDIENCE, with.page(Statistics::csv)),
                new Route(
                        "/statistics/{municipality}",
                        BY_AUDIENCE,
                        with.page(Statistics::municipality)),
                new Route("/help", OPEN, with.page(About::help)),
                new Route("/glossary", OPEN, with.page(Reading::glossary)),
                new Route("/accessibility", OPEN, with.page(Accessibility::statement)),
                new Route("/accessibility/results", OPEN, with.page(Accessibility::results)),
                new Route("/status", BY_AUDIENCE, with.page(Status::show)),
                new Route("/ledger.jsonl", BY_AUDIENCE, with.page(Status::download)),
                new Route("/sitemap", OPEN, with.page(Reading::sitemap)),
                new Route("/sitemap.xml", OPEN, with.page(Machines::sitemap)),
                new Route("/robots.txt", OPEN, with.page(Machines::robots)),
                new Route("/opensearch.xml", OPEN, with.page(Machines::openSearch)),
                new Route("/suggest.json", BY_AUDIENCE, with.page(Machines::suggest)),
                new Route("/assets/{name}", OPEN, with.fixed(About::asset)),
                new Route("/assets/pdfjs/{version}/<path>", OPEN, with.fixed(PdfJsFiles::file)),
                new Route("/api/v1/cases", BY_AUDIENCE, with.api(Api::cases)),
                new Route("/api/v1/cases/{id}", BY_AUDIENCE, with.api(Api::caseOf)),
                new Route("/api/v1/cases/{id}/similar", BY_AUDIENCE, with.api(Api::similar)),
                new Route("/api/v1/documents", BY_AUDIENCE, with.api(Api::documents)),
                new Route("/api/v1/documents/{id}", BY_AUDIENCE, with.api(Api::document)),
                new Route("/api/v1/documents/{id}/original", BY_AUDIENCE, with.api(Api::original)),
                new Route("/api/v1/utterances", BY_AUDIENCE, with.api(Api::utterances)),
                new Route("/api/v1/suggest", BY_AUDIENCE, with.api(Api::suggest)),
                new Route("/api/v1/concordance", BY_AUDIENCE, with.api(Api::concordance)),
                new Route("/api/v1/statistics", BY_AUDIENCE, with.api(Api::statistics)),
                new Route("/openapi.yaml", OPEN, with.api(Api::openapi)),
                new Route("/health", OPEN, with.api(Api::health)));
    }
}
