package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.anchor.Resolved;
import jp.senrei.indexer.anchor.TurnAnchor;
import org.jspecify.annotations.Nullable;

/**
 * The turn that an address means today.
 *
 * @param turn null for none
 * @param notice what has become of it, null when it stands where it stood with the words it had
 */
record Landing(@Nullable SpokenTurn turn, @Nullable String notice) {
    static final Landing NOWHERE = new Landing(null, null);

    /**
     * @param written {@code 12-3f9ac1d2}, or {@code 12} for the turn that has this number today;
     *     anything else leads nowhere
     */
    static Landing of(String written, List<SpokenTurn> turns) {
        var anchor = TurnAnchor.parse(written);
        return anchor.isPresent()
                ? of(anchor.get(), turns)
                : turns.stream()
                        .filter(turn -> turn.anchor().equals("u" + written))
                        .findFirst()
                        .map(turn -> new Landing(turn, null))
                        .orElse(NOWHERE);
    }

    private static Landing of(TurnAnchor anchor, List<SpokenTurn> turns) {
        // several meetings in one document count their turns anew
        for (var turn : turns)
            if (turn.turn().order() == anchor.order() && TurnAnchor.of(turn.turn()).equals(anchor))
                return new Landing(turn, null);
        var all = turns.stream().map(SpokenTurn::turn).toList();
        var was = "u" + anchor.order();
        return switch (anchor.resolve(all)) {
            case Resolved.Same(var turn) -> new Landing(place(turn, turns), null);
            case Resolved.Moved(var turn) -> {
                var now = place(turn, turns);
                yield new Landing(now, t("reader.landing.moved", was, now.anchor()));
            }
            case Resolved.Changed(var turn) ->
                    new Landing(place(turn, turns), t("reader.landing.changed", was));
            case Resolved.Gone() -> new Landing(null, t("reader.landing.gone", was));
        };
    }

    private static SpokenTurn place(Utterance turn, List<SpokenTurn> turns) {
        return turns.stream().filter(one -> one.turn() == turn).findFirst().orElseThrow();
    }
}
