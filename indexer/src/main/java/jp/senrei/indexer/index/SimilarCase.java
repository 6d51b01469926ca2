package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * 似た案件: a case that is like another one, with what both have in common.
 *
 * @param score the larger the more alike; to be compared only among the cases like one case
 * @param reasons strongest first, one to {@link #MOST_REASONS}
 */
public record SimilarCase(Dossier dossier, float score, List<Reason> reasons) {
    /** Reasons told of one case. */
    public static final int MOST_REASONS = 4;

    public SimilarCase {
        reasons = List.copyOf(reasons);
    }

    /**
     * 共通する点.
     *
     * @param label in words: {@code LINE}, {@code 第16条}, {@code 道路・通報・写真}
     * @param values what to filter on to find both cases, in the facet of the kind; more than one
     *     where the two cases write it differently. Of {@link Kind#WORDS} the words themselves, to
     *     be searched for
     */
    public record Reason(Kind kind, String label, List<String> values) {
        public Reason {
            values = List.copyOf(values);
        }
    }

    /**
     * 共通する点の種類. The code is that of the facet, or {@code words}; the weight is what a thing of this
     * kind counts beside another as rare as it is.
     */
    public enum Kind implements Coded {
        SERVICE(Facet.SERVICE, 3f),
        ORGANIZATION(Facet.ORGANIZATION, 2.5f),
        ARTICLE(Facet.ARTICLE, 1.5f),
        MATTER(Facet.MATTER, 1.25f),
        CERTIFICATION(Facet.CERTIFICATION, 1f),
        PERSONAL_INFORMATION(Facet.PERSONAL_INFORMATION, 0.75f),
        DEPARTMENT(Facet.DEPARTMENT, 0.5f),
        WORDS(null, 0.375f);

        private final @Nullable Facet facet;
        final float weight;

        Kind(@Nullable Facet facet, float weight) {
            this.facet = facet;
            this.weight = weight;
        }

        /** Null for {@link #WORDS}, which are searched for. */
        public @Nullable Facet facet() {
            return facet;
        }

        @Override
        public String code() {
            return facet == null ? "words" : facet.code();
        }

        @Override
        public String label() {
            return facet == null ? "共通する語" : facet.label();
        }
    }
}
