package jp.senrei.corpus.archive;

import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * 受入れ: what the person who hands in a file says about it. Null means "not said": a new document is
 * then internal and speaks for itself; a known one stays as it is.
 *
 * @param municipality 全国地方公共団体コード
 * @param council 審議会
 */
public record Intake(
        @Nullable Visibility visibility, @Nullable String municipality, @Nullable String council) {
    /** Nothing said. */
    public static final Intake SILENT = new Intake(null, null, null);

    public static Intake of(Visibility visibility) {
        return new Intake(visibility, null, null);
    }
}
