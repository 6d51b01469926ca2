package jp.senrei.indexer.index;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.indexer.index.SimilarCase.Kind;
import jp.senrei.indexer.index.SimilarCase.Reason;

/** Why a case is like another, in the few words that are shown. */
final class Reasons {
    /** Words shown as one reason. */
    private static final int WORDS_SHOWN = 3;

    private Reasons() {}

    /** Strongest first. */
    static List<Reason> of(List<Shared> shared, Dossier other) {
        var words = shared.stream().filter(one -> one.kind() == Kind.WORDS).toList();
        var traits =
                shared.stream()
                        .filter(one -> one.kind() != Kind.WORDS)
                        .map(one -> asWrittenBy(other, one));
        return Stream.concat(traits, together(words))
                .sorted(Comparator.comparing(Shared::weight).reversed())
                .limit(SimilarCase.MOST_REASONS)
                .map(Shared::reason)
                .toList();
    }

    /** The strongest words as one reason, as strong as the first of them. */
    private static Stream<Shared> together(List<Shared> words) {
        var texts = words.stream().limit(WORDS_SHOWN).map(word -> word.reason().label()).toList();
        var reason = new Reason(Kind.WORDS, String.join("・", texts), texts);
        return words.stream().limit(1).map(first -> first.with(reason));
    }

    /** With the value of the other case too, where it differs. */
    private static Shared asWrittenBy(Dossier other, Shared shared) {
        var ofOther =
                Trait.of(other).stream()
                        .filter(trait -> trait.term().equals(shared.term()))
                        .map(trait -> trait.value().value());
        var reason = shared.reason();
        var values = Stream.concat(reason.values().stream(), ofOther).distinct().toList();
        return shared.with(new Reason(reason.kind(), reason.label(), values));
    }
}
