package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.model.Mention;
import org.jspecify.annotations.Nullable;

/** Which case a place in a document belongs to. */
final class PlacesOfCases {
    private record Owned(int start, int end, String id) {
        int length() {
            return end - start;
        }
    }

    private final Map<String, List<Owned>> ofDocument = new HashMap<>();

    PlacesOfCases(List<Cluster> clusters, List<String> ids) {
        for (int i = 0; i < clusters.size(); i++) {
            for (var member : clusters.get(i).members) {
                var owned =
                        ofDocument.computeIfAbsent(
                                member.document().id(), document -> new ArrayList<>());
                for (var stretch : member.sighting().stretches())
                    owned.add(new Owned(stretch.start(), stretch.end(), ids.get(i)));
            }
        }
        ofDocument.values().forEach(owned -> owned.sort(Comparator.comparingInt(Owned::start)));
    }

    /** What decides which case a mention of the document stands in. */
    String told(ReadDocument document) {
        return ofDocument.getOrDefault(document.id(), List.of()).toString();
    }

    /** The mentions of a document, each with the case whose text it stands in. */
    List<Mention> linked(ReadDocument document) {
        var owned = ofDocument.getOrDefault(document.id(), List.of());
        var mentions = document.mentions();
        var linked = new ArrayList<Mention>(mentions.size());
        var open = new ArrayList<Owned>();
        int next = 0;
        for (var mention : mentions) {
            while (next < owned.size() && owned.get(next).start() <= mention.start())
                open.add(owned.get(next++));
            open.removeIf(stretch -> stretch.end() <= mention.start());
            linked.add(mention.in(narrowest(open)));
        }
        return linked;
    }

    /** Where two cases share a place, the one with less text around it: an item in a summary. */
    private static @Nullable String narrowest(List<Owned> open) {
        return open.stream()
                .min(Comparator.comparingInt(Owned::length))
                .map(Owned::id)
                .orElse(null);
    }
}
