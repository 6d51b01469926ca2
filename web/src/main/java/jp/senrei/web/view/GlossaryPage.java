package jp.senrei.web.view;

import java.util.List;
import jp.senrei.web.glossary.Term;

/**
 * 用語の説明.
 *
 * @param terms in the order of their readings
 */
public record GlossaryPage(Frame frame, List<Term> terms) {
    public GlossaryPage {
        terms = List.copyOf(terms);
    }
}
