package jp.senrei.corpus.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 過去の案件への参照.
 *
 * @param text as written: 「令和2年度 諮問第365号」; of a case that only its title links to an earlier one,
 *     that title
 * @param number without the year: 諮問第365号; null when the reference tells the case otherwise
 * @param date the day of the meeting or letter it names
 * @param target id of the dossier, null while the archive does not hold it (or holds it where the
 *     asker may not look)
 * @param proof why it is the target; null without one
 */
public record Reference(
        String text,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String target,
        Relation relation,
        @Nullable Proof proof) {

    /** As a document has it, before anything is linked. */
    public Reference(
            String text,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String target,
            Relation relation) {
        this(text, number, date, target, relation, null);
    }

    /** The same for every mention in one case: the number, or what is said instead of one. */
    public String id() {
        return number == null ? text : number;
    }

    public Reference meaning(String id, Proof why) {
        return new Reference(text, number, date, id, relation, why);
    }

    public Reference related(Relation other) {
        return new Reference(text, number, date, target, other, proof);
    }

    /** Of two mentions of one case this first one, with the relation that says more. */
    public Reference withStronger(Reference again) {
        return again.relation.compareTo(relation) < 0 ? related(again.relation) : this;
    }
}
