package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.vocabulary.Term;
import jp.senrei.corpus.vocabulary.Vocabulary;

/** Every name that the vocabulary knows, to be compared with a misspelt word. */
final class VocabularyNames {
    /**
     * @param distance edits; of kana, those of what is heard, so that キントン is キントーン
     */
    record Near(String name, double distance) {}

    private record Name(String text, String written, String heard) {}

    private static final int SHORTEST = 3;
    private static final int SHORTEST_OF_KANJI = 4;
    private static final int SHORTEST_FOR_TWO_EDITS = 6;
    private static final int SHORTEST_HEARD_FOR_TWO_EDITS = 8;

    /** Of two names heard alike, the one that is written alike is nearer. */
    private static final double WRITTEN_OTHERWISE = 0.01;

    private static final List<Name> ALL = all(Vocabulary.standard());

    private VocabularyNames() {}

    static List<Near> near(String word) {
        var written = Folding.CHARACTERS.fold(word).text();
        boolean kanji = hasKanji(written);
        if (written.length() < (kanji ? SHORTEST_OF_KANJI : SHORTEST)) return List.of();
        var heard = kanji ? "" : Romaji.of(word);
        var near = new ArrayList<Near>();
        for (var name : ALL) {
            if (hasKanji(name.written) != kanji) continue;
            if (kanji || isLatin(written)) {
                add(near, name, written, name.written, SHORTEST_FOR_TWO_EDITS, 0);
            } else {
                double otherwise = WRITTEN_OTHERWISE * Edits.between(written, name.written);
                add(near, name, heard, name.heard, SHORTEST_HEARD_FOR_TWO_EDITS, otherwise);
            }
        }
        return near;
    }

    static boolean hasKanji(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static void add(
            List<Near> near,
            Name name,
            String word,
            String other,
            int shortestForTwo,
            double otherwise) {
        int most = Edits.most(word.length(), shortestForTwo);
        if (other.isEmpty() || Math.abs(word.length() - other.length()) > most) return;
        int edits = Edits.between(word, other);
        if (edits <= most) near.add(new Near(name.text, edits + otherwise));
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static List<Name> all(Vocabulary vocabulary) {
        return Stream.of(
                        vocabulary.services().stream()
                                .flatMap(one -> with(one.name(), one.written())),
                        vocabulary.companies().stream()
                                .flatMap(one -> with(one.name(), one.forms())),
                        vocabulary.certifications().stream()
                                .flatMap(one -> with(one.name(), one.forms())),
                        vocabulary.laws().stream().flatMap(one -> with(one.name(), one.forms())),
                        vocabulary.personalItems().stream().flatMap(one -> one.forms().stream()),
                        vocabulary.synonyms().stream().flatMap(List::stream),
                        vocabulary.terms().stream().map(Term::word),
                        Stream.of(Matter.values()).map(Matter::label))
                .flatMap(names -> names)
                .filter(name -> name.length() >= SHORTEST && QueryToken.all(name).size() == 1)
                .distinct()
                .map(
                        name ->
                                new Name(
                                        name,
                                        Folding.CHARACTERS.fold(name).text(),
                                        hasKanji(name) ? "" : Romaji.of(name)))
                .toList();
    }

    private static Stream<String> with(String name, List<String> forms) {
        return Stream.concat(Stream.of(name), forms.stream());
    }
}
