package jp.senrei.indexer.index;

import java.util.Locale;
import java.util.Optional;
import jp.senrei.indexer.tag.DepartmentName;
import jp.senrei.indexer.tag.PersonName;

/**
 * Which words of a query are the name of somebody, or of a department: 「松本委員」 asks for what this
 * member said or is said to, 「子ども家庭課」 for the cases of this department.
 *
 * <p>Reads what the tagger reads in documents, so a name that is found there is understood here.
 * Known weaknesses are the tagger's: a surname that is also a word for a unit (広報課長) and a name in
 * kana are nobody, a 部 or 局 without a 課 is no department.
 */
final class PersonWords {
    private PersonWords() {}

    /**
     * @param folded the whole of a run, by {@link Folding#WORDS}
     */
    static Optional<PersonName> person(String folded) {
        return PersonName.of(folded);
    }

    /**
     * The department as the run writes it, without spaces.
     *
     * @param folded the whole of a run, by {@link Folding#WORDS}
     */
    static Optional<String> department(String folded) {
        // documents write it DX推進課, and the folding has small letters only
        return DepartmentName.of(folded.toUpperCase(Locale.ROOT)).map(any -> folded);
    }
}
