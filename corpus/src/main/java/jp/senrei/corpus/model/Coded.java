package jp.senrei.corpus.model;

/**
 * A closed list of values: a code for JSON and URLs (kebab-case) and the label the councils use
 * (日本語).
 */
public interface Coded {
    /** What stands in JSON, URLs and the index; never changes once published. */
    String code();

    /** What people see. */
    String label();

    /** The value of {@code type} with this code, or null when there is none. */
    static <E extends Enum<E> & Coded> @org.jspecify.annotations.Nullable E find(
            Class<E> type, String code) {
        for (E value : type.getEnumConstants()) {
            if (value.code().equals(code)) return value;
        }
        return null;
    }
}
