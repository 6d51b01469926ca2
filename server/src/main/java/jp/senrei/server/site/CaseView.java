package jp.senrei.server.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.indexer.structure.Wrapped;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.web.view.Badge;
import jp.senrei.web.view.CaseCard;
import jp.senrei.web.view.CasePage;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Excerpt;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Run;
import org.jspecify.annotations.Nullable;

/** A case as lists and its own page show it. */
final class CaseView {
    private static final Pattern LINE_END_IN_JAPANESE =
            Pattern.compile("(?<=[^\\p{ASCII}])\\s*\\n\\s*|\\s*\\n\\s*(?=[^\\p{ASCII}])");

    private CaseView() {}

    static CaseCard card(Dossier dossier) {
        return card(dossier, List.of());
    }

    static CaseCard card(CaseHit hit) {
        return card(
                hit.dossier(),
                hit.snippets().stream().map(snippet -> excerpt(snippet, hit.dossier())).toList());
    }

    static CasePage page(Dossier dossier, List<Utterance> turns, Frame frame) {
        return new CasePage(
                frame,
                dossier.number(),
                dossier.title(),
                badge(dossier.outcome()),
                dossier.kind().label(),
                summary(dossier),
                facts(dossier),
                dossier.decision() == null ? null : Wrapped.joined(dossier.decision()),
                dossier.conditions().stream().map(Wrapped::joined).toList(),
                dossier.references().stream()
                        .map(
                                earlier ->
                                        new CasePage.Earlier(
                                                earlier.relation().label(),
                                                earlier.text(),
                                                earlier.target() == null
                                                        ? null
                                                        : Addresses.caseOf(earlier.target())))
                        .toList(),
                dossier.appearances().stream().map(CaseView::place).toList(),
                turns(turns));
    }

    static Badge badge(Coded value) {
        return new Badge(value.code(), value.label());
    }

    static Fact.Value period(LocalDate date, @Nullable LocalDate endDate) {
        return endDate == null || endDate.equals(date)
                ? Fact.Value.day(Day.of(date))
                : Fact.Value.of(Day.of(date).text() + "〜" + Day.of(endDate).text());
    }

    /** 第十三期・第1回, or the day where the council does not count. */
    static String meetingName(@Nullable String ordinal, @Nullable LocalDate date) {
        if (ordinal != null) return ordinal;
        return date == null ? "会議（開催日不明）" : Day.of(date).text() + "の会議";
    }

    private static CaseCard card(Dossier dossier, List<Excerpt> excerpts) {
        var date = dossier.meeting().date();
        return new CaseCard(
                Addresses.caseOf(dossier.id()),
                dossier.title(),
                dossier.number(),
                badge(dossier.outcome()),
                dossier.municipality().name(),
                date == null ? null : Day.of(date),
                dossier.department(),
                dossier.kind().label(),
                excerpts);
    }

    private static Excerpt excerpt(Snippet snippet, Dossier dossier) {
        return new Excerpt(
                runs(snippet),
                snippet.speaker(),
                source(snippet, dossier),
                Addresses.passage(snippet.document(), snippet.passage()));
    }

    private static List<Run> runs(Snippet snippet) {
        var runs = new ArrayList<Run>();
        var end = 0;
        for (var mark : snippet.marks()) {
            if (mark.start() > end)
                runs.add(run(snippet.text().substring(end, mark.start()), false));
            runs.add(run(mark.of(snippet.text()), true));
            end = mark.end();
        }
        if (end < snippet.text().length()) runs.add(run(snippet.text().substring(end), false));
        return runs;
    }

    /** An excerpt is one line of text: the line ends of the original would stand in it as gaps. */
    private static Run run(String text, boolean marked) {
        return new Run(LINE_END_IN_JAPANESE.matcher(text).replaceAll(""), marked);
    }

    private static String source(Snippet snippet, Dossier dossier) {
        var part =
                snippet.speaker() != null
                        ? "会議録"
                        : dossier.appearances().stream()
                                .filter(
                                        appearance ->
                                                appearance.document().equals(snippet.document())
                                                        && block(appearance.passage())
                                                                <= block(snippet.passage()))
                                .max(
                                        Comparator.comparingInt(
                                                appearance -> block(appearance.passage())))
                                .map(appearance -> appearance.part().label())
                                .orElse("文書");
        return snippet.page() > 1 ? part + "　" + snippet.page() + "ページ" : part;
    }

    /** Number of the block of a passage: 12 of b12. */
    private static int block(@Nullable String passage) {
        return passage == null || !passage.matches("b\\d{1,9}")
                ? 0
                : Integer.parseInt(passage.substring(1));
    }

    private static String summary(Dossier dossier) {
        var council = dossier.council() == null ? dossier.municipality().name() : dossier.council();
        var date = dossier.meeting().date();
        return Stream.of(
                        council,
                        dossier.meeting().ordinal(),
                        date == null ? null : Day.of(date).text())
                .filter(Objects::nonNull)
                .reduce((left, right) -> left + "　" + right)
                .orElseThrow();
    }

    private static List<Fact> facts(Dossier dossier) {
        var facts = new ArrayList<Fact>();
        var municipality = dossier.municipality();
        fact(
                facts,
                "自治体",
                Stream.of(
                        new Fact.Value(
                                municipality.name(),
                                SearchAddress.filter(Facet.MUNICIPALITY, municipality.code()),
                                municipality.prefecture(),
                                null)));
        fact(
                facts,
                "審議会",
                Stream.ofNullable(dossier.council())
                        .map(
                                name ->
                                        Fact.Value.link(
                                                name, SearchAddress.filter(Facet.COUNCIL, name))));
        fact(facts, "会議", Stream.of(meeting(dossier.meeting())));
        fact(
                facts,
                "開催日",
                Stream.ofNullable(dossier.meeting().date())
                        .map(date -> period(date, dossier.meeting().endDate())));
        fact(facts, "種別", Stream.of(dossier.kind()).map(kind -> linked(kind, Facet.KIND)));
        fact(
                facts,
                "諮問番号",
                Stream.ofNullable(dossier.kind() == CaseKind.CONSULTATION ? dossier.number() : null)
                        .map(Fact.Value::of));
        fact(facts, "所管課", Stream.ofNullable(dossier.department()).map(Fact.Value::of));
        fact(facts, "区分", dossier.matters().stream().map(matter -> linked(matter, Facet.MATTER)));
        fact(facts, "条文", dossier.articles().stream().map(CaseView::article));
        fact(facts, "制度", Stream.of(Fact.Value.of(dossier.regime().label())));
        fact(
                facts,
                "事業者",
                dossier.organizations().stream()
                        .map(
                                organization ->
                                        new Fact.Value(
                                                organization.name(),
                                                SearchAddress.filter(
                                                        Facet.ORGANIZATION, organization.name()),
                                                organization.role().label(),
                                                null)));
        fact(facts, "サービス", services(dossier.services()));
        fact(
                facts,
                "認証",
                dossier.certifications().stream()
                        .map(
                                name ->
                                        Fact.Value.link(
                                                name,
                                                SearchAddress.filter(Facet.CERTIFICATION, name))));
        fact(
                facts,
                "個人情報の項目",
                dossier.personalInformation().isEmpty()
                        ? Stream.empty()
                        : Stream.of(
                                Fact.Value.of(String.join("、", dossier.personalInformation()))));
        fact(
                facts,
                "実施時期",
                Optional.ofNullable(dossier.startText())
                        .or(() -> Optional.ofNullable(dossier.startDate()))
                        .stream()
                        .map(
                                start ->
                                        new Fact.Value(
                                                start,
                                                null,
                                                start.equals(dossier.startDate())
                                                        ? null
                                                        : dossier.startDate(),
                                                null)));
        return facts;
    }

    private static void fact(List<Fact> facts, String term, Stream<Fact.Value> values) {
        var list = values.toList();
        if (!list.isEmpty()) facts.add(new Fact(term, list));
    }

    private static Fact.Value meeting(MeetingRef meeting) {
        return new Fact.Value(
                meetingName(meeting.ordinal(), meeting.date()),
                Addresses.meeting(meeting.id()),
                meeting.written() ? "書面開催" : null,
                null);
    }

    /** One line for each service, however many ways the documents write it. */
    private static Stream<Fact.Value> services(List<ServiceMention> mentions) {
        var byService =
                mentions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ServiceMention::id,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byService.values().stream()
                .map(
                        same -> {
                            var service = same.getFirst();
                            var otherForms =
                                    same.stream()
                                            .map(ServiceMention::text)
                                            .filter(text -> !text.equals(service.name()))
                                            .distinct()
                                            .toList();
                            var note =
                                    service.category().label()
                                            + (otherForms.isEmpty()
                                                    ? ""
                                                    : "、表記：" + String.join("・", otherForms));
                            return new Fact.Value(
                                    service.name(),
                                    SearchAddress.filter(Facet.SERVICE, service.id()),
                                    note,
                                    null);
                        });
    }

    private static Fact.Value linked(Coded value, Facet facet) {
        return Fact.Value.link(value.label(), SearchAddress.filter(facet, value.code()));
    }

    /** Leads to the cases on the same article, whatever the ordinance is called. */
    private static Fact.Value article(ArticleRef article) {
        var number =
                article.article() + "条" + (article.branch() == null ? "" : "の" + article.branch());
        return Fact.Value.link(article.text(), SearchAddress.text("条文:" + number));
    }

    private static CasePage.Place place(Appearance appearance) {
        return new CasePage.Place(
                appearance.part().label(),
                appearance.file(),
                Addresses.passage(appearance.document(), appearance.passage()),
                appearance.pages() == null ? null : pages(appearance.pages()));
    }

    private static String pages(PageRange pages) {
        return pages.from() == pages.to()
                ? pages.from() + "ページ"
                : pages.from() + "〜" + pages.to() + "ページ";
    }

    private static List<CasePage.Turn> turns(List<Utterance> utterances) {
        var turns = new ArrayList<CasePage.Turn>();
        for (var utterance : utterances) {
            turns.add(
                    new CasePage.Turn(
                            "turn-" + (turns.size() + 1),
                            utterance.speaker(),
                            role(utterance),
                            side(utterance.role()),
                            utterance.text(),
                            Addresses.passage(utterance.document(), utterance.passage()),
                            utterance.page()));
        }
        return turns;
    }

    /** Said only where the name does not say it already, as 川合会長 does. */
    private static @Nullable String role(Utterance utterance) {
        var label = utterance.role().label();
        return utterance.role() == SpeakerRole.UNKNOWN || utterance.speaker().contains(label)
                ? null
                : label;
    }

    private static String side(SpeakerRole role) {
        return switch (role) {
            case CHAIR, VICE_CHAIR, MEMBER -> "council";
            case SECRETARIAT, DEPARTMENT, OBSERVER, UNKNOWN -> "answer";
        };
    }
}
