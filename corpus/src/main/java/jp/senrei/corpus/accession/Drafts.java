package jp.senrei.corpus.accession;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The addresses of drafts, by the address that their final version has or would have. */
final class Drafts {
    private final Map<String, Set<String>> ofFinal = new HashMap<>();

    Drafts(Iterable<String> addresses) {
        addresses.forEach(this::add);
    }

    void add(String address) {
        DraftName.finalOf(address)
                .ifPresent(
                        name ->
                                ofFinal.computeIfAbsent(name, none -> new TreeSet<>())
                                        .add(address));
    }

    Set<String> of(String address) {
        return ofFinal.getOrDefault(address, Set.of());
    }
}
