package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.Speaker;
import jp.senrei.server.question.Beginning;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.CaseCards;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Prose;
import jp.senrei.server.site.Visit;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.PersonPage;
import org.jspecify.annotations.Nullable;

/** 発言者, with the turns of one meeting: questions with their answers first. */
record PersonView(Visit visit, Speaker speaker, PersonTurns said) {
    /** Characters shown of a turn; the rest is in its document. */
    private static final int LONGEST = 600;

    private static final int MOST_CASES = 10;
    private static final int MOST_LABELS = 6;

    PersonPage page() {
        var name = speaker.labels().isEmpty() ? speaker.name() : speaker.labels().getFirst();
        var municipality =
                said.meetings().stream()
                        .map(meeting -> meeting.municipality().name())
                        .findFirst()
                        .orElse(speaker.municipality());
        var over = new Link(municipality, Addresses.municipality(speaker.municipality()));
        var list = new Link(t("directory.municipalities.title"), Addresses.MUNICIPALITIES);
        var dossiers =
                said.cases().stream()
                        .limit(MOST_CASES)
                        .flatMap(id -> visit.index().findCase(id, visit.audience()).stream());
        return new PersonPage(
                visit.frame(name, list, over)
                        .distinguishedBy(
                                municipality,
                                said.shown()
                                        .map(one -> Names.meeting(one.ordinal(), one.date()))
                                        .orElse(null)),
                name,
                facts(),
                search(),
                said.meetings().stream().map(this::attended).toList(),
                said.shown().map(this::shown).orElse(null),
                dossiers.map(CaseCards::of).toList());
    }

    private Link search() {
        return new Link(
                t("directory.person.search", speaker.turns()),
                SearchType.UTTERANCES.in(SearchAddress.of(PersonTurns.question(speaker))));
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var labels =
                said.labels().entrySet().stream()
                        .limit(MOST_LABELS)
                        .map(one -> label(one.getKey(), one.getValue()))
                        .toList();
        if (!labels.isEmpty()) facts.add(new Fact(t("directory.person.labels"), labels));
        facts.add(
                Fact.of(
                        t("directory.person.held"),
                        t(
                                "directory.person.held.text",
                                speaker.turns(),
                                speaker.meetings().size())));
        if (speaker.first() != null && speaker.last() != null)
            facts.add(
                    Fact.of(
                            t("directory.span"),
                            MeetingRows.span(speaker.first(), speaker.last())));
        return facts;
    }

    /** 森田会長 and when. */
    private static Fact.Value label(String label, List<Meeting> meetings) {
        return new Fact.Value(label, null, MeetingRows.span(meetings).orElse(null), null);
    }

    private PersonPage.Attended attended(Meeting meeting) {
        var note =
                Stream.of(
                                meeting.date() == null || meeting.ordinal() == null
                                        ? ""
                                        : Day.of(meeting.date()).text(),
                                Optional.ofNullable(said.counts().get(meeting.id()))
                                        .map(turns -> t("directory.turns", turns))
                                        .orElse(""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("　"));
        return new PersonPage.Attended(
                Names.meeting(meeting), address(meeting), isShown(meeting), note);
    }

    private boolean isShown(Meeting meeting) {
        return said.shown().filter(meeting::equals).isPresent();
    }

    private String address(Meeting meeting) {
        return Addresses.person(speaker.municipality(), speaker.name())
                + "?"
                + People.MEETING
                + "="
                + SearchAddress.encode(meeting.id())
                + "#turns";
    }

    private PersonPage.@Nullable Shown shown(Meeting meeting) {
        var turns = said.ofShown();
        if (turns.isEmpty()) return null;
        var cases = casesOf(turns);
        var questions = questions(turns, cases);
        var asked = questions.stream().map(one -> one.question().id()).collect(Collectors.toSet());
        return new PersonPage.Shown(
                new Link(Names.meeting(meeting), Addresses.meeting(meeting.id())),
                Dates.day(meeting.date()),
                neighbour(meeting, 1),
                neighbour(meeting, -1),
                withAnswers(questions, cases),
                others(turns, asked, cases));
    }

    /**
     * @param step 1 for their meeting before, -1 for the one after
     */
    private @Nullable Link neighbour(Meeting meeting, int step) {
        int at = said.meetings().indexOf(meeting) + step;
        if (at < 0 || at >= said.meetings().size()) return null;
        var other = said.meetings().get(at);
        return new Link(Names.meeting(other.ordinal(), other.date()), address(other));
    }

    // ---- 質問と答弁

    private record Asked(Utterance question, List<Utterance> answers) {}

    private Map<String, Dossier> casesOf(List<Utterance> turns) {
        return turns.stream()
                .map(Utterance::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> visit.index().findCase(id, visit.audience()).stream())
                .collect(
                        Collectors.toMap(
                                Dossier::id, one -> one, (one, same) -> one, LinkedHashMap::new));
    }

    private List<Asked> questions(List<Utterance> turns, Map<String, Dossier> cases) {
        var mine = turns.stream().collect(Collectors.toMap(Utterance::id, one -> one, (a, b) -> a));
        var questions = new ArrayList<Asked>();
        for (var dossier : cases.values()) {
            if (dossier.exchanges().stream().noneMatch(one -> mine.containsKey(one.question())))
                continue;
            var all =
                    visit.index().utterancesOfCase(dossier.id(), visit.audience()).stream()
                            .collect(Collectors.toMap(Utterance::id, one -> one, (a, b) -> a));
            for (var exchange : dossier.exchanges()) {
                var question = mine.get(exchange.question());
                if (question == null) continue;
                var answers =
                        exchange.answers().stream().map(all::get).filter(Objects::nonNull).toList();
                questions.add(new Asked(question, answers));
            }
        }
        questions.sort((one, other) -> one.question().order() - other.question().order());
        return questions;
    }

    /** The case is said once for the questions on it that follow one another. */
    private List<PersonPage.Question> withAnswers(List<Asked> asked, Map<String, Dossier> cases) {
        var questions = new ArrayList<PersonPage.Question>();
        String before = null;
        for (var one : asked) {
            var id = one.question().caseId();
            questions.add(
                    new PersonPage.Question(
                            Objects.equals(id, before) ? null : caseOf(id, cases),
                            turn(one.question()),
                            one.answers().stream().map(this::turn).toList()));
            before = id;
        }
        return questions;
    }

    private static @Nullable Link caseOf(@Nullable String id, Map<String, Dossier> cases) {
        var dossier = id == null ? null : cases.get(id);
        return dossier == null
                ? null
                : new Link(Names.caseOf(dossier), Addresses.caseOf(dossier.id()));
    }

    /** What is no question, by case in the order spoken. */
    private List<PersonPage.About> others(
            List<Utterance> turns, Set<String> asked, Map<String, Dossier> cases) {
        var groups = new ArrayList<PersonPage.About>();
        var group = new ArrayList<Utterance>();
        for (var turn : turns) {
            if (asked.contains(turn.id())) continue;
            if (!group.isEmpty() && !Objects.equals(group.getLast().caseId(), turn.caseId())) {
                groups.add(about(group, cases));
                group.clear();
            }
            group.add(turn);
        }
        if (!group.isEmpty()) groups.add(about(group, cases));
        return groups;
    }

    private PersonPage.About about(List<Utterance> turns, Map<String, Dossier> cases) {
        return new PersonPage.About(
                caseOf(turns.getFirst().caseId(), cases), turns.stream().map(this::turn).toList());
    }

    private PersonPage.Turn turn(Utterance turn) {
        var page = Addresses.speaker(speaker.municipality(), turn.speaker());
        var own = Addresses.person(speaker.municipality(), speaker.name());
        return new PersonPage.Turn(
                turn.speaker(),
                own.equals(page) ? null : page,
                Prose.runs(Beginning.told(turn.text(), LONGEST)),
                new Link(
                        turn.page() > 1
                                ? t("directory.person.page", turn.page())
                                : t("directory.person.place"),
                        Addresses.turn(turn)));
    }
}
