package jp.senrei.server.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.SearchIndex;
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
                            "/municipalities",
                            "/concordance",
                            "/statistics",
                            "/help",
                            "/glossary",
                            "/accessibility",
                            "/accessibility/results")
                    .map(address -> new Entry(address, null))
                    .toList();

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

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
        var entries = new ArrayList<>(STANDING);
        var days = new HashMap<String, LocalDate>();
        try (var documents = index.all(Document.class, Audience.VISITOR)) {
            documents.forEach(
                    document -> {
                        days.put(document.id(), day(document.ingested()));
                        entries.add(
                                new Entry(
                                        Addresses.document(document.id()),
                                        days.get(document.id())));
                    });
        }
        try (var meetings = index.all(Meeting.class, Audience.VISITOR)) {
            meetings.forEach(
                    meeting ->
                            entries.add(
                                    new Entry(
                                            Addresses.meeting(meeting.id()),
                                            latest(meeting.documents(), days))));
        }
        try (var cases = index.all(Dossier.class, Audience.VISITOR)) {
            cases.forEach(
                    dossier ->
                            entries.add(
                                    new Entry(
                                            Addresses.caseOf(dossier.id()),
                                            latest(documents(dossier), days))));
        }
        return List.copyOf(entries);
    }

    private static List<String> documents(Dossier dossier) {
        return dossier.appearances().stream().map(Appearance::document).toList();
    }

    private static @Nullable LocalDate latest(
            Collection<String> documents, Map<String, LocalDate> days) {
        return documents.stream()
                .map(days::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(JAPAN).toLocalDate();
    }
}
