package jp.senrei.corpus.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * 原本: one archived file and what is known about it without reading it. Kept as {@code
 * metadata.json} beside the bytes.
 *
 * @param id {@link Document#idOf} of the hash
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param file the name it first came with, as it was, also when that name is no safe path
 * @param size bytes
 * @param municipality 全国地方公共団体コード given by hand; null when the document itself has to say
 * @param council 審議会 given by hand; null when the document itself has to say
 * @param sources where these bytes were found (paths, addresses), in the order they were learnt
 * @param ingested when the bytes were first archived
 */
public record Original(
        String id,
        String sha256,
        String file,
        long size,
        Visibility visibility,
        @Nullable String municipality,
        @Nullable String council,
        List<String> sources,
        Instant ingested) {

    public Original {
        if (!id.equals(Document.idOf(sha256)))
            throw new IllegalArgumentException("id " + id + " is not that of " + sha256);
        sources = List.copyOf(sources);
    }

    static Original first(
            String sha256, String file, long size, String source, Intake intake, Instant now) {
        var visibility = intake.visibility() == null ? Visibility.INTERNAL : intake.visibility();
        return new Original(
                Document.idOf(sha256),
                sha256,
                file,
                size,
                visibility,
                intake.municipality(),
                intake.council(),
                List.of(source),
                now);
    }

    /** The same bytes met again: what was said this time wins, what was not said stays. */
    Original again(String source, Intake intake) {
        return new Original(
                id,
                sha256,
                file,
                size,
                intake.visibility() == null ? visibility : intake.visibility(),
                intake.municipality() == null ? municipality : intake.municipality(),
                intake.council() == null ? council : intake.council(),
                with(source),
                ingested);
    }

    private List<String> with(String source) {
        if (sources.contains(source)) return sources;
        var longer = new ArrayList<>(sources);
        longer.add(source);
        return longer;
    }
}
