package jp.senrei.indexer.structure;

import java.util.List;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of the end of a case.
 *
 * @param outcome null when the document does not say
 * @param decision sentences that decide, as spans of the display text
 * @param conditions 附帯意見・留意事項, likewise
 */
public record Verdict(@Nullable Outcome outcome, List<Span> decision, List<Span> conditions) {
    public static final Verdict NONE = new Verdict(null, List.of(), List.of());

    public Verdict {
        decision = List.copyOf(decision);
        conditions = List.copyOf(conditions);
    }

    /** With quotes that begin and end with words, in the order of the document. */
    static Verdict of(
            String text, @Nullable Outcome outcome, List<Span> decision, List<Span> conditions) {
        return new Verdict(outcome, Quotes.clean(text, decision), Quotes.clean(text, conditions));
    }

    Verdict or(Verdict other) {
        return outcome == null ? other : this;
    }

    /**
     * A conclusion that only names conditions does not say that it approves; the result of the
     * meeting does.
     *
     * @param whole what is said of all its cases
     */
    Verdict grantedBy(Verdict whole) {
        boolean onlyConditions = !conditions.isEmpty() && decision.equals(conditions);
        boolean grants =
                whole.outcome == Outcome.APPROVED
                        || whole.outcome == Outcome.APPROVED_WITH_CONDITIONS;
        return onlyConditions && outcome == Outcome.APPROVED_WITH_CONDITIONS && grants
                ? new Verdict(outcome, whole.decision, conditions)
                : this;
    }
}
