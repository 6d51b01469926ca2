package jp.senrei.corpus.accession;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 案: a file name that says it is a draft, and the name it has without saying so: 「会議録（案）.pdf」 is
 * the draft of 「会議録.pdf」 in the same folder, on the web as on the disk.
 *
 * <p>Only names that differ in nothing else belong together. 「条例案.pdf」 is no draft of 「条例.pdf」: a
 * mark is set off by brackets, a space, a line or a stop, but for 未定稿, 素案 and the like, which are
 * marks by themselves.
 */
final class DraftName {
    private static final String WORD = "(?:案|暫定版?|仮|未定稿|未確定版?|ドラフト|draft)";
    private static final Pattern MARK =
            Pattern.compile(
                    "[ 　_＿・.-]*[（(【［\\[〔]\\s*"
                            + WORD
                            + "\\s*[）)】］\\]〕]"
                            + "|[ 　_＿・.-]+"
                            + WORD
                            + "(?![\\p{L}\\p{N}])"
                            + "|[ 　_＿・.-]*(?:未定稿|未確定版|暫定版)(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DraftName() {}

    /** The address without the mark of a draft in its last part; empty when that has none. */
    static Optional<String> finalOf(String address) {
        int name = Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1;
        var match = MARK.matcher(address).region(name, address.length());
        if (!match.find()) return Optional.empty();
        var rest = address.substring(name, match.start()) + address.substring(match.end());
        if (rest.isBlank() || rest.startsWith(".")) return Optional.empty();
        return Optional.of(address.substring(0, name) + rest);
    }
}
