package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.tag.PersonName;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * 発言者: somebody who speaks in the meetings of one municipality, under one name.
 *
 * @param municipality code
 * @param name without the role, as {@link #nameIn} reads it from the labels: 汐崎
 * @param labels as the minutes write it, the one met most often first: 汐崎会長, 汐崎委員
 * @param turns how often they speak
 * @param meetings ids of those in which they speak, earliest first
 * @param first day of the earliest such meeting, null when no day is known
 * @param last day of the latest one
 */
public record Speaker(
        String municipality,
        String name,
        List<String> labels,
        long turns,
        List<String> meetings,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    /** 議長(榎戸会長): the person stands in brackets behind what they do. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[^()]*\\(([^()]*)\\)");

    public Speaker {
        labels = List.copyOf(labels);
        meetings = List.copyOf(meetings);
    }

    /**
     * The name in the label of a turn ({@code Utterance.speaker}): 汐崎 of 汐崎会長, 汐﨑　副会長 and 議長（汐崎会長）.
     * Empty for a role without a name (会長, 事務局). Variant kanji are the common ones, so that
     * somebody has one name however a meeting writes it; labels tell how it does.
     */
    public static Optional<String> nameIn(String label) {
        return written(label).map(name -> Folding.WORDS.fold(name).text());
    }

    /** The name with the kanji of the label. */
    private static Optional<String> written(String label) {
        var normal = NormalText.normalize(label).strip();
        return Stream.concat(Stream.of(normal), inBrackets(normal))
                .flatMap(text -> PersonName.of(text).stream())
                .findFirst()
                .or(() -> PersonWords.person(Folding.WORDS.fold(normal).text()))
                .map(person -> NormalText.withoutSpace(person.name()));
    }

    private static Stream<String> inBrackets(String label) {
        var match = IN_BRACKETS.matcher(label);
        return match.matches() ? Stream.of(match.group(1).strip()) : Stream.empty();
    }

    /** The value of {@link Facet#SPEAKER} that their turns have: {@code 131211:汐崎}. */
    public String value() {
        return value(municipality, name);
    }

    /**
     * @param municipality code
     * @param name as {@link #nameIn} reads it
     */
    public static String value(String municipality, String name) {
        return municipality + ':' + name;
    }

    /** What a turn in a meeting of a municipality is filtered by; empty for nobody by name. */
    static Optional<FacetValue> facet(String label, Municipality municipality) {
        return written(label)
                .map(
                        name ->
                                new FacetValue(
                                        Facet.SPEAKER,
                                        value(municipality.code(), Folding.WORDS.fold(name).text()),
                                        name + "（" + municipality.name() + "）"));
    }
}
