package jp.senrei.indexer.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction.Extracted;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A file that a parser of Tika reads. */
final class TikaOriginal {
    private final Request request;

    TikaOriginal(Request request) {
        this.request = request;
    }

    Extraction read(String type) throws IOException {
        return read(new AutoDetectParser(), type);
    }

    Extraction read(Parser parser, String type) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, request.name());
        var page = new PageBuilder(request.limits().characters());
        var failure = parse(parser, metadata, page);
        return extraction(
                page, MediaTypes.baseOf(metadata.get(Metadata.CONTENT_TYPE), type), failure);
    }

    /** What ended the parse early, null when nothing did. */
    private @Nullable Throwable parse(Parser parser, Metadata metadata, PageBuilder page)
            throws IOException {
        try (var bytes = TikaInputStream.get(request.file(), metadata)) {
            parser.parse(bytes, page, metadata, context());
            return null;
        } catch (TikaException | SAXException | IOException | RuntimeException failure) {
            return failure;
        }
    }

    private static ParseContext context() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private Extraction extraction(PageBuilder page, String type, @Nullable Throwable failure) {
        var finding = failure == null ? null : Failures.finding(failure);
        if (finding != null && finding != Finding.CORRUPT) return finding.in(type);
        var text = HtmlText.read(page.page(), HtmlText.LineEnds.KEPT);
        if (!request.limits().allow(text)) return Finding.TOO_LARGE.in(type);
        if (!text.blocks().isEmpty()) {
            List<Warning> warnings = new ArrayList<>();
            if (finding != null) warnings.add(Finding.PARTLY_READ.warning());
            return new Extracted(type, text, warnings);
        }
        if (finding != null) return finding.in(type);
        if (MediaTypes.isOffice(type)) return Finding.EMPTY.in(type);
        return OriginalReader.noText(request.name()).in(type);
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream,
                ContentHandler handler,
                Metadata metadata,
                boolean outputHtml) {}
    }
}
