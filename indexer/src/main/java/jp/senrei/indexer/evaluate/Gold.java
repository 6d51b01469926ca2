package jp.senrei.indexer.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.corpus.model.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What a person read, in the form of {@code senrei export}: {@code cases.jsonl}, {@code
 * meetings.jsonl}, {@code utterances.jsonl}, {@code statistics.jsonl}, each one object a line and
 * each of them optional. A key that is missing, null or empty asks nothing. {@code document} may be
 * the name of the file instead of the id, because a person knows the one and not the other.
 */
public record Gold(
        List<Case> cases, List<Meeting> meetings, List<Turn> utterances, List<Cell> statistics) {
    public Gold {
        cases = List.copyOf(cases);
        meetings = List.copyOf(meetings);
        utterances = List.copyOf(utterances);
        statistics = List.copyOf(statistics);
    }

    /** A name that stands for more: of a municipality, a service, a file. */
    public record Named(@Nullable String id, @Nullable String name, @Nullable String file) {}

    /** The meeting of a case. */
    public record Day(
            @Nullable String ordinal,
            @Nullable LocalDate date,
            @Nullable LocalDate endDate,
            @Nullable Boolean written) {}

    /** A reference to an earlier case. */
    public record Cited(@Nullable String text, @Nullable String number, @Nullable String target) {}

    /** 案件; the values are those of {@link jp.senrei.corpus.model.Dossier}. */
    public record Case(
            @Nullable Named municipality,
            @Nullable Day meeting,
            @Nullable String kind,
            @Nullable String number,
            String title,
            @Nullable String department,
            @Nullable List<String> matters,
            @Nullable List<ArticleRef> articles,
            @Nullable List<Organization> organizations,
            @Nullable List<Named> services,
            @Nullable List<String> certifications,
            @Nullable List<String> personalInformation,
            @Nullable List<String> protections,
            @Nullable String startDate,
            @Nullable String outcome,
            @Nullable String decision,
            @Nullable List<String> conditions,
            @Nullable List<Cited> references,
            @Nullable List<Named> appearances,
            @Nullable String regime) {}

    /** 会議. */
    public record Meeting(
            @Nullable Named municipality,
            @Nullable String ordinal,
            @Nullable LocalDate date,
            @Nullable LocalDate endDate,
            @Nullable Boolean written,
            @Nullable String venue,
            @Nullable List<Attendee> attendees,
            @Nullable List<String> absent,
            @Nullable Integer observers) {}

    /** 発言; all turns of a document, in order. */
    public record Turn(String document, String speaker, @Nullable String role, String text) {}

    /** 統計の値; all cells of a document. */
    public record Cell(
            String document,
            @Nullable Integer fiscalYear,
            @Nullable String table,
            String row,
            String column,
            double value) {}

    /**
     * @throws IOException when the folder cannot be read, or a line is no JSON of this form; the
     *     message names file and line
     */
    public static Gold read(Path folder) throws IOException {
        return new Gold(
                lines(folder.resolve("cases.jsonl"), Case.class),
                lines(folder.resolve("meetings.jsonl"), Meeting.class),
                lines(folder.resolve("utterances.jsonl"), Turn.class),
                lines(folder.resolve("statistics.jsonl"), Cell.class));
    }

    public boolean isEmpty() {
        return cases.isEmpty()
                && meetings.isEmpty()
                && utterances.isEmpty()
                && statistics.isEmpty();
    }

    private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
        var all = new ArrayList<T>();
        if (!Files.exists(file)) return all;
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) continue;
            try {
                all.add(CorpusJson.read(line, type));
            } catch (RuntimeException unreadable) {
                throw new IOException(
                        file + " " + number + "行目: " + firstLine(unreadable), unreadable);
            }
        }
        return all;
    }

    private static String firstLine(RuntimeException problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }
}
