package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.versions.Unit;

/** A document as it is compared with another version: its turns, and the blocks between them. */
final class Units {
    private Units() {}

    static List<Unit> of(DocumentEntry entry) {
        var opened = Opened.of(entry);
        var units = new ArrayList<Unit>();
        var told = new HashSet<Integer>();
        for (var part : opened.parts().parts())
            for (var slice : part) {
                if (slice.turn() < 0) units.add(block(slice, entry));
                else if (told.add(slice.turn())) units.add(turn(opened.turns().get(slice.turn())));
            }
        return units;
    }

    private static Unit turn(SpokenTurn spoken) {
        var turn = spoken.turn();
        return new Unit(turn.speaker(), turn.text(), turn.page(), Addresses.turn(turn));
    }

    private static Unit block(TextParts.Slice slice, DocumentEntry entry) {
        var block = entry.text().blocks().get(slice.block());
        var anchor = "b" + slice.block();
        return new Unit(
                "",
                entry.text().text().substring(slice.start(), slice.end()),
                block.page(),
                Addresses.passage(entry.document().id(), anchor));
    }
}
