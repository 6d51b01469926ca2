package jp.senrei.server.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Absence.Form;
import jp.senrei.indexer.index.Absence.Near;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.Scope;
import org.jspecify.annotations.Nullable;

/**
 * 該当なし as the API writes it.
 *
 * @param statement to be put on record
 */
record AbsenceJson(
        String statement,
        List<Part> parts,
        List<List<String>> apart,
        List<NearJson> near,
        Searched searched) {
    static AbsenceJson of(Absence absence, String statement) {
        return new AbsenceJson(
                statement,
                absence.parts().stream().map(Part::of).toList(),
                absence.apart().stream().map(pair -> List.of(pair.one(), pair.other())).toList(),
                absence.near().stream().map(NearJson::of).toList(),
                Searched.of(absence.coverage()));
    }

    record Part(
            String text, @Nullable Form reading, List<String> names, long total, boolean anywhere) {
        static Part of(Absence.Part part) {
            return new Part(
                    part.text(), part.reading(), part.names(), part.hits(), part.anywhere());
        }
    }

    record NearJson(
            Near.Kind kind,
            String query,
            @Nullable Scope scope,
            @Nullable String left,
            long total) {
        static NearJson of(Near near) {
            return new NearJson(
                    near.kind(),
                    near.question().text(),
                    near.question().scope(),
                    near.left(),
                    near.hits());
        }
    }

    record Searched(
            List<String> municipalities,
            List<String> councils,
            long meetings,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long cases,
            long utterances,
            long documents,
            List<Coverage.Unread> unread,
            List<Coverage.Gap> gaps,
            @Nullable Edition edition) {
        static Searched of(Coverage coverage) {
            var edition = coverage.edition();
            return new Searched(
                    coverage.municipalities(),
                    coverage.councils(),
                    coverage.meetings(),
                    coverage.from(),
                    coverage.to(),
                    coverage.cases(),
                    coverage.utterances(),
                    coverage.documents(),
                    coverage.unread(),
                    coverage.gaps(),
                    edition == null
                            ? null
                            : new Edition(edition.number(), edition.id(), edition.published()));
        }
    }

    record Edition(long number, String id, @Nullable Instant published) {}
}
