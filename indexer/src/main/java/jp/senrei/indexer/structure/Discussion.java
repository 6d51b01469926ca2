package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/** A case of this meeting and what was said of it. Filled while the minutes are walked through. */
final class Discussion {
    private static final int LONGEST_STRETCH = 800;

    final AgendaItem item;

    /** The title as a whole, and without the words that an agenda hangs on it (に係る検討について). */
    final List<TitleKey> titles;

    final List<Stretch> stretches = new ArrayList<>();
    final List<Line> opinion = new ArrayList<>();
    final List<VerdictReader.Spoken> spoken = new ArrayList<>();

    /** Indexes in {@link ReadingBuilder#turns}. */
    final List<Integer> turns = new ArrayList<>();

    @Nullable String department;

    Discussion(AgendaItem item) {
        this.item = item;
        this.titles = titles(item);
        this.department = item.department();
    }

    private static List<TitleKey> titles(AgendaItem item) {
        var bare = item.title().replaceAll("(?:に係る|に関する)(?:検討|審議|諮問)?(?:について)?$", "");
        return bare.equals(item.title())
                ? List.of(item.key())
                : List.of(item.key(), TitleKey.of(bare));
    }

    /** Lines that stand next to each other and nobody speaks are one stretch. */
    void add(Stretch next) {
        var last = stretches.isEmpty() ? null : stretches.getLast();
        boolean joins =
                last != null
                        && last.speaker() == null
                        && next.speaker() == null
                        && next.start() - last.end() <= 1
                        && next.end() - last.start() < LONGEST_STRETCH
                        && last.page() == next.page();
        if (joins)
            stretches.set(
                    stretches.size() - 1,
                    new Stretch(last.start(), next.end(), last.block(), last.page(), null));
        else stretches.add(next);
    }
}
