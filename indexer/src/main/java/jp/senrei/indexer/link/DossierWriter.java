package jp.senrei.indexer.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Exchange;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.link.Cluster.Member;
import jp.senrei.indexer.structure.Quotes;
import jp.senrei.indexer.tag.RegimeReader;
import jp.senrei.indexer.tag.Tags;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/** Makes one dossier of the sightings of a case: each fact from the part that knows it best. */
final class DossierWriter {
    private static final Pattern COMMAS = Pattern.compile("[、,・]");

    private final Municipality municipality;
    private final Meetings meetings;
    private final Map<String, Matter> matterOfArticle;
    private final Targets targets;

    DossierWriter(
            Municipality municipality,
            Meetings meetings,
            Map<String, Matter> matterOfArticle,
            Targets targets) {
        this.municipality = municipality;
        this.meetings = meetings;
        this.matterOfArticle = matterOfArticle;
        this.targets = targets;
    }

    Dossier write(Cluster cluster, String id, List<Exchange> exchanges) {
        var members = cluster.members;
        var kind = cluster.kind();
        var decided = decided(members);
        int meeting = decided != null ? decided.meeting() : cluster.firstMeeting();
        var date = meetings.reading(meeting).date();
        var articles = articles(members, date);
        var start =
                members.stream()
                        .map(Member::tags)
                        .filter(tags -> tags.startDate() != null)
                        .findFirst();
        return new Dossier(
                id,
                municipality,
                meetings.reading(meeting).council(),
                meetings.ref(meeting),
                kind,
                cluster.number(),
                title(members),
                department(members),
                matters(members, articles, kind),
                articles,
                organizations(members),
                services(members),
                union(members, Tags::certifications),
                personalInformation(members),
                protections(members),
                start.map(Tags::startDate).orElse(null),
                start.map(Tags::startText).orElse(null),
                outcome(decided, kind),
                decided == null ? null : quote(decided, decided.sighting().verdict().decision()),
                decided == null
                        ? List.of()
                        : quotes(decided, decided.sighting().verdict().conditions()),
                targets.references(cluster, id),
                appearances(members),
                RegimeReader.read(date, articles),
                exchanges,
                List.of(),
                List.of());
    }

    /**
     * As the agenda says it, which numbers and tells cases apart; an ending that it alone hangs on
     * (について) gives way to the sheet's own 件名.
     */
    private static String title(List<Member> members) {
        var first =
                members.stream()
                        .filter(member -> !member.sighting().isUntitled())
                        .findFirst()
                        .orElse(members.getFirst());
        return members.stream()
                .filter(member -> member.sighting().part() == Part.SHEET)
                .filter(member -> member.title().equals(first.title()))
                .map(member -> member.sighting().title())
                .findFirst()
                .orElse(first.sighting().title());
    }

    /** The sheet names the section in full, the minutes by who explains, the agenda in brackets. */
    private static @Nullable String department(List<Member> members) {
        return members.stream()
                .sorted(
                        Comparator.comparing(
                                member ->
                                        switch (member.sighting().part()) {
                                            case SHEET, REPORT -> 0;
                                            case MINUTES, RESULT -> 1;
                                            case AGENDA, OPINION -> 2;
                                        }))
                .map(member -> member.sighting().department())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The sighting whose verdict counts: the last meeting's, and there the one that says most. */
    private @Nullable Member decided(List<Member> members) {
        return members.stream()
                .filter(member -> member.sighting().verdict().outcome() != null)
                .max(
                        Comparator.comparing(
                                        (Member member) ->
                                                Objects.requireNonNullElse(
                                                        meetings.reading(member.meeting()).date(),
                                                        LocalDate.MIN))
                                .thenComparing(
                                        member ->
                                                member.sighting().verdict().outcome()
                                                        != Outcome.CONTINUED)
                                .thenComparing(
                                        member -> member.sighting().verdict().conditions().size())
                                .thenComparing(
                                        member -> member.sighting().verdict().decision().size()))
                .orElse(null);
    }

    private static Outcome outcome(@Nullable Member decided, CaseKind kind) {
        if (kind == CaseKind.REPORT) return Outcome.REPORTED;
        if (decided != null) return Objects.requireNonNull(decided.sighting().verdict().outcome());
        return Outcome.PENDING;
    }

    private static @Nullable String quote(Member member, List<Span> spans) {
        var quotes = quotes(member, spans);
        return quotes.isEmpty() ? null : String.join("\n", quotes);
    }

    /** Both forms of a case may promise the same. */
    private static List<String> protections(List<Member> members) {
        var all = new LinkedHashMap<String, String>();
        for (var member : members) {
            for (var item : Protection.of(member))
                all.putIfAbsent(NormalText.squeeze(item.words()), item.words());
        }
        return List.copyOf(all.values());
    }

    private static List<String> quotes(Member member, List<Span> spans) {
        return Quotes.joined(member.document().text().text(), spans);
    }

    private List<Matter> matters(List<Member> members, List<ArticleRef> articles, CaseKind kind) {
        var matters = EnumSet.noneOf(Matter.class);
        members.forEach(member -> matters.addAll(member.tags().matters()));
        boolean formed =
                members.stream()
                        .anyMatch(
                                member ->
                                        !member.sighting().form().matters().isEmpty()
                                                && member.sighting().part() == Part.SHEET);
        if (kind == CaseKind.CONSULTATION && !formed) {
            for (var article : articles) {
                var matter = matterOfArticle.get(Integer.toString(article.article()));
                boolean ordinance = article.law() == null || article.law().contains("個人情報保護条例");
                if (ordinance && matter != null) matters.add(matter);
            }
        }
        if (matters.isEmpty()) matters.add(Matter.OTHER);
        return List.copyOf(matters);
    }

    private static List<ArticleRef> articles(List<Member> members, @Nullable LocalDate date) {
        var articles = new LinkedHashMap<String, ArticleRef>();
        for (var member : members) {
            for (var cited : member.tags().articles()) {
                var article = RegimeReader.inItsTime(cited, date);
                articles.putIfAbsent(article.law() + " " + article.canonical(), article);
            }
        }
        return List.copyOf(articles.values());
    }

    private static List<Organization> organizations(List<Member> members) {
        var found = new LinkedHashMap<String, Organization>();
        for (var member : members) {
            for (var organization : member.tags().organizations())
                found.putIfAbsent(key(organization) + organization.role(), organization);
        }
        var acting =
                found.values().stream()
                        .filter(organization -> organization.role() != OrganizationRole.MENTIONED)
                        .map(DossierWriter::key)
                        .toList();
        return found.values().stream()
                .filter(
                        organization ->
                                organization.role() != OrganizationRole.MENTIONED
                                        || !acting.contains(key(organization)))
                .toList();
    }

    private static String key(Organization organization) {
        return organization.id();
    }

    private static List<ServiceMention> services(List<Member> members) {
        var services = new LinkedHashMap<String, ServiceMention>();
        for (var member : members)
            member.tags()
                    .services()
                    .forEach(
                            service ->
                                    services.putIfAbsent(
                                            service.id() + " " + service.text(), service));
        return List.copyOf(services.values());
    }

    /** The forms of a case name an item with a comma or without. */
    private static List<String> personalInformation(List<Member> members) {
        var all = new LinkedHashMap<String, String>();
        for (var name : union(members, Tags::personalInformation))
            all.putIfAbsent(COMMAS.matcher(NormalText.squeeze(name)).replaceAll(""), name);
        return List.copyOf(all.values());
    }

    private static List<String> union(List<Member> members, Function<Tags, List<String>> of) {
        var all = new LinkedHashSet<String>();
        members.forEach(member -> all.addAll(of.apply(member.tags())));
        return List.copyOf(all);
    }

    /** Pages of the file; for a file without pages those that the agenda promises. */
    private static List<Appearance> appearances(List<Member> members) {
        var appearances = new ArrayList<Appearance>();
        for (var member : members) {
            var sighting = member.sighting();
            var document = member.document();
            PageRange pages = sighting.pages();
            if (document.text().pages() > 1 && !sighting.stretches().isEmpty()) {
                pages =
                        new PageRange(
                                sighting.stretches().getFirst().page(),
                                Math.max(
                                        sighting.stretches().getFirst().page(),
                                        sighting.stretches().getLast().page()));
            }
            var passage =
                    sighting.stretches().isEmpty()
                            ? null
                            : "b" + sighting.stretches().getFirst().block();
            appearances.add(
                    new Appearance(
                            document.id(), document.file(), sighting.part(), passage, pages));
        }
        return appearances;
    }
}
