package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 添付ファイル: the files inside a PDF, of the document as a whole and of its pages. */
final class Embedded {
    private static final Logger LOG = LoggerFactory.getLogger(Embedded.class);
    private static final int MOST = 1_000;
    private static final int DEEPEST = 32;

    private final PDDocument document;
    private final PdfLimits limits;
    private final Path folder;
    private final List<PdfText.EmbeddedFile> files = new ArrayList<>();
    private final Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private long bytes;

    Embedded(PDDocument document, PdfLimits limits, Path folder) {
        this.document = document;
        this.limits = limits;
        this.folder = folder;
    }

    /**
     * @throws PdfException.TooLarge when they are more than the limits allow
     */
    List<PdfText.EmbeddedFile> write() throws IOException {
        try {
            var names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null)
                take(names.getEmbeddedFiles(), 0);
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationFileAttachment attachment
                            && attachment.getFile() instanceof PDComplexFileSpecification file)
                        take(file);
                }
            }
        } catch (PdfException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("the list of embedded files is broken", e);
        }
        return files;
    }

    private void take(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException {
        if (depth > DEEPEST || !met.add(node.getCOSObject())) return;
        var names = node.getNames();
        if (names != null) {
            for (var file : names.values()) take(file);
        }
        var kids = node.getKids();
        if (kids == null) return;
        for (var kid : kids) take(kid, depth + 1);
    }

    private void take(@Nullable PDComplexFileSpecification specification) throws IOException {
        if (specification == null || files.size() >= MOST) return;
        var content = content(specification);
        if (content == null || !met.add(content.getCOSObject())) return;
        var target = folder.resolve("embedded-" + (files.size() + 1));
        try (var in = content.createInputStream();
                var out = Files.newOutputStream(target)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limits.embeddedBytes()) throw new PdfException.TooLarge("embedded");
                out.write(buffer, 0, read);
            }
        }
        var name = specification.getFilename();
        files.add(new PdfText.EmbeddedFile(name == null ? "" : name, target));
    }

    private static @Nullable PDEmbeddedFile content(PDComplexFileSpecification file) {
        var unicode = file.getEmbeddedFileUnicode();
        return unicode != null ? unicode : file.getEmbeddedFile();
    }
}
