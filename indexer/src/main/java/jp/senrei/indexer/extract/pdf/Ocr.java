package jp.senrei.indexer.extract.pdf;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** 文字認識: reads the picture of a page. */
public interface Ocr {
    /** For a machine without any. */
    Ocr NONE =
            new Ocr() {
                @Override
                public boolean isThere() {
                    return false;
                }

                @Override
                public Optional<Recognised> read(BufferedImage page, int dpi, Duration limit) {
                    return Optional.empty();
                }
            };

    /**
     * @param lines in reading order, none blank
     * @param confidence mean over all letters, in percent; 0 when there are none
     */
    record Recognised(List<String> lines, int confidence) {
        public Recognised {
            lines = List.copyOf(lines);
        }
    }

    /** Whether it can read Japanese; asked of the machine once. */
    boolean isThere();

    /**
     * @param page in shades of grey
     * @return empty when it failed or took longer than the limit
     */
    Optional<Recognised> read(BufferedImage page, int dpi, Duration limit);
}
