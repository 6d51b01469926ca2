package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.extract.plain.PlainText;
import jp.senrei.indexer.link.Linker;
import jp.senrei.indexer.link.ReadDocument;
import jp.senrei.indexer.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text made to keep a pattern busy for ever: the readers must come to an end. The limit only tells
 * a hang from an answer.
 */
class HostileTextTest {
    private static final int TIMES = 20_000;
    private static final int MANY = 100_000;
    private static final int LINES = 3_000;
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Tagger TAGGER = new Tagger(Vocabulary.standard());
    private static final String HEAD = "令和4年度第1回潮見市個人情報保護審議会会議録\n日時 令和4年5月1日\n";
    private static final String AROUND = HEAD + "議題\n1 諮問第1号 %s の導入について\n○甲会長 %s\n○乙課長 %s\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "12 ", "漢", "カ", "a", "a ", "　", " ", "(", "（(", "「", "第", "第1", "第1条", "条例",
                "○", "・", "…", "P", "令和", "、", "、1", "ー", "諮問第", "株式会社", "の", "法の", "①", "1.", "-",
                "令和4年5月1日", "甲委員、", "総務部", "\u202e漢\u202c", "\ud840\udc0b", "\ud840", "\udc0b", "\0"
            })
    void comesToAnEnd(String piece) {
        var run = piece.repeat(TIMES);
        reads(AROUND.formatted(run, run, run) + run + "\n" + run + "\t" + run + "\t" + run);
    }

    /** One letter, or one mark, and nothing else on a line a hundred thousand letters long. */
    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "【", "0", "第", "号", "条", "○", "\t", "。", "会", "課"})
    void readsALineOfOneLetter(String letter) {
        reads(HEAD + "○甲会長 " + letter.repeat(MANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"漢", "○", "1", "、", "1 ", "○甲委員", "第1条", "議題", "諮問第1号"})
    void readsLinesOfOneWord(String line) {
        reads(HEAD + (line + "\n").repeat(LINES));
    }

    @Test
    void readsWideRows() {
        reads(HEAD + ("氏名\t".repeat(10_000) + "\n").repeat(3));
    }

    @Test
    void readsLongStatistics() {
        var rows = new StringBuilder("令和4年度 情報公開制度の運用状況\n区分\t請求\t公開\t非公開\n");
        for (int i = 0; i < 5_000; i++) rows.append("第%d課\t%d\t%d\t1\n".formatted(i, i + 1, i));
        reads(rows.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"colspan", "rowspan"})
    void readsSpansWithoutEnd(String span, @TempDir Path folder) throws Exception {
        var cell = "<td %s=\"1000000\">諮問第1号</td>".formatted(span);
        var rows = ("<tr>" + cell.repeat(20) + "</tr>").repeat(50);
        var file = folder.resolve("spans.html");
        Files.writeString(
                file,
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><p>"
                        + HEAD
                        + "</p><table>"
                        + rows
                        + "</table></body></html>");
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT)) {
            var extraction =
                    assertTimeoutPreemptively(LIMIT, () -> extractor.extract(file, "spans.html"));
            assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
            reads(((Extraction.Extracted) extraction).text());
        }
    }

    private static void reads(String text) {
        reads(PlainText.read(text));
    }

    /** All the way from the text to the dossiers. */
    private static void reads(DocumentText text) {
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    var reading = DocumentReader.read(text, "hostile.txt", null, null);
                    var tagged = TAGGER.tag("hostile", text, reading);
                    assertThat(tagged.tags()).hasSameSizeAs(reading.sightings());
                    var document =
                            new ReadDocument(
                                    "0123456789abcdef",
                                    "hostile.txt",
                                    "0".repeat(64),
                                    "text/plain",
                                    Visibility.PUBLIC,
                                    Instant.EPOCH,
                                    text,
                                    reading,
                                    tagged.tags(),
                                    reading.warnings());
                    var holdings = Linker.link(reading.municipality(), List.of(document));
                    assertThat(holdings.documents()).hasSize(1);
                });
    }
}
