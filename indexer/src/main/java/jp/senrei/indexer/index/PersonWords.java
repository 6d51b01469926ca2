package jp.senrei.indexer.index;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.indexer.tag.DepartmentName;
import jp.senrei.indexer.tag.PersonName;

/**
 * Which words of a query are the name of somebody, or of a department: 「松本委員」 asks for what this
 * member said or is said to, 「子ども家庭課」 for the cases of this department.
 *
 * <p>Reads what the tagger reads in documents, so a name that is found there is understood here. A
 * name in kana is one here, where nothing else can be meant. Known weaknesses: a surname that is
 * also a word for a unit (広報課長) is nobody, a 部 or 局 without a 課 is no department.
 */
final class PersonWords {
    /** ぬかが委員; すべての委員 and いかなる委員 are nobody. */
    private static final Pattern IN_KANA =
            Pattern.compile("([ぁ-ん]{1,5}(?![のなるた])[ぁ-ん])(副?会長|副?委員長|委員(?!会)|議員).*");

    private PersonWords() {}

    /**
     * The person written in kana that a run begins with, empty for none. The tokenizer would take
     * the name for particles.
     *
     * @param folded by {@link Folding#WORDS}
     */
    static String writtenInKana(String folded) {
        var match = IN_KANA.matcher(folded);
        return match.matches() ? match.group(1) + match.group(2) : "";
    }

    /**
     * @param folded the whole of a run, by {@link Folding#WORDS}
     */
    static Optional<PersonName> person(String folded) {
        var inKana = IN_KANA.matcher(folded);
        if (inKana.matches() && inKana.end(2) == folded.length())
            return Optional.of(new PersonName(inKana.group(1), inKana.group(2)));
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
