package jp.senrei.server.site.reader;

import java.util.List;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.DocumentPage.Line;
import jp.senrei.web.view.DocumentPage.Piece;
import jp.senrei.web.view.DocumentPage.Turn;
import org.jspecify.annotations.Nullable;

/** A turn with its addresses. */
final class TurnView {
    /** Longest words that are taken for a label, in characters without white space. */
    private static final int LONGEST_LABEL = 40;

    private TurnView() {}

    /** Whether what stands before the words names the speaker. */
    static boolean isLabel(String text, SpokenTurn turn) {
        int length = Unspaced.of(text.substring(turn.start(), turn.said())).length();
        return length > 0 && length <= LONGEST_LABEL;
    }

    /**
     * @param municipality code
     * @param goesOn whether it began in the part before
     * @param notice to be said with it, null for none
     */
    static Turn of(
            SpokenTurn spoken,
            Asked asked,
            String municipality,
            boolean goesOn,
            List<Line> label,
            int page,
            @Nullable String notice,
            List<Piece> body) {
        var turn = spoken.turn();
        var value = spoken.permalink().toString();
        return new Turn(
                goesOn ? null : spoken.anchor(),
                value,
                turn.speaker(),
                Addresses.speaker(municipality, turn),
                label,
                turn.role().code(),
                roleName(turn),
                Addresses.document(asked.document()) + "?u=" + value + "#" + spoken.anchor(),
                Addresses.extract(asked.document()) + "?u=" + value,
                page,
                notice,
                body);
    }

    static @Nullable String roleName(Utterance turn) {
        return turn.role() == SpeakerRole.UNKNOWN ? null : Names.label(turn.role());
    }
}
