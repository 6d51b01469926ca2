package jp.senrei.indexer.tag;

import java.util.List;
import jp.senrei.corpus.model.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads 条文: 第16条第1項, 第十六条第一項, 16条1項, 条例15条、18条及び19条, 第23条の2, 第19条第1項5号, 第12条から第15条まで, 同条第2項, 同項第4号.
 *
 * <p>{@link ArticleForm} is the grammar of the numbers, {@link LawNames} knows which law is meant,
 * {@link Clauses} where contracts and quoted laws stand, {@link ArticleSurroundings} what joins
 * them; {@link ArticleWalk} puts these together, from the beginning of a text to its end. A list
 * goes on in the law and article of what it follows; a bare article is of the law that was named in
 * its sentence, else of the one under which the same article was cited before, else of the last
 * one. 前条 and 前項 are followed inside a quoted law only.
 *
 * <p>Not read: 別表第1 (a table is no article), 前各号, the law of an article that is named only behind
 * it.
 */
final class ArticleReader {
    private final ArticleMemory memory;
    private final CitedArticles cited = new CitedArticles();

    /**
     * @param principal the ordinance that 条例 means while the text has named none; null when nobody
     *     knows
     */
    ArticleReader(@Nullable String principal) {
        this(new LawNames(principal));
    }

    private ArticleReader(LawNames names) {
        memory = new ArticleMemory(names);
    }

    /**
     * A reader for the next case of the same document: 同条例 at its beginning may point back to what
     * this one has named.
     */
    ArticleReader next() {
        return new ArticleReader(memory.names.next());
    }

    /**
     * Reads more text of the same case: what was named before stays known. Normalised, lines
     * separated by line feeds.
     */
    ArticleReader read(String text) {
        found(text);
        return this;
    }

    /**
     * What a text cites, in its order, each mention for itself; the articles between the ends of a
     * range have the range's offsets.
     *
     * @param text normalised; offsets count its UTF-16 units, and take in a law named right in
     *     front
     */
    List<Found<ArticleRef>> found(String text) {
        var found = new ArticleWalk(text, memory).run();
        cited.add(text, found);
        return found;
    }

    /** Every article once, in the order first cited. */
    List<ArticleRef> articles() {
        return cited.all();
    }
}
