package jp.senrei.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * All entries of one owner being replaced in the indexes of those who see the same: what is held
 * already stays, what is new is written by several threads, what was not given vanishes.
 */
final class Replacement implements HoldingsEntries.Each, Closeable {
    private static final String DOCUMENT = Type.DOCUMENT.key("");

    /** One of the indexes, and what it held that was not given yet: key → fingerprint. */
    private static final class Place implements Closeable {
        final ShelfWriter shelf;
        final HeldEntries held;
        final Map<String, String> left;

        Place(ShelfWriter shelf, String owner) throws IOException {
            this.shelf = shelf;
            held = shelf.held();
            left = held.of(owner);
        }

        /** Of another owner, whose entries are given with this one's. */
        private Place(Place of, String owner) throws IOException {
            shelf = of.shelf;
            held = of.held;
            left = held.of(owner);
        }

        boolean holds(IndexEntry entry) {
            return entry.fingerprint().equals(left.get(entry.key()));
        }

        void deleteLeft() throws IOException {
            for (var key : left.keySet()) {
                shelf.delete(key);
                if (key.startsWith(DOCUMENT))
                    shelf.deleteOwned(Owner.turns(key.substring(DOCUMENT.length())));
            }
        }

        @Override
        public void close() throws IOException {
            held.close();
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final Path folder;
    private final Writers writers;
    private @Nullable CommonEntries common;

    private Replacement(Path folder, Writers writers) {
        this.folder = folder;
        this.writers = writers;
    }

    /**
     * @param folder of the indexes of all audiences
     * @param owner see {@link Owner}
     */
    static Replacement begin(
            Path folder, Collection<ShelfWriter> shelves, String owner, Writers writers)
            throws IOException {
        var replacement = new Replacement(folder, writers);
        try {
            for (var shelf : shelves) replacement.places.add(new Place(shelf, owner));
            return replacement;
        } catch (IOException | RuntimeException e) {
            replacement.close();
            throw e;
        }
    }

    @Override
    public boolean keeps(String key, String fingerprint) {
        if (!places.stream().allMatch(place -> fingerprint.equals(place.left.get(key))))
            return false;
        places.forEach(place -> place.left.remove(key));
        return true;
    }

    @Override
    public void take(IndexEntry entry) throws IOException {
        take(entry, places);
    }

    @Override
    public void take(IndexEntry document, String owner, List<IndexEntry> turns) throws IOException {
        take(document, places);
        var ofTurns = new ArrayList<Place>();
        for (var place : places) ofTurns.add(new Place(place, owner));
        for (var turn : turns) take(turn, ofTurns);
        for (var place : ofTurns) place.deleteLeft();
    }

    private void take(IndexEntry entry, List<Place> among) throws IOException {
        var lacking = among.stream().filter(place -> !place.holds(entry)).toList();
        for (var place : among) place.left.remove(entry.key());
        if (lacking.size() == 1) {
            var shelf = lacking.getFirst().shelf;
            writers.write(() -> shelf.write(entry.key(), entry.content().get()));
        } else if (!lacking.isEmpty()) {
            for (var place : lacking) place.shelf.delete(entry.key());
            var into = common();
            writers.write(() -> into.write(entry.key(), entry.content().get()));
        }
    }

    private CommonEntries common() throws IOException {
        if (common == null) common = CommonEntries.in(folder);
        return Objects.requireNonNull(common);
    }

    /** To be called when all was given. */
    void finish() throws IOException {
        writers.await();
        for (var place : places) place.deleteLeft();
        if (common == null) return;
        common.end();
        for (var place : places) place.shelf.add(common);
    }

    @Override
    public void close() throws IOException {
        writers.abandon();
        IOUtils.close(places);
        if (common != null) common.close();
    }
}
