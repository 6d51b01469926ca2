package jp.senrei.indexer.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.indexer.evaluate.Gold.Case;
import jp.senrei.indexer.evaluate.Gold.Named;
import jp.senrei.indexer.text.TitleKey;

/**
 * Pairs every gold case with at most one that was read: one of the same file, by number, else by
 * title.
 */
final class CasePairs {
    private static final double SAME_TITLE = 0.7;
    private static final double SAME_DAY = 0.05;

    private record Candidate(Case gold, Dossier read, double score) {}

    private final Map<Case, Dossier> pairs = new LinkedHashMap<>();
    private final Set<Dossier> taken = new HashSet<>();

    private CasePairs() {}

    static Map<Case, Dossier> of(List<Case> gold, List<Dossier> read) {
        var pairs = new CasePairs();
        var candidates = new ArrayList<Candidate>();
        for (var want : gold) {
            var files = files(want);
            for (var have : read) {
                if (!files.isEmpty() && files(have).stream().noneMatch(files::contains)) continue;
                double score = score(want, have);
                if (score > 0) candidates.add(new Candidate(want, have, score));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        candidates.forEach(pairs::take);
        return pairs.pairs;
    }

    private void take(Candidate candidate) {
        if (pairs.containsKey(candidate.gold) || taken.contains(candidate.read)) return;
        pairs.put(candidate.gold, candidate.read);
        taken.add(candidate.read);
    }

    /** 0 when it is another case. */
    private static double score(Case gold, Dossier read) {
        if (gold.municipality() != null
                && gold.municipality().name() != null
                && !gold.municipality().name().equals(read.municipality().name())) return 0;
        boolean sameDay =
                gold.meeting() != null
                        && Objects.equals(gold.meeting().date(), read.meeting().date());
        double title = TitleKey.of(gold.title()).similarity(TitleKey.of(read.title()));
        if (gold.number() != null && read.number() != null) {
            boolean same = Wording.loose(gold.number()).equals(Wording.loose(read.number()));
            return same && (sameDay || title >= SAME_TITLE) ? 2 + title : 0;
        }
        return title >= SAME_TITLE ? title + (sameDay ? SAME_DAY : 0) : 0;
    }

    static Set<String> files(Case gold) {
        return gold.appearances() == null
                ? Set.of()
                : gold.appearances().stream()
                        .map(Named::file)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    static Set<String> files(Dossier read) {
        return read.appearances().stream().map(Appearance::file).collect(Collectors.toSet());
    }
}
