package jp.senrei.server.versions;

/**
 * What is compared as one: a turn, or a block of a document in which nobody speaks.
 *
 * @param speaker as written; empty where nobody speaks
 * @param page of the original, 1-based
 * @param address where it stands in its version
 */
public record Unit(String speaker, String text, int page, String address) {
    /** What two have in common that say the same; where they stand does not count. */
    record Said(String speaker, String text) {}

    Said said() {
        return new Said(speaker, text);
    }
}
