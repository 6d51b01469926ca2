package jp.senrei.corpus.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Matter;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code concordance.tsv}. What a clerk mistyped is told with file and line, and what may
 * stand there.
 */
final class ConcordanceReader {
    private static final Pattern ARTICLE =
            Pattern.compile("第[0-9]+条(?:の[0-9]+)*(?:第[0-9]+項)?(?:第[0-9]+号(?:の[0-9]+)*)?");
    private static final int MATTER = 3;
    private static final int SINCE = 4;
    private static final int UNTIL = 5;

    private final Set<String> municipalities;

    /**
     * @param municipalities known codes; those of municipalities that are in no list begin with 99
     */
    ConcordanceReader(Set<String> municipalities) {
        this.municipalities = municipalities;
    }

    Concordance read(List<VocabularyLine> entries) {
        return new Concordance(entries.stream().map(this::entry).toList());
    }

    private Concordance.Entry entry(VocabularyLine line) {
        var code = line.cell(0);
        if (!code.equals(Concordance.EVERYWHERE)
                && !municipalities.contains(code)
                && !code.matches("99[0-9]{4}"))
            throw line.problem("no municipality has the code \"" + code + "\"");
        if (line.cell(1).isEmpty()) throw line.problem("the name of the ordinance is missing");
        if (!ARTICLE.matcher(line.cell(2)).matches())
            throw line.problem("\"" + line.cell(2) + "\" is no article; write 第22条 or 第12条第2号");
        var since = day(line, SINCE);
        var until = day(line, UNTIL);
        if (since != null && until != null && until.isBefore(since))
            throw line.problem("it ends before it begins");
        return new Concordance.Entry(
                code, line.cell(1), line.cell(2), matter(line, line.cell(MATTER)), since, until);
    }

    private static Matter matter(VocabularyLine line, String code) {
        var matter = Coded.find(Matter.class, code);
        if (matter != null) return matter;
        throw line.problem(
                "no matter \""
                        + code
                        + "\"; one of "
                        + Arrays.stream(Matter.values())
                                .map(Matter::code)
                                .collect(Collectors.joining(" ")));
    }

    private static @Nullable LocalDate day(VocabularyLine line, int column) {
        var text = line.cell(column);
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw line.problem("\"" + text + "\" is no day; write 2023-03-31");
        }
    }
}
