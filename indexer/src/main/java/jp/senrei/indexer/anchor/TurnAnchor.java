package jp.senrei.indexer.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Utterance;

/**
 * A turn by its place and its words: {@code 12-3f9ac1d2}. White space, line ends and width do not
 * count, nor does what follows the first {@value #COMPARED} characters.
 *
 * @param order of the turn, {@link Utterance#order}; 1 to 999,999,999
 * @param hash 8 hexadecimal digits, lower case, of speaker and words
 */
public record TurnAnchor(int order, String hash) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})-([0-9a-f]{8})");

    /** So that one sentence read differently far down in a long turn breaks no link. */
    private static final int COMPARED = 200;

    /**
     * Half-width kana with their sound marks are two characters for one; so many make {@link
     * #COMPARED} in any case.
     */
    private static final int ENOUGH = 2 * COMPARED;

    private static final int BYTES = 4;

    public TurnAnchor {
        if (!WRITTEN.matcher(order + "-" + hash).matches())
            throw new IllegalArgumentException("not an anchor of a turn: " + order + "-" + hash);
    }

    public static TurnAnchor of(Utterance turn) {
        return new TurnAnchor(turn.order(), hash(turn));
    }

    /** Empty for anything that {@link #toString} would not have written. */
    public static Optional<TurnAnchor> parse(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches()
                ? Optional.of(new TurnAnchor(Integer.parseInt(match.group(1)), match.group(2)))
                : Optional.empty();
    }

    /**
     * Finds the turn again. Of several with the same words the nearest is meant, of two as near the
     * earlier one.
     *
     * @param turns of one meeting as one document tells it, in any order
     */
    public Resolved resolve(List<Utterance> turns) {
        return resolve(turns, TurnAnchor::of);
    }

    /**
     * The same for who knows the anchors already.
     *
     * @param anchors of each of the turns
     */
    public Resolved resolve(List<Utterance> turns, Function<Utterance, TurnAnchor> anchors) {
        Predicate<Utterance> means = turn -> hash.equals(anchors.apply(turn).hash());
        var here = turns.stream().filter(turn -> turn.order() == order).filter(means);
        return here.findFirst()
                .<Resolved>map(Resolved.Same::new)
                .or(() -> nearest(turns.stream().filter(means)).map(Resolved.Moved::new))
                .or(() -> inTheirPlace(turns).map(Resolved.Changed::new))
                .orElseGet(Resolved.Gone::new);
    }

    @Override
    public String toString() {
        return order + "-" + hash;
    }

    private Optional<Utterance> nearest(Stream<Utterance> turns) {
        return turns.min(
                comparingInt((Utterance turn) -> Math.abs(turn.order() - order))
                        .thenComparingInt(Utterance::order));
    }

    private Optional<Utterance> inTheirPlace(List<Utterance> turns) {
        var reach = turns.stream().anyMatch(turn -> turn.order() >= order);
        return reach ? nearest(turns.stream()) : Optional.empty();
    }

    private static String hash(Utterance turn) {
        var words = folded(turn.speaker()) + "\n" + folded(turn.text());
        return HexFormat.of().formatHex(sha256(words), 0, BYTES);
    }

    private static String folded(String text) {
        var plain = Normalizer.normalize(compared(text), Normalizer.Form.NFKC).replace('〜', '~');
        return plain.substring(0, Math.min(COMPARED, plain.length()));
    }

    /** Of a long turn no more is looked at than counts. */
    private static String compared(String text) {
        var compared = new StringBuilder();
        text.codePoints()
                .filter(TurnAnchor::isCompared)
                .limit(ENOUGH)
                .forEach(compared::appendCodePoint);
        return compared.toString();
    }

    private static boolean isCompared(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT ->
                    false;
            default -> true;
        };
    }

    private static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
