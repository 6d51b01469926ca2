package jp.senrei.indexer.index;

import jp.senrei.corpus.model.OrganizationRole;

/**
 * Names of the fields of an index document. The prefix of a text field says which view it holds.
 */
final class Fields {
    static final String WORDS = "words.";
    static final String CHARACTERS = "characters.";

    /**
     * The parts of a text that are searched when a query names no field, and what a hit there is
     * worth.
     */
    enum Section {
        TITLE("title", 5f, 0.5f),
        FACTS("facts", 3f, 0.3f),
        BODY("body", 1f, 0.1f);

        final String words;
        final String characters;
        final float wordsBoost;

        /**
         * Small: the characters view is there so that nothing is missed, the words view decides the
         * order.
         */
        final float charactersBoost;

        Section(String name, float wordsBoost, float charactersBoost) {
            this.words = WORDS + name;
            this.characters = CHARACTERS + name;
            this.wordsBoost = wordsBoost;
            this.charactersBoost = charactersBoost;
        }
    }

    static final String KEY = "key";
    static final String TYPE = "type";
    static final String ID = "id";
    static final String OWNER = "owner";
    static final String FINGERPRINT = "fingerprint";
    static final String DAY = "day";
    static final String RECORD = "record";
    static final String TEXT = "text";
    static final String STATISTICS = "statistics";
    static final String MENTIONS = "mentions";

    /** Documents a case stands in; the case an utterance belongs to. */
    static final String DOCUMENT = "document";

    static final String CASE = "case";

    /** Articles of the case, and articles met anywhere in its text. */
    static final String ARTICLE = "article";

    static final String ARTICLE_IN_TEXT = "articleInText";
    static final String NUMBER = "number";

    /** Days and months named anywhere in the text, as {@code 2020-12-22} and {@code 2020-12}. */
    static final String DATE_IN_TEXT = "dateInText";

    private Fields() {}

    static String organization(OrganizationRole role) {
        return CHARACTERS + "organization." + role.code();
    }

    /** A text field that only {@code name:value} searches. */
    static String named(SearchField field) {
        return CHARACTERS + "field." + field.name();
    }

    /** Holds the values of a facet, to filter on. */
    static String filter(Facet facet) {
        return "filter." + facet.code();
    }

    /** Holds the values of a facet, to count. */
    static String count(Facet facet) {
        return "count." + facet.code();
    }

    /** What a value of a facet tells of itself: {@link FacetValue#told}. */
    static String told(Facet facet) {
        return "told." + facet.code();
    }

    /** A value by its label: {@link FacetValue#named}. */
    static String byName(Facet facet) {
        return "by-name." + facet.code();
    }
}
