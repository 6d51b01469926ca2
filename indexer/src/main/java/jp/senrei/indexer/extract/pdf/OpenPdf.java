package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    /** How a file says that it is locked for certificates; never packed itself. */
    private static final String LOCK = "/Adobe.PubSec";

    private static final int PIECE = 1 << 16;

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
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            if (isLockedForCertificates(file)) throw new PdfException.Encrypted(null);
            if (e instanceof NoClassDefFoundError bug) throw bug;
            throw new PdfException.Corrupt(e);
        }
    }

    /** Opened by a certificate, not a password: a library is needed for that, which is not here. */
    private static boolean isLockedForCertificates(Path file) throws IOException {
        var piece = new byte[PIECE + LOCK.length()];
        try (var in = Files.newInputStream(file)) {
            int kept = 0;
            int read;
            while ((read = in.readNBytes(piece, kept, piece.length - kept)) > 0) {
                int end = kept + read;
                if (new String(piece, 0, end, StandardCharsets.ISO_8859_1).contains(LOCK))
                    return true;
                kept = Math.min(end, LOCK.length());
                System.arraycopy(piece, end - kept, piece, 0, kept);
            }
        }
        return false;
    }
}
