package jp.senrei.server.site.results;

import static jp.senrei.web.text.Texts.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Absence.Near;
import jp.senrei.indexer.index.Absence.Part;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.DocumentHit;
import jp.senrei.indexer.index.Partial;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.AbsenceStatement;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.Counted;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.NothingFound;
import jp.senrei.web.view.PartlyFound;
import org.jspecify.annotations.Nullable;

/** 該当なし of one question, in words. */
final class AbsenceView {
    /** More names of a kind than a line should hold are told by their number. */
    private static final int MOST_NAMES = 12;

    private static final int MOST_PLACES = 100;

    private AbsenceView() {}

    /**
     * @param documents that have the words outside of a case
     * @param today in Japan
     * @return null when the answer has something, or when there was nothing to ask
     */
    static @Nullable NothingFound of(
            SearchType type,
            Question question,
            Answer<?> answer,
            List<DocumentHit> documents,
            Audience audience,
            LocalDate today) {
        var absence = answer.absence();
        var statement = AbsenceStatement.of(question, answer, type.label(), audience, today);
        if (absence == null || statement == null) return null;
        return new NothingFound(
                reasons(type, question, absence),
                absence.near().stream().map(near -> near(type, near)).toList(),
                documents.stream().map(AbsenceView::document).toList(),
                absence.parts().stream().map(part -> word(type, question, part)).toList(),
                statement,
                searched(absence.coverage()),
                absence.coverage().gaps().stream()
                        .limit(MOST_PLACES)
                        .map(AbsenceView::gap)
                        .toList(),
                absence.coverage().unread().stream()
                        .limit(MOST_PLACES)
                        .map(AbsenceView::unread)
                        .toList());
    }

    static PartlyFound of(SearchType type, Question question, Partial partial) {
        return new PartlyFound(
                partial.words().stream()
                        .filter(word -> word.hits() > 0)
                        .map(word -> alone(type, question, word))
                        .distinct()
                        .toList(),
                partial.missing().stream()
                        .map(part -> missing(type, question, part))
                        .distinct()
                        .toList());
    }

    private static List<String> reasons(SearchType type, Question question, Absence absence) {
        var failed =
                absence.failed().stream().map(part -> missing(type, question, part)).distinct();
        var apart =
                absence.apart().stream()
                        .map(
                                pair ->
                                        isNarrowed(type, question)
                                                ? t(
                                                        "results.none.both.narrowed",
                                                        pair.one(),
                                                        pair.other(),
                                                        Names.noun(type))
                                                : t(
                                                        "results.none.both",
                                                        pair.one(),
                                                        pair.other(),
                                                        Names.noun(type)));
        return Stream.concat(failed, apart).toList();
    }

    private static String missing(SearchType type, Question question, Part part) {
        if (!part.anywhere()) return t("results.none.anywhere", part.text());
        return isNarrowed(type, question)
                ? t("results.none.narrowed", part.text(), Names.noun(type))
                : t("results.none.of", part.text(), Names.noun(type));
    }

    private static boolean isNarrowed(SearchType type, Question question) {
        return !question.filters().isEmpty()
                || question.from() != null
                || question.to() != null
                || type.scope(question) != type.scope(question.within(null));
    }

    private static Counted near(SearchType type, Near near) {
        var question = near.question();
        var text =
                switch (near.kind()) {
                    case UNFILTERED -> t("results.near.unfiltered", question.text());
                    case CHARACTERS -> t("results.near.characters", question.text());
                    case LESS ->
                            t(
                                    "results.near.less",
                                    Objects.requireNonNullElse(near.left(), ""),
                                    question.text());
                    case WIDER ->
                            t(
                                    "results.near.wider",
                                    Names.label(type.scope(question)),
                                    question.text());
                    case ANY -> t("results.near.any", question.text());
                    case CASES -> t("results.near.cases");
                    case UTTERANCES -> t("results.near.utterances");
                    case DOCUMENTS -> t("results.near.documents");
                };
        var address = listed(type, near).in(SearchAddress.of(question.page(1)));
        return new Counted(text, address, near.hits());
    }

    private static Link document(DocumentHit hit) {
        var place = hit.snippets().isEmpty() ? null : hit.snippets().getFirst();
        var document = hit.document();
        return new Link(
                place == null
                        ? document.title()
                        : t("results.document.page", document.title(), place.page()),
                Addresses.passage(document.id(), place == null ? null : place.passage()));
    }

    private static SearchType listed(SearchType type, Near near) {
        return switch (near.kind()) {
            case UNFILTERED, CHARACTERS, LESS, WIDER, ANY -> type;
            case CASES -> SearchType.CASES;
            case UTTERANCES -> SearchType.UTTERANCES;
            case DOCUMENTS -> SearchType.DOCUMENTS;
        };
    }

    private static NothingFound.Word word(SearchType type, Question question, Part part) {
        var forms = new ArrayList<String>();
        if (part.reading() != null) forms.add(t("results.form", Names.label(part.reading())));
        if (!part.names().isEmpty()) forms.add(t("results.names", some(part.names())));
        return new NothingFound.Word(
                alone(type, question, part),
                forms.isEmpty() ? null : String.join(t("results.form.end"), forms));
    }

    private static Counted alone(SearchType type, Question question, Part part) {
        var href =
                part.hits() == 0
                        ? null
                        : type.in(SearchAddress.of(question.text(part.text()).page(1)));
        return new Counted(part.text(), href, part.hits());
    }

    private static List<Fact> searched(Coverage coverage) {
        var facts = new ArrayList<Fact>();
        facts.add(
                Fact.of(
                        t("results.held.municipalities"),
                        told(
                                t("results.count.municipalities", coverage.municipalities().size()),
                                coverage.municipalities())));
        facts.add(
                Fact.of(
                        t("results.held.councils"),
                        told(
                                t("results.count.councils", coverage.councils().size()),
                                coverage.councils())));
        facts.add(
                Fact.of(
                        t("results.held.meetings"),
                        t("results.count.meetings", coverage.meetings())));
        if (coverage.from() != null && coverage.to() != null)
            facts.add(Fact.of(t("results.days"), Dates.period(coverage.from(), coverage.to())));
        facts.add(
                Fact.of(
                        t("results.held.documents"),
                        t(
                                "results.held.all",
                                coverage.cases(),
                                coverage.utterances(),
                                coverage.documents())));
        var edition = coverage.edition();
        if (edition != null)
            facts.add(
                    Fact.of(
                            t("results.held.index"),
                            edition.published() == null
                                    ? t("results.held.edition", edition.number(), edition.id())
                                    : t(
                                            "results.held.edition.on",
                                            edition.number(),
                                            edition.id(),
                                            time(edition.published()))));
        return facts;
    }

    private static String time(Instant instant) {
        var time = JapanTime.at(instant);
        var minute = "%02d".formatted(time.getMinute());
        return t("results.time", Dates.text(time.toLocalDate()), time.getHour(), minute);
    }

    private static String told(String count, List<String> names) {
        return names.isEmpty() ? count : t("results.named", count, some(names));
    }

    private static String some(List<String> names) {
        var shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(t("results.list")));
        return names.size() > MOST_NAMES ? t("results.some", shown) : shown;
    }

    private static Link gap(Coverage.Gap gap) {
        return new Link(
                gap.name() + "　" + Names.gap(gap.missing()), Addresses.meeting(gap.meeting()));
    }

    private static Link unread(Coverage.Unread unread) {
        var place =
                unread.page() == null
                        ? unread.title()
                        : t("results.document.page", unread.title(), unread.page());
        return new Link(place, Addresses.document(unread.document()));
    }
}
