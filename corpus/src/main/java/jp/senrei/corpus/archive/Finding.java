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
    public static final String FROM_A_BACKUP =
            "バックアップ（zip）を別の場所に展開し、その中の data/ の下で同じ場所にあるものを、ここに写してください。";

    public static final String MOVE_AWAY = "必要なものか確かめ、保存庫の外に移してください。";

    @Override
    public String toString() {
        return "[%s] %s %s → %s".formatted(code, file, what, repair);
    }
}
