package jp.senrei.corpus.archive;

import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * 受入れ: what the person who hands in a file says about it. Null means "not said": a new document is
 * then internal and speaks for itself; a known one stays as it is.
 *
 * @param municipality 全国地方公共団体コード
 * @param council 審議会
 * @param replaces id of the document that this one takes the place of, wherever that came from
 * @param restoresDeleted take the bytes although somebody deleted them
 */
public record Intake(
        @Nullable Visibility visibility,
        @Nullable String municipality,
        @Nullable String council,
        @Nullable String replaces,
        boolean restoresDeleted) {
    /** Nothing said. */
    public static final Intake SILENT = new Intake(null, null, null);

    public Intake(
            @Nullable Visibility visibility,
            @Nullable String municipality,
            @Nullable String council) {
        this(visibility, municipality, council, null, false);
    }

    public static Intake of(Visibility visibility) {
        return new Intake(visibility, null, null);
    }

    public Intake withVisibility(Visibility visibility) {
        return new Intake(visibility, municipality, council, replaces, restoresDeleted);
    }

    /**
     * What was said of an older version holds for a newer one. Who may see it only where the newer
     * one was fetched from where the older one was: there its author shows it to everybody. A file
     * of this computer may be a draft that nobody outside has seen.
     */
    public Intake orAs(Original older, boolean wasFetched) {
        return new Intake(
                visibility == null && wasFetched ? older.visibility() : visibility,
                municipality == null ? older.municipality() : municipality,
                council == null ? older.council() : council,
                replaces,
                restoresDeleted);
    }
}
