package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.server.upkeep.Disk;
import jp.senrei.server.upkeep.Upkeep;
import org.jspecify.annotations.Nullable;

/** What every page says of the state the house is in. */
final class Notices {
    private Notices() {}

    /** Null when there is nothing to say. */
    static @Nullable String of(Upkeep upkeep, Audience audience) {
        var notices =
                Stream.of(
                                RenewalNotice.of(upkeep.renewal().get(), audience),
                                disk(upkeep.disk().get(), audience))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return notices.isEmpty() ? null : notices;
    }

    /** For those who take documents in; a visitor misses nothing. */
    private static @Nullable String disk(Disk.State disk, Audience audience) {
        if (audience == Audience.VISITOR) return null;
        return switch (disk) {
            case WRITABLE -> null;
            case FULL -> t("common.disk.full");
            case READ_ONLY -> t("common.disk.readonly");
        };
    }
}
