package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * One sentence for several cases: 「審議の結果、承認された。」「諮問第1号から第3号までは原案のとおり承認され、第4号は継続審議となった。」
 * 「諮問事項(1)及び(3)は承認、(2)は継続」.
 *
 * <p>A clause that names cases decides those; a sentence that names none decides all.
 */
final class MeetingVerdict {
    static final MeetingVerdict NONE = new MeetingVerdict("", List.of());

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?<!報告)第(?<from>\\d{1,5})号(?:(?:議案|案件)?(?:から|~|-|ないし)(?:諮問|議案)?第?(?<to>\\d{1,5})号)?");
    private static final Pattern LISTED =
            Pattern.compile(
                    "(?:(?:^|\\()(?<from>\\d{1,2})(?:\\)|(?<=^\\d{1,2})[.、])|(?:議題|議案|案件|審議)(?<named>\\d{1,2})(?![\\d月年回件])|(?<![\\d第.,])(?<bare>\\d{1,2})(?=は(?:原案|承認|適当|可決|継続|了承|取下|取り下|否決|不承認)))(?:(?:から|~|-|ないし)(?:\\((?<to>\\d{1,2})\\)|(?:議題|議案|案件|審議)?(?<last>\\d{1,2})(?![\\d月年回件])))?");

    /** Without one no clause names a case. */
    private static final Pattern NUMBER = Pattern.compile("\\d");

    private static final Pattern OF_ALL =
            Pattern.compile(
                    "全て|すべて|いずれも|各案件|全案件|両案件|全議案|各議案|[以上]上の案件|諮問(?:事項|案件)は|\\d件(?:とも|全て|すべて)");

    /** What a clause decides, and of which cases: none named means all. */
    private record Clause(Outcome outcome, Set<Integer> numbers, Set<Integer> places, Span quote) {
        boolean namesCases() {
            return !numbers.isEmpty() || !places.isEmpty();
        }
    }

    private final String text;
    private final List<Clause> clauses;

    private MeetingVerdict(String text, List<Clause> clauses) {
        this.text = text;
        this.clauses = clauses;
    }

    /**
     * @param spans where the result of the meeting is told
     */
    static MeetingVerdict of(String text, List<Span> spans) {
        return new MeetingVerdict(text, clauses(text, spans, sentence -> true));
    }

    /** Only the sentences that speak of all cases, or of several by their numbers. */
    static MeetingVerdict ofSeveral(String text, List<Span> spans) {
        var clauses =
                clauses(
                        text,
                        spans,
                        sentence -> hasNumber(sentence.of(text)) || speaksOfAll(text, sentence));
        return new MeetingVerdict(
                text,
                clauses.stream()
                        .filter(clause -> clause.namesCases() || speaksOfAll(text, clause.quote()))
                        .toList());
    }

    private static List<Clause> clauses(String text, List<Span> spans, Predicate<Span> mayTell) {
        var clauses = new ArrayList<Clause>();
        for (var span : spans) {
            for (var entry : entries(text, span)) {
                for (var sentence : Sentences.of(text, entry.start(), entry.end()))
                    if (mayTell.test(sentence)) clauses.addAll(clauses(text, sentence));
            }
        }
        return clauses;
    }

    private static final Pattern NEXT_ENTRY =
            Pattern.compile(
                    "\\n(?=[\\s　]*(?:[(（]?[0-9０-９]{1,2}[)）.．、\\s　]|[①-⑳⑴-⒇・]|(?:議題|議案|案件|諮問|報告)))");

    /** A cell may hold a list, a line for each case. */
    private static List<Span> entries(String text, Span span) {
        var entries = new ArrayList<Span>();
        int from = span.start();
        var next = NEXT_ENTRY.matcher(text).region(span.start(), span.end());
        while (next.find()) {
            entries.add(new Span(from, next.start()));
            from = next.end();
        }
        entries.add(new Span(from, span.end()));
        return entries;
    }

    private static boolean speaksOfAll(String text, Span sentence) {
        return OF_ALL.matcher(NormalText.squeeze(sentence.of(text))).find();
    }

    /**
     * @param place of the case among those of the meeting, from 1
     */
    Verdict of(AgendaItem item, int place) {
        if (item.kind() == CaseKind.CONFIRMATION) return Verdict.NONE;
        int number = number(item);
        var own = clauses.stream().filter(clause -> names(clause, number, place)).toList();
        var all = clauses.stream().filter(clause -> !clause.namesCases()).toList();
        if (own.isEmpty() && clauses.stream().anyMatch(Clause::namesCases) && all.isEmpty())
            return Verdict.NONE;
        var telling = own.isEmpty() ? ofKind(all, item.kind()) : own;
        if (telling.isEmpty()) return Verdict.NONE;
        var clause = telling.getFirst();
        if (item.kind() == CaseKind.REPORT) {
            boolean told = !own.isEmpty() || clause.outcome() == Outcome.REPORTED;
            return told
                    ? Verdict.of(text, Outcome.REPORTED, List.of(clause.quote()), List.of())
                    : Verdict.NONE;
        }
        if (clause.outcome() == Outcome.REPORTED || clause.outcome() == Outcome.CONFIRMED)
            return Verdict.NONE;
        var conditions =
                clause.outcome() == Outcome.APPROVED_WITH_CONDITIONS && own.size() <= 1
                        ? Conditions.inSentence(text, clause.quote()).stream().toList()
                        : List.<Span>of();
        return Verdict.of(text, clause.outcome(), List.of(clause.quote()), conditions);
    }

    private static final int NOT_NUMBERED = -1;
    private static final int OTHERWISE_NUMBERED = -2;

    private static int number(AgendaItem item) {
        if (item.number() == null) return NOT_NUMBERED;
        var digits = NUMBERED.matcher(item.number());
        return digits.find() ? Integer.parseInt(digits.group("from")) : OTHERWISE_NUMBERED;
    }

    /** 「報告事項は2件とも了承した」 tells of reports only. */
    private List<Clause> ofKind(List<Clause> all, CaseKind kind) {
        boolean report = kind == CaseKind.REPORT;
        return all.stream()
                .filter(
                        clause ->
                                clause.outcome() == Outcome.REPORTED
                                        ? report
                                        : !(report && clause.outcome() == Outcome.CONFIRMED))
                .toList();
    }

    private static boolean names(Clause clause, int number, int place) {
        return number != NOT_NUMBERED && !clause.numbers().isEmpty()
                ? clause.numbers().contains(number)
                : clause.places().contains(place);
    }

    /** 「(1)は承認、(2)は継続」: each part that decides ends a clause. */
    private static List<Clause> clauses(String text, Span sentence) {
        var words = Quotes.text(text, sentence);
        if (words.length() > LONGEST) return List.of();
        if (!hasNumber(words)) return whole(words, sentence);
        var clauses = new ArrayList<Clause>();
        var part = new StringBuilder();
        for (var piece : words.split("(?<=[、，])")) {
            part.append(piece);
            var said = OutcomeReader.said(part.toString());
            boolean named = namesAny(piece);
            boolean ended = said != null && said.decides();
            if (!ended && !named && !clauses.isEmpty()) continue;
            if (!ended) continue;
            var squeezed = NormalText.squeeze(part.toString());
            clauses.add(new Clause(said.outcome(), numbered(squeezed), listed(squeezed), sentence));
            part.setLength(0);
        }
        boolean divided = clauses.stream().filter(Clause::namesCases).count() > 1;
        return divided ? clauses : whole(words, sentence);
    }

    private static boolean hasNumber(String words) {
        return NUMBER.matcher(NormalText.normalize(words)).find();
    }

    private static List<Clause> whole(String words, Span sentence) {
        var whole = OutcomeReader.said(words);
        if (whole == null || !whole.decides()) return List.of();
        var squeezed = NormalText.squeeze(words);
        return List.of(new Clause(whole.outcome(), numbered(squeezed), listed(squeezed), sentence));
    }

    private static boolean namesAny(String piece) {
        var squeezed = NormalText.squeeze(piece);
        return NUMBERED.matcher(squeezed).find() || LISTED.matcher(squeezed).find();
    }

    private static Set<Integer> numbered(String squeezed) {
        var numbers = new HashSet<Integer>();
        var match = NUMBERED.matcher(squeezed);
        while (match.find()) range(numbers, match.group("from"), match.group("to"));
        return numbers;
    }

    private static Set<Integer> listed(String squeezed) {
        var places = new HashSet<Integer>();
        var match = LISTED.matcher(squeezed);
        while (match.find()) {
            var from =
                    Stream.of("from", "named", "bare")
                            .map(match::group)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow();
            range(
                    places,
                    from,
                    match.group("to") != null ? match.group("to") : match.group("last"));
        }
        return places;
    }

    private static void range(Set<Integer> numbers, String from, @Nullable String to) {
        int first = Integer.parseInt(from);
        int last = to == null ? first : Integer.parseInt(to);
        for (int n = first; n <= last && n < first + MOST; n++) numbers.add(n);
    }

    private static final int MOST = 200;
    private static final int LONGEST = 1_000;
}
