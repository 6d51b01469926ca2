package jp.senrei.indexer.structure;

import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * 議題: one item of an agenda.
 *
 * @param number 諮問第462号
 * @param title without list number, page range and section in charge
 * @param category heading it stands under: 個人情報を扱う仕事の外部委託
 * @param pages of the material, as the agenda promises them
 * @param line index of its line
 * @param key of the title, made once because it is compared with every line of the discussion
 */
record AgendaItem(
        CaseKind kind,
        @Nullable String number,
        String title,
        @Nullable String department,
        @Nullable String category,
        @Nullable PageRange pages,
        int line,
        TitleKey key) {

    AgendaItem(
            CaseKind kind,
            @Nullable String number,
            String title,
            @Nullable String department,
            @Nullable String category,
            @Nullable PageRange pages,
            int line) {
        this(kind, number, title, department, category, pages, line, TitleKey.of(title));
    }
}
