package jp.senrei.indexer.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Reference;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Which dossier a reference means: the one with its number, and with its fiscal year where the
 * reference names one. A number that fits two dossiers stays open.
 */
final class Targets {
    private record Numbered(String number, @Nullable Integer fiscalYear, String id) {}

    private final List<Numbered> all = new ArrayList<>();

    Targets(List<Cluster> clusters, List<String> ids, Meetings meetings) {
        for (int i = 0; i < clusters.size(); i++) {
            var number = clusters.get(i).number();
            if (number == null) continue;
            var day = meetings.reading(clusters.get(i).members.getFirst().meeting()).date();
            all.add(
                    new Numbered(
                            ConsultationNumber.bare(number),
                            ConsultationNumber.fiscalYear(number)
                                    .or(() -> Optional.ofNullable(day).map(Targets::fiscalYear))
                                    .orElse(null),
                            ids.get(i)));
        }
    }

    Reference resolve(Reference reference) {
        if (reference.number() == null) return reference;
        var year = EraDate.fiscalYear(NormalText.normalize(reference.text()));
        var fitting =
                all.stream()
                        .filter(numbered -> numbered.number.equals(reference.number()))
                        .filter(
                                numbered ->
                                        year.isEmpty() || year.get().equals(numbered.fiscalYear))
                        .toList();
        return fitting.size() != 1
                ? reference
                : new Reference(
                        reference.text(),
                        reference.number(),
                        reference.date(),
                        fitting.getFirst().id(),
                        reference.relation());
    }

    private static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }
}
