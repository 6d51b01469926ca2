package jp.senrei.indexer.extract.child;

import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import jp.senrei.indexer.extract.pdf.Ocr;

/** OCR that tells the parent of each page, since it takes longer than any other reading. */
record Announced(Ocr ocr, DataOutputStream answers) implements Ocr {
    @Override
    public boolean isThere() {
        return ocr.isThere();
    }

    @Override
    public Optional<Recognised> read(BufferedImage page, int dpi, Duration limit) {
        try {
            Frames.write(answers, new Answer.Recognising());
        } catch (IOException parentIsGone) {
            throw new UncheckedIOException(parentIsGone);
        }
        return ocr.read(page, dpi, limit);
    }
}
