package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of a municipality name and the archive does not hold, as sentences for the
 * meeting that names it: papers an agenda promises, minutes to be confirmed, numbers and meetings
 * skipped in a series, attachments.
 *
 * <p>An archive that holds only samples of a long series is told so once, with the range. Known
 * weakness: what stands before the first and behind the last piece held is not missed.
 */
final class Gaps {
    private final List<Dossier> cases;
    private final List<Meeting> meetings;
    private final Map<String, ReadDocument> documents;
    private final Map<String, List<String>> gaps = new LinkedHashMap<>();

    /** Parts that tell of the cases of a meeting. */
    private final Map<String, Set<Part>> partsOf = new HashMap<>();

    /** Meetings whose minutes are held. */
    private final Set<MeetingOrdinal> withMinutes = new HashSet<>();

    /** Meetings whose minutes were already said to be missing. */
    private final Set<MeetingOrdinal> named = new HashSet<>();

    private Gaps(List<Dossier> cases, List<Meeting> meetings, List<ReadDocument> documents) {
        this.cases = cases;
        this.meetings = meetings;
        this.documents = new LinkedHashMap<>();
        documents.forEach(document -> this.documents.put(document.id(), document));
        for (var meeting : meetings) {
            var ordinal = MeetingOrdinal.of(meeting);
            if (ordinal != null && meeting.documents().stream().anyMatch(this::isMinutes))
                withMinutes.add(ordinal);
        }
        for (var dossier : cases) {
            var parts =
                    partsOf.computeIfAbsent(
                            dossier.meeting().id(), id -> EnumSet.noneOf(Part.class));
            dossier.appearances().forEach(appearance -> parts.add(appearance.part()));
        }
    }

    /**
     * The sentences by meeting id, in the order: papers, minutes, meetings, numbers, attachments.
     */
    static Map<String, List<String>> of(
            List<Dossier> cases, List<Meeting> meetings, List<ReadDocument> documents) {
        var all = new Gaps(cases, meetings, documents);
        all.papers();
        all.minutesToConfirm();
        all.meetings();
        all.numbers();
        all.attachments();
        return all.gaps;
    }

    private void say(String meeting, String sentence) {
        var said = gaps.computeIfAbsent(meeting, id -> new ArrayList<>());
        if (!said.contains(sentence)) said.add(sentence);
    }

    // ---- papers an agenda promises

    private void papers() {
        for (var dossier : cases) {
            if (dossier.kind() == CaseKind.CONFIRMATION && minutesHeld(dossier)) continue;
            if (!onlyAnnounced(dossier)) continue;
            var pages = promised(dossier);
            if (pages != null)
                say(
                        dossier.meeting().id(),
                        "「%s」の資料（%s）は収録されていません。".formatted(dossier.title(), pages(pages)));
            else if (dossier.kind() != CaseKind.CONFIRMATION
                    && papersAreKept(dossier.meeting().id()))
                say(dossier.meeting().id(), "「%s」の資料は収録されていません。".formatted(dossier.title()));
        }
    }

    private static String pages(PageRange pages) {
        return pages.from() == pages.to()
                ? pages.from() + "ページ"
                : pages.from() + "～" + pages.to() + "ページ";
    }

    private static boolean onlyAnnounced(Dossier dossier) {
        return dossier.appearances().stream()
                .allMatch(appearance -> appearance.part() == Part.AGENDA);
    }

    private static @Nullable PageRange promised(Dossier dossier) {
        return dossier.appearances().stream()
                .map(Appearance::pages)
                .filter(pages -> pages != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * Sheets of other cases are held, so this one's is missing; where minutes tell of all, none is
     * missed.
     */
    private boolean papersAreKept(String meeting) {
        var parts = partsOf.getOrDefault(meeting, Set.of());
        return parts.contains(Part.SHEET)
                && !parts.contains(Part.MINUTES)
                && !parts.contains(Part.RESULT);
    }

    // ---- minutes of an earlier meeting

    private void minutesToConfirm() {
        for (var dossier : cases) {
            if (dossier.kind() != CaseKind.CONFIRMATION || minutesHeld(dossier)) continue;
            var meant = meant(dossier);
            if (meant == null || !named.add(meant)) continue;
            say(dossier.meeting().id(), "確認の対象となった%sの会議録は収録されていません。".formatted(meant.text()));
        }
    }

    private boolean minutesHeld(Dossier confirmation) {
        var meant = meant(confirmation);
        if (meant == null) return false;
        return withMinutes.contains(meant);
    }

    private boolean isMinutes(String id) {
        var document = documents.get(id);
        if (document == null) return false;
        var kinds = document.reading().kinds();
        return kinds.contains(DocumentKind.MINUTES) || kinds.contains(DocumentKind.RESULT);
    }

    /**
     * The meeting whose minutes are to be confirmed: as the title names it, else the one before.
     */
    private @Nullable MeetingOrdinal meant(Dossier confirmation) {
        var own = MeetingOrdinal.of(confirmation.council(), confirmation.meeting().ordinal());
        var titled = MeetingOrdinal.of(confirmation.council(), confirmation.title());
        if (titled != null)
            return titled.series().isEmpty() && own != null ? own.with(titled.number()) : titled;
        return own == null || own.number() < 2 || !confirmation.title().contains("前回")
                ? null
                : own.with(own.number() - 1);
    }

    // ---- meetings and numbers skipped

    private void meetings() {
        var series = new LinkedHashMap<MeetingOrdinal, TreeMap<Integer, Meeting>>();
        for (var meeting : meetings) {
            var ordinal = MeetingOrdinal.of(meeting);
            if (ordinal != null)
                series.computeIfAbsent(ordinal.with(0), key -> new TreeMap<>())
                        .putIfAbsent(ordinal.number(), meeting);
        }
        series.forEach(
                (key, held) -> {
                    for (var gap : Skipped.in(held.navigableKeySet())) {
                        if (gap.from() == gap.to() && named.contains(key.with(gap.from())))
                            continue;
                        say(
                                held.get(gap.before()).id(),
                                gap.sentence(n -> key.with(n).text(), "回", "の会議の記録"));
                    }
                });
    }

    private void numbers() {
        var series = new LinkedHashMap<NumberSeries, TreeMap<Integer, Dossier>>();
        var beginsAnew = new HashSet<NumberSeries>();
        for (var dossier : cases) {
            var key = NumberSeries.of(dossier);
            if (key == null) continue;
            var held = series.computeIfAbsent(key, k -> new TreeMap<>());
            var other = held.putIfAbsent(key.numberOf(dossier), dossier);
            if (other != null && !other.meeting().id().equals(dossier.meeting().id()))
                beginsAnew.add(key);
        }
        series.forEach(
                (key, held) -> {
                    if (beginsAnew.contains(key)) return;
                    for (var gap : Skipped.in(held.navigableKeySet()))
                        say(
                                held.get(gap.before()).meeting().id(),
                                gap.sentence(key::name, "件", ""));
                });
    }

    // ---- attachments

    private void attachments() {
        var loose = new Loose();
        for (var meeting : meetings) {
            var papers =
                    meeting.documents().stream()
                            .map(documents::get)
                            .filter(Objects::nonNull)
                            .toList();
            var absent = Attachments.absent(papers, loose);
            if (!absent.isEmpty())
                say(
                        meeting.id(),
                        "%s%sは収録されていません。"
                                .formatted(
                                        String.join(
                                                "",
                                                absent.stream()
                                                        .limit(MOST_NAMED)
                                                        .map("「%s」"::formatted)
                                                        .toList()),
                                        absent.size() > MOST_NAMED
                                                ? "ほか%d点".formatted(absent.size() - MOST_NAMED)
                                                : ""));
        }
    }

    /** Read when the first meeting asks, and for all. */
    private final class Loose implements Supplier<LoosePapers> {
        private @Nullable LoosePapers papers;

        @Override
        public LoosePapers get() {
            if (papers == null)
                papers =
                        Attachments.held(
                                documents.values().stream()
                                        .filter(paper -> paper.reading().meetings().isEmpty())
                                        .toList());
            return papers;
        }
    }

    /** A list of more would not be read. */
    private static final int MOST_NAMED = 6;
}
