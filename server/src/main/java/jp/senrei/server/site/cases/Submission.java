package jp.senrei.server.site.cases;

import java.util.regex.Pattern;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Reference;
import jp.senrei.indexer.text.NormalText;

/**
 * 諮問書: the letter that brought a case to the council (潮総第20210601-0212号にて諮問のありました…). Its number
 * reads like a reference to an earlier case and is none.
 */
final class Submission {
    private static final Pattern SUBMITTED =
            Pattern.compile("^(?:号|にて|により|による|をもって|で|の|付け){0,3}(?:ご|御)?諮問");

    private Submission() {}

    /** Whether the decision answers the letter that this reference names. */
    static boolean isOf(Dossier dossier, Reference reference) {
        if (reference.target() != null || reference.number() == null || dossier.decision() == null)
            return false;
        var decision = NormalText.squeeze(dossier.decision());
        var letter = NormalText.squeeze(reference.text());
        int at = decision.indexOf(letter);
        return at >= 0 && SUBMITTED.matcher(decision.substring(at + letter.length())).find();
    }
}
