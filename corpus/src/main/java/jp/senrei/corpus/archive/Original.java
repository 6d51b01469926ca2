package jp.senrei.corpus.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
 * @param sources where these bytes were found, each address once, in the order they were learnt;
 *     the first {@link #MOST_SOURCES} of them
 * @param ingested when the bytes were first archived
 * @param replaced by a newer version; null for the newest
 */
public record Original(
        String id,
        String sha256,
        String file,
        long size,
        Visibility visibility,
        @Nullable String municipality,
        @Nullable String council,
        List<Source> sources,
        Instant ingested,
        @Nullable Replaced replaced) {

    /**
     * Each of them is a version of the object, with all that were known before: an empty form or an
     * error page that lies at thousands of addresses would take thousands of times its size. The
     * ledger tells of all.
     */
    public static final int MOST_SOURCES = 50;

    public Original {
        if (!id.equals(Document.idOf(sha256)))
            throw new IllegalArgumentException("id " + id + " is not that of " + sha256);
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(visibility, "visibility");
        var known = Objects.requireNonNull(ingested, "ingested");
        sources = sources.stream().map(source -> source.foundBy(known)).toList();
    }

    static Original first(String sha256, String file, long size, Source source, Intake intake) {
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
                source.found(),
                null);
    }

    /**
     * The same bytes met again: what was said this time wins, what was not said stays. At an
     * address where they are known to be, they stay as they were found first.
     */
    Original again(Source source, Intake intake) {
        var known = at(source.address());
        return (known.isPresent() && known.get().gone() == null ? this : foundAt(source))
                .told(intake);
    }

    private Original told(Intake intake) {
        return new Original(
                id,
                sha256,
                file,
                size,
                intake.visibility() == null ? visibility : intake.visibility(),
                intake.municipality() == null ? municipality : intake.municipality(),
                intake.council() == null ? council : intake.council(),
                sources,
                ingested,
                replaced);
    }

    public Optional<Source> at(String address) {
        return sources.stream().filter(source -> source.address().equals(address)).findFirst();
    }

    /**
     * Found at an address where it was not, or where something else was in between. As it was when
     * there is no room for one more.
     */
    public Original foundAt(Source source) {
        if (at(source.address()).isPresent())
            return withSources(old -> old.address().equals(source.address()) ? source : old);
        if (!hasRoom()) return this;
        var longer = new ArrayList<>(sources);
        longer.add(source);
        return with(longer, replaced);
    }

    /** Whether this is where one more address would be told; otherwise only the ledger does. */
    public boolean hasRoom() {
        return sources.size() < MOST_SOURCES;
    }

    public Original goneFrom(String address, Instant when) {
        return withSources(
                source ->
                        source.address().equals(address) && source.gone() == null
                                ? source.goneAt(when)
                                : source);
    }

    /**
     * @param now null when it is the newest again
     */
    public Original replaced(@Nullable Replaced now) {
        return with(sources, now);
    }

    public Original shownTo(Visibility visibility) {
        return told(Intake.of(visibility));
    }

    private Original withSources(UnaryOperator<Source> change) {
        return with(sources.stream().map(change).toList(), replaced);
    }

    private Original with(List<Source> sources, @Nullable Replaced replaced) {
        return new Original(
                id,
                sha256,
                file,
                size,
                visibility,
                municipality,
                council,
                sources,
                ingested,
                replaced);
    }
}
