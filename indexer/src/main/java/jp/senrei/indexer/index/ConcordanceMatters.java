package jp.senrei.indexer.index;

import java.util.EnumSet;
import java.util.Set;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.vocabulary.Concordance;

/**
 * 区分 of a case for facets and search: what was read of it; where nothing was, what the concordance
 * says its articles are about. A case that says itself what it is asked for also cites articles
 * that do not apply to it, so that there the table must stay silent.
 */
final class ConcordanceMatters {
    private static final Set<Matter> SAYS_NOTHING = EnumSet.of(Matter.OTHER);

    private ConcordanceMatters() {}

    static Set<Matter> all(Dossier dossier) {
        var all = added(dossier);
        all.addAll(dossier.matters());
        return all;
    }

    /** Those that only the concordance tells. */
    static Set<Matter> added(Dossier dossier) {
        var added = EnumSet.noneOf(Matter.class);
        if (!SAYS_NOTHING.containsAll(dossier.matters())) return added;
        var day = dossier.meeting().date();
        for (var article : dossier.articles())
            added.addAll(Concordance.standard().matters(article, dossier.municipality(), day));
        return added;
    }
}
