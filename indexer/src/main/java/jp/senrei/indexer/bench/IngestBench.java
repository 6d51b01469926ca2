package jp.senrei.indexer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.bench.GeneratedCouncil.Form;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * How fast documents are taken: each stage by itself, then all of it. Extraction is measured on two
 * child processes that have read a hundred documents before.
 *
 * <p>Floors: of the archive, hashing and copying the same bytes; of the text, reading and decoding
 * them in this process; of the pages, PDFBox's own stripper on as many threads.
 */
public final class IngestBench {
    private static final int CHILDREN = 2;
    private static final int WARM = 100;
    private static final int MUNICIPALITIES = 10;
    private static final int MEGABYTE = 1 << 20;

    private final GeneratedCouncil council = new GeneratedCouncil(1, MUNICIPALITIES);
    private final Path folder;
    private final int size;

    /**
     * @param folder empty; what is written there is left there
     * @param size documents, 1 or more
     */
    public IngestBench(Path folder, int size) {
        this.folder = folder;
        this.size = size;
    }

    public List<BenchRow> run() throws IOException {
        var texts = write("texts", Form.TEXT, size);
        var pdfs = write("pdfs", Form.PDF, Math.max(1, size / 4));
        var rows = new ArrayList<BenchRow>();
        rows.add(archive(texts));
        rows.add(text(texts));
        rows.add(pages(pdfs));
        rows.add(all(texts));
        rows.add(new BenchRow("ingest.heap", peak(), "MB", null));
        return rows;
    }

    private List<Path> write(String name, Form form, int number) throws IOException {
        var into = Files.createDirectories(folder.resolve(name));
        var files = new ArrayList<Path>();
        for (int i = 0; i < number; i++) {
            var paper = council.paper(i, form);
            files.add(Files.write(into.resolve(paper.name()), paper.bytes()));
        }
        return files;
    }

    // ---- archive and ledger

    private BenchRow archive(List<Path> files) throws IOException {
        var copies = Files.createDirectories(folder.resolve("copies"));
        long copied = nanos(() -> files.forEach(file -> copy(file, copies)));
        var data = folder.resolve("archived");
        try (var accession =
                Accession.open(data, Clock.systemUTC(), "senrei bench", Ingest.PATIENCE)) {
            long taken =
                    nanos(
                            () -> {
                                files.forEach(file -> accession.take(file, Intake.SILENT));
                                accession.acknowledge();
                            });
            double floor = BenchRow.rate(files.size(), copied);
            return BenchRow.perSecond("ingest.archive", files.size(), "documents", taken, floor);
        }
    }

    private static void copy(Path file, Path into) {
        try {
            var bytes = Files.readAllBytes(file);
            MessageDigest.getInstance("SHA-256").digest(bytes);
            Files.write(into.resolve(file.getFileName()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    // ---- extraction

    private BenchRow text(List<Path> files) {
        long decoded = nanos(() -> files.forEach(IngestBench::decode));
        double floor = BenchRow.rate(files.size(), decoded);
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT, CHILDREN)) {
            each(files.subList(0, Math.min(WARM, files.size())), file -> read(extractor, file));
            long read = nanos(() -> each(files, file -> read(extractor, file)));
            return BenchRow.perSecond(
                    "ingest.extract.text", files.size(), "documents", read, floor);
        }
    }

    private static void decode(Path file) {
        try {
            Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BenchRow pages(List<Path> files) throws IOException {
        int pages = 0;
        for (var file : files) pages += pages(file);
        each(files.subList(0, Math.min(WARM, files.size())), IngestBench::strip);
        long stripped = nanos(() -> each(files, IngestBench::strip));
        double floor = BenchRow.rate(pages, stripped);
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT, CHILDREN)) {
            each(files.subList(0, Math.min(WARM, files.size())), file -> read(extractor, file));
            long read = nanos(() -> each(files, file -> read(extractor, file)));
            return BenchRow.perSecond("ingest.extract.pdf", pages, "pages", read, floor);
        }
    }

    private static int pages(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return pdf.getNumberOfPages();
        }
    }

    private static void strip(Path file) {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that cannot be read would be read fast. */
    private static void read(Extractor extractor, Path file) {
        if (!(extractor.extract(file, file.getFileName().toString())
                instanceof Extraction.Extracted))
            throw new IllegalStateException("cannot be read: " + file);
    }

    private static void each(List<Path> files, Consumer<Path> work) {
        try (var threads = Executors.newFixedThreadPool(CHILDREN)) {
            var all = files.stream().map(file -> threads.submit(() -> work.accept(file))).toList();
            for (var one : all) one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // ---- all of it

    private BenchRow all(List<Path> files) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        var data = new DataDirectory(folder.resolve("whole"));
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            long taken =
                    nanos(() -> ingest.run(files, Intake.of(Visibility.PUBLIC), Progress.SILENT));
            return new BenchRow(
                    "ingest.all", BenchRow.rate(files.size(), taken), "documents/s", null);
        }
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed() / MEGABYTE)
                .sum();
    }

    private static long nanos(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }
}
