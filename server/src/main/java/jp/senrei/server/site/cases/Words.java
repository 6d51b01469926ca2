package jp.senrei.server.site.cases;

import java.util.List;
import jp.senrei.indexer.structure.Wrapped;
import jp.senrei.server.site.Prose;
import jp.senrei.web.view.CasePage;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.Run;

/** Verbatim words of a document, without the line ends of its pages and columns. */
final class Words {
    private Words() {}

    /** One for each line that the document means as one. */
    static List<List<Run>> paragraphs(String text) {
        return Wrapped.joined(text)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Prose::runs)
                .toList();
    }

    static CasePage.Quote quote(String text, List<Link> places) {
        return new CasePage.Quote(paragraphs(text), places);
    }
}
