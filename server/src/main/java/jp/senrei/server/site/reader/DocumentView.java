package jp.senrei.server.site.reader;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.PagerView;
import jp.senrei.server.site.Warnings;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.DocumentPage;
import jp.senrei.web.view.DocumentPage.Heading;
import jp.senrei.web.view.DocumentPage.PageMark;
import jp.senrei.web.view.DocumentPage.Paragraph;
import jp.senrei.web.view.DocumentPage.Piece;
import jp.senrei.web.view.DocumentPage.Row;
import jp.senrei.web.view.DocumentPage.Table;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/** A document with one part of its text. */
final class DocumentView {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final Map<String, String> FORMATS =
            Map.of(
                    "application/pdf", "PDF",
                    "text/plain", "テキスト",
                    "text/html", "HTML",
                    "application/xhtml+xml", "HTML",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "Word（DOCX）",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "Excel（XLSX）",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                            "PowerPoint（PPTX）");

    private DocumentView() {}

    /**
     * @param part 1-based, at most {@code parts.count()}
     */
    static DocumentPage page(
            DocumentEntry entry,
            TextParts parts,
            int part,
            List<Meeting> meetings,
            List<Dossier> cases,
            Frame frame) {
        var document = entry.document();
        return new DocumentPage(
                frame,
                document.title(),
                document.kinds().stream().map(kind -> kind.label()).toList(),
                facts(document),
                document.warnings().stream()
                        .map(warning -> caution(warning, document, parts.text()))
                        .toList(),
                meetings.stream().map(DocumentView::meeting).toList(),
                cases.stream().map(DocumentView::caseLink).toList(),
                Addresses.original(document.id()),
                format(document) + "　" + document.file(),
                pieces(parts, part),
                part,
                parts.count(),
                PagerView.of(part, parts.count(), other -> Addresses.part(document.id(), other)));
    }

    private static List<Fact> facts(Document document) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("自治体", document.municipality().name()));
        facts.add(fact("形式", format(document)));
        if (document.pages() > 0) facts.add(fact("ページ数", document.pages() + "ページ"));
        facts.add(fact("公開の区分", document.visibility().label()));
        facts.add(
                new Fact(
                        "取込日",
                        List.of(
                                Fact.Value.day(
                                        Day.of(document.ingested().atZone(JAPAN).toLocalDate())))));
        return facts;
    }

    private static Fact fact(String term, String value) {
        return new Fact(term, List.of(Fact.Value.of(value)));
    }

    private static String format(Document document) {
        var mediaType = document.mediaType().replaceFirst(";.*", "").strip();
        return FORMATS.getOrDefault(mediaType, mediaType);
    }

    private static DocumentPage.Caution caution(
            Warning warning, Document document, DocumentText text) {
        var page = warning.page();
        var first = page == null || text.pages() < 2 ? null : firstPassage(text, page);
        return first == null
                ? new DocumentPage.Caution(Warnings.words(warning, document), null)
                : new DocumentPage.Caution(
                        warning.message(),
                        new Link(page + "ページ", Addresses.passage(document.id(), first)));
    }

    private static @Nullable String firstPassage(DocumentText text, int page) {
        return IntStream.range(0, text.blocks().size())
                .filter(index -> text.blocks().get(index).page() == page)
                .mapToObj(index -> "b" + index)
                .findFirst()
                .orElse(null);
    }

    private static Link meeting(Meeting meeting) {
        var name = Names.meeting(meeting.ordinal(), meeting.date());
        var date =
                meeting.ordinal() == null || meeting.date() == null
                        ? ""
                        : "　" + Day.of(meeting.date()).text();
        return new Link(name + date, Addresses.meeting(meeting.id()));
    }

    private static Link caseLink(Dossier dossier) {
        var text =
                Stream.ofNullable(dossier.number())
                                .map(number -> number + "　")
                                .findFirst()
                                .orElse("")
                        + dossier.title();
        return new Link(text, Addresses.caseOf(dossier.id()));
    }

    static List<Piece> pieces(TextParts parts, int part) {
        var pieces = new ArrayList<Piece>();
        var rows = new ArrayList<Row>();
        var page = 0;
        for (var slice : parts.parts().get(part - 1)) {
            var block = parts.text().blocks().get(slice.block());
            if (block.page() != page && parts.text().pages() > 1) {
                endTable(rows, pieces);
                pieces.add(new PageMark(block.page()));
            }
            page = block.page();
            var id = slice.first() ? "b" + slice.block() : null;
            if (block.kind() == Block.Kind.ROW && slice.whole()) {
                rows.add(new Row("b" + slice.block(), parts.text().cellsOf(block)));
                continue;
            }
            endTable(rows, pieces);
            var text = parts.text().text().substring(slice.start(), slice.end());
            pieces.add(
                    block.kind() == Block.Kind.HEADING
                            ? new Heading(id, text)
                            : new Paragraph(id, text));
        }
        endTable(rows, pieces);
        return pieces;
    }

    private static void endTable(List<Row> rows, List<Piece> pieces) {
        if (rows.isEmpty()) return;
        var columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        pieces.add(new Table(rows, columns));
        rows.clear();
    }
}
