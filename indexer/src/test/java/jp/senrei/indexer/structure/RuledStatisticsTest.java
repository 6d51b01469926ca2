package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.extract.pdf.PdfPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 運用状況: numbers of a PDF's ruled tables. */
class RuledStatisticsTest {
    @TempDir Path folder;

    @Test
    void tableWithMergedHeadsThatRunsOverAPageGivesItsNumbers() throws IOException {
        var cells = read(PdfPapers.operationsReport(folder.resolve("運用状況.pdf"), false));

        assertThat(cells)
                .contains(
                        "2021 市長 請求 163.0 件",
                        "2021 市長 処理の状況 全部公開 92.0 件",
                        "2021 市長 処理の状況 一部公開 61.0 件",
                        "2021 教育委員会 処理の状況 一部公開 15.0 件",
                        "2021 議会 請求 8.0 件",
                        "2021 合計 処理の状況 全部公開 115.0 件");
    }

    @Test
    void headThatIsPrintedAgainOnTheNextPageIsNoRow() throws IOException {
        var cells = read(PdfPapers.operationsReport(folder.resolve("運用状況.pdf"), true));

        assertThat(cells).contains("2021 市長 請求 163.0 件", "2021 議会 処理の状況 全部公開 7.0 件");
        assertThat(cells).noneMatch(cell -> cell.contains("実施機関"));
    }

    private static List<String> read(Path file) {
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT)) {
            var extracted = (Extracted) extractor.extract(file, file.getFileName().toString());
            return DocumentReader.read(extracted.text(), "運用状況.pdf", null, null)
                    .statistics()
                    .stream()
                    .map(RuledStatisticsTest::written)
                    .toList();
        }
    }

    private static String written(Cell cell) {
        return cell.fiscalYear()
                + " "
                + cell.row()
                + " "
                + cell.column()
                + " "
                + cell.value()
                + " "
                + cell.unit();
    }
}
