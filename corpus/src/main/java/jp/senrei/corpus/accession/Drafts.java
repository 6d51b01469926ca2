package jp.senrei.corpus.accession;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The addresses of drafts, by the address that their final version has or would have. A Mac takes
 * letters apart (が is か and ゛) where others write one; they are the same here.
 */
final class Drafts {
    private final Map<String, Set<String>> ofFinal = new HashMap<>();

    Drafts(Iterable<String> addresses) {
        addresses.forEach(this::add);
    }

    void add(String address) {
        DraftName.finalOf(address)
                .ifPresent(
                        name ->
                                ofFinal.computeIfAbsent(composed(name), none -> new TreeSet<>())
                                        .add(address));
    }

    Set<String> of(String address) {
        return ofFinal.getOrDefault(composed(address), Set.of());
    }

    private static String composed(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFC);
    }
}
