package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF; what it unpacks lies in temporary files, not in memory. */
final class OpenPdf {
    private OpenPdf() {}

    static PDDocument open(Path file, List<String> passwords) throws IOException {
        if (!Files.isReadable(file)) throw new IOException("cannot be opened: " + file);
        var all = new ArrayList<>(List.of(""));
        all.addAll(passwords);
        InvalidPasswordException refused = null;
        for (var password : all) {
            try {
                return load(file, password);
            } catch (InvalidPasswordException e) {
                refused = e;
            }
        }
        throw new PdfException.Encrypted(refused);
    }

    /** PDFBox meets a broken file with exceptions of all kinds. */
    private static PDDocument load(Path file, String password) throws IOException {
        try {
            var cache = IOUtils.createTempFileOnlyStreamCache();
            return Loader.loadPDF(file.toFile(), password, cache);
        } catch (InvalidPasswordException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new PdfException.Corrupt(e);
        }
    }
}
