package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BlockTableTest {
    @Property(tries = 300)
    void whatIsKeptIsReadAgain(@ForAll("texts") DocumentText text) {
        assertThat(BlockTable.read(text.text(), BlockTable.of(text))).isEqualTo(text);
    }

    private record Drawn(int gap, int length, int page, Block.Kind kind, List<Integer> cells) {}

    @Provide
    static Arbitrary<DocumentText> texts() {
        var number = Arbitraries.integers().between(0, 300);
        var block =
                Combinators.combine(
                                number,
                                number,
                                number,
                                Arbitraries.of(Block.Kind.class),
                                number.list().ofMaxSize(4))
                        .as(Drawn::new);
        return Combinators.combine(block.list().ofMaxSize(12), number).as(BlockTableTest::text);
    }

    /** Pages go back too, and a block may be empty. */
    private static DocumentText text(List<Drawn> drawn, int pages) {
        var blocks = new ArrayList<Block>();
        int end = 0;
        for (var one : drawn) {
            int start = end + one.gap();
            end = start + one.length();
            blocks.add(new Block(one.kind(), start, end, one.page(), cells(start, one.cells())));
        }
        return new DocumentText("文".repeat(end), blocks, pages);
    }

    private static List<Span> cells(int start, List<Integer> lengths) {
        var cells = new ArrayList<Span>();
        int end = start;
        for (int length : lengths) {
            cells.add(new Span(end, end + length));
            end += length;
        }
        return cells;
    }
}
