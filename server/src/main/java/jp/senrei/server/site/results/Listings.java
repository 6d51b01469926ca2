package jp.senrei.server.site.results;

import static jp.senrei.web.text.Texts.t;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.DocumentHit;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.indexer.index.Totals;
import jp.senrei.indexer.index.UtteranceHit;
import jp.senrei.server.question.Beginning;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Basket;
import jp.senrei.server.site.CaseCards;
import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Formats;
import jp.senrei.server.site.FoundWords;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Prose;
import jp.senrei.server.site.Visit;
import jp.senrei.web.view.CaseCard;
import jp.senrei.web.view.Citation;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.DocumentCard;
import jp.senrei.web.view.Excerpt;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.Listing;
import jp.senrei.web.view.ResultsPage;
import jp.senrei.web.view.Run;
import jp.senrei.web.view.UtteranceCard;
import org.jspecify.annotations.Nullable;

/** 案件・発言・文書 found, as the page of results lists them; for one request. */
final class Listings {
    /** Characters shown of a turn when nothing in it was searched for. */
    private static final int BEGINNING = 120;

    /** Documents shown that have what no case has. */
    private static final int NEAR = 3;

    private final SearchIndex index;
    private final Audience audience;
    private final Visit visit;

    /** Many turns of a page are of one meeting and one case. */
    private final Map<String, Optional<Meeting>> meetings = new HashMap<>();

    private final Map<String, Optional<Dossier>> cases = new HashMap<>();

    private final Map<String, Optional<Document>> documents = new HashMap<>();

    Listings(Visit visit) {
        this.index = visit.index();
        this.audience = visit.audience();
        this.visit = visit;
    }

    ResultsPage page(SearchType type, Question question, Frame frame) {
        var tabs = tabs(type, question);
        return switch (type) {
            case CASES -> {
                var answer = index.searchCases(question, audience);
                var cards = answer.hits().stream().map(hit -> card(hit, question)).toList();
                var listing = new Listing(Names.noun(type), tabs, cards, List.of(), List.of());
                yield page(type, question, answer, listing, frame);
            }
            case UTTERANCES -> {
                var answer = index.searchUtterances(question, audience);
                var cards = answer.hits().stream().map(hit -> card(hit, question)).toList();
                var listing = new Listing(Names.noun(type), tabs, List.of(), cards, List.of());
                yield page(type, question, answer, listing, frame);
            }
            case DOCUMENTS -> {
                var answer = index.searchDocuments(question, audience);
                var cards = answer.hits().stream().map(hit -> card(hit, question)).toList();
                var listing = new Listing(Names.noun(type), tabs, List.of(), List.of(), cards);
                yield page(type, question, answer, listing, frame);
            }
        };
    }

    private ResultsPage page(
            SearchType type, Question question, Answer<?> answer, Listing listing, Frame frame) {
        return ResultsView.page(
                type,
                question,
                answer,
                listing,
                documents(question, answer),
                coverage(answer),
                audience,
                visit.today(),
                Basket.of(visit).ids().size(),
                frame);
    }

    /** Some documents that have the words, where no case does. */
    private List<DocumentHit> documents(Question question, Answer<?> answer) {
        var absence = answer.absence();
        boolean isInDocuments =
                absence != null
                        && absence.near().stream()
                                .anyMatch(near -> near.kind() == Absence.Near.Kind.DOCUMENTS);
        return isInDocuments
                ? index.searchDocuments(question.page(1).size(NEAR), audience).hits()
                : List.of();
    }

    /** Of the very state that was searched, where the answer tells it. */
    private Coverage coverage(Answer<?> answer) {
        var absence = answer.absence();
        return absence == null ? index.coverage(audience) : absence.coverage();
    }

    private List<Listing.Tab> tabs(SearchType here, Question question) {
        var totals = index.totals(question, audience);
        var address = SearchAddress.of(question.page(1));
        return Stream.of(SearchType.values())
                .map(
                        type ->
                                new Listing.Tab(
                                        type.code(),
                                        Names.label(type),
                                        total(totals, type),
                                        type.in(address),
                                        type == here))
                .toList();
    }

    private static long total(Totals totals, SearchType type) {
        return switch (type) {
            case CASES -> totals.cases();
            case UTTERANCES -> totals.utterances();
            case DOCUMENTS -> totals.documents();
        };
    }

    // ---- 案件

    private CaseCard card(CaseHit hit, Question question) {
        return CaseCards.found(
                hit,
                question,
                (facet, value) ->
                        SearchAddress.of(question.filteredBy(facet, Set.of(value)).page(1)),
                visit);
    }

    // ---- 発言

    private UtteranceCard card(UtteranceHit hit, Question question) {
        var turn = hit.utterance();
        var meeting = meeting(turn.meeting());
        var dossier = Optional.ofNullable(turn.caseId()).flatMap(this::caseOf);
        return new UtteranceCard(
                turn.speaker(),
                meeting.map(held -> Addresses.speaker(held.municipality().code(), turn))
                        .orElse(null),
                Names.role(turn),
                meeting.map(Names::meeting).orElse(null),
                Addresses.meeting(turn.meeting()),
                meeting.map(Meeting::date).map(Day::of).orElse(null),
                dossier.map(one -> new Link(one.title(), Addresses.caseOf(one.id()))).orElse(null),
                runs(hit),
                place(hit, question),
                original(turn),
                meeting.map(held -> cite(turn, held, dossier.orElse(null))).orElse(null));
    }

    private static List<Run> runs(UtteranceHit hit) {
        return hit.snippets().isEmpty()
                ? Prose.runs(Beginning.told(hit.utterance().text(), BEGINNING))
                : Prose.runs(hit.snippets().getFirst());
    }

    private Link place(UtteranceHit hit, Question question) {
        var turn = hit.utterance();
        var snippet = hit.snippets().isEmpty() ? null : hit.snippets().getFirst();
        var isPaged = about(turn.document()).filter(Formats::hasPages).isPresent();
        return new Link(
                isPaged ? t("results.turn.place", turn.page()) : t("results.document.see"),
                FoundWords.in(turn, snippet, question));
    }

    private @Nullable String original(Utterance turn) {
        return about(turn.document())
                .filter(Formats::isPdf)
                .map(document -> CaseCards.originalPage(document.id(), turn.page()))
                .orElse(null);
    }

    private Citation cite(Utterance turn, Meeting meeting, @Nullable Dossier dossier) {
        return Citations.of(
                turn,
                meeting,
                dossier,
                about(turn.document()).orElse(null),
                Addresses.turn(turn),
                visit);
    }

    // ---- 文書

    private DocumentCard card(DocumentHit hit, Question question) {
        var document = hit.document();
        return new DocumentCard(
                FoundWords.in(document.id(), question),
                Prose.runs(document.title(), hit.titleMarks()),
                document.kinds().stream().map(Names::label).toList(),
                document.municipality().name(),
                day(document.meetings()),
                Formats.hasPages(document) ? t("results.document.pages", document.pages()) : null,
                hit.snippets().stream()
                        .filter(one -> !one.marks().isEmpty()) // else its title said again
                        .map(one -> excerpt(one, document, question))
                        .toList(),
                Citations.of(document, visit));
    }

    /** Of the first meeting that it is of. */
    private @Nullable Day day(List<String> meetings) {
        return meetings.stream()
                .flatMap(id -> meeting(id).stream())
                .map(Meeting::date)
                .filter(Objects::nonNull)
                .min((one, other) -> one.compareTo(other))
                .map(Day::of)
                .orElse(null);
    }

    private static Excerpt excerpt(Snippet snippet, Document document, Question question) {
        return new Excerpt(
                Prose.runs(snippet),
                snippet.speaker(),
                Formats.hasPages(document)
                        ? t("results.document.at", snippet.page())
                        : t("results.document.see"),
                FoundWords.in(snippet, question),
                Formats.isPdf(document)
                        ? CaseCards.originalPage(document.id(), snippet.page())
                        : null);
    }

    private Optional<Meeting> meeting(String id) {
        return meetings.computeIfAbsent(id, any -> index.findMeeting(id, audience));
    }

    private Optional<Document> about(String id) {
        return documents.computeIfAbsent(id, any -> index.aboutDocument(id, audience));
    }

    private Optional<Dossier> caseOf(String id) {
        return cases.computeIfAbsent(id, any -> index.findCase(id, audience));
    }
}
