package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.anchor.Resolved;
import jp.senrei.indexer.anchor.TurnAnchor;
import jp.senrei.server.site.Anchors;
import org.jspecify.annotations.Nullable;

/**
 * The turn that an address means today.
 *
 * @param turn null for none
 * @param notice what has become of it, null when it stands where it stood with the words it had
 */
record Landing(@Nullable SpokenTurn turn, @Nullable String notice) {
    static final Landing NOWHERE = new Landing(null, null);

    /** Of what a page is asked for; says so where that is no place of the document. */
    static Landing of(Asked asked, List<SpokenTurn> turns, int blocks) {
        var landing = of(asked.turn(), turns);
        if (landing != NOWHERE) return landing;
        boolean isFound = isTurn(asked.at(), turns) || isBlock(asked.at(), blocks);
        return asked.turn().isBlank() && (asked.at().isBlank() || isFound)
                ? NOWHERE
                : new Landing(null, t("reader.landing.nowhere"));
    }

    private static boolean isTurn(String anchor, List<SpokenTurn> turns) {
        return turns.stream().anyMatch(turn -> turn.anchor().equals(anchor));
    }

    private static boolean isBlock(String anchor, int blocks) {
        int block = Anchors.block(anchor);
        return block >= 0 && block < blocks;
    }

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
        for (var turn : turns) if (turn.permalink().equals(anchor)) return new Landing(turn, null);
        var places = new IdentityHashMap<Utterance, SpokenTurn>();
        turns.forEach(turn -> places.put(turn.turn(), turn));
        var was = "u" + anchor.order();
        return switch (resolve(anchor, turns, places)) {
            case Resolved.Same(var turn) -> new Landing(places.get(turn), null);
            case Resolved.Moved(var turn) -> {
                var now = places.get(turn);
                yield new Landing(now, t("reader.landing.moved", was, now.anchor()));
            }
            case Resolved.Changed(var turn) ->
                    new Landing(places.get(turn), t("reader.landing.changed", was));
            case Resolved.Gone() -> new Landing(null, t("reader.landing.gone", was));
        };
    }

    private static Resolved resolve(
            TurnAnchor anchor, List<SpokenTurn> turns, Map<Utterance, SpokenTurn> places) {
        return anchor.resolve(
                turns.stream().map(SpokenTurn::turn).toList(),
                turn -> places.get(turn).permalink());
    }
}
