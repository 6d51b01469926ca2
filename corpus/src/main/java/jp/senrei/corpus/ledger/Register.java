package jp.senrei.corpus.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import jp.senrei.corpus.ledger.SourceState.State;
import org.jspecify.annotations.Nullable;

/**
 * How everything stands after the lines taken so far: a fold over the ledger, which is nowhere
 * kept. Not for two threads at a time.
 */
public final class Register {
    /** What is known of an address by itself; all else is told of the document that is there. */
    private record Place(
            @Nullable String document,
            boolean gone,
            Event.@Nullable NotArchived failure,
            int attempts,
            Instant since) {}

    // Sorted only for whoever lists them: keeping a hundred thousand in order takes a third of the
    // time of reading the ledger.
    private final Map<String, DocumentState> documents = new HashMap<>();
    private final Map<String, Instant> lastEvents = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** The addresses in their order; null before somebody asks what begins with one. */
    private @Nullable TreeSet<String> inOrder;

    /** The addresses where a document is at the moment. */
    private final Map<String, Set<String>> sources = new HashMap<>();

    /** The addresses that a document is gone from, and where nothing else was found since. */
    private final Map<String, Set<String>> left = new HashMap<>();

    /** The documents whose place a document took. */
    private final Map<String, SortedSet<String>> older = new HashMap<>();

    void take(Entry entry) {
        var time = entry.time();
        switch (entry.event()) {
            case Event.Opened ignored -> {}
            case Event.Archived archived -> {
                standsForItself(archived.document());
                documents.put(archived.document(), DocumentState.of(archived));
                if (archived.source() != null) put(archived.document(), archived.source(), time);
            }
            case Event.Found found -> {
                if (found.source() != null) put(found.document(), found.source(), time);
            }
            case Event.Recovered event -> lastEvents.put(event.document(), time);
            case Event.Replaced replaced -> {
                standsForItself(replaced.document());
                change(replaced.document(), time, old -> old.replacedBy(replaced.by()));
                older.computeIfAbsent(replaced.by(), none -> new TreeSet<>())
                        .add(replaced.document());
            }
            case Event.Changed changed ->
                    change(changed.document(), time, old -> old.changed(changed.visibility()));
            case Event.Unreadable event ->
                    change(event.document(), time, old -> old.unreadable(event));
            case Event.Readable event -> change(event.document(), time, DocumentState::readable);
            case Event.NotArchived failure -> fail(failure, time);
            case Event.Gone gone -> leave(gone, time);
            case Event.Withdrawn event ->
                    change(event.document(), time, old -> old.withdrawn(event));
            case Event.Deleted event -> change(event.document(), time, old -> old.deleted(event));
        }
    }

    private void put(String document, String source, Instant time) {
        var before = place(source, new Place(document, false, null, 0, time));
        if (before != null && before.document() != null) {
            remove(source, sources, before.document());
            remove(source, left, before.document());
        }
        sources.computeIfAbsent(document, none -> new HashSet<>(1)).add(source);
        standsForItself(document);
        change(document, time, old -> old.replacedBy() == null ? old : old.replacedBy(null));
    }

    private @Nullable Place place(String source, Place now) {
        if (inOrder != null) inOrder.add(source);
        return places.put(source, now);
    }

    private static void remove(String source, Map<String, Set<String>> addresses, String document) {
        addresses.computeIfPresent(
                document,
                (id, of) -> {
                    of.remove(source);
                    return of.isEmpty() ? null : of;
                });
    }

    /** It is no older version of what took its place before. */
    private void standsForItself(String document) {
        var state = documents.get(document);
        var newer = state == null ? null : state.replacedBy();
        if (newer != null && older.containsKey(newer)) older.get(newer).remove(document);
    }

    private void change(String document, Instant time, UnaryOperator<DocumentState> change) {
        documents.computeIfPresent(document, (id, old) -> change.apply(old));
        lastEvents.put(document, time);
    }

    private void fail(Event.NotArchived failure, Instant time) {
        var before = places.get(failure.source());
        place(
                failure.source(),
                new Place(
                        before == null ? null : before.document(),
                        before != null && before.gone(),
                        failure,
                        before == null ? 1 : before.attempts() + 1,
                        time));
    }

    private void leave(Event.Gone gone, Instant time) {
        place(gone.source(), new Place(gone.document(), true, null, 0, time));
        remove(gone.source(), sources, gone.document());
        left.computeIfAbsent(gone.document(), none -> new HashSet<>(1)).add(gone.source());
    }

    public Optional<DocumentState> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** All that ever were archived, ordered by id. */
    public List<DocumentState> documents() {
        return documents.values().stream().sorted(Comparator.comparing(DocumentState::id)).toList();
    }

    /** The document that was found at an address last, also when it is gone from there. */
    public Optional<DocumentState> at(String source) {
        return Optional.ofNullable(places.get(source))
                .flatMap(place -> Optional.ofNullable(place.document()))
                .map(documents::get);
    }

    /** Whether nothing was found at the address when it was last looked for. */
    public boolean isGone(String source) {
        var place = places.get(source);
        return place != null && place.gone();
    }

    /** Whether the last attempt to take something from the address failed. */
    public boolean hasFailed(String source) {
        var place = places.get(source);
        return place != null && place.failure() != null;
    }

    /** Where a document is at the moment: other bytes may have taken its place elsewhere. */
    public Set<String> sourcesOf(String document) {
        return Set.copyOf(sources.getOrDefault(document, Set.of()));
    }

    public boolean isAt(String document, String source) {
        return sources.getOrDefault(document, Set.of()).contains(source);
    }

    /** At how many addresses a document is at the moment. */
    public int countSources(String document) {
        return sources.getOrDefault(document, Set.of()).size();
    }

    /** Whether a document is at no address at the moment. */
    public boolean isNowhere(String document) {
        return countSources(document) == 0;
    }

    /** Where a document was found last, also where it is gone from since. */
    public Set<String> placesOf(String document) {
        var places = new HashSet<>(sourcesOf(document));
        places.addAll(left.getOrDefault(document, Set.of()));
        return places;
    }

    /**
     * The addresses which begin so and where a document is at the moment, ordered.
     *
     * @param beginning {@code /papers/資料.zip!/}
     */
    public List<String> below(String beginning) {
        return inOrder().tailSet(beginning).stream()
                .takeWhile(source -> source.startsWith(beginning))
                .filter(this::holdsDocument)
                .toList();
    }

    private boolean holdsDocument(String source) {
        var place = places.get(source);
        return place != null && place.document() != null && !place.gone();
    }

    private TreeSet<String> inOrder() {
        if (inOrder == null) inOrder = new TreeSet<>(places.keySet());
        return inOrder;
    }

    /** The documents whose place this one took, ordered by id. */
    public SortedSet<String> olderThan(String document) {
        return Collections.unmodifiableSortedSet(older.getOrDefault(document, new TreeSet<>()));
    }

    /** Each source that was ever taken or tried, ordered by address. */
    public List<SourceState> sources() {
        return sources(this::isTold);
    }

    /** The sources that failed at the last attempt, ordered by address. */
    public List<SourceState> failedSources() {
        return sources(this::mayHaveFailed).stream().filter(SourceState::isFailed).toList();
    }

    /** The addresses of all sources, in any order. */
    public Set<String> addresses() {
        return Collections.unmodifiableSet(places.keySet());
    }

    private List<SourceState> sources(Predicate<Place> which) {
        return places.entrySet().stream()
                .filter(each -> which.test(each.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> state(each.getKey(), each.getValue()))
                .toList();
    }

    private boolean mayHaveFailed(Place place) {
        var document = documents.get(place.document());
        return place.failure() != null || document != null && document.unreadable() != null;
    }

    /** A line may tell of a document that no line says was archived; {@code verify} says so. */
    private boolean isTold(Place place) {
        return place.failure() != null || documents.containsKey(place.document());
    }

    private SourceState state(String source, Place place) {
        var document = place.document() == null ? null : documents.get(place.document());
        var failure = place.failure();
        if (failure != null)
            return new SourceState(
                    source,
                    State.NOT_ARCHIVED,
                    place.document(),
                    document == null ? null : document.file(),
                    failure.code(),
                    failure.reason(),
                    place.attempts(),
                    place.since());
        if (document == null)
            throw new IllegalStateException("a source without a document: " + source);
        return state(source, place, document);
    }

    private SourceState state(String source, Place place, DocumentState document) {
        var unreadable = document.unreadable();
        var state = stateOf(place, document);
        var changed = lastEvents.getOrDefault(document.id(), place.since());
        return new SourceState(
                source,
                state,
                document.id(),
                document.file(),
                state == State.UNREADABLE && unreadable != null ? unreadable.code() : null,
                reason(state, document),
                state == State.UNREADABLE ? document.failures() : 0,
                changed.isAfter(place.since()) ? changed : place.since());
    }

    private static State stateOf(Place place, DocumentState document) {
        if (document.deleted() != null) return State.DELETED;
        if (place.gone()) return State.GONE;
        if (document.withdrawn() != null) return State.WITHDRAWN;
        if (document.replacedBy() != null) return State.REPLACED;
        return document.unreadable() == null ? State.ARCHIVED : State.UNREADABLE;
    }

    private static @Nullable String reason(State state, DocumentState document) {
        return switch (state) {
            case DELETED -> document.deleted() == null ? null : document.deleted().reason();
            case WITHDRAWN -> document.withdrawn() == null ? null : document.withdrawn().reason();
            case UNREADABLE ->
                    document.unreadable() == null ? null : document.unreadable().reason();
            case REPLACED -> document.replacedBy();
            case ARCHIVED, NOT_ARCHIVED, GONE -> null;
        };
    }
}
