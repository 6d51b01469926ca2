package jp.senrei.indexer.extract.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/**
 * An XLS without hidden sheets, rows and columns, as {@link SeenParts} is for an XLSX. Only one
 * that hides something is opened as a whole, which takes memory.
 */
final class SeenBook {
    /** A larger one is read as it is. */
    private static final long LARGEST = 20L << 20;

    private SeenBook() {}

    /**
     * @throws IOException when it is no XLS, or damaged; the parser will say more
     */
    static SeenParts of(Path original) throws IOException {
        if (Files.size(original) > LARGEST) return new SeenParts(original, false);
        try (var files = new POIFSFileSystem(original.toFile(), true)) {
            if (!hidesAny(files)) return new SeenParts(original, false);
            try (var book = new HSSFWorkbook(files, true)) {
                boolean hidden = clear(book);
                return hidden ? new SeenParts(written(book), true) : new SeenParts(original, false);
            }
        }
    }

    private static boolean hidesAny(POIFSFileSystem files) throws IOException {
        var hides = new AtomicBoolean();
        var request = new HSSFRequest();
        for (var kind : new short[] {BoundSheetRecord.sid, ColumnInfoRecord.sid, RowRecord.sid})
            request.addListener(found -> hides.compareAndSet(false, isHidden(found)), kind);
        new HSSFEventFactory().processWorkbookEvents(request, files.getRoot());
        return hides.get();
    }

    private static boolean isHidden(Record found) {
        return switch (found) {
            case BoundSheetRecord sheet -> sheet.isHidden() || sheet.isVeryHidden();
            case ColumnInfoRecord columns -> columns.getHidden();
            case RowRecord row -> row.getZeroHeight();
            default -> false;
        };
    }

    /** Whether anything was there to be taken out. */
    private static boolean clear(HSSFWorkbook book) {
        boolean hidden = clearSheets(book);
        for (int i = 0; i < book.getNumberOfSheets(); i++) hidden |= clear(book.getSheetAt(i));
        return hidden;
    }

    /** A book of nothing but hidden sheets is read as it is. */
    private static boolean clearSheets(HSSFWorkbook book) {
        var hidden =
                IntStream.range(0, book.getNumberOfSheets())
                        .filter(i -> book.isSheetHidden(i) || book.isSheetVeryHidden(i))
                        .boxed()
                        .toList();
        if (hidden.size() == book.getNumberOfSheets()) return false;
        hidden.reversed().forEach(book::removeSheetAt);
        return !hidden.isEmpty();
    }

    private static boolean clear(HSSFSheet sheet) {
        boolean hidden = false;
        for (var row : rows(sheet)) {
            if (row.getZeroHeight()) sheet.removeRow(row);
            else if (!clear(row, sheet)) continue;
            hidden = true;
        }
        return hidden;
    }

    private static boolean clear(Row row, HSSFSheet sheet) {
        var cells = new ArrayList<Cell>();
        for (var cell : row) if (sheet.isColumnHidden(cell.getColumnIndex())) cells.add(cell);
        cells.forEach(row::removeCell);
        return !cells.isEmpty();
    }

    private static List<Row> rows(HSSFSheet sheet) {
        var rows = new ArrayList<Row>();
        sheet.forEach(rows::add);
        return rows;
    }

    private static Path written(HSSFWorkbook book) throws IOException {
        var file = Files.createTempFile("seen", ".xls");
        try (var out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }
}
