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

    /** As the model names it; else the value itself. */
    static String known(Facet facet, String value) {
        return switch (facet) {
            case OUTCOME -> label(Coded.find(Outcome.class, value), value);
            case KIND -> label(Coded.find(CaseKind.class, value), value);
            case MATTER -> label(Coded.find(Matter.class, value), value);
            case YEAR -> EraNames.fiscalYear(value);
            case MONTH -> EraNames.month(value);
            case SPEAKER -> value.substring(value.indexOf(':') + 1);
            case PREFECTURE,
                    MUNICIPALITY,
                    COUNCIL,
                    ARTICLE,
                    ORGANIZATION,
                    SERVICE,
                    CERTIFICATION,
                    PERSONAL_INFORMATION,
                    DEPARTMENT ->
                    value;
        };
    }

    private static String label(@Nullable Coded coded, String value) {
        return coded == null ? value : coded.label();
    }
}
