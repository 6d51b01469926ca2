package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about in terms of schema.org, for search engines and programs. A case is a {@code
 * CreativeWork} of its council, recorded at a meeting: schema.org has no word for it, and {@code
 * Legislation} or {@code GovernmentService} would say what it is not. A document is a {@code
 * Report}, a meeting an {@code Event}.
 *
 * <p>Each method gives JSON that is safe inside a script element: it has no {@code <}, {@code >} or
 * {@code &}. {@code absolute} makes the address of a page of this site absolute.
 */
public final class StructuredData {
    private StructuredData() {}

    /** The site, and how to search it. */
    public static String site(UnaryOperator<String> absolute) {
        var action = thing("SearchAction");
        action.put(
                "target",
                thing("EntryPoint", "urlTemplate", absolute.apply("/search?q={search_term}")));
        action.put("query-input", "required name=search_term");
        var site = whole("WebSite", t("common.site"), absolute.apply("/"));
        site.put("potentialAction", action);
        return json(site);
    }

    /** The way to a page, and the page itself as its end. */
    public static String trail(List<Link> way, String title, UnaryOperator<String> absolute) {
        var steps = new ArrayList<Map<String, Object>>();
        for (var link : way)
            steps.add(step(steps.size() + 1, link.text(), absolute.apply(link.href())));
        steps.add(step(steps.size() + 1, title, null));
        var trail = start("BreadcrumbList");
        trail.put("itemListElement", steps);
        return json(trail);
    }

    public static String of(Dossier dossier, UnaryOperator<String> absolute) {
        var address = absolute.apply(Addresses.caseOf(dossier.id()));
        var work = whole("CreativeWork", dossier.title(), address);
        put(work, "identifier", dossier.number());
        work.put("genre", dossier.kind().label());
        work.put("inLanguage", "ja");
        work.put("author", council(dossier.council(), dossier.municipality()));
        work.put("about", dossier.matters().stream().map(Matter::label).toList());
        put(work, "dateCreated", dossier.meeting().date());
        put(work, "abstract", dossier.decision());
        work.put("recordedAt", meeting(dossier.meeting(), absolute));
        return json(work);
    }

    public static String of(Document document, UnaryOperator<String> absolute) {
        var address = absolute.apply(Addresses.document(document.id()));
        var report = whole("Report", document.title(), address);
        report.put("inLanguage", "ja");
        report.put("genre", document.kinds().stream().map(Coded::label).toList());
        report.put("publisher", municipality(document.municipality()));
        report.put(
                "encoding",
                thing(
                        "MediaObject",
                        "encodingFormat",
                        document.mediaType(),
                        "contentUrl",
                        absolute.apply(Addresses.original(document.id())),
                        "sha256",
                        document.sha256()));
        return json(report);
    }

    public static String of(Meeting meeting, UnaryOperator<String> absolute) {
        var address = absolute.apply(Addresses.meeting(meeting.id()));
        var event = whole("Event", Names.meeting(meeting), address);
        put(event, "startDate", meeting.date());
        put(event, "endDate", meeting.endDate());
        event.put("organizer", council(meeting.council(), meeting.municipality()));
        if (meeting.venue() != null) event.put("location", thing("Place", "name", meeting.venue()));
        return json(event);
    }

    private static Map<String, Object> meeting(MeetingRef meeting, UnaryOperator<String> absolute) {
        var event = thing("Event", "name", Names.meeting(meeting.ordinal(), meeting.date()));
        put(event, "startDate", meeting.date());
        event.put("url", absolute.apply(Addresses.meeting(meeting.id())));
        return event;
    }

    private static Map<String, Object> council(
            @Nullable String council, Municipality municipality) {
        if (council == null) return municipality(municipality);
        var organization = thing("GovernmentOrganization", "name", council);
        organization.put("parentOrganization", municipality(municipality));
        return organization;
    }

    private static Map<String, Object> municipality(Municipality municipality) {
        return thing(
                "GovernmentOrganization",
                "name",
                municipality.name(),
                "identifier",
                municipality.code());
    }

    private static Map<String, Object> step(int position, String name, @Nullable String address) {
        var step = thing("ListItem");
        step.put("position", position);
        step.put("name", name);
        put(step, "item", address);
        return step;
    }

    private static Map<String, Object> whole(String type, String name, String address) {
        var whole = start(type);
        whole.put("name", name);
        whole.put("url", address);
        return whole;
    }

    private static Map<String, Object> start(String type) {
        var start = new LinkedHashMap<String, Object>();
        start.put("@context", "https://schema.org");
        start.put("@type", type);
        return start;
    }

    /**
     * @param pairs property, value, property, value
     */
    private static Map<String, Object> thing(String type, String... pairs) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        for (int i = 0; i < pairs.length; i += 2) thing.put(pairs[i], pairs[i + 1]);
        return thing;
    }

    private static void put(Map<String, Object> thing, String property, @Nullable Object value) {
        if (value != null) thing.put(property, Objects.toString(value));
    }

    /** Outside of strings JSON has none of these characters, and within them it may escape any. */
    private static String json(Map<String, Object> thing) {
        return CorpusJson.write(thing)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
