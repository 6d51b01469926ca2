package jp.senrei.server.site.about;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.indexer.index.Suggestion;
import jp.senrei.server.site.SiteMap;
import jp.senrei.server.site.Visit;

/** What search engines and browsers read of the site, each in its own form. */
public final class Machines {
    /** Of one file, as sitemaps.org has it. */
    static final int MOST_ADDRESSES = 50_000;

    private static final int MOST_SUGGESTIONS = 10;

    private Machines() {}

    /** {@code GET /sitemap.xml}; where one file does not hold all, the files {@code ?part=1} … */
    public static void sitemap(Visit visit) {
        var entries = visit.site().map().entries(visit.index());
        var parts = (entries.size() + MOST_ADDRESSES - 1) / MOST_ADDRESSES;
        var part = part(visit.parameters().first("part"));
        if (part > parts) visit.notFound();
        else if (part > 0 || parts == 1)
            send(visit, "application/xml", urls(of(entries, Math.max(part, 1)), visit));
        else send(visit, "application/xml", parts(parts, visit));
    }

    /** {@code GET /robots.txt}: pages may be read, lists of results without end need not be. */
    public static void robots(Visit visit) {
        send(
                visit,
                "text/plain",
                """
                User-agent: *
                Disallow: /api/
                Disallow: /search?
                Disallow: /compare?
                Disallow: /suggest.json
                Disallow: /*?*lang=
                Disallow: /*?*furigana=

                Sitemap: %s
                """
                        .formatted(visit.absolute("/sitemap.xml")));
    }

    /** {@code GET /opensearch.xml}: lets a browser search here from its address bar. */
    public static void openSearch(Visit visit) {
        send(
                visit,
                "application/opensearchdescription+xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>Senrei</ShortName>
                <Description>%s</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <Language>ja</Language>
                <Url type="text/html" template="%2$s/search?q={searchTerms}"/>
                <Url type="application/x-suggestions+json" template="%2$s/suggest.json?q={searchTerms}"/>
                <Url type="application/opensearchdescription+xml" rel="self" template="%2$s/opensearch.xml"/>
                </OpenSearchDescription>
                """
                        .formatted(xml(t("common.description")), xml(visit.absolute(""))));
    }

    /** {@code GET /suggest.json?q=}: the question, the suggestions and what each of them is. */
    public static void suggest(Visit visit) {
        var typed = visit.parameters().first("q");
        var found = visit.index().suggest(typed, MOST_SUGGESTIONS, visit.audience());
        var texts = found.stream().map(Suggestion::text).toList();
        var kinds = found.stream().map(one -> one.kind().label()).toList();
        send(
                visit,
                "application/x-suggestions+json",
                CorpusJson.write(List.of(typed, texts, kinds)));
    }

    private static int part(String text) {
        if (text.isEmpty()) return 0;
        try {
            var part = Integer.parseInt(text);
            return part < 1 ? Integer.MAX_VALUE : part;
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static List<SiteMap.Entry> of(List<SiteMap.Entry> entries, int part) {
        var from = (part - 1) * MOST_ADDRESSES;
        return entries.subList(from, Math.min(from + MOST_ADDRESSES, entries.size()));
    }

    private static String urls(List<SiteMap.Entry> entries, Visit visit) {
        return entries.stream()
                .map(entry -> url(entry, visit))
                .collect(Collectors.joining("", head("urlset"), "</urlset>\n"));
    }

    private static String url(SiteMap.Entry entry, Visit visit) {
        var changed = entry.changed() == null ? "" : "<lastmod>" + entry.changed() + "</lastmod>";
        return "<url><loc>"
                + xml(visit.absolute(entry.address()))
                + "</loc>"
                + changed
                + "</url>\n";
    }

    private static String parts(int parts, Visit visit) {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(part -> xml(visit.absolute("/sitemap.xml?part=" + part)))
                .map(address -> "<sitemap><loc>" + address + "</loc></sitemap>\n")
                .collect(Collectors.joining("", head("sitemapindex"), "</sitemapindex>\n"));
    }

    private static String head(String root) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"
                + root
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    }

    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void send(Visit visit, String mediaType, String text) {
        visit.context().contentType(mediaType + "; charset=utf-8").result(text);
    }
}
