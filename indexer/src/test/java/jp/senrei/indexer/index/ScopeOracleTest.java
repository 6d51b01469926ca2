package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is found in any small archive is what one finds by looking at every turn of it. */
class ScopeOracleTest {
    enum Colour {
        赤い,
        青い,
        白い,
        黒い
    }

    /**
     * @param turns the colours each turn names
     */
    record Told(String document, List<Set<Colour>> turns) {
        Set<Colour> colours() {
            return turns.stream().flatMap(Set::stream).collect(Collectors.toSet());
        }
    }

    record Asked(Set<Colour> words, Set<Colour> without) {
        boolean meets(Set<Colour> colours) {
            return colours.containsAll(words) && isFree(colours);
        }

        boolean isFree(Set<Colour> colours) {
            return without.stream().noneMatch(colours::contains);
        }

        /** One word here, the others around. */
        boolean reaches(Set<Colour> here, Set<Colour> around) {
            return isFree(here)
                    && words.stream()
                            .anyMatch(
                                    word ->
                                            here.contains(word)
                                                    && (words.size() == 1
                                                            || around.containsAll(words)));
        }

        String text() {
            return Stream.concat(
                            words.stream().map(Colour::name),
                            without.stream().map(word -> "-" + word.name()))
                    .collect(Collectors.joining(" "));
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void findsWhatOneFindsByLooking(
            @ForAll("archives") List<Told> cases, @ForAll("questions") List<Asked> questions)
            throws IOException {
        var folder = Files.createTempDirectory("scope");
        try (var library = new Library(folder)) {
            library.holds(Audience.VISITOR, holdings(cases));
            for (var asked : questions) {
                for (var scope : Scope.values()) {
                    var question = Question.of(asked.text()).within(scope).size(100);
                    var as = asked + " " + scope + " in " + cases;
                    assertThat(cases(library, question))
                            .as("cases %s", as)
                            .isEqualTo(wantedCases(cases, asked, scope));
                    assertThat(turns(library, question))
                            .as("utterances %s", as)
                            .isEqualTo(wantedTurns(cases, asked, scope));
                    assertThat(documents(library, question))
                            .as("documents %s", as)
                            .isEqualTo(wantedDocuments(cases, asked, scope));
                }
            }
        } finally {
            delete(folder);
        }
    }

    // ---- by looking

    private static Set<String> wantedCases(List<Told> cases, Asked asked, Scope scope) {
        var wanted = new TreeSet<String>();
        for (int i = 0; i < cases.size(); i++) {
            var told = cases.get(i);
            boolean found =
                    switch (scope) {
                        case UTTERANCE -> inOneTurn(told, asked);
                        case CASE -> asked.meets(told.colours());
                        case DOCUMENT -> asked.reaches(told.colours(), around(cases, told));
                    };
            if (found) wanted.add("c" + i);
        }
        return wanted;
    }

    /** A question of one operand has nothing to combine. */
    private static boolean inOneTurn(Told told, Asked asked) {
        boolean single = asked.words().size() + asked.without().size() == 1;
        return single ? asked.meets(told.colours()) : told.turns().stream().anyMatch(asked::meets);
    }

    private static Set<String> wantedTurns(List<Told> cases, Asked asked, Scope scope) {
        var wanted = new TreeSet<String>();
        for (int i = 0; i < cases.size(); i++) {
            var told = cases.get(i);
            for (int turn = 0; turn < told.turns().size(); turn++) {
                var said = told.turns().get(turn);
                boolean found =
                        switch (scope) {
                            case UTTERANCE -> asked.meets(said);
                            case CASE -> asked.reaches(said, told.colours());
                            case DOCUMENT -> asked.reaches(said, around(cases, told));
                        };
                if (found) wanted.add("c" + i + "-u" + (turn + 1));
            }
        }
        return wanted;
    }

    private static Set<String> wantedDocuments(List<Told> cases, Asked asked, Scope scope) {
        var single = asked.words().size() + asked.without().size() == 1;
        Predicate<Told> oneOf =
                told ->
                        switch (single ? Scope.DOCUMENT : scope) {
                            case UTTERANCE -> told.turns().stream().anyMatch(asked::meets);
                            case CASE -> asked.meets(told.colours());
                            case DOCUMENT -> asked.meets(around(cases, told));
                        };
        return cases.stream()
                .filter(oneOf)
                .map(Told::document)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Colour> around(List<Told> cases, Told told) {
        return cases.stream()
                .filter(other -> other.document().equals(told.document()))
                .map(Told::colours)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    // ---- by asking

    private static Set<String> cases(Library library, Question question) {
        return sorted(
                library.index.searchCases(question, Audience.VISITOR).hits().stream()
                        .map(hit -> hit.dossier().id())
                        .toList());
    }

    private static Set<String> turns(Library library, Question question) {
        return sorted(
                library.index.searchUtterances(question, Audience.VISITOR).hits().stream()
                        .map(hit -> hit.utterance().id())
                        .toList());
    }

    private static Set<String> documents(Library library, Question question) {
        return sorted(
                library.index.searchDocuments(question, Audience.VISITOR).hits().stream()
                        .map(hit -> hit.document().id())
                        .toList());
    }

    private static Set<String> sorted(Collection<String> ids) {
        return new TreeSet<>(ids);
    }

    private static Holdings holdings(List<Told> cases) {
        var samples = new ArrayList<Sample>();
        for (var told : cases) {
            var sample = Sample.sample("c" + samples.size()).in(told.document());
            for (var turn : told.turns()) sample.says("甲野委員", spoken(turn));
            samples.add(sample);
        }
        return ScopeTest.holdings(samples.toArray(Sample[]::new));
    }

    private static String spoken(Set<Colour> colours) {
        return colours.stream().map(colour -> colour + "靴、").collect(Collectors.joining())
                + "以上です。";
    }

    @Provide
    Arbitrary<List<Told>> archives() {
        var turns = colours(0, 2).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(Arbitraries.of("X", "Y", "Z"), turns)
                .as(Told::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<Asked>> questions() {
        return Combinators.combine(colours(1, 3), colours(0, 1))
                .as(Asked::new)
                .filter(asked -> asked.words().stream().noneMatch(asked.without()::contains))
                .list()
                .ofSize(6);
    }

    private static Arbitrary<Set<Colour>> colours(int least, int most) {
        return Arbitraries.of(EnumSet.allOf(Colour.class))
                .set()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(LinkedHashSet::new);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
