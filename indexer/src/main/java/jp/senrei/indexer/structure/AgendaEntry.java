package jp.senrei.indexer.structure;

import jp.senrei.corpus.model.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of an agenda before it is known whether it names a case: put together where the page broke
 * it, without its mark.
 *
 * @param list entries of one list have the same; a group heading begins another
 * @param group kind of case the group announces
 * @param line index of its first line
 */
record AgendaEntry(ListMark mark, String text, int list, @Nullable CaseKind group, int line) {
    AgendaEntry and(String more) {
        return new AgendaEntry(mark, text + more, list, group, line);
    }
}
