package jp.senrei.indexer.tag;

import java.util.List;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.vocabulary.Certification;
import jp.senrei.corpus.vocabulary.Service;
import jp.senrei.indexer.structure.JoinedText;

/**
 * What the readers that look at one case at a time found in its text, with the places.
 *
 * @param articles each once, with those that only a form names or a range means
 * @param places where articles are named
 */
record Finds(
        JoinedText text,
        List<ArticleRef> articles,
        List<Found<ArticleRef>> places,
        List<Found<String>> organizations,
        List<VocabularyMatcher.Hit<Service>> services,
        List<VocabularyMatcher.Hit<Certification>> certifications,
        List<Found<String>> items) {

    /** Where words end that begin at {@code start}, whatever white space stands inside them. */
    static int end(String text, int start, String words) {
        int at = start;
        for (int i = 0; i < words.length(); i++) {
            if (Character.isWhitespace(words.charAt(i))) continue;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
            at++;
        }
        return Math.min(at, text.length());
    }
}
