package jp.senrei.server.versions;

/** A run of a text that stands in both versions, or in one of them only. */
public record Words(Kind kind, String text) {
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }
}
