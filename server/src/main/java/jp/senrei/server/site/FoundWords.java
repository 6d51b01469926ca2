package jp.senrei.server.site;

import static jp.senrei.server.question.SearchAddress.encode;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.anchor.TurnAnchor;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.server.question.SearchAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the words that a search found stand in the reader: marked there as they are in the results,
 * the very place in view, the other hits a step away.
 *
 * <p>{@code in} says how many letters behind the beginning of a passage or turn the place is, for
 * one passage may have many hits; the fragment is that of the hit one stands at, whichever number
 * it has. Where nothing was searched for, the address is that of the passage or turn alone.
 */
public final class FoundWords {
    /** Anchor of the hit that a page of the reader leads to. */
    public static final String ANCHOR = "here";

    private FoundWords() {}

    public static String in(Snippet snippet, Question question) {
        return isFound(snippet, question)
                ? address(question, snippet, "at=" + encode(snippet.passage()))
                : Addresses.passage(snippet.document(), snippet.passage());
    }

    /**
     * @param snippet null where the turn was listed, not found
     */
    public static String in(Utterance turn, @Nullable Snippet snippet, Question question) {
        return snippet != null && isFound(snippet, question)
                ? address(question, snippet, "u=" + encode(TurnAnchor.of(turn).toString()))
                : Addresses.turn(turn);
    }

    /** A whole document, from its beginning. */
    public static String in(String document, Question question) {
        var words = SearchAddress.words(question);
        return question.text().isBlank()
                ? Addresses.document(document)
                : Addresses.document(document) + "?" + String.join("&", words);
    }

    private static boolean isFound(Snippet snippet, Question question) {
        return !question.text().isBlank() && !snippet.marks().isEmpty();
    }

    private static String address(Question question, Snippet snippet, String place) {
        var parameters =
                Stream.concat(
                        SearchAddress.words(question).stream(),
                        Stream.of(place, "in=" + snippet.firstMark()));
        return Addresses.document(snippet.document())
                + parameters.collect(Collectors.joining("&", "?", "#" + ANCHOR));
    }
}
