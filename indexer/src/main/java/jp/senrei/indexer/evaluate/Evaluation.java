package jp.senrei.indexer.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Holds what was read against gold. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * One measure a field, in a fixed order; those about which the gold says nothing are left out.
     *
     * @param complete whether the gold names every case of its files, so that any other is too much
     */
    public static List<Measure> of(Gold gold, Held held, boolean complete) {
        var measures = new ArrayList<Measure>();
        measures.addAll(CaseMeasures.of(gold.cases(), held.cases(), complete));
        measures.addAll(MeetingMeasures.of(gold.meetings(), held.meetings()));
        measures.addAll(TurnMeasures.of(gold.utterances(), held));
        measures.addAll(StatisticsMeasures.of(gold.statistics(), held));
        return measures.stream().filter(Measure::asked).toList();
    }
}
