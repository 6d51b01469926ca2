package jp.senrei.server;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Relation;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.AskedWord;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.indexer.index.DocumentHit;
import jp.senrei.indexer.index.EarlierVersion;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.QueryNotice;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.indexer.index.SimilarCase;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.indexer.index.Sort;
import jp.senrei.indexer.index.Speaker;
import jp.senrei.indexer.index.Suggestion;
import jp.senrei.indexer.index.Totals;
import jp.senrei.indexer.index.UtteranceHit;
import org.jspecify.annotations.Nullable;

/**
 * An index for tests: every word of the question must occur somewhere in what it is asked for. A
 * case is as visible as the first document it appears in.
 */
public final class MemoryIndex implements SearchIndex {
    private final List<Dossier> dossiers;
    private final List<DocumentEntry> entries;
    private final List<Meeting> meetings;
    private final List<EarlierVersion> earlier;

    public MemoryIndex(
            List<Dossier> dossiers, List<DocumentEntry> entries, List<Meeting> meetings) {
        this(dossiers, entries, meetings, List.of());
    }

    public MemoryIndex(
            List<Dossier> dossiers,
            List<DocumentEntry> entries,
            List<Meeting> meetings,
            List<EarlierVersion> earlier) {
        this.earlier = earlier;
        this.dossiers = dossiers;
        this.entries = entries;
        this.meetings = meetings;
    }

    @Override
    public Answer<CaseHit> searchCases(Question question, Audience audience) {
        var matching =
                cases(audience).stream()
                        .filter(dossier -> matches(text(dossier), question))
                        .toList();
        var found =
                matching.stream()
                        .filter(dossier -> passes(dossier, question, null))
                        .sorted(order(question.sort()))
                        .toList();
        var facets = new EnumMap<Facet, List<Bucket>>(Facet.class);
        for (var facet : Facet.values()) {
            var buckets =
                    buckets(
                            facet,
                            matching.stream()
                                    .filter(dossier -> passes(dossier, question, facet))
                                    .toList(),
                            question);
            if (!buckets.isEmpty()) facets.put(facet, buckets);
        }
        var hits =
                page(found, question)
                        .map(
                                dossier ->
                                        new CaseHit(
                                                dossier,
                                                List.of(),
                                                snippets(dossier, question),
                                                1f))
                        .toList();
        var answer =
                Answer.of(found.size(), hits, facets, asked(question))
                        .meaning(meant(question))
                        .noting(notices(question));
        return found.isEmpty() ? answer.because(absence(question, audience)) : answer;
    }

    /** LINE goes by two other names. */
    private static List<AskedWord> asked(Question question) {
        if (!words(question).contains("LINE")) return List.of();
        var names =
                Stream.of("ライン", "LINE公式アカウント")
                        .map(name -> new AskedWord.Name(name, !question.without().contains(name)))
                        .toList();
        return List.of(new AskedWord("LINE", names));
    }

    private Absence absence(Question question, Audience audience) {
        var words = words(question);
        var near = new ArrayList<Absence.Near>();
        for (var word : words)
            if (words.size() > 1 && count(word, audience) > 0)
                near.add(
                        new Absence.Near(
                                Absence.Near.Kind.LESS,
                                question.text(word),
                                words.getLast(),
                                count(word, audience)));
        long documents = searchDocuments(question, audience).total();
        if (documents > 0)
            near.add(new Absence.Near(Absence.Near.Kind.DOCUMENTS, question, null, documents));
        var parts = words.stream().map(word -> part(word, audience)).toList();
        return new Absence(coverage(audience), parts, List.of(), near);
    }

    private Absence.Part part(String word, Audience audience) {
        long hits = count(word, audience);
        boolean anywhere = hits > 0 || searchDocuments(Question.of(word), audience).total() > 0;
        return new Absence.Part(word, null, List.of(), hits, anywhere);
    }

    private long count(String word, Audience audience) {
        return cases(audience).stream().filter(dossier -> text(dossier).contains(word)).count();
    }

    @Override
    public Coverage coverage(Audience audience) {
        var held = meetings(audience);
        var gaps =
                held.stream()
                        .flatMap(
                                meeting ->
                                        meeting.gaps().stream()
                                                .map(
                                                        gap ->
                                                                new Coverage.Gap(
                                                                        meeting.id(),
                                                                        meeting.ordinal(),
                                                                        gap)))
                        .toList();
        return new Coverage(
                List.of("潮見市", "霧丘町"),
                List.of("潮見市情報公開・個人情報保護審議会"),
                held.size(),
                held.stream().map(Meeting::date).min(Comparator.naturalOrder()).orElse(null),
                held.stream().map(Meeting::date).max(Comparator.naturalOrder()).orElse(null),
                cases(audience).size(),
                utterances(audience).size(),
                documents(audience).size(),
                List.of(new Coverage.Unread(Shiomi.MINUTES, "会議録", 3)),
                gaps,
                new Coverage.Edition(7, "0a1b2c3d", Instant.parse("2026-11-20T15:05:00Z")));
    }

    /** One slip that it knows. */
    private static @Nullable String meant(Question question) {
        return question.text().contains("LIME") ? question.text().replace("LIME", "LINE") : null;
    }

    @Override
    public Answer<UtteranceHit> searchUtterances(Question question, Audience audience) {
        var found =
                utterances(audience).stream()
                        .filter(utterance -> matches(utterance.text(), question))
                        .filter(utterance -> isBySomebodyAskedFor(utterance, question))
                        .toList();
        var hits =
                page(found, question)
                        .map(
                                utterance ->
                                        new UtteranceHit(
                                                utterance, snippets(utterance, question), 1f))
                        .toList();
        return Answer.of(found.size(), hits, Map.of(), List.of()).noting(notices(question));
    }

    private boolean isBySomebodyAskedFor(Utterance turn, Question question) {
        var asked = question.filters().getOrDefault(Facet.SPEAKER, Set.of());
        return asked.isEmpty()
                || meetings.stream()
                        .filter(meeting -> meeting.id().equals(turn.meeting()))
                        .flatMap(
                                meeting ->
                                        Speaker.nameIn(turn.speaker()).stream()
                                                .map(
                                                        name ->
                                                                Speaker.value(
                                                                        meeting.municipality()
                                                                                .code(),
                                                                        name)))
                        .anyMatch(asked::contains);
    }

    @Override
    public Answer<DocumentHit> searchDocuments(Question question, Audience audience) {
        var found =
                documents(audience).stream()
                        .filter(document -> matches(document.title(), question))
                        .toList();
        var hits =
                page(found, question)
                        .map(document -> new DocumentHit(document, List.of(), List.of(), 1f))
                        .toList();
        return Answer.of(found.size(), hits, Map.of(), List.of()).noting(notices(question));
    }

    /** Titles and organisations that begin as typed. */
    @Override
    public List<Suggestion> suggest(String typed, int most, Audience audience) {
        var begun = new LinkedHashSet<Suggestion>();
        for (var dossier : cases(audience)) {
            begun.add(new Suggestion(dossier.title(), Suggestion.Kind.TITLE, 1));
            dossier.organizations()
                    .forEach(
                            one ->
                                    begun.add(
                                            new Suggestion(
                                                    one.name(), Suggestion.Kind.ORGANIZATION, 1)));
        }
        return begun.stream()
                .filter(one -> !typed.isBlank() && one.text().startsWith(typed.strip()))
                .limit(most)
                .toList();
    }

    @Override
    public Totals totals(Question question, Audience audience) {
        return new Totals(
                searchCases(question, audience).total(),
                searchUtterances(question, audience).total(),
                searchDocuments(question, audience).total());
    }

    /** Those of the same matter or service. */
    @Override
    public List<SimilarCase> similar(String caseId, int most, Audience audience) {
        return findCase(caseId, audience).stream()
                .flatMap(
                        asked ->
                                cases(audience).stream()
                                        .filter(other -> !other.id().equals(caseId))
                                        .filter(other -> !goesOnWith(asked, other.id()))
                                        .map(other -> similar(asked, other)))
                .filter(similar -> !similar.reasons().isEmpty())
                .limit(most)
                .toList();
    }

    private static boolean goesOnWith(Dossier asked, String id) {
        return asked.references().stream()
                .anyMatch(
                        earlier ->
                                id.equals(earlier.target())
                                        && earlier.relation() != Relation.CITES);
    }

    private static SimilarCase similar(Dossier asked, Dossier other) {
        var reasons = new ArrayList<SimilarCase.Reason>();
        for (var kind : List.of(SimilarCase.Kind.SERVICE, SimilarCase.Kind.MATTER)) {
            var theirs = values(kind.facet(), other).keySet();
            values(kind.facet(), asked)
                    .forEach(
                            (value, label) -> {
                                if (theirs.contains(value))
                                    reasons.add(
                                            new SimilarCase.Reason(kind, label, List.of(value)));
                            });
        }
        if (asked.title().contains("業務") && other.title().contains("業務"))
            reasons.add(
                    new SimilarCase.Reason(SimilarCase.Kind.WORDS, "業務・委託", List.of("業務", "委託")));
        return new SimilarCase(other, reasons.size(), reasons);
    }

    @Override
    public Optional<Dossier> findCase(String id, Audience audience) {
        return cases(audience).stream().filter(dossier -> dossier.id().equals(id)).findFirst();
    }

    @Override
    public Optional<DocumentEntry> findDocument(String id, Audience audience) {
        return Stream.concat(entries.stream(), earlier.stream().map(EarlierVersion::entry))
                .filter(
                        entry ->
                                audience.maySee(entry.document().visibility())
                                        && entry.document().id().equals(id))
                .findFirst();
    }

    @Override
    public List<Document> versionsOf(String id, Audience audience) {
        var newest =
                earlier.stream()
                        .filter(version -> version.entry().document().id().equals(id))
                        .map(EarlierVersion::newest)
                        .findFirst()
                        .orElse(id);
        var before =
                earlier.stream()
                        .filter(version -> version.newest().equals(newest))
                        .sorted(Comparator.comparing(EarlierVersion::steps))
                        .map(version -> version.entry().document().id());
        return Stream.concat(Stream.of(newest), before)
                .flatMap(version -> aboutDocument(version, audience).stream())
                .toList();
    }

    @Override
    public Optional<Meeting> findMeeting(String id, Audience audience) {
        return meetings(audience).stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    @Override
    public List<Dossier> casesOfDocument(String document, Audience audience) {
        return cases(audience).stream()
                .filter(
                        dossier ->
                                dossier.appearances().stream()
                                        .anyMatch(
                                                appearance ->
                                                        appearance.document().equals(document)))
                .toList();
    }

    @Override
    public List<Utterance> utterancesOfCase(String id, Audience audience) {
        return utterances(audience).stream()
                .filter(utterance -> id.equals(utterance.caseId()))
                .toList();
    }

    @Override
    public List<Dossier> cases(Audience audience) {
        return dossiers.stream()
                .filter(
                        dossier ->
                                audience.maySee(
                                        visibility(dossier.appearances().getFirst().document())))
                .toList();
    }

    @Override
    public List<Meeting> meetings(Audience audience) {
        return meetings.stream()
                .filter(
                        meeting ->
                                meeting.documents().stream()
                                        .anyMatch(
                                                document -> audience.maySee(visibility(document))))
                .toList();
    }

    @Override
    public List<Utterance> utterances(Audience audience) {
        return entries.stream()
                .filter(entry -> audience.maySee(entry.document().visibility()))
                .flatMap(entry -> entry.utterances().stream())
                .toList();
    }

    @Override
    public List<StatisticsCell> statistics(Audience audience) {
        return entries.stream()
                .filter(entry -> audience.maySee(entry.document().visibility()))
                .flatMap(entry -> entry.statistics().stream())
                .toList();
    }

    @Override
    public List<Document> documents(Audience audience) {
        return entries.stream()
                .map(DocumentEntry::document)
                .filter(document -> audience.maySee(document.visibility()))
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Stream<T> all(Class<T> kind, Audience audience) {
        if (kind == Meeting.class) return (Stream<T>) meetings(audience).stream();
        if (kind == Dossier.class) return (Stream<T>) cases(audience).stream();
        if (kind == StatisticsCell.class) return (Stream<T>) statistics(audience).stream();
        if (kind != Document.class) throw new UnsupportedOperationException(kind.getName());
        return (Stream<T>) documents(audience).stream();
    }

    @Override
    public SearchIndex snapshot() {
        return this;
    }

    @Override
    public Optional<Document> aboutDocument(String id, Audience audience) {
        return findDocument(id, audience).map(DocumentEntry::document);
    }

    @Override
    public void close() {}

    private Visibility visibility(String document) {
        return entries.stream()
                .map(DocumentEntry::document)
                .filter(held -> held.id().equals(document))
                .map(Document::visibility)
                .findFirst()
                .orElse(Visibility.INTERNAL);
    }

    private static String text(Dossier dossier) {
        return dossier.number()
                + "\n"
                + dossier.title()
                + "\n"
                + dossier.decision()
                + "\n"
                + dossier.conditions()
                + "\n"
                + dossier.services()
                + "\n"
                + dossier.organizations()
                + "\n"
                + dossier.articles();
    }

    private static List<String> words(Question question) {
        var text =
                question.text().substring(0, Math.min(question.text().length(), Question.MAX_TEXT));
        return Stream.of(text.replaceAll("[\"()]", " ").strip().split("[\\s　]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean matches(String text, Question question) {
        return words(question).stream().allMatch(text::contains);
    }

    private static boolean passes(Dossier dossier, Question question, Facet except) {
        var date = dossier.meeting().date();
        var days =
                date == null
                        || !(question.from() != null && date.isBefore(question.from()))
                                && !(question.to() != null && date.isAfter(question.to()));
        return days
                && question.filters().entrySet().stream()
                        .filter(filter -> filter.getKey() != except)
                        .allMatch(
                                filter ->
                                        values(filter.getKey(), dossier).keySet().stream()
                                                .anyMatch(filter.getValue()::contains));
    }

    private static Comparator<Dossier> order(Sort sort) {
        Comparator<Dossier> byDate =
                Comparator.comparing(
                        dossier ->
                                Optional.ofNullable(dossier.meeting().date())
                                        .orElse(LocalDate.MIN));
        return switch (sort) {
            case RELEVANCE -> Comparator.comparing(dossier -> 0);
            case DATE_ASC -> byDate;
            case DATE_DESC -> byDate.reversed();
        };
    }

    private static <T> Stream<T> page(List<T> found, Question question) {
        return found.stream().skip((question.page() - 1L) * question.size()).limit(question.size());
    }

    private static List<QueryNotice> notices(Question question) {
        if (question.text().length() > Question.MAX_TEXT) return List.of(QueryNotice.TOO_LONG);
        return question.text().contains("((") ? List.of(QueryNotice.NOT_WELL_FORMED) : List.of();
    }

    private static List<Bucket> buckets(Facet facet, List<Dossier> found, Question question) {
        var counts = new LinkedHashMap<String, Long>();
        var labels = new LinkedHashMap<String, String>();
        for (var dossier : found) {
            values(facet, dossier)
                    .forEach(
                            (value, label) -> {
                                counts.merge(value, 1L, Long::sum);
                                labels.put(value, label);
                            });
        }
        var chosen = question.filters().getOrDefault(facet, Set.of());
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(
                        count ->
                                new Bucket(
                                        count.getKey(),
                                        labels.get(count.getKey()),
                                        count.getValue(),
                                        chosen.contains(count.getKey())))
                .toList();
    }

    private static Map<String, String> values(Facet facet, Dossier dossier) {
        var values = new LinkedHashMap<String, String>();
        switch (facet) {
            case MUNICIPALITY ->
                    values.put(dossier.municipality().code(), dossier.municipality().name());
            case COUNCIL -> values.put(dossier.council(), dossier.council());
            case PREFECTURE ->
                    values.put(
                            dossier.municipality().code().substring(0, 2),
                            dossier.municipality().prefecture());
            case MONTH, SPEAKER -> {}
            case YEAR ->
                    Optional.ofNullable(dossier.meeting().date())
                            .map(date -> date.minusMonths(3).getYear())
                            .ifPresent(
                                    year ->
                                            values.put(
                                                    String.valueOf(year),
                                                    "令和" + (year - 2018) + "年度"));
            case KIND -> put(values, dossier.kind());
            case MATTER -> dossier.matters().forEach(matter -> put(values, matter));
            case ARTICLE ->
                    dossier.articles().forEach(article -> values.put(path(article), path(article)));
            case ORGANIZATION ->
                    dossier.organizations()
                            .forEach(
                                    organization ->
                                            values.put(organization.name(), organization.name()));
            case SERVICE ->
                    dossier.services().forEach(service -> values.put(service.id(), service.name()));
            case CERTIFICATION -> dossier.certifications().forEach(name -> values.put(name, name));
            case PERSONAL_INFORMATION ->
                    dossier.personalInformation().forEach(item -> values.put(item, item));
            case OUTCOME -> put(values, dossier.outcome());
            case DEPARTMENT ->
                    Optional.ofNullable(dossier.department())
                            .ifPresent(department -> values.put(department, department));
        }
        return values;
    }

    private static String path(ArticleRef article) {
        return (article.law() == null ? "" : article.law()) + article.canonical();
    }

    private static void put(Map<String, String> values, Coded value) {
        values.put(value.code(), value.label());
    }

    private static List<Snippet> snippets(Utterance turn, Question question) {
        return words(question).stream().flatMap(word -> snippet(turn, word).stream()).toList();
    }

    private static Optional<Snippet> snippet(Utterance turn, String word) {
        var start = turn.text().indexOf(word);
        if (start < 0) return Optional.empty();
        return Optional.of(
                new Snippet(
                        turn.text(),
                        List.of(new Span(start, start + word.length())),
                        turn.passage(),
                        turn.speaker(),
                        turn.document(),
                        turn.page(),
                        0,
                        false,
                        false));
    }

    private List<Snippet> snippets(Dossier dossier, Question question) {
        var snippets = new ArrayList<Snippet>();
        for (var word : words(question)) {
            for (var entry : entries) {
                for (var utterance : entry.utterances()) {
                    if (dossier.id().equals(utterance.caseId()))
                        snippet(utterance, word).ifPresent(snippets::add);
                }
            }
            var start = dossier.title().indexOf(word);
            if (start >= 0) {
                var appearance = dossier.appearances().getFirst();
                snippets.add(
                        new Snippet(
                                dossier.title(),
                                List.of(new Span(start, start + word.length())),
                                appearance.passage(),
                                null,
                                appearance.document(),
                                1,
                                0,
                                false,
                                false));
            }
        }
        return snippets.stream().limit(3).toList();
    }
}
