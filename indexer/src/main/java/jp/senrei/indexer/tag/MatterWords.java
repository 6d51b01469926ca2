package jp.senrei.indexer.tag;

import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form that pairs a matter with the article it is asked under: 業務の委託 —
 * 潮見市個人情報保護条例第16条第1項.
 */
public final class MatterWords {
    /** An ordinance with a name that is not the one on personal information: …審議会条例. */
    private static final Pattern OTHER_ORDINANCE =
            Pattern.compile("(?<=[一-龥])(?<!個人情報保護|個人情報の保護に関する|[都道府県市区町村同本])条例");

    private MatterWords() {}

    public static Set<Matter> ofTitle(String words) {
        return MatterReader.ofTitle(words);
    }

    /**
     * Number of the article, null when the cell names none or one of another law than the ordinance
     * on personal information.
     */
    public static @Nullable String articleOf(String cell) {
        if (OTHER_ORDINANCE.matcher(cell).find()) return null;
        var forms = new ArticleForm.Scanner(cell);
        for (var form = forms.next(); form != null; form = forms.next())
            if (form.article() > 0) return Integer.toString(form.article());
        return null;
    }
}
