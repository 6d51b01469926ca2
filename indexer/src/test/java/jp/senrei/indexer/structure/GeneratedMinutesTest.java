package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import jp.senrei.indexer.samples.PlainDocument;
import jp.senrei.indexer.structure.GeneratedMinutes.Said;
import jp.senrei.indexer.text.NormalText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever the setting: every turn once, in order, with its speaker and all of its words. */
class GeneratedMinutesTest {
    @Property(tries = 360, shrinking = ShrinkingMode.OFF)
    void everyTurnIsReadOnceInOrder(@ForAll GeneratedMinutes.Setting setting, @ForAll long seed) {
        var minutes = GeneratedMinutes.of(setting, new Random(seed));
        var document = PlainDocument.of(minutes.typed());
        var reading = DocumentReader.read(document, "会議録.txt", null, null);
        assertThat(reading.turns())
                .as("%s", minutes.typed())
                .extracting(
                        turn ->
                                new Said(
                                        NormalText.squeeze(turn.speaker()),
                                        turn.role(),
                                        NormalText.squeeze(turn.text())))
                .containsExactlyElementsOf(minutes.turns());
        assertThat(reading.turns())
                .extracting(Turn::order)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, minutes.turns().size()).boxed().toList());
        assertThat(reading.turns())
                .allSatisfy(
                        turn ->
                                assertThat(document.blocks().get(turn.stretch().block()).page())
                                        .as("the page its label stands on")
                                        .isEqualTo(turn.stretch().page()));
    }
}
