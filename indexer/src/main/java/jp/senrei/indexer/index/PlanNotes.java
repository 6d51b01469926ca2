package jp.senrei.indexer.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be known of a plan beside its query, noted while it is made. */
final class PlanNotes {
    private final Set<String> without;
    private final Set<Needle> needles = new LinkedHashSet<>();
    private final Map<String, Set<String>> asked = new LinkedHashMap<>();
    private final Set<String> speakers = new LinkedHashSet<>();
    private boolean loosens;
    private boolean negative;

    /**
     * @param without other names of words that are not to be used
     */
    PlanNotes(Set<String> without) {
        this.without = without;
    }

    boolean uses(String name) {
        return !without.contains(name);
    }

    /** What follows is left out, or, in what is left out, wanted again. */
    void turn() {
        negative = !negative;
    }

    boolean isNegative() {
        return negative;
    }

    /** Asking for less could find more. */
    void loosen() {
        if (!negative) loosens = true;
    }

    boolean loosens() {
        return loosens;
    }

    void mark(Needle needle) {
        if (!negative) needles.add(needle);
    }

    /** A run of characters, wherever it stands in the text. */
    void mark(String thing, Characters characters) {
        var anywhere = characters.in(Fields.ALL_CHARACTERS);
        mark(new Needle(thing, Fields.ALL_CHARACTERS, anywhere, characters.letters().length));
    }

    List<Needle> needles() {
        return List.copyOf(needles);
    }

    /** Somebody whose turns are asked for. */
    void saidBy(String name) {
        if (!negative) speakers.add(Folding.LETTERS.fold(name).text());
    }

    /** Parts of the names of those whose turns are asked for, by {@link Folding#LETTERS}. */
    Set<String> speakers() {
        return Set.copyOf(speakers);
    }

    void named(String word, Collection<String> names) {
        if (!negative && !names.isEmpty())
            asked.computeIfAbsent(word, any -> new LinkedHashSet<>()).addAll(names);
    }

    /** The words that go by other names too, in the order typed. */
    List<AskedWord> words() {
        return asked.entrySet().stream()
                .map(word -> new AskedWord(word.getKey(), names(word.getValue())))
                .toList();
    }

    private List<AskedWord.Name> names(Set<String> names) {
        return names.stream().map(name -> new AskedWord.Name(name, uses(name))).toList();
    }
}
