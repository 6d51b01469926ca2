package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
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

/** Finds the files inside a PDF: those of the document as a whole and those of its pages. */
final class Embedded {
    private static final Logger LOG = LoggerFactory.getLogger(Embedded.class);
    private static final int MOST = 10_000;
    private static final int DEEPEST = 32;

    private record Found(String name, PDEmbeddedFile content) {}

    private final List<Found> files = new ArrayList<>();
    private final Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());

    private Embedded() {}

    /**
     * @throws IOException as the taker does
     */
    static void hand(PDDocument document, EmbeddedFiles taker) throws IOException {
        var embedded = new Embedded();
        try {
            embedded.find(document);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("the list of embedded files is broken", e);
        }
        for (var file : embedded.files) taker.take(file.name, file.content::createInputStream);
    }

    private void find(PDDocument document) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) find(names.getEmbeddedFiles(), 0);
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment attachment
                        && attachment.getFile() instanceof PDComplexFileSpecification file)
                    add(file);
            }
        }
    }

    private void find(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException {
        if (depth > DEEPEST || !met.add(node.getCOSObject())) return;
        var names = node.getNames();
        if (names != null) names.values().forEach(this::add);
        var kids = node.getKids();
        if (kids == null) return;
        for (var kid : kids) find(kid, depth + 1);
    }

    private void add(@Nullable PDComplexFileSpecification specification) {
        if (specification == null || files.size() >= MOST) return;
        var content = content(specification);
        if (content == null || !met.add(content.getCOSObject())) return;
        var name = specification.getFilename();
        files.add(new Found(name == null ? "" : name, content));
    }

    private static @Nullable PDEmbeddedFile content(PDComplexFileSpecification file) {
        var unicode = file.getEmbeddedFileUnicode();
        return unicode != null ? unicode : file.getEmbeddedFile();
    }
}
