package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Document;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Formats;
import jp.senrei.web.view.DocumentPage.Original;

/** 原本 of a document: its format, and where it is. */
final class OriginalView {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Words to be marked in the original, at most: what is shown of it is a page or two. */
    private static final int MOST_WORDS = 30;

    private OriginalView() {}

    static Original of(Document document, Reading reading) {
        var address = Addresses.original(document.id());
        var isPdf = Formats.isPdf(document);
        return new Original(
                isPdf ? address : null,
                address + "?download",
                format(document) + "　" + document.file(),
                document.pages(),
                isPdf ? marked(reading) : List.of());
    }

    static String format(Document document) {
        var mediaType = Formats.mediaType(document);
        return switch (mediaType) {
            case Formats.PDF -> "PDF";
            case "text/plain" -> t("reader.format.text");
            case "text/html", "application/xhtml+xml" -> "HTML";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                    "Word（DOCX）";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ->
                    "Excel（XLSX）";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" ->
                    "PowerPoint（PPTX）";
            default -> mediaType;
        };
    }

    private static List<String> marked(Reading reading) {
        var text = reading.entry().text().text();
        var marks = reading.hits().marks();
        var passages =
                marks.stream()
                        .filter(mark -> mark.hit() == 0)
                        .map(mark -> text.substring(mark.start(), mark.end()));
        var hits = reading.hits().spans().stream().map(span -> span.of(text));
        return Stream.concat(passages, hits)
                .map(words -> SPACE.matcher(words).replaceAll(""))
                .filter(words -> !words.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
