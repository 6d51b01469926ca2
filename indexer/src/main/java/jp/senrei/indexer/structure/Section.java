package jp.senrei.indexer.structure;

/**
 * A stretch of lines that one layout family reads.
 *
 * @param from index of its first line
 * @param to end, excluded
 */
record Section(Kind kind, int from, int to) {
    enum Kind {
        /** Nothing recognised yet: title pages, letters, attachments. */
        FRONT,
        AGENDA,
        MINUTES,
        RESULT,
        SHEET,
        LINK_RECORD,
        REPORT,
        OPERATIONS,
        OPINION
    }
}
