package jp.senrei.indexer.index;

import java.util.HexFormat;
import java.util.List;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.indexer.index.IndexEntry.Type;

/**
 * What the index keeps of an earlier version: the document as it is read and nothing to find it by
 * but its id and that of the newest version, so that no search, count or list meets it.
 */
record IndexedEarlier(EarlierVersion version) {
    private static final HexFormat HEX = HexFormat.of();

    IndexEntry entry(String owner) {
        var held = version.entry();
        var record = CorpusJson.write(held.document());
        var blocks = BlockTable.of(held.text());
        var turns = CorpusJson.write(held.utterances());
        var madeFrom =
                List.of(
                        record,
                        held.text().text(),
                        HEX.formatHex(blocks.bytes, blocks.offset, blocks.offset + blocks.length),
                        turns,
                        version.newest(),
                        String.valueOf(version.steps()));
        return IndexEntry.ofRecord(
                Type.EARLIER,
                held.document().id(),
                owner,
                madeFrom,
                index ->
                        index.kept(Fields.RECORD, record)
                                .kept(Fields.TEXT, held.text().text())
                                .kept(Fields.BLOCKS, blocks)
                                .kept(Fields.TURNS, turns)
                                .kept(Fields.NEWEST, version.newest())
                                .kept(Fields.STEPS, String.valueOf(version.steps()))
                                .keyword(Fields.NEWEST, version.newest()));
    }
}
