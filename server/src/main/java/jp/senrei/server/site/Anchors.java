package jp.senrei.server.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Anchors of blocks, {@code b12}: what {@code passage} of the model says. */
public final class Anchors {
    private static final Pattern BLOCK = Pattern.compile("b(\\d{1,9})");

    private Anchors() {}

    /** The block's index, -1 for what is no anchor. */
    public static int block(@Nullable String anchor) {
        if (anchor == null) return -1;
        var matcher = BLOCK.matcher(anchor);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
