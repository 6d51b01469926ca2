package jp.senrei.indexer.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.structure.MeetingReading;
import jp.senrei.indexer.text.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of a municipality, each told by one or several documents, counted from 0 in the
 * order of their days; those without a day come last.
 *
 * <p>Papers of one day and one council are one meeting. Papers without a day belong to the meeting
 * that bears their ordinal, if there is one only; papers that name no council to the council that
 * met that day, if there is one only.
 */
final class Meetings {
    /** One document's view of a meeting. */
    private record Told(ReadDocument document, int index, @Nullable Council council) {
        MeetingReading reading() {
            return document.reading().meetings().get(index);
        }

        @Nullable String ordinal() {
            var ordinal = reading().ordinal();
            return ordinal == null ? null : ordinal.replaceAll("[\\s・]+", "");
        }
    }

    /** A meeting being put together; itself and no other, however alike. */
    private static final class Group {
        final @Nullable Council council;
        final @Nullable LocalDate date;
        final String id;
        final List<Told> told = new ArrayList<>();

        Group(@Nullable Council council, @Nullable LocalDate date, String id) {
            this.council = council;
            this.date = date;
            this.id = id;
        }
    }

    /** The fuller reading first, and never by what else is held. */
    private static final Comparator<Told> FULLER =
            Comparator.comparing((Told told) -> told.reading().inferred())
                    .thenComparing(told -> told.reading().attendees().isEmpty())
                    .thenComparing(told -> told.reading().ordinal() == null)
                    .thenComparing(told -> told.document().id())
                    .thenComparing(Told::index);

    private final Municipality municipality;
    private final String prefix;
    private final List<Group> groups;
    private final List<MeetingReading> merged = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();

    /**
     * @param prefix of every id: the municipality's code, or more where that does not tell
     *     municipalities apart
     */
    Meetings(Municipality municipality, String prefix, List<ReadDocument> read) {
        this.municipality = municipality;
        this.prefix = prefix;
        this.groups = group(read);
        for (int i = 0; i < groups.size(); i++) {
            var told = groups.get(i).told.stream().sorted(FULLER).toList();
            merged.add(told.stream().map(Told::reading).reduce(MeetingReading::and).orElseThrow());
            for (var one : told) index.put(key(one.document(), one.index()), i);
        }
    }

    // ---- which papers tell of one meeting

    private List<Group> group(List<ReadDocument> read) {
        var all = new ArrayList<Told>();
        for (var document : read) {
            for (int i = 0; i < document.reading().meetings().size(); i++) {
                var council = document.reading().meetings().get(i).council();
                all.add(new Told(document, i, Council.of(council, municipality.name())));
            }
        }
        all.sort(
                Comparator.comparing((Told told) -> told.document().id())
                        .thenComparing(Told::index));
        var dated = new LinkedHashMap<String, Group>();
        all.stream()
                .filter(told -> told.reading().date() != null && told.council() != null)
                .forEach(told -> byDay(dated, told, Objects.requireNonNull(told.council())));
        placeUnnamed(all, dated);
        placeUndated(all, dated);
        return dated.values().stream()
                .sorted(
                        Comparator.comparing(
                                        (Group group) -> group.date,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(group -> group.id))
                .toList();
    }

    private void byDay(Map<String, Group> groups, Told told, Council council) {
        var date = Objects.requireNonNull(told.reading().date());
        add(groups, council, date, "-" + date.toString().replace("-", ""), told);
    }

    private void add(
            Map<String, Group> groups,
            Council council,
            @Nullable LocalDate date,
            String id,
            Told told) {
        groups.computeIfAbsent(
                        prefix + id + council.suffix(),
                        whole -> new Group(told.council() == null ? null : council, date, whole))
                .told
                .add(told);
    }

    private void placeUnnamed(List<Told> all, Map<String, Group> groups) {
        var councils = new HashMap<LocalDate, Set<Group>>();
        groups.values()
                .forEach(
                        group ->
                                councils.computeIfAbsent(
                                                Objects.requireNonNull(group.date),
                                                day -> new LinkedHashSet<>())
                                        .add(group));
        for (var told : all) {
            var date = told.reading().date();
            if (date == null || told.council() != null) continue;
            var known = List.copyOf(councils.getOrDefault(date, Set.of()));
            if (known.size() == 1) known.getFirst().told.add(told);
            else byDay(groups, told, known.isEmpty() ? new Council("") : Council.UNNAMED);
        }
    }

    private void placeUndated(List<Told> all, Map<String, Group> groups) {
        var byOrdinal = new HashMap<String, Set<Group>>();
        for (var group : groups.values()) noteOrdinals(byOrdinal, group, group.told);
        var undated = new LinkedHashMap<String, Group>();
        for (boolean named : List.of(true, false)) {
            for (var told : all) {
                if (told.reading().date() != null || (told.council() != null) != named) continue;
                place(told, byOrdinal, undated);
            }
            for (var group : undated.values()) noteOrdinals(byOrdinal, group, group.told);
        }
        groups.putAll(undated);
    }

    private void place(Told told, Map<String, Set<Group>> byOrdinal, Map<String, Group> undated) {
        var ordinal = told.ordinal();
        if (ordinal == null) {
            var id = "-undated-" + told.document().id().substring(0, 8) + "-" + told.index();
            var council = told.council() == null ? new Council("") : told.council();
            add(undated, council, null, id.replaceFirst("-0$", ""), told);
            return;
        }
        var fitting =
                byOrdinal.getOrDefault(ordinal, Set.of()).stream()
                        .filter(group -> Council.mayBeSame(group.council, told.council()))
                        .toList();
        if (fitting.size() == 1) {
            fitting.getFirst().told.add(told);
            return;
        }
        var council =
                told.council() != null
                        ? told.council()
                        : fitting.isEmpty() ? new Council("") : Council.UNNAMED;
        add(undated, council, null, "-m%06x".formatted(ordinal.hashCode() & 0xffffff), told);
    }

    private static void noteOrdinals(
            Map<String, Set<Group>> byOrdinal, Group group, Collection<Told> told) {
        for (var one : told) {
            if (one.ordinal() != null)
                byOrdinal
                        .computeIfAbsent(
                                Objects.requireNonNull(one.ordinal()),
                                ordinal -> new LinkedHashSet<>())
                        .add(group);
        }
    }

    // ---- what is known of them

    private static String key(ReadDocument document, int meeting) {
        return document.id() + "/" + meeting;
    }

    int of(ReadDocument document, int meeting) {
        return Objects.requireNonNull(index.get(key(document, meeting)), document.id());
    }

    MeetingReading reading(int meeting) {
        return merged.get(meeting);
    }

    @Nullable LocalDate date(int meeting) {
        return groups.get(meeting).date;
    }

    @Nullable Council council(int meeting) {
        return groups.get(meeting).council;
    }

    /** Neither a day nor an ordinal is known. */
    boolean isLoose(int meeting) {
        return date(meeting) == null && reading(meeting).ordinal() == null;
    }

    /** The fiscal year (April to March) of the meeting's day; null when no day is known. */
    @Nullable Integer fiscalYear(int meeting) {
        var date = date(meeting);
        return date == null ? null : FiscalYear.of(date);
    }

    int size() {
        return groups.size();
    }

    /** Stable and readable: the day, else the ordinal, else the document that tells of it. */
    String id(int meeting) {
        return groups.get(meeting).id;
    }

    MeetingRef ref(int meeting) {
        var reading = merged.get(meeting);
        return new MeetingRef(
                id(meeting),
                reading.ordinal(),
                reading.date(),
                reading.endDate(),
                reading.written(),
                reading.venue());
    }

    List<Meeting> all(Map<String, List<String>> gaps) {
        var all = new ArrayList<Meeting>();
        for (int i = 0; i < merged.size(); i++) {
            var reading = merged.get(i);
            all.add(
                    new Meeting(
                            id(i),
                            municipality,
                            reading.council(),
                            reading.ordinal(),
                            reading.date(),
                            reading.endDate(),
                            reading.written(),
                            reading.venue(),
                            reading.attendees(),
                            reading.absent(),
                            reading.observers(),
                            documents(i),
                            gaps.getOrDefault(id(i), List.of()),
                            reading.hours()));
        }
        return all;
    }

    private List<String> documents(int meeting) {
        return groups.get(meeting).told.stream()
                .map(told -> told.document().id())
                .distinct()
                .sorted()
                .toList();
    }
}
