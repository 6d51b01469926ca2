package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one municipality's cases as queries that find each by itself: 諮問第457号 湊野市, and
 * 諮問第3号 湊野市 年度:2022 where each year begins anew.
 */
final class CaseNumbers {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** 諮問第457号 is typed as 諮問457 too. */
    private static final Pattern COUNTER = Pattern.compile("第(?=[0-9])");

    private CaseNumbers() {}

    /** One for each case that has a number, in their order. */
    static List<String> of(Collection<CaseEntry> cases) {
        var numbered =
                cases.stream()
                        .map(CaseEntry::dossier)
                        .filter(dossier -> !number(dossier).isEmpty())
                        .toList();
        var seen = new HashSet<String>();
        var repeated =
                numbered.stream()
                        .map(CaseNumbers::number)
                        .filter(number -> !seen.add(number))
                        .collect(Collectors.toSet());
        return numbered.stream().map(dossier -> query(dossier, repeated)).toList();
    }

    /** What one of them may be typed as; its first word is the number. */
    static SuggestionKeys keys(String query) {
        int end = query.indexOf(' ');
        var number = end < 0 ? query : query.substring(0, end);
        return SuggestionKeys.of(number, List.of(COUNTER.matcher(number).replaceAll("")));
    }

    private static String query(Dossier dossier, Set<String> repeated) {
        var number = number(dossier);
        var query = number + " " + SuggestionEntry.asQuery(dossier.municipality().name());
        return query + (repeated.contains(number) ? year(dossier.meeting().date()) : "");
    }

    private static String year(@Nullable LocalDate date) {
        return date == null ? "" : " 年度:" + Period.fiscalYear(date);
    }

    private static String number(Dossier dossier) {
        var number = dossier.number();
        return number == null ? "" : SuggestionEntry.asQuery(SPACES.matcher(number).replaceAll(""));
    }
}
