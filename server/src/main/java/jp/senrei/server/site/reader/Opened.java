package jp.senrei.server.site.reader;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import jp.senrei.indexer.index.DocumentEntry;

/**
 * What is found out about a whole document once, whichever of its parts are read: its turns and the
 * parts of its text.
 *
 * <p>Kept for the documents that were read last, by the very object that the index gave: what the
 * index gives to others, of another state or for another audience, is another object.
 *
 * @param parts of the whole text
 */
record Opened(List<SpokenTurn> turns, TextParts parts) {
    private static final int MOST = 16;
    private static final Deque<Kept> KEPT = new ArrayDeque<>();

    private record Kept(WeakReference<DocumentEntry> entry, SoftReference<Opened> opened) {
        boolean isOf(DocumentEntry other) {
            return entry.refersTo(other);
        }

        boolean isGone() {
            return entry.get() == null;
        }
    }

    static Opened of(DocumentEntry entry) {
        return find(entry).orElseGet(() -> keep(entry, read(entry)));
    }

    private static Opened read(DocumentEntry entry) {
        var turns = TurnFinder.find(entry.text(), entry.utterances());
        return new Opened(turns, TextParts.of(entry.text(), turns));
    }

    private static Optional<Opened> find(DocumentEntry entry) {
        synchronized (KEPT) {
            KEPT.removeIf(Kept::isGone);
            return KEPT.stream()
                    .filter(kept -> kept.isOf(entry))
                    .findFirst()
                    .map(kept -> kept.opened().get());
        }
    }

    private static Opened keep(DocumentEntry entry, Opened opened) {
        synchronized (KEPT) {
            KEPT.removeIf(kept -> kept.isOf(entry));
            KEPT.addFirst(new Kept(new WeakReference<>(entry), new SoftReference<>(opened)));
            if (KEPT.size() > MOST) KEPT.removeLast();
        }
        return opened;
    }
}
