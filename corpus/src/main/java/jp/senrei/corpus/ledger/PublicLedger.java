package jp.senrei.corpus.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 公開の台帳: what a visitor may know of the ledger, as a chain of its own. Only events of documents
 * that anybody could download at that moment; a document that is made public later is {@code
 * archived} here then, one that is hidden is {@code withdrawn}. No number, hash or time tells of
 * any other. Reasons, persons and places on this computer are left out.
 *
 * <p>Pure: the same lines give the same public lines, and more lines only add to them. Not for two
 * threads at a time.
 */
final class PublicLedger {
    /** What was fetched safely before what was not. */
    private static final Comparator<String> BEST_FIRST =
            Comparator.comparing((String source) -> !source.startsWith("https:"))
                    .thenComparing(Comparator.naturalOrder());

    private final Register register = new Register();

    private final ShownPlaces shown = new ShownPlaces();

    private Head head = Head.NONE;

    Head head() {
        return head;
    }

    /** How everything stands, also what no visitor may know. */
    Register register() {
        return register;
    }

    /** The public lines that this line comes to: mostly none or one. */
    List<Entry> take(Entry entry) {
        var id = document(entry.event());
        var before = id == null ? Optional.<DocumentState>empty() : register.document(id);
        register.take(entry);
        var told = new ArrayList<Event>();
        if (entry.event() instanceof Event.Opened opened)
            told.add(new Event.Opened(opened.format(), beginning(opened), Map.of()));
        if (id != null)
            register.document(id).ifPresent(now -> tell(entry.event(), before, now, told));
        return told.stream().map(event -> add(entry.time(), event)).toList();
    }

    /** That older lines are lost is everybody's business; what had been here before is not. */
    private static String beginning(Event.Opened opened) {
        return opened.beginning().equals(Event.Opened.LOST) ? Event.Opened.LOST : Event.Opened.NEW;
    }

    private Entry add(Instant time, Event event) {
        var entry = Entry.after(head, time, event);
        head = entry.head();
        shown.take(event);
        return entry;
    }

    private void tell(
            Event event, Optional<DocumentState> before, DocumentState now, List<Event> told) {
        boolean wasPublic = before.filter(DocumentState::isPublic).isPresent();
        if (!wasPublic && now.isPublic()) appear(event, now, told);
        else if (wasPublic && now.isPublic()) goOn(event, told);
        else if (wasPublic) told.add(disappearance(event, now));
    }

    private void appear(Event event, DocumentState now, List<Event> told) {
        var source = event instanceof Event.Archived archived ? archived.source() : anySource(now);
        told.add(
                new Event.Archived(
                        now.id(),
                        now.sha256(),
                        now.size(),
                        now.file(),
                        onTheWeb(source),
                        now.visibility()));
        var newer = now.replacedBy();
        if (newer != null && isPublic(newer)) told.add(new Event.Replaced(now.id(), newer));
        for (var older : register.olderThan(now.id()))
            if (isPublic(older)) told.add(new Event.Replaced(older, now.id()));
    }

    private @Nullable String anySource(DocumentState now) {
        return register.sourcesOf(now.id()).stream()
                .filter(source -> onTheWeb(source) != null)
                .min(BEST_FIRST)
                .orElse(null);
    }

    private void goOn(Event event, List<Event> told) {
        switch (event) {
            case Event.Found found when isNews(found) ->
                    told.add(new Event.Found(found.document(), onTheWeb(found.source())));
            case Event.Gone gone when shown.isAt(gone.source(), gone.document()) -> told.add(gone);
            case Event.Replaced replaced when isPublic(replaced.by()) -> told.add(replaced);
            default -> {}
        }
    }

    /**
     * Whether these lines do not say so yet: what is given back its place by a document that nobody
     * was told of never lost it here.
     */
    private boolean isNews(Event.Found found) {
        var source = onTheWeb(found.source());
        return source != null && !shown.isAt(source, found.document())
                || shown.isReplaced(found.document());
    }

    /** The name of the file may be that of a person: it is not said once more. */
    private static Event disappearance(Event event, DocumentState now) {
        return event instanceof Event.Deleted deleted
                ? new Event.Deleted(now.id(), deleted.sha256(), null, null, null)
                : new Event.Withdrawn(now.id(), null, null);
    }

    private boolean isPublic(String document) {
        return register.document(document).filter(DocumentState::isPublic).isPresent();
    }

    private static @Nullable String onTheWeb(@Nullable String source) {
        return source != null && PublicAddress.is(source) ? source : null;
    }

    private static @Nullable String document(Event event) {
        return switch (event) {
            case Event.Opened ignored -> null;
            case Event.NotArchived ignored -> null;
            case Event.Archived archived -> archived.document();
            case Event.Recovered recovered -> recovered.document();
            case Event.Found found -> found.document();
            case Event.Replaced replaced -> replaced.document();
            case Event.Changed changed -> changed.document();
            case Event.Unreadable unreadable -> unreadable.document();
            case Event.Readable readable -> readable.document();
            case Event.Gone gone -> gone.document();
            case Event.Withdrawn withdrawn -> withdrawn.document();
            case Event.Deleted deleted -> deleted.document();
        };
    }
}
