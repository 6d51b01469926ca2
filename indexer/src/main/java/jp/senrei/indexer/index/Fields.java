package jp.senrei.indexer.index;

import jp.senrei.corpus.model.OrganizationRole;

/**
 * Names of the fields of an index document. The prefix of a text field says which view it holds.
 */
final class Fields {
    static final String WORDS = "words.";
    static final String CHARACTERS = "characters.";

    /** All letters of an entry, one value. */
    static final String ALL_CHARACTERS = CHARACTERS + "all";

    static final String TITLE_CHARACTERS = CHARACTERS + "title";

    /** Articles, numbers and dates met anywhere in the text, under their canonical forms. */
    static final String CITATIONS = "citations";

    /** The parts of a text that are searched when a query names no field. */
    enum Section {
        TITLE("title", 5f),
        /** What was decided, and on which conditions. */
        DECISION("decision", 4f),
        /** What is known of it: entities, articles, names. */
        FACTS("facts", 3f),
        BODY("body", 1f),
        /** Contracts and pledges attached to a sheet, the same words in every case. */
        ATTACHMENT("attachment", 0.2f);

        final String words;

        /** What a hit there is worth. */
        final float boost;

        Section(String name, float boost) {
            this.words = WORDS + name;
            this.boost = boost;
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

    /** Of a document, whose text is kept as it stands: {@link BlockTable}. */
    static final String BLOCKS = "blocks";

    static final String STATISTICS = "statistics";
    static final String MENTIONS = "mentions";

    /** Of an earlier version: its turns, the newest version, and how many steps lead there. */
    static final String TURNS = "turns";

    static final String NEWEST = "newest";
    static final String STEPS = "steps";

    /** What cases are alike by, the words of a case that tell, and the ids of its line. */
    static final String TRAIT = "trait";

    static final String TELLING = "telling";
    static final String LINE = "line";

    /** The id as it is sorted by: the turns of a document as they were spoken. */
    static final String PLACE = "place";

    /** Where the runs of the text views come from: {@link TextLayout}. */
    static final String LAYOUT = "layout";

    /** Documents a case stands in; the case an utterance belongs to. */
    static final String DOCUMENT = "document";

    static final String CASE = "case";

    /**
     * The cases and documents a thing belongs to, itself included: what shares a value is in the
     * same case or document.
     */
    static final String IN_CASE = "in.case";

    static final String IN_DOCUMENT = "in.document";

    /** Articles of the case. */
    static final String ARTICLE = "article";

    static final String NUMBER = "number";

    /** Who spoke, under which label, in which meeting: {@link SpokenTurns}. */
    static final String SPOKEN = "spoken";

    /** Ids of the cases that a case refers to. */
    static final String REFERS = "refers";

    /** When a document was taken in. */
    static final String INGESTED = "ingested";

    /** The municipality whose numbers a document tells. */
    static final String STATISTICS_OF = "statistics-of";

    static final String ORGANIZATION = CHARACTERS + "organization.";
    static final String NAMED = CHARACTERS + "field.";
    static final String FILTER = "filter.";

    private Fields() {}

    static String organization(OrganizationRole role) {
        return ORGANIZATION + role.code();
    }

    /** A text field that only {@code name:value} searches. */
    static String named(SearchField field) {
        return NAMED + field.name();
    }

    /** Holds the values of a facet, to filter on. */
    static String filter(Facet facet) {
        return FILTER + facet.code();
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
