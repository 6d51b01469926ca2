package jp.senrei.indexer.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.format.TooMuchText;
import jp.senrei.indexer.extract.html.HtmlText;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xml.sax.SAXException;

/**
 * ODT, ODS, ODP: what {@code content.xml} says in the order of the page. Each sheet and each slide
 * is a page of its own; notes, comments and struck-out changes are not read.
 */
public final class OpenDocument {
    private final Request request;

    public OpenDocument(Request request) {
        this.request = request;
    }

    public static boolean reads(String type) {
        return type.equals("application/vnd.oasis.opendocument.text")
                || type.equals("application/vnd.oasis.opendocument.spreadsheet")
                || type.equals("application/vnd.oasis.opendocument.presentation");
    }

    public Extraction read(String type) throws IOException {
        var page = new PageBuilder(request.limits().characters());
        boolean whole = true;
        try (var zip = ZipFile.builder().setPath(request.file()).get()) {
            if (isEncrypted(zip)) return Finding.ENCRYPTED_FOR_GOOD.in(type);
            var content = zip.getEntry("content.xml");
            if (content == null) return Finding.CORRUPT.in(type);
            try (var in = zip.getInputStream(content)) {
                parse(in, page);
            }
        } catch (TooMuchText e) {
            return Finding.TOO_LARGE.in(type);
        } catch (SAXException | IOException | RuntimeException damaged) {
            whole = false;
        }
        return extraction(type, page, whole);
    }

    private Extraction extraction(String type, PageBuilder page, boolean whole) {
        var text = HtmlText.read(page.page(), HtmlText.LineEnds.KEPT);
        if (!request.limits().allow(text)) return Finding.TOO_LARGE.in(type);
        if (text.blocks().isEmpty()) return (whole ? Finding.EMPTY : Finding.CORRUPT).in(type);
        List<Warning> warnings = whole ? List.of() : List.of(Finding.PARTLY_READ.warning());
        return new Extracted(type, text, warnings);
    }

    private static boolean isEncrypted(ZipFile zip) throws IOException {
        var manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) return false;
        try (var in = zip.getInputStream(manifest)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8)
                    .contains("encryption-data");
        }
    }

    private static void parse(InputStream content, PageBuilder page)
            throws IOException, SAXException {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // a document type could only name what is elsewhere, or multiply itself
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(content, new OpenDocumentHandler(page));
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}
