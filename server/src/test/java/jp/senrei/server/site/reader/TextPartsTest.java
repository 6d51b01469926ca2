package jp.senrei.server.site.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import org.junit.jupiter.api.Test;

class TextPartsTest {
    @Test
    void anEmptyTextHasOneEmptyPart() {
        assertThat(TextParts.of(DocumentText.EMPTY).parts()).isEqualTo(List.of(List.of()));
        assertThat(TextParts.of(DocumentText.EMPTY).holding("b0")).isEqualTo(1);
    }

    @Test
    void manyBlocksMakeManyPartsAndEachAnchorHasOne() {
        var parts = TextParts.of(text("段落".repeat(3), 2_500));
        assertThat(parts.count()).isEqualTo(3);
        assertThat(parts.holding("b0")).isEqualTo(1);
        assertThat(parts.holding("b999")).isEqualTo(1);
        assertThat(parts.holding("b1000")).isEqualTo(2);
        assertThat(parts.holding("b2499")).isEqualTo(3);
    }

    @Test
    void whatIsNoAnchorLeadsToTheBeginning() {
        var parts = TextParts.of(text("段落", 1_000));
        assertThat(
                        List.of("", "x", "b", "b-1", "b1000", "b99999999999").stream()
                                .map(parts::holding))
                .containsOnly(1);
    }

    @Test
    void aBlockLongerThanAPartIsCutAndNothingIsLost() {
        var parts = TextParts.of(text("あいうえお\uD842\uDFB7か".repeat(40_000), 2));
        assertThat(parts.parts())
                .allSatisfy(
                        part ->
                                assertThat(
                                                part.stream()
                                                        .mapToInt(
                                                                slice ->
                                                                        slice.end() - slice.start())
                                                        .sum())
                                        .isLessThanOrEqualTo(TextParts.MAX_CHARACTERS));
        assertThat(
                        parts.parts().stream()
                                .flatMap(List::stream)
                                .filter(slice -> slice.block() == 1)
                                .map(
                                        slice ->
                                                parts.text()
                                                        .text()
                                                        .substring(slice.start(), slice.end()))
                                .peek(
                                        slice ->
                                                assertThat(
                                                                Character.isLowSurrogate(
                                                                        slice.charAt(0)))
                                                        .isFalse())
                                .collect(Collectors.joining()))
                .isEqualTo(parts.text().textOf(parts.text().blocks().get(1)));
        assertThat(parts.parts().stream().flatMap(List::stream).filter(TextParts.Slice::first))
                .hasSize(2);
    }

    @Test
    void theAnchorOfACutBlockLeadsToItsBeginning() {
        var parts = TextParts.of(text("あ".repeat(150_000), 2));
        assertThat(parts.parts().get(parts.holding("b1") - 1))
                .anyMatch(slice -> slice.block() == 1 && slice.first());
    }

    private static DocumentText text(String paragraph, int count) {
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < count; i++) {
            if (i > 0) text.append('\n');
            blocks.add(
                    new Block(
                            Block.Kind.PARAGRAPH,
                            text.length(),
                            text.length() + paragraph.length(),
                            1,
                            List.of()));
            text.append(paragraph);
        }
        return new DocumentText(text.toString(), blocks, 1);
    }
}
