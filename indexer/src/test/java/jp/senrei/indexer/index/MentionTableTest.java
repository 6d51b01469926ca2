package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.MentionKind;
import jp.senrei.corpus.model.Span;
import org.junit.jupiter.api.Test;

class MentionTableTest {
    private static final String LINE = "令和4年7月28日に諮問第1号を\n承認する。";
    private static final DocumentText TEXT =
            new DocumentText(
                    LINE + "\n" + LINE,
                    List.of(
                            new Block(Block.Kind.PARAGRAPH, 0, LINE.length(), 1, List.of()),
                            new Block(
                                    Block.Kind.PARAGRAPH,
                                    LINE.length() + 1,
                                    LINE.length() * 2 + 1,
                                    2,
                                    List.of())),
                    2);

    @Test
    void givesBackWhatWasPutIn() {
        int second = LINE.length() + 1;
        var mentions =
                List.of(
                        mention(MentionKind.DATE, "2022-07-28", 0, 10),
                        mention(MentionKind.CONSULTATION_NUMBER, "諮問第1号", 11, 16).in("case-1"),
                        mention(MentionKind.DECISION, "を 承認する。", 16, LINE.length()).in("case-1"),
                        mention(MentionKind.DATE, "2022-07-28", second, second + 10).in("case-2"));
        assertThat(
                        CorpusJson.read(
                                        CorpusJson.write(MentionTable.of(mentions)),
                                        MentionTable.class)
                                .of("document-1", TEXT))
                .isEqualTo(mentions);
        assertThat(mentions.getLast().page()).isEqualTo(2);
    }

    @Test
    void aMentionCostsAFewBytes() {
        var mentions =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> mention(MentionKind.DATE, "2022-07-28", 0, 10).in("case-1"))
                        .toList();
        assertThat(CorpusJson.write(MentionTable.of(mentions)).length()).isLessThan(12 * 1_000);
    }

    private static Mention mention(MentionKind kind, String id, int start, int end) {
        return Mention.of("document-1", TEXT, kind, id, new Span(start, end));
    }
}
