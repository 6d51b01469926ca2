package jp.senrei.indexer.index;

/** What an entry is replaced with: all entries of an owner are replaced together. */
final class Owner {
    private Owner() {}

    /** Of documents, meetings, cases and earlier versions. */
    static String municipality(String code) {
        return code;
    }

    /** Of what is suggested of a municipality. */
    static String suggestions(String code) {
        return code + "/suggestions";
    }

    /** Of the turns of a document. */
    static String turns(String document) {
        return "turns/" + document;
    }
}
