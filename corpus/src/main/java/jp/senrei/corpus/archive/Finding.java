package jp.senrei.corpus.archive;

/**
 * 所見: something in a data directory that is not as it was written.
 *
 * @param code of the OCFL rule that is broken (E092), or one of ours in capitals
 * @param file path in the data directory
 * @param what is wrong, a sentence for a person (日本語)
 * @param repair what to do, likewise
 */
public record Finding(String code, String file, String what, String repair) {
    public static final String FROM_A_BACKUP = "バックアップから、このファイルを戻してください。";

    @Override
    public String toString() {
        return "[%s] %s %s → %s".formatted(code, file, what, repair);
    }
}
