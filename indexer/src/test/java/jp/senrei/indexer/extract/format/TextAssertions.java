package jp.senrei.indexer.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;

/** A text in a form that is easy to compare, and what holds for every text. */
public final class TextAssertions {
    private TextAssertions() {}

    /** One line a block: kind, page, text; cells between bars, line feeds as ⏎. */
    public static List<String> blocks(DocumentText text) {
        return text.blocks().stream().map(block -> shown(text, block)).toList();
    }

    private static String shown(DocumentText text, Block block) {
        var content =
                block.kind() == Block.Kind.ROW
                        ? String.join(" | ", text.cellsOf(block))
                        : text.textOf(block);
        return "%s %d %s".formatted(block.kind(), block.page(), content.replace("\n", "⏎"));
    }

    public static void assertOffsetsGiveTheTextBack(DocumentText text) {
        var rebuilt = new StringBuilder();
        int end = -1;
        int page = 1;
        for (var block : text.blocks()) {
            assertThat(block.start())
                    .as("blocks are separated by one line feed")
                    .isEqualTo(end + 1);
            assertThat(block.end()).as("no block is empty").isGreaterThan(block.start());
            assertThat(block.page()).isBetween(page, text.pages());
            if (block.kind() == Block.Kind.ROW) {
                assertThat(String.join("\t", text.cellsOf(block))).isEqualTo(text.textOf(block));
                assertThat(text.cellsOf(block)).noneMatch(cell -> cell.contains("\t"));
                assertThat(block.cells().getFirst().start()).isEqualTo(block.start());
                assertThat(block.cells().getLast().end()).isEqualTo(block.end());
            } else {
                assertThat(block.cells()).isEmpty();
                assertThat(text.textOf(block))
                        .doesNotContain("\n")
                        .isEqualTo(BlockWriter.trimmed(text.textOf(block)));
            }
            rebuilt.append(rebuilt.isEmpty() ? "" : "\n").append(text.textOf(block));
            end = block.end();
            page = block.page();
        }
        assertThat(rebuilt).hasToString(text.text());
    }
}
