package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The blocks of a document as the index keeps them, a few bytes each: a document of 600 pages has
 * tens of thousands, and is opened in a few milliseconds.
 *
 * <p>As bytes: the number of pages and of blocks, then for each block its kind, UTF-16 units from
 * the end of the block before, length, pages from the block before, the number of its cells, and
 * for each cell units from the start of the block and length; all variable-length integers.
 */
final class BlockTable {
    private static final Block.Kind[] KINDS = Block.Kind.values();

    private BlockTable() {}

    static BytesRef of(DocumentText text) {
        try {
            var out = new ByteBuffersDataOutput();
            out.writeVInt(text.pages());
            out.writeVInt(text.blocks().size());
            int end = 0;
            int page = 0;
            for (var block : text.blocks()) {
                write(block, end, page, out);
                end = block.end();
                page = block.page();
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Block block, int end, int page, ByteBuffersDataOutput out)
            throws IOException {
        out.writeVInt(block.kind().ordinal());
        out.writeVInt(block.start() - end);
        out.writeVInt(block.end() - block.start());
        out.writeVInt(BitUtil.zigZagEncode(block.page() - page));
        out.writeVInt(block.cells().size());
        for (var cell : block.cells()) {
            out.writeVInt(cell.start() - block.start());
            out.writeVInt(cell.end() - cell.start());
        }
    }

    static DocumentText read(String text, BytesRef bytes) {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int pages = in.readVInt();
        int size = in.readVInt();
        var blocks = new ArrayList<Block>(size);
        int end = 0;
        int page = 0;
        for (int i = 0; i < size; i++) {
            var block = read(in, end, page);
            blocks.add(block);
            end = block.end();
            page = block.page();
        }
        return new DocumentText(text, blocks, pages);
    }

    private static Block read(ByteArrayDataInput in, int before, int page) {
        var kind = KINDS[in.readVInt()];
        int start = before + in.readVInt();
        int end = start + in.readVInt();
        int on = page + BitUtil.zigZagDecode(in.readVInt());
        return new Block(kind, start, end, on, cells(in, start));
    }

    private static List<Span> cells(ByteArrayDataInput in, int start) {
        int size = in.readVInt();
        if (size == 0) return List.of();
        var cells = new ArrayList<Span>(size);
        for (int i = 0; i < size; i++) {
            int first = start + in.readVInt();
            cells.add(new Span(first, first + in.readVInt()));
        }
        return cells;
    }
}
