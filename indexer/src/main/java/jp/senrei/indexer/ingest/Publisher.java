package jp.senrei.indexer.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.index.Holdings;
import jp.senrei.indexer.index.IndexWriter;
import jp.senrei.indexer.link.Linker;
import jp.senrei.indexer.link.ReadDocument;
import jp.senrei.indexer.link.Successor;

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

    /** Reads a document anew whose reading is damaged. */
    private final Function<String, Optional<ReadDocument>> again;

    private final Set<String> changed = new TreeSet<>();
    private final Set<String> marked = new HashSet<>();
    private long next;

    Publisher(
            Accession accession,
            Succession succession,
            IndexWriter index,
            Readings readings,
            Function<String, Optional<ReadDocument>> again) {
        this.accession = accession;
        this.succession = succession;
        this.index = index;
        this.readings = readings;
        this.again = again;
    }

    /** To be called before anything of the municipality is replaced in the readings. */
    void change(String municipality) {
        changed.add(municipality);
        if (marked.add(municipality)) readings.markUnpublished(municipality);
    }

    /** What has to be linked although nothing of it was read in this run. */
    void changeAll(Collection<String> municipalities) {
        changed.addAll(municipalities);
    }

    boolean isDue() {
        return System.nanoTime() > next;
    }

    void publish() {
        long start = System.nanoTime();
        accession.acknowledge();
        if (changed.isEmpty()) return;
        linkAll(document -> {});
        pause(Duration.ofNanos(System.nanoTime() - start));
    }

    /** Links all that has changed and shows it in one step at the end. */
    void linkAll(Consumer<ReadDocument> linked) {
        for (var code : List.copyOf(changed)) link(code).forEach(linked);
        accession.acknowledge(); // reading anew may have told of failures
        index.publish();
        changed.forEach(readings::published);
        changed.clear();
        marked.clear();
    }

    /** Documents of the municipalities that have changed. */
    int documents() {
        return changed.stream().mapToInt(code -> readings.documents(code).size()).sum();
    }

    /** What an audience sees of a municipality. */
    private record Seen(List<String> documents, Map<String, Successor> successors) {}

    /** Replaces what the index holds of a municipality; what that was linked from. */
    private List<ReadDocument> link(String code) {
        var all = readings.of(code, again);
        var municipality =
                all.isEmpty()
                        ? new Municipality(code, code, "")
                        : all.getFirst().reading().municipality();
        var linked = new HashMap<Seen, Holdings>();
        for (var audience : Audience.values()) {
            var visible = all.stream().filter(read -> audience.maySee(read.visibility())).toList();
            var ids = visible.stream().map(ReadDocument::id).toList();
            var successors = succession.of(ids, audience);
            // mostly both may see the same
            index.replace(
                    audience,
                    linked.computeIfAbsent(
                            new Seen(ids, successors),
                            any -> Linker.link(municipality, visible, successors)));
        }
        return all;
    }

    void pause(Duration lastPublication) {
        var pause = lastPublication.multipliedBy(PAUSE);
        next =
                System.nanoTime()
                        + (pause.compareTo(SHORTEST_PAUSE) > 0 ? pause : SHORTEST_PAUSE).toNanos();
    }
}
