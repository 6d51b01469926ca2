package jp.senrei.indexer.extract.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.DocumentNames;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.format.Failures;
import jp.senrei.indexer.extract.format.MemberName;
import jp.senrei.indexer.extract.format.MemberWriter;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.html.HtmlText;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A file that a parser of Tika reads: the formats of Microsoft's Office. */
public final class TikaOriginal {
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String SHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String OLD_SHEET = "application/vnd.ms-excel";
    private static final String SLIDES =
            "application/vnd.openxmlformats-officedocument.presentationml.";

    private static final Pattern NOTE = Pattern.compile("\\[(foot|end)noteRef:\\d+]");

    private static final Map<String, Parser> PARSERS =
            Map.ofEntries(
                    Map.entry("application/rtf", new RTFParser()),
                    Map.entry("application/msword", new OfficeParser()),
                    Map.entry(OLD_SHEET, new OfficeParser()),
                    Map.entry("application/vnd.ms-powerpoint", new OfficeParser()),
                    Map.entry("application/x-tika-ooxml-protected", new OfficeParser()),
                    Map.entry(WORD + "document", new OOXMLParser()),
                    Map.entry(WORD + "template", new OOXMLParser()),
                    Map.entry(SHEET + "sheet", new OOXMLParser()),
                    Map.entry(SHEET + "template", new OOXMLParser()),
                    Map.entry(SLIDES + "presentation", new OOXMLParser()),
                    Map.entry(SLIDES + "slideshow", new OOXMLParser()),
                    Map.entry(
                            "application/vnd.ms-word.document.macroenabled.12", new OOXMLParser()),
                    Map.entry("application/vnd.ms-excel.sheet.macroenabled.12", new OOXMLParser()),
                    Map.entry(
                            "application/vnd.ms-powerpoint.presentation.macroenabled.12",
                            new OOXMLParser()));

    private final Request request;

    public TikaOriginal(Request request) {
        this.request = request;
    }

    /** Whether one of the parsers reads a type. */
    public static boolean reads(String type) {
        return PARSERS.containsKey(type);
    }

    /** Without a password first, then with each of them, until one opens it. */
    public Extraction read(String type) throws IOException {
        var parser = Objects.requireNonNull(PARSERS.get(type), type);
        var extraction = read(parser, type, null);
        for (var password : request.passwords()) {
            if (!Finding.ENCRYPTED.isReasonOf(extraction)) break;
            extraction = read(parser, type, password);
        }
        return extraction;
    }

    private Extraction read(Parser parser, String type, @Nullable String password)
            throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, request.name());
        metadata.set(Metadata.CONTENT_TYPE, type);
        var page = new PageBuilder(request.limits().characters());
        var embedded = new Embedded(new MemberWriter(request));
        var seen = seen(parser, type);
        var failure = parse(parser, seen.file(), metadata, page, context(embedded, password));
        withoutMarksOfNotes(page.page());
        return withHidden(extraction(page, type, embedded.members, failure), seen.hidden());
    }

    /** A damaged file is the parser's to tell of. */
    private SeenParts seen(Parser parser, String type) {
        try {
            if (parser instanceof OOXMLParser) return SeenParts.of(request.file());
            if (type.equals(OLD_SHEET)) return SeenBook.of(request.file());
            return new SeenParts(request.file(), false);
        } catch (IOException | RuntimeException damaged) {
            return new SeenParts(request.file(), false);
        }
    }

    /** POI writes where a note is referred to; the note itself follows the paragraph. */
    private static void withoutMarksOfNotes(Document page) {
        page.nodeStream(TextNode.class)
                .filter(text -> text.getWholeText().contains("noteRef:"))
                .forEach(text -> text.text(NOTE.matcher(text.getWholeText()).replaceAll("")));
    }

    private static Extraction withHidden(Extraction extraction, boolean hidden) {
        if (!hidden || !(extraction instanceof Extracted extracted)) return extraction;
        var warnings = new ArrayList<>(extracted.warnings());
        warnings.add(Finding.HIDDEN_LEFT_OUT.warning());
        return new Extracted(
                extracted.mediaType(), extracted.text(), warnings, extracted.members());
    }

    /** What ended the parse early, null when nothing did. */
    private @Nullable Throwable parse(
            Parser parser, Path original, Metadata metadata, PageBuilder page, ParseContext context)
            throws IOException {
        boolean isRtf = parser instanceof RTFParser;
        var file = isRtf ? RtfTables.marked(original) : original;
        try (var bytes = TikaInputStream.get(file, metadata)) {
            parser.parse(bytes, page, metadata, context);
            if (isRtf) RtfTables.restore(page.page());
            return null;
        } catch (TikaException | SAXException | IOException | RuntimeException failure) {
            return failure;
        }
    }

    private static ParseContext context(Embedded embedded, @Nullable String password) {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, embedded);
        context.set(OfficeParserConfig.class, officeConfiguration());
        if (password != null) context.set(PasswordProvider.class, ignored -> password);
        return context;
    }

    private static OfficeParserConfig officeConfiguration() {
        var configuration = new OfficeParserConfig();
        configuration.setExtractMacros(false);
        configuration.setIncludeSlideMasterContent(false);
        configuration.setIncludeSlideNotes(false);
        configuration.setConcatenatePhoneticRuns(false); // ふりがな would stand behind each name
        configuration.setIncludeHeadersAndFooters(false);
        return configuration;
    }

    private Extraction extraction(
            PageBuilder page, String type, MemberWriter members, @Nullable Throwable failure)
            throws IOException {
        var found = members.members();
        var finding = failure == null ? null : Failures.finding(failure);
        if (finding != null && finding != Finding.CORRUPT) return finding.in(type);
        var text = HtmlText.read(page.page(), HtmlText.LineEnds.KEPT);
        if (!request.limits().allow(text)) return Finding.TOO_LARGE.in(type);
        if (!text.blocks().isEmpty() || members.documents() > 0) {
            List<Warning> warnings = new ArrayList<>();
            if (finding != null) warnings.add(Finding.PARTLY_READ.warning());
            return new Extracted(type, text, warnings, found);
        }
        return (finding == null ? Finding.EMPTY : finding).in(type);
    }

    /** Files in the file: what has the name of a document is a member, pictures are not. */
    private static final class Embedded implements EmbeddedDocumentExtractor {
        final MemberWriter members;

        Embedded(MemberWriter members) {
            this.members = members;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            return name != null && DocumentNames.isDocument(MemberName.of(name));
        }

        @Override
        public void parseEmbedded(
                InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            if (name != null) members.take(name, () -> new Unclosed(stream));
        }
    }

    /** The parser closes its stream itself. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {}
    }
}
