package jp.senrei.server.question;

import java.util.List;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Facet;
import org.jspecify.annotations.Nullable;

/** What people read for a value of a facet, also where no hit has it. */
public interface FacetLabels {
    String of(Facet facet, String value);

    /** As an answer counts them; else as the model names them; else the value itself. */
    static FacetLabels of(Answer<?> answer) {
        return (facet, value) ->
                answer.facets().getOrDefault(facet, List.of()).stream()
                        .filter(bucket -> bucket.value().equals(value))
                        .map(Answer.Bucket::label)
                        .findFirst()
                        .orElseGet(() -> known(facet, value));
    }

    private static String known(Facet facet, String value) {
        Coded coded = coded(facet, value);
        return coded == null ? value : coded.label();
    }

    private static @Nullable Coded coded(Facet facet, String value) {
        return switch (facet) {
            case OUTCOME -> Coded.find(Outcome.class, value);
            case KIND -> Coded.find(CaseKind.class, value);
            case MATTER -> Coded.find(Matter.class, value);
            default -> null;
        };
    }
}
