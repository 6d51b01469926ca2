package jp.senrei.indexer.extract.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tesseract as a program of its own, with the Japanese data {@code jpn} and, for vertical writing,
 * {@code jpn_vert}. Each page is one run, which is ended when it takes too long.
 *
 * <p>A page is read as horizontal writing first. Where that is not sure of itself, it is read as
 * vertical writing too, and the surer reading counts.
 */
public final class Tesseract implements Ocr {
    private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);

    /** Where another program than {@code tesseract} on the PATH is to be used. */
    public static final String PROPERTY = "senrei.tesseract";

    private static final String HORIZONTAL = "jpn";
    private static final String VERTICAL = "jpn_vert";

    /** A reading that is surer than this needs no second one. */
    private static final int SURE = 80;

    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final String program;
    private @Nullable Set<String> languages;

    /**
     * @param program a path, or a name to be found on the PATH; the file need not be there
     */
    public Tesseract(String program) {
        this.program = program;
    }

    /**
     * As the system property {@code senrei.tesseract} or else the environment variable
     * SENREI_TESSERACT says, otherwise {@code tesseract} on the PATH.
     */
    public static Tesseract ofEnvironment() {
        return new Tesseract(programOfEnvironment());
    }

    public static String programOfEnvironment() {
        var named = System.getProperty(PROPERTY, System.getenv("SENREI_TESSERACT"));
        return named == null || named.isBlank() ? "tesseract" : named;
    }

    @Override
    public boolean isThere() {
        return languages().contains(HORIZONTAL);
    }

    /** What data it has; empty when it is not there. */
    private synchronized Set<String> languages() {
        if (languages == null) languages = listed();
        return languages;
    }

    private Set<String> listed() {
        try {
            var folder = Files.createTempDirectory("senrei-ocr-");
            try {
                var list = folder.resolve("languages");
                run(list, ANSWER, "--list-langs");
                return new TreeSet<>(Files.readAllLines(list).stream().map(String::strip).toList());
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            LOG.debug("no Tesseract: {}", e.toString());
            return Set.of();
        }
    }

    @Override
    public Optional<Recognised> read(BufferedImage page, int dpi, Duration limit) {
        try {
            var folder = Files.createTempDirectory("senrei-ocr-");
            try {
                var picture = folder.resolve("page.pgm");
                write(page, picture);
                return Optional.of(read(picture, dpi, limit));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            LOG.warn("OCR of a page failed: {}", e.toString());
            return Optional.empty();
        }
    }

    private Recognised read(Path picture, int dpi, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        var level = recognise(picture, HORIZONTAL, "3", dpi, limit);
        var left = Duration.ofNanos(end - System.nanoTime());
        if (level.confidence() >= SURE || !languages().contains(VERTICAL) || !left.isPositive())
            return level;
        try {
            var upright = recognise(picture, VERTICAL, "5", dpi, left);
            return upright.confidence() > level.confidence() ? upright : level;
        } catch (IOException tookTooLong) {
            return level;
        }
    }

    /**
     * @param layout how Tesseract takes the page apart: 3 finds columns and lines by itself, 5
     *     expects one block of vertical writing
     */
    private Recognised recognise(
            Path picture, String language, String layout, int dpi, Duration limit)
            throws IOException {
        var table = picture.resolveSibling(language + ".tsv");
        run(
                table,
                limit,
                picture.toString(),
                "stdout",
                "-l",
                language,
                "--psm",
                layout,
                "--dpi",
                Integer.toString(dpi),
                "tsv");
        return TesseractTable.read(Files.readAllLines(table));
    }

    private void run(Path output, Duration limit, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // children share the cores already
        var process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
                throw new IOException("took longer than " + limit);
            if (process.exitValue() != 0)
                throw new IOException("ended with code " + process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** As PGM, which needs no packing and unpacking. */
    private static void write(BufferedImage page, Path file) throws IOException {
        var grey = grey(page);
        var pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var head = "P5\n%d %d\n255\n".formatted(grey.getWidth(), grey.getHeight());
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(pixels);
        }
    }

    private static BufferedImage grey(BufferedImage page) {
        if (page.getType() == BufferedImage.TYPE_BYTE_GRAY) return page;
        var grey =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = grey.createGraphics();
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return grey;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
