package jp.senrei.indexer.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the PDF and DOCX files of {@code corpus/samples} from {@code corpus/samples-source}.
 *
 * <p>Arguments: the folder {@code corpus}, and the font file (IPAex Mincho where Debian puts it,
 * when left out). The same sources and font give the same bytes.
 */
final class WriteSamples {
    static final Path DEFAULT_FONT =
            Path.of("/usr/share/fonts/opentype/ipaexfont-mincho/ipaexm.ttf");

    private WriteSamples() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: WriteSamples CORPUS_FOLDER [FONT.ttf]");
            System.exit(2);
        }
        writeAll(
                Path.of(arguments[0]),
                arguments.length == 2 ? Path.of(arguments[1]) : DEFAULT_FONT);
    }

    static void writeAll(Path corpus, Path font) throws IOException {
        if (!Files.isReadable(font)) {
            throw new IOException(
                    "no font at "
                            + font
                            + "; install Debian's fonts-ipaexfont-mincho or name another font file");
        }
        for (var source : SampleSource.all(corpus.resolve("samples-source"))) {
            Files.write(corpus.resolve("samples").resolve(source.file()), bytes(source, font));
        }
    }

    static byte[] bytes(SampleSource source, Path font) throws IOException {
        return source.file().endsWith(".pdf")
                ? SamplePdf.write(source, font)
                : SampleDocx.write(source);
    }
}
