package jp.senrei.indexer.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.index.Holdings;
import jp.senrei.indexer.index.IndexWriter;
import jp.senrei.indexer.link.Linker;
import jp.senrei.indexer.link.ReadDocument;
import jp.senrei.indexer.link.Successor;
import org.jspecify.annotations.Nullable;

/**
 * Links every municipality that something was read of, for each audience from what it may see, and
 * shows it to readers. What is shown was acknowledged before.
 */
final class Publisher {
    /** Between two publications of a long run; a slow one waits five times as long as it took. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);

    private static final int PAUSE = 5;

    private final Accession accession;
    private final Succession succession;
    private final IndexWriter index;
    private final Readings readings;

    private final Linkable linkable;

    /** What is not shown yet. */
    private final Set<String> changed = new TreeSet<>();

    /** What was shown, and whose suggestions are still those of before. */
    private final Set<String> shown = new TreeSet<>();

    /** Somebody may not see any more what is still suggested of it. */
    private final Set<String> hidden = new HashSet<>();

    private final Set<String> marked = new HashSet<>();

    /** The municipality that was linked last, until something of it changes. */
    private @Nullable Linking last;

    private long next;

    Publisher(
            Accession accession,
            Succession succession,
            IndexWriter index,
            Readings readings,
            Linkable linkable) {
        this.accession = accession;
        this.succession = succession;
        this.index = index;
        this.readings = readings;
        this.linkable = linkable;
    }

    /** To be called before anything of the municipality is replaced in the readings. */
    void change(String municipality) {
        changed.add(municipality);
        mark(municipality);
        if (last != null && last.municipality().equals(municipality)) last = null;
    }

    /** The same where something is to be hidden: its suggestions go with it. */
    void hide(String municipality) {
        change(municipality);
        hidden.add(municipality);
    }

    /** What has to be linked although nothing of it was read in this run. */
    void changeAll(Collection<String> municipalities) {
        changed.addAll(municipalities);
    }

    private void mark(String municipality) {
        if (marked.add(municipality)) readings.markUnpublished(municipality);
    }

    boolean isDue() {
        return System.nanoTime() > next;
    }

    /**
     * Shows what has changed as soon as can be; what takes long is left to {@link #finish}, but
     * what is hidden is no longer suggested.
     */
    void publish() {
        long start = System.nanoTime();
        accession.acknowledge();
        if (changed.isEmpty()) return;
        changed.forEach(this::mark);
        for (var code : List.copyOf(changed)) {
            last = link(linkable.of(code), code);
            last.each(index::replace);
            if (hidden.contains(code)) last.each(index::suggest);
        }
        accession.acknowledge(); // reading anew may have told of failures
        index.publish();
        shown.addAll(changed);
        changed.clear();
        hidden.clear();
        pause(Duration.ofNanos(System.nanoTime() - start));
    }

    /** Shows all that has changed, and brings what was counted over all of it up to date. */
    void finish() {
        publish();
        linkAll(document -> {});
    }

    /** Links all that has changed and shows it in one step at the end. */
    void linkAll(Consumer<ReadDocument> linked) {
        shown.addAll(changed);
        for (var code : List.copyOf(shown)) {
            if (last == null || !last.municipality().equals(code)) {
                var documents = linkable.of(code);
                last = link(documents, code);
                last.each(index::replace);
                documents.forEach(linked);
            }
            last.each(index::suggest);
        }
        last = null;
        accession.acknowledge();
        index.compact();
        index.publish();
        shown.forEach(readings::published);
        shown.clear();
        changed.clear();
        hidden.clear();
        marked.clear();
    }

    /** Documents of the municipalities that have changed. */
    int documents() {
        return changed.stream().mapToInt(code -> readings.documents(code).size()).sum();
    }

    /** What audiences see of a municipality. */
    private record Seen(List<String> documents, Map<String, Successor> successors) {}

    /** What those who see the same have to see. */
    private record Linking(String municipality, Map<Set<Audience>, Holdings> seen) {
        void each(BiConsumer<Set<Audience>, Holdings> write) {
            seen.forEach(write);
        }
    }

    /** Mostly all see the same: then it is linked, and written, once for all. */
    private Linking link(List<ReadDocument> all, String code) {
        var seen = new LinkedHashMap<Seen, Set<Audience>>();
        for (var audience : Audience.values())
            seen.computeIfAbsent(seen(all, audience), any -> EnumSet.noneOf(Audience.class))
                    .add(audience);
        var linked = new LinkedHashMap<Set<Audience>, Holdings>();
        seen.forEach((what, who) -> linked.put(who, link(all, code, what)));
        return new Linking(code, linked);
    }

    private Seen seen(List<ReadDocument> all, Audience audience) {
        var ids =
                all.stream()
                        .filter(
                                read ->
                                        audience.maySee(read.visibility())
                                                && succession.maySee(audience, read.id()))
                        .map(ReadDocument::id)
                        .toList();
        return new Seen(ids, succession.of(ids, audience));
    }

    private static Holdings link(List<ReadDocument> all, String code, Seen seen) {
        var municipality =
                all.isEmpty()
                        ? new Municipality(code, code, "")
                        : all.getFirst().reading().municipality();
        var ids = Set.copyOf(seen.documents());
        var visible = all.stream().filter(read -> ids.contains(read.id())).toList();
        return Linker.link(municipality, visible, seen.successors());
    }

    void pause(Duration lastPublication) {
        var pause = lastPublication.multipliedBy(PAUSE);
        next =
                System.nanoTime()
                        + (pause.compareTo(SHORTEST_PAUSE) > 0 ? pause : SHORTEST_PAUSE).toNanos();
    }
}
