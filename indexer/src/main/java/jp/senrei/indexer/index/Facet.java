package jp.senrei.indexer.index;

import jp.senrei.corpus.model.Coded;
import org.jspecify.annotations.Nullable;

/**
 * 絞り込みの観点. The code is the parameter of the HTTP API and the key of its facets. Which values stand
 * below which is in {@link FacetLevels}.
 */
public enum Facet implements Coded {
    PREFECTURE("prefecture", "都道府県"),
    MUNICIPALITY("municipality", "自治体"),
    COUNCIL("council", "審議会"),
    YEAR("year", "年度"),
    MONTH("month", "月"),
    KIND("kind", "種別"),
    MATTER("matter", "区分"),
    ARTICLE("article", "条文"),
    ORGANIZATION("organization", "事業者"),
    SERVICE("service", "サービス"),
    CERTIFICATION("certification", "認証"),
    PERSONAL_INFORMATION("personalInformation", "個人情報の項目"),
    OUTCOME("outcome", "結果"),
    DEPARTMENT("department", "所管課"),

    /**
     * Of turns only. A value names the municipality and the person as {@link Speaker#value} writes
     * it, {@code 131211:柿崎}: the code, a colon and {@link Speaker#nameIn} of the turn's label. Its
     * label is 柿崎（足立区）. A turn of nobody by name (会長, 事務局) has none.
     */
    SPEAKER("speaker", "発言者");

    private final String code;
    private final String label;

    Facet(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** The facet with this code, or null. */
    public static @Nullable Facet of(String code) {
        return Coded.find(Facet.class, code);
    }
}
