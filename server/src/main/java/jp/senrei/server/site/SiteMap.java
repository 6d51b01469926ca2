package jp.senrei.server.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.question.JapanTime;
import org.jspecify.annotations.Nullable;

/**
 * Every page that a visitor may see, whoever asks: search engines read this. Listing them walks
 * through the whole index, so the list is kept until the index has another edition. A page changes
 * when a document that it is made of is taken in.
 */
public final class SiteMap {
    /** Pages that tell of no document. */
    private static final List<Entry> STANDING =
            Stream.of(
                            "/",
                            Addresses.MUNICIPALITIES,
                            Addresses.SERVICES,
                            Addresses.ORGANIZATIONS,
                            Addresses.CONCORDANCE,
                            Addresses.STATISTICS,
                            "/help",
                            "/glossary",
                            "/accessibility",
                            "/accessibility/results")
                    .map(address -> new Entry(address, null))
                    .toList();

    /** Earlier than any day on which something was taken in. */
    private static final LocalDate UNKNOWN = LocalDate.MIN;

    private final AtomicReference<Held> held = new AtomicReference<>(new Held("", List.of()));

    /**
     * @param address of this site, {@code /cases/131211-shimon-465}
     * @param changed the day in Japan; null when nobody knows
     */
    public record Entry(String address, @Nullable LocalDate changed) {}

    private record Held(String edition, List<Entry> entries) {}

    public List<Entry> entries(SearchIndex index) {
        var edition = edition(index.coverage(Audience.VISITOR));
        var kept = held.get();
        if (!edition.isEmpty() && kept.edition.equals(edition)) return kept.entries;
        var entries = read(index);
        held.set(new Held(edition, entries));
        return entries;
    }

    private static String edition(Coverage coverage) {
        return coverage.edition() == null ? "" : coverage.edition().id();
    }

    private static List<Entry> read(SearchIndex index) {
        var days = new HashMap<String, LocalDate>();
        var found = new TreeMap<String, LocalDate>();
        try (var documents = index.all(Document.class, Audience.VISITOR)) {
            documents.forEach(document -> add(document, days, found));
        }
        try (var meetings = index.all(Meeting.class, Audience.VISITOR)) {
            meetings.forEach(meeting -> add(meeting, days, found));
        }
        try (var cases = index.all(Dossier.class, Audience.VISITOR)) {
            cases.forEach(dossier -> add(dossier, days, found));
        }
        index.municipalitiesWithStatistics(Audience.VISITOR)
                .forEach(one -> add(Addresses.statistics(one.code()), UNKNOWN, found));
        return Stream.concat(STANDING.stream(), found.entrySet().stream().map(SiteMap::entry))
                .toList();
    }

    private static Entry entry(Map.Entry<String, LocalDate> found) {
        var day = found.getValue();
        return new Entry(found.getKey(), day.equals(UNKNOWN) ? null : day);
    }

    private static void add(String address, LocalDate day, Map<String, LocalDate> found) {
        found.merge(address, day, SiteMap::later);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void add(
            Document document, Map<String, LocalDate> days, Map<String, LocalDate> found) {
        var day = JapanTime.day(document.ingested());
        days.put(document.id(), day);
        add(Addresses.document(document.id()), day, found);
        add(Addresses.municipality(document.municipality().code()), day, found);
    }

    private static void add(
            Meeting meeting, Map<String, LocalDate> days, Map<String, LocalDate> found) {
        var day = latest(meeting.documents(), days);
        var municipality = meeting.municipality().code();
        add(Addresses.meeting(meeting.id()), day, found);
        add(Addresses.municipality(municipality), day, found);
        if (meeting.council() != null)
            add(Addresses.council(municipality, meeting.council()), day, found);
    }

    private static void add(
            Dossier dossier, Map<String, LocalDate> days, Map<String, LocalDate> found) {
        var day = latest(documents(dossier), days);
        add(Addresses.caseOf(dossier.id()), day, found);
        pages(dossier).forEach(address -> add(address, day, found));
    }

    /** Of all that a case names. */
    private static Stream<String> pages(Dossier dossier) {
        var code = dossier.municipality().code();
        return Stream.of(
                        Stream.of(Addresses.municipality(code)),
                        Stream.ofNullable(dossier.council())
                                .map(name -> Addresses.council(code, name)),
                        dossier.services().stream().map(one -> Addresses.service(one.id())),
                        dossier.organizations().stream()
                                .filter(one -> !one.id().isBlank())
                                .map(one -> Addresses.organization(one.id())),
                        dossier.articles().stream()
                                .map(Addresses::article)
                                .filter(Objects::nonNull))
                .flatMap(addresses -> addresses);
    }

    private static List<String> documents(Dossier dossier) {
        return dossier.appearances().stream().map(Appearance::document).toList();
    }

    private static LocalDate latest(Collection<String> documents, Map<String, LocalDate> days) {
        return documents.stream()
                .map(id -> days.getOrDefault(id, UNKNOWN))
                .max(Comparator.naturalOrder())
                .orElse(UNKNOWN);
    }
}
