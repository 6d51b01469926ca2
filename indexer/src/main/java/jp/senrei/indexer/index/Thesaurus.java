package jp.senrei.indexer.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.vocabulary.Vocabulary;

/** What else a word is called: synonyms, the forms of a service, the forms of a certification. */
final class Thesaurus {
    static final Thesaurus STANDARD = new Thesaurus(Vocabulary.standard());

    private final Map<String, Set<String>> others = new HashMap<>();
    private final Map<String, Set<String>> services = new HashMap<>();

    private final int longestName;

    Thesaurus(Vocabulary vocabulary) {
        var loose =
                vocabulary.looseNames().keySet().stream()
                        .map(Thesaurus::key)
                        .collect(Collectors.toSet());
        vocabulary.synonyms().forEach(this::group);
        vocabulary
                .certifications()
                .forEach(certification -> group(with(certification.name(), certification.forms())));
        vocabulary.companies().forEach(company -> group(company.forms()));
        for (var service : vocabulary.services()) {
            var names = with(service.name(), service.forms());
            // チームズ may be teams of people: it is searched as Microsoft Teams, not the other way
            group(names.stream().filter(name -> !loose.contains(key(name))).toList());
            names.forEach(
                    name ->
                            services.computeIfAbsent(key(name), any -> new LinkedHashSet<>())
                                    .add(service.id()));
        }
        vocabulary
                .looseNames()
                .forEach(
                        (name, meant) -> {
                            var all = new LinkedHashSet<>(others(name));
                            meant.forEach(one -> all.addAll(with(one, List.copyOf(others(one)))));
                            all.removeIf(one -> key(one).equals(key(name)));
                            others.put(key(name), all);
                        });
        longestName = others.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    boolean knows(String word) {
        return others.containsKey(key(word));
    }

    /** UTF-16 units of the longest name that it knows, folded for characters. */
    int longestName() {
        return longestName;
    }

    /**
     * Other names for the word, as the vocabulary writes them; empty for a word it does not know.
     */
    Collection<String> others(String word) {
        var named = others.getOrDefault(key(word), Set.of());
        var written = LegalForm.others(word);
        if (written.isEmpty()) return named;
        return Stream.concat(named.stream(), written.stream()).distinct().toList();
    }

    /** Ids of the services that go by this name or by a synonym of it. */
    Set<String> services(String word) {
        var ids = new LinkedHashSet<>(services.getOrDefault(key(word), Set.of()));
        others(word).forEach(other -> ids.addAll(services.getOrDefault(key(other), Set.of())));
        return ids;
    }

    private void group(List<String> names) {
        for (var name : names) {
            var set = others.computeIfAbsent(key(name), any -> new LinkedHashSet<>());
            names.stream().filter(other -> !key(other).equals(key(name))).forEach(set::add);
        }
    }

    private static List<String> with(String name, List<String> forms) {
        return Stream.concat(Stream.of(name), forms.stream()).toList();
    }

    private static String key(String word) {
        return Folding.CHARACTERS.fold(word).text();
    }
}
