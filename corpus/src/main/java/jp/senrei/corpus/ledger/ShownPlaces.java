package jp.senrei.corpus.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the public lines say by themselves of where documents are. Not for two threads at a time.
 */
final class ShownPlaces {
    private final Map<String, String> documents = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    void take(Event event) {
        switch (event) {
            case Event.Archived archived -> {
                replaced.remove(archived.document());
                put(archived.document(), archived.source());
            }
            case Event.Found found -> put(found.document(), found.source());
            case Event.Replaced older -> replaced.add(older.document());
            case Event.Gone gone -> documents.remove(gone.source());
            case Event.Opened ignored -> {}
            case Event.Recovered ignored -> {}
            case Event.Changed ignored -> {}
            case Event.Unreadable ignored -> {}
            case Event.Readable ignored -> {}
            case Event.NotArchived ignored -> {}
            case Event.Withdrawn ignored -> {}
            case Event.Deleted ignored -> {}
        }
    }

    private void put(String document, @Nullable String source) {
        if (source == null) return;
        documents.put(source, document);
        replaced.remove(document);
    }

    boolean isAt(String source, String document) {
        return document.equals(documents.get(source));
    }

    boolean isReplaced(String document) {
        return replaced.contains(document);
    }
}
