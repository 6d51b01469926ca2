package jp.senrei.indexer.tag;

import java.util.List;
import jp.senrei.corpus.model.Span;

/** Contracts and pledges printed in a sheet (特記事項, 誓約書): laid out in clauses of their own. */
public final class Contracts {
    private Contracts() {}

    /** Where they stand in a text, in its order. */
    public static List<Span> in(String text) {
        return Clauses.of(text).contracts(text.length());
    }
}
