package jp.senrei.server.site.statistics;

import static jp.senrei.web.text.Texts.t;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Formats;
import jp.senrei.server.site.Visit;
import jp.senrei.server.statistics.YearlyTable;
import jp.senrei.server.statistics.YearlyTables;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/** The operations reports of one municipality that the asker may see, with their numbers. */
final class Reports {
    private final Visit visit;
    private final List<StatisticsCell> cells;
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, DocumentText> texts = new HashMap<>();
    private final Map<String, NormalText> normal = new HashMap<>();
    private final Map<String, Link> places = new HashMap<>();

    Reports(String municipality, Visit visit) {
        this.visit = visit;
        this.cells = visit.index().statisticsOf(municipality, visit.audience());
        cells.stream().map(StatisticsCell::document).distinct().forEach(this::read);
    }

    List<StatisticsCell> cells() {
        return cells;
    }

    List<YearlyTable> tables() {
        return YearlyTables.of(cells, newestFirst());
    }

    Optional<Document> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    String title(String id) {
        return document(id).map(Document::title).orElse(id);
    }

    /** Those with numbers of which nobody knows the year. */
    List<Link> unplaced() {
        return cells.stream()
                .filter(cell -> cell.fiscalYear() == null)
                .map(StatisticsCell::document)
                .distinct()
                .map(id -> new Link(title(id), Addresses.document(id)))
                .toList();
    }

    /** A table where it stands, with its page where the document has pages. */
    Link place(String id, String table) {
        return places.computeIfAbsent(id + "\n" + table, any -> find(id, table));
    }

    private Link find(String id, String table) {
        var text = text(id);
        int at = at(id, table);
        if (at < 0) return new Link(title(id), Addresses.document(id));
        var page = page(id, table);
        var words = page == null ? title(id) : t("statistics.place", title(id), page);
        return new Link(words, Addresses.passage(id, text.passageAt(at)));
    }

    /** Null when not known. */
    @Nullable Integer page(String id, String table) {
        var text = text(id);
        int at = at(id, table);
        var paged = document(id).filter(Formats::hasPages).isPresent();
        return at < 0 || !paged ? null : text.pageAt(at);
    }

    /**
     * Where its title stands, behind that of its section where it is told with one; -1: nowhere.
     */
    private int at(String id, String table) {
        var text = normal.computeIfAbsent(id, any -> NormalText.of(text(id).text()));
        int at = 0;
        for (var part : table.split("　")) {
            at = part.isBlank() ? -1 : text.toString().indexOf(part, at);
            if (at < 0) return -1;
        }
        return text.displayed(at, at).start();
    }

    private DocumentText text(String id) {
        return texts.computeIfAbsent(
                id,
                any ->
                        visit.index()
                                .readDocument(id, visit.audience())
                                .map(entry -> entry.text())
                                .orElse(DocumentText.EMPTY));
    }

    private void read(String id) {
        visit.index()
                .aboutDocument(id, visit.audience())
                .ifPresent(
                        document -> {
                            documents.put(id, document);
                            days.put(id, day(document));
                        });
    }

    /** Of the meeting it was brought to, else of its arrival. */
    private LocalDate day(Document document) {
        return document.meetings().stream()
                .flatMap(id -> visit.index().findMeeting(id, visit.audience()).stream())
                .map(Meeting::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> JapanTime.day(document.ingested()));
    }

    private Comparator<String> newestFirst() {
        return Comparator.comparing((String id) -> days.getOrDefault(id, LocalDate.MIN))
                .reversed()
                .thenComparing(Comparator.naturalOrder());
    }

    /** The numbers of tables, in their order; all when the key is empty. */
    List<StatisticsCell> cellsOf(String key) {
        return key.isEmpty() ? cells : YearlyTables.cellsOf(cells, key);
    }
}
