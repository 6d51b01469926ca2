package jp.senrei.server.site.reader;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Anchors of blocks, {@code b12}. */
final class Anchors {
    private static final Pattern BLOCK = Pattern.compile("b(\\d{1,9})");

    private Anchors() {}

    /** The block's index, -1 for what is no anchor. */
    static int block(@Nullable String anchor) {
        if (anchor == null) return -1;
        var matcher = BLOCK.matcher(anchor);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
