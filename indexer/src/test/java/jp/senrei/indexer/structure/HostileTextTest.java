package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.extract.PlainText;
import jp.senrei.indexer.tag.Tagger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text made to keep a pattern busy for ever: the readers must come to an end. The limit only tells
 * a hang from an answer.
 */
class HostileTextTest {
    private static final int TIMES = 20_000;
    private static final String AROUND =
            "令和4年度第1回潮見市個人情報保護審議会会議録\n日時 令和4年5月1日\n議題\n1 諮問第1号 %s の導入について\n○甲会長 %s\n○乙課長 %s\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "12 ", "漢", "カ", "a", "a ", "　", " ", "(", "（(", "「", "第", "第1", "第1条", "条例",
                "○", "・", "…", "P", "令和", "、", "、1", "ー", "諮問第", "株式会社", "の", "法の", "①", "1.", "-"
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void comesToAnEnd(String piece) {
        var run = piece.repeat(TIMES);
        var text =
                PlainText.read(
                        AROUND.formatted(run, run, run)
                                + run
                                + "\n"
                                + run
                                + "\t"
                                + run
                                + "\t"
                                + run);
        var reading = DocumentReader.read(text, "hostile.txt", null, null);
        var tagger = new Tagger(Vocabulary.standard());
        assertThat(tagger.tag("hostile", text, reading).tags()).hasSameSizeAs(reading.sightings());
    }
}
