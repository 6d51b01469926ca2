package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import jp.senrei.web.view.DocumentPage.Entry;
import jp.senrei.web.view.DocumentPage.Heading;
import jp.senrei.web.view.DocumentPage.Matter;
import jp.senrei.web.view.DocumentPage.Piece;
import jp.senrei.web.view.DocumentPage.Turn;

/** A heading above the first turn of each case, where the document has none of its own. */
final class Matters {
    private Matters() {}

    static List<Piece> in(List<Piece> pieces, List<Entry> contents) {
        var byAnchor = new HashMap<String, Entry>();
        for (var entry : contents)
            if (entry.over() != null)
                byAnchor.put(entry.href().substring(entry.href().indexOf('#') + 1), entry);
        var shown = new ArrayList<Piece>();
        boolean isHeaded = false;
        for (var piece : pieces) {
            if (piece instanceof Turn turn) {
                var matter = byAnchor.get(turn.id());
                if (matter != null && !isHeaded)
                    shown.add(new Matter(matter.over() + "　" + matter.text()));
                isHeaded = false;
            }
            isHeaded |= piece instanceof Heading;
            shown.add(piece);
        }
        return shown;
    }
}
