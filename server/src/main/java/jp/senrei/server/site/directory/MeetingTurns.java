package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Speaker;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Visit;
import jp.senrei.web.view.Bar;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * 発言 of one meeting, counted. A meeting is found by its council and days: two meetings of a council
 * on one day are counted together.
 *
 * @param turns all of them
 * @param speakers by the value of the facet, who speaks most first
 */
record MeetingTurns(Meeting meeting, long turns, List<Bucket> speakers) {
    private static final Pattern SPACES = Pattern.compile("[\\s　]+");

    /** Nothing of a meeting whose day is not known. */
    static MeetingTurns of(Meeting meeting, Visit visit) {
        if (meeting.date() == null) return new MeetingTurns(meeting, 0, List.of());
        var found = visit.index().searchUtterances(question(meeting).size(1), visit.audience());
        var speakers = found.facets().getOrDefault(Facet.SPEAKER, List.of());
        return new MeetingTurns(meeting, found.total(), speakers);
    }

    static Question question(Meeting meeting) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.put(Facet.MUNICIPALITY, Set.of(meeting.municipality().code()));
        if (meeting.council() != null) filters.put(Facet.COUNCIL, Set.of(meeting.council()));
        var last = meeting.endDate() == null ? meeting.date() : meeting.endDate();
        return Question.of("").filteredBy(filters).between(meeting.date(), last);
    }

    @Nullable Link search() {
        return turns == 0
                ? null
                : new Link(
                        t("directory.meeting.turns", turns),
                        SearchType.UTTERANCES.in(SearchAddress.of(question(meeting))));
    }

    /** Who spoke how often; those without a name last. */
    List<Bar> bars() {
        if (speakers.isEmpty()) return List.of();
        long named = speakers.stream().mapToLong(Bucket::count).sum();
        long nameless = Math.max(0, turns - named);
        long most = Math.max(speakers.getFirst().count(), nameless);
        var bars = speakers.stream().map(one -> bar(one, most));
        return nameless == 0
                ? bars.toList()
                : Stream.concat(bars, Stream.of(nameless(nameless, most))).toList();
    }

    private static Bar nameless(long turns, long most) {
        var bar = Bars.turns(t("directory.meeting.nameless"), null, turns, most);
        return new Bar(bar.text(), null, "nameless", false, bar.percent(), bar.number());
    }

    private Bar bar(Bucket speaker, long most) {
        return Bars.turns(written(speaker), person(name(speaker)), speaker.count(), most);
    }

    private String person(String name) {
        return Addresses.person(meeting.municipality().code(), name);
    }

    /** 汐﨑 of 汐﨑（潮見市）, as the minutes write it. */
    private String written(Bucket speaker) {
        var place = "（" + meeting.municipality().name() + "）";
        return speaker.label().endsWith(place)
                ? speaker.label().substring(0, speaker.label().length() - place.length())
                : name(speaker);
    }

    /** 汐崎 of {@code 990001:汐崎}. */
    private static String name(Bucket speaker) {
        return speaker.value().substring(speaker.value().indexOf(':') + 1);
    }

    /**
     * The page of somebody present, when they speak: by the longest name of a speaker that theirs
     * begins with.
     */
    @Nullable String personOf(String attendee) {
        var plain = SPACES.matcher(attendee).replaceAll("");
        var full = Speaker.nameIn(plain + "委員").orElse(plain);
        return speakers.stream()
                .filter(
                        one ->
                                full.startsWith(name(one))
                                        || plain.startsWith(name(one))
                                        || plain.startsWith(written(one)))
                .map(MeetingTurns::name)
                .max((one, other) -> one.length() - other.length())
                .map(this::person)
                .orElse(null);
    }
}
