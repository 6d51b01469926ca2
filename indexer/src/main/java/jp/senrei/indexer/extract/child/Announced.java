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
        tell(new Answer.Recognising(limit));
        try {
            return ocr.read(page, dpi, limit);
        } finally {
            tell(new Answer.Recognised());
        }
    }

    private void tell(Answer answer) {
        try {
            Frames.write(answers, answer);
        } catch (IOException parentIsGone) {
            throw new UncheckedIOException(parentIsGone);
        }
    }
}
