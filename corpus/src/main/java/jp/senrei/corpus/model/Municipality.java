package jp.senrei.corpus.model;

/**
 * 自治体.
 *
 * @param code 全国地方公共団体コード, six digits; {@code "000000"} when the document does not say whose it is
 */
public record Municipality(String code, String name, String prefecture) {
    public static final Municipality UNKNOWN = new Municipality("000000", "不明", "");
}
