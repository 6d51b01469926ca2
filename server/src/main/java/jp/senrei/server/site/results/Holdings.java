package jp.senrei.server.site.results;

import static jp.senrei.web.text.Texts.t;

import jp.senrei.indexer.index.Coverage;
import jp.senrei.server.question.AbsenceStatement;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;

/** 収録範囲 in a line. */
final class Holdings {
    private Holdings() {}

    static String of(Coverage coverage) {
        if (Preferences.current().language() == Language.JA)
            return AbsenceStatement.holdings(coverage);
        var all =
                t(
                        "results.coverage.all",
                        coverage.municipalities().size(),
                        coverage.meetings(),
                        coverage.cases(),
                        coverage.documents());
        return coverage.from() == null || coverage.to() == null
                ? all
                : all + " (" + coverage.from() + " – " + coverage.to() + ")";
    }
}
