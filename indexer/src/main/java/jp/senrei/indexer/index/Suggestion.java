package jp.senrei.indexer.index;

import jp.senrei.corpus.model.Coded;

/**
 * What somebody who is typing may mean.
 *
 * @param text what to put into the search box; searched, it finds something
 * @param count cases that it was taken from; of a past query, the cases it finds
 */
public record Suggestion(String text, Kind kind, long count) {

    /** 候補の種類. */
    public enum Kind implements Coded {
        TITLE("title", "案件名"),
        NUMBER("number", "番号"),
        WORD("word", "語"),
        ORGANIZATION("organization", "事業者"),
        SERVICE("service", "サービス"),
        ARTICLE("article", "条文"),
        MUNICIPALITY("municipality", "自治体"),
        COUNCIL("council", "審議会"),
        DEPARTMENT("department", "所管課"),
        SPEAKER("speaker", "発言者"),
        MATTER("matter", "区分"),
        CERTIFICATION("certification", "認証"),
        PERSONAL_INFORMATION("personalInformation", "個人情報の項目"),
        QUERY("query", "過去の検索");

        private final String code;
        private final String label;

        Kind(String code, String label) {
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
    }
}
