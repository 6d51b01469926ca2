package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.indexer.index.SimilarCase.Kind;
import jp.senrei.indexer.index.SimilarCase.Reason;

/**
 * One thing that a case may share with others, and what that is worth.
 *
 * @param common whether so many cases have it that it alone tells nothing
 */
record Shared(String term, float weight, boolean common, Reason reason) {
    Kind kind() {
        return reason.kind();
    }

    Shared with(Reason other) {
        return new Shared(term, weight, common, other);
    }

    /**
     * Whether what is shared says anything: of the same sort and from the same department are many
     * cases, and one word or one kind of data any two may have in common.
     */
    static boolean isTelling(List<Shared> all) {
        int points = 0;
        for (var shared : all) if (!shared.common) points += shared.points();
        return points >= 2;
    }

    private int points() {
        return switch (kind()) {
            case SERVICE, ORGANIZATION, ARTICLE -> 2;
            case CERTIFICATION, PERSONAL_INFORMATION, WORDS -> 1;
            case MATTER, DEPARTMENT -> 0;
        };
    }
}
