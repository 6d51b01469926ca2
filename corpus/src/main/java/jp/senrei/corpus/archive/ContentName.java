package jp.senrei.corpus.archive;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The last part of a content path: as close to the file's own name as every file system allows. */
final class ContentName {
    /**
     * A name may have 255 bytes on the usual file systems; some room is left for what copies and
     * backups append.
     */
    private static final int LONGEST = 200;

    /** An ending longer than this is no ending but a full stop in a sentence. */
    private static final int LONGEST_ENDING = 12;

    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}/\\\\:*?\"<>|]");

    private ContentName() {}

    static String of(String file) {
        var safe = UNSAFE.matcher(file).replaceAll("_").strip();
        if (safe.chars().allMatch(c -> c == '.')) return "original";
        if (safe.startsWith(".")) safe = "_" + safe.substring(1);
        return bytes(safe) <= LONGEST ? safe : shortened(safe);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var ending =
                dot > 0 && bytes(name.substring(dot)) <= LONGEST_ENDING ? name.substring(dot) : "";
        var kept = new StringBuilder();
        int room = LONGEST - bytes(ending);
        for (var character : (Iterable<Integer>) name.codePoints()::iterator) {
            room -= bytes(Character.toString(character));
            if (room < 0) break;
            kept.appendCodePoint(character);
        }
        return kept.append(ending).toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
