package jp.senrei.server.cli;

import static jp.senrei.corpus.model.Audience.READER;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.AskedWord;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.DocumentHit;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Scope;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.indexer.index.UtteranceHit;
import jp.senrei.server.api.AnswerJson;
import jp.senrei.server.question.AbsenceStatement;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.question.SearchType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code senrei search QUERY} */
@Command(name = "search", description = "案件・発言・文書を探します。", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    /**
     * Within Japanese text, where it stands for nothing; between two ASCII characters it is a
     * space.
     */
    private static final Pattern LINE_END =
            Pattern.compile("(?<=[^\\p{ASCII}])\\s*\\n\\s*|\\s*\\n\\s*(?=[^\\p{ASCII}])");

    private static final String INDENT = "   ";

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "検索語（\"…\" -語 OR ( ) 委託先:○○ なども使えます）")
    private List<String> words = List.of();

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--type",
            paramLabel = "cases|utterances|documents",
            description = "探すもの（既定: ${DEFAULT-VALUE}）",
            defaultValue = "cases")
    private SearchType type = SearchType.CASES;

    @Option(
            names = "--filter",
            paramLabel = "facet=value",
            description = "絞り込み（例: outcome=approved）。繰り返すと、同じ観点は「または」、違う観点は「かつ」")
    private List<String> filters = List.of();

    @Option(
            names = "--scope",
            paramLabel = "utterance|case|document",
            description = "複数の語を探す範囲。同じ発言、同じ案件、同じ文書（既定: 案件と発言は case、文書は document）")
    private @Nullable String scope;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "表示する件数、1から100まで（既定: ${DEFAULT-VALUE}）",
            defaultValue = "10")
    private int size = 10;

    @Option(names = "--json", description = "APIと同じJSONで書く")
    private boolean json;

    @Override
    public Integer call() {
        if (size < 1 || size > Question.MAX_SIZE) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "--size には1から" + Question.MAX_SIZE + "までの数を指定してください（指定: " + size + "）。");
        }
        var question =
                Question.of(String.join(" ", words))
                        .within(scope())
                        .filteredBy(facets())
                        .size(size);
        try (var index = data.openIndex()) {
            switch (type) {
                case CASES ->
                        show(
                                question,
                                index.searchCases(question, READER),
                                AnswerJson::cases,
                                SearchCommand::print);
                case UTTERANCES ->
                        show(
                                question,
                                index.searchUtterances(question, READER),
                                AnswerJson::utterances,
                                (out, rank, hit) -> print(out, rank, hit, index));
                case DOCUMENTS ->
                        show(
                                question,
                                index.searchDocuments(question, READER),
                                AnswerJson::documents,
                                SearchCommand::print);
            }
        }
        return ExitCode.DONE;
    }

    private @Nullable Scope scope() {
        if (scope == null) return null;
        var chosen = Coded.find(Scope.class, scope);
        if (chosen != null) return chosen;
        throw new Refusal(
                ExitCode.USAGE,
                "--scope には、utterance、case、documentのいずれかを指定してください（指定: " + scope + "）。");
    }

    private Map<Facet, Set<String>> facets() {
        var facets = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var filter : filters) {
            int equals = filter.indexOf('=');
            var facet = equals < 0 ? null : Facet.of(filter.substring(0, equals));
            if (facet == null) {
                var known = new ArrayList<String>();
                for (var each : Facet.values()) known.add(each.code());
                throw new Refusal(
                        ExitCode.USAGE,
                        "--filter は facet=value の形で指定してください（指定: "
                                + filter
                                + "、使える観点: "
                                + String.join("、", known)
                                + "）。");
            }
            facets.computeIfAbsent(facet, key -> new LinkedHashSet<>())
                    .add(filter.substring(equals + 1));
        }
        return facets;
    }

    private interface Printer<H> {
        void print(PrintStream out, int rank, H hit);
    }

    private <H> void show(
            Question question,
            Answer<H> answer,
            Function<Answer<H>, List<AnswerJson.Hit>> hits,
            Printer<H> printer) {
        var statement =
                AbsenceStatement.of(
                        question, answer, type.label(), READER, JapanTime.today(Clock.systemUTC()));
        explain(answer, statement);
        if (answer.suggestion() != null) System.err.println("もしかして：" + answer.suggestion());
        if (json) {
            System.out.println(
                    AnswerJson.write(question, answer, hits.apply(answer), 0, statement));
            return;
        }
        System.out.println(
                answer.total()
                        + "件"
                        + (answer.total() > answer.hits().size()
                                ? "のうち" + answer.hits().size() + "件を表示します。"
                                : ""));
        int rank = 1;
        for (var hit : answer.hits()) printer.print(System.out, rank++, hit);
    }

    /** What is not the answer itself goes to the error stream. */
    private void explain(Answer<?> answer, @Nullable String statement) {
        if (answer.notice() != null) System.err.println(answer.notice());
        for (var word : answer.words()) {
            var names = word.names().stream().map(AskedWord.Name::text).toList();
            System.err.println("言い換え：" + word.text() + "＝" + String.join("、", names));
        }
        var partial = answer.partial();
        if (partial != null)
            partial.missing()
                    .forEach(
                            word ->
                                    System.err.println(
                                            "「%s」を含む%sはありません。"
                                                    .formatted(
                                                            word.text(),
                                                            word.anywhere()
                                                                    ? type.label()
                                                                    : "資料")));
        if (statement != null) System.err.println(statement);
    }

    private static void print(PrintStream out, int rank, CaseHit hit) {
        var dossier = hit.dossier();
        var number = dossier.number() == null ? "" : dossier.number() + "　";
        var title = marked(dossier.title(), hit.titleMarks());
        print(
                out,
                rank + ". " + number + title + "［" + dossier.outcome().label() + "］",
                List.of(dossier.municipality().name(), day(dossier), dossier.id()),
                hit.snippets());
    }

    private static void print(PrintStream out, int rank, DocumentHit hit) {
        var document = hit.document();
        print(
                out,
                rank + ". " + marked(document.title(), hit.titleMarks()),
                List.of(document.municipality().name(), document.file(), document.id()),
                hit.snippets());
    }

    /** A turn says who, and about what in which meeting. */
    private static void print(PrintStream out, int rank, UtteranceHit hit, SearchIndex index) {
        var turn = hit.utterance();
        var dossier = Optional.ofNullable(turn.caseId()).flatMap(id -> index.findCase(id, READER));
        var meeting = index.findMeeting(turn.meeting(), READER);
        var about = new ArrayList<String>();
        meeting.ifPresent(one -> about.addAll(told(one)));
        about.add(turn.page() + "ページ");
        about.add(turn.id());
        print(
                out,
                rank
                        + ". "
                        + turn.speaker()
                        + dossier.map(one -> "（" + one.title() + "）").orElse(""),
                about,
                List.of());
        hit.snippets().forEach(snippet -> out.println(INDENT + marked(snippet)));
    }

    private static List<String> told(Meeting meeting) {
        return Stream.of(
                        meeting.municipality().name(),
                        meeting.ordinal(),
                        meeting.date() == null ? "開催日不明" : meeting.date().toString())
                .filter(Objects::nonNull)
                .toList();
    }

    private static void print(
            PrintStream out, String title, List<String> about, List<Snippet> snippets) {
        out.println();
        out.println(LINE_END.matcher(title).replaceAll(""));
        out.println(INDENT + String.join("　", about));
        for (var snippet : snippets) {
            var speaker = snippet.speaker() == null ? "" : snippet.speaker() + "：";
            out.println(INDENT + speaker + marked(snippet));
        }
    }

    private static String day(Dossier dossier) {
        return dossier.meeting().date() == null ? "開催日不明" : dossier.meeting().date().toString();
    }

    /**
     * On one line. What was found stands between 《 and 》, which minutes hardly use themselves; 【
     * and 】 they do.
     */
    private static String marked(Snippet snippet) {
        var text = marked(snippet.text(), snippet.marks());
        return LINE_END.matcher(text).replaceAll("").replaceAll("\\s+", " ");
    }

    private static String marked(String text, List<Span> marks) {
        var marked = new StringBuilder();
        int from = 0;
        for (var mark : marks) {
            marked.append(text, from, mark.start()).append('《').append(mark.of(text)).append('》');
            from = mark.end();
        }
        return marked.append(text, from, text.length()).toString();
    }
}
