package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.nio.file.Path;

/** Papers of a council as PDFs, for the tests of other packages. */
public final class PdfPapers {
    private static final float[] EDGES = {60, 180, 260, 340, 420};
    private static final float ROW = 22;

    private PdfPapers() {}

    /**
     * 運用状況報告: a ruled table with a head of two rows, its second half on the next page.
     *
     * @param headAgain whether the head is printed there too
     */
    public static Path operationsReport(Path file, boolean headAgain) throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(150, 80, 14, "令和3年度　潮見市情報公開制度の運用状況")
                    .text(60, 130, 10.5f, "1　公文書公開請求の件数")
                    .text(60, 150, 10.5f, "（単位：件）");
            head(sheet, 170);
            row(sheet, 170 + 2 * ROW, "市長", "163", "92", "61");
            row(sheet, 170 + 3 * ROW, "教育委員会", "31", "16", "15");
            sheet.text(290, 810, 9, "- 1 -").nextPage();
            float top = 80;
            if (headAgain) head(sheet, top);
            if (headAgain) top += 2 * ROW;
            row(sheet, top, "議会", "8", "7", "1");
            row(sheet, top + ROW, "合計", "202", "115", "77");
            sheet.text(290, 810, 9, "- 2 -");
            return sheet.save(file);
        }
    }

    private static void head(PdfSheet sheet, float top) {
        sheet.line(60, top, 420, top)
                .line(260, top + ROW, 420, top + ROW)
                .line(60, top + 2 * ROW, 420, top + 2 * ROW)
                .line(340, top + ROW, 340, top + 2 * ROW);
        for (float x : new float[] {60, 180, 260, 420}) sheet.line(x, top, x, top + 2 * ROW);
        sheet.text(65, top + 16, 10.5f, "実施機関")
                .text(185, top + 16, 10.5f, "請求")
                .text(265, top + 5, 10.5f, "処理の状況")
                .text(265, top + ROW + 5, 10.5f, "全部公開")
                .text(345, top + ROW + 5, 10.5f, "一部公開");
    }

    private static void row(PdfSheet sheet, float top, String... cells) {
        sheet.grid(EDGES, new float[] {top, top + ROW});
        for (int i = 0; i < cells.length; i++) sheet.text(EDGES[i] + 5, top + 5, 10.5f, cells[i]);
    }
}
