package jp.senrei.indexer.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Proof;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.indexer.text.TitleKey;

/**
 * Which dossier a reference means: the one with its number, and with its year where the reference
 * names one; of a meeting or year the one whose title is quoted or is like the asking case's. What
 * fits two dossiers stays open, and numbers of other bodies mean none of ours.
 */
final class Targets {
    private static final Pattern QUOTED = Pattern.compile("「([^「」]{4,150})」");
    private static final Pattern BODY = Pattern.compile("([一-龥ぁ-んァ-ヶ・ー]{2,30}?(?:審査会|審議会|委員会))");
    private static final Pattern PLACE = Pattern.compile("[都道府県市区町村国]|内閣府|総務省");
    private static final Pattern NUMBERED_MEETING = Pattern.compile("第\\s*(\\d{1,3})\\s*回");
    private static final Pattern YEAR =
            Pattern.compile("(?:令和|平成|昭和)\\s*(?:元|\\d{1,2})\\s*年(?:\\s*度)?");

    /** A case that speaks of its meeting means one with a title like its own. */
    private static final double ALIKE = 0.6;

    private static final double CONTAINED = 0.8;

    /** Where the number is named already, that the titles share some words is enough. */
    private static final double AKIN = 0.25;

    private final Municipality municipality;
    private final List<Cluster> clusters;
    private final List<String> ids;
    private final Meetings meetings;
    private final Sequels sequels;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final Map<String, List<Integer>> byNumber = new HashMap<>();
    private final Map<TitleKey, List<Integer>> byTitle = new HashMap<>();
    private final Map<Integer, List<Integer>> byMeeting = new HashMap<>();

    Targets(
            Municipality municipality,
            List<Cluster> clusters,
            List<String> ids,
            Meetings meetings) {
        this.municipality = municipality;
        this.clusters = clusters;
        this.ids = ids;
        this.meetings = meetings;
        this.sequels = new Sequels(clusters, meetings);
        for (int i = 0; i < clusters.size(); i++) {
            int index = i;
            indexOf.put(ids.get(i), i);
            clusters.get(i)
                    .consultationNumber()
                    .ifPresent(number -> note(byNumber, number.bare(), index));
            Rulings.number(clusters.get(i))
                    .ifPresent(number -> note(byNumber, number.bare(), index));
            for (var member : clusters.get(i).members) {
                note(byTitle, member.title(), i);
                note(byMeeting, member.meeting(), i);
            }
        }
    }

    private static <K> void note(Map<K, List<Integer>> map, K key, int index) {
        var indexes = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (indexes.isEmpty() || indexes.getLast() != index) indexes.add(index);
    }

    // ---- the references of a case

    /** What a case refers to, in the order its papers do; each earlier case once. */
    List<Reference> references(Cluster cluster, String id) {
        var references = new LinkedHashMap<String, Reference>();
        int self = Objects.requireNonNull(indexOf.get(id));
        for (var member : cluster.members) {
            for (var written : member.tags().references()) {
                var asking = new Asking(self, member.meeting(), written);
                var reference = asking.resolved();
                if (!asking.meansItself(reference))
                    references.merge(key(reference), reference, Targets::stronger);
            }
        }
        sequels.of(self)
                .filter(
                        sequel ->
                                targets(references).stream()
                                        .noneMatch(ids.get(sequel.of())::equals))
                .ifPresent(
                        sequel ->
                                references.put(
                                        "sequel",
                                        new Reference(
                                                cluster.first().sighting().title(),
                                                clusters.get(sequel.of())
                                                        .consultationNumber()
                                                        .map(ConsultationNumber::bare)
                                                        .orElse(null),
                                                null,
                                                ids.get(sequel.of()),
                                                sequel.relation(),
                                                Proof.TITLE)));
        return List.copyOf(references.values());
    }

    private static List<String> targets(Map<String, Reference> references) {
        return references.values().stream()
                .map(Reference::target)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String key(Reference reference) {
        if (reference.target() != null) return reference.target();
        var year = EraDate.fiscalYear(NormalText.normalize(reference.text()));
        return reference.number() == null
                ? reference.text()
                : reference.number() + year.map(Object::toString).orElse("");
    }

    /** Of two mentions of one case the first, with the relation that says more. */
    private static Reference stronger(Reference first, Reference again) {
        return again.relation().compareTo(first.relation()) < 0
                ? first.related(again.relation())
                : first;
    }

    /** One reference, with who says it where. */
    private final class Asking {
        private final int self;
        private final int meeting;
        private final Reference written;
        private final String text;

        Asking(int self, int meeting, Reference written) {
            this.self = self;
            this.meeting = meeting;
            this.written = written;
            this.text = NormalText.normalize(written.text());
        }

        Reference resolved() {
            if (written.number() != null) {
                return numbered()
                        .map(
                                index ->
                                        written.meaning(ids.get(index), Proof.NUMBER)
                                                .related(relation(index)))
                        .orElse(written);
            }
            var quoted = quoted();
            var told = toldMeetings();
            if (told.isPresent())
                return only(told.get(), quoted)
                        .map(index -> written.meaning(ids.get(index), proof(quoted)))
                        .orElse(written);
            return quoted.map(title -> byTitle.getOrDefault(title, List.of()))
                    .filter(fitting -> fitting.size() == 1)
                    .map(fitting -> written.meaning(ids.get(fitting.getFirst()), Proof.TITLE))
                    .orElse(written);
        }

        /** A report on the case it names goes on with it; a consultation on a change changes it. */
        private Relation relation(int index) {
            if (written.relation() != Relation.CITES) return written.relation();
            var title = clusters.get(self).first().sighting().title();
            boolean named = NormalText.squeeze(title).contains(written.number());
            boolean akin = clusters.get(self).similarity(clusters.get(index)) >= AKIN;
            if (clusters.get(index).firstMeeting() >= meeting || !named && !akin)
                return written.relation();
            return Objects.requireNonNullElse(
                    Sequels.relation(clusters.get(self)), written.relation());
        }

        private Proof proof(Optional<TitleKey> quoted) {
            return quoted.isPresent() ? Proof.TITLE : Proof.WORDING;
        }

        // ---- by number

        private Optional<Integer> numbered() {
            var number = ConsultationNumber.parse(Objects.requireNonNull(written.number()));
            if (number.isEmpty() || isOfOtherBody()) return Optional.empty();
            var year = year();
            var fitting =
                    byNumber.getOrDefault(number.get().bare(), List.of()).stream()
                            .filter(index -> year.isEmpty() || isOf(index, year.get()))
                            .toList();
            if (fitting.size() <= 1) return fitting.stream().findFirst();
            return one(fitting.stream().filter(index -> isAt(index, meeting)).toList())
                    .or(() -> one(fitting.stream().filter(this::isOfThisYear).toList()));
        }

        /** 横浜市…審査会答申第12号 in the papers of another city. */
        private boolean isOfOtherBody() {
            var body = BODY.matcher(text);
            if (!body.find()) return false;
            var name = body.group(1);
            return PLACE.matcher(name).find() && !name.contains(municipality.name());
        }

        private Optional<Integer> year() {
            var match = YEAR.matcher(text);
            if (!match.find()) return Optional.empty();
            var squeezed = match.group().replaceAll("\\s+", "");
            return EraDate.fiscalYear(squeezed.endsWith("度") ? squeezed : squeezed + "度");
        }

        private boolean isOf(int index, int year) {
            var own = clusters.get(index).consultationNumber().map(ConsultationNumber::fiscalYear);
            if (own.isPresent()) return own.get() == year;
            return clusters.get(index).members.stream()
                    .map(member -> meetings.date(member.meeting()))
                    .filter(Objects::nonNull)
                    .anyMatch(
                            day ->
                                    Meetings.fiscalYear(day) == year
                                            || day.getYear() == year && !text.contains("年度"));
        }

        private boolean isOfThisYear(int index) {
            var year = meetings.fiscalYear(meeting);
            return year != null
                    && year.equals(meetings.fiscalYear(clusters.get(index).firstMeeting()))
                    && clusters.get(index).firstMeeting() <= meeting;
        }

        private boolean isAt(int index, int meeting) {
            return clusters.get(index).members.stream()
                    .anyMatch(member -> member.meeting() == meeting);
        }

        // ---- by meeting

        /** The cases of the meeting or year that the words name; empty when they name none. */
        private Optional<List<Integer>> toldMeetings() {
            if (text.contains("前々回")) return Optional.of(previous(2));
            if (text.contains("前回")) return Optional.of(previous(1));
            var day = EraDate.firstDay(text);
            if (day.isPresent()) return Optional.of(casesOn(day.get()));
            var ordinal = NUMBERED_MEETING.matcher(text);
            if (ordinal.find()) return Optional.of(casesOf(ordinal.start(), ordinal.group()));
            return year().map(this::casesIn);
        }

        private List<Integer> previous(int back) {
            int left = back;
            for (int i = meeting - 1; i >= 0; i--) {
                if (!sameCouncil(i)) continue;
                if (--left == 0) return casesAt(i);
            }
            return List.of();
        }

        private List<Integer> casesOn(LocalDate day) {
            var cases = new TreeSet<Integer>();
            for (int i = 0; i < meetings.size(); i++)
                if (day.equals(meetings.date(i)) && sameCouncil(i)) cases.addAll(casesAt(i));
            return List.copyOf(cases);
        }

        /** 第8回 is that of the asking meeting's own year or term, unless the words say which. */
        private List<Integer> casesOf(int start, String numbered) {
            var told = squeezed(text.substring(0, start) + numbered);
            var own = meetings.reading(meeting).ordinal();
            var here =
                    own == null
                            ? null
                            : squeezed(NUMBERED_MEETING.matcher(own).replaceFirst(numbered));
            var same = new ArrayList<Integer>();
            for (int i = 0; i < meetings.size(); i++) {
                var ordinal = meetings.reading(i).ordinal();
                if (ordinal == null || i > meeting || !sameCouncil(i)) continue;
                var other = squeezed(ordinal);
                if (told.endsWith(other) || other.equals(here)) same.add(i);
            }
            return same.size() == 1 ? casesAt(same.getFirst()) : List.of();
        }

        private List<Integer> casesIn(int year) {
            var cases = new TreeSet<Integer>();
            for (int i = 0; i < Math.min(meetings.size(), meeting); i++) {
                var day = meetings.date(i);
                boolean inYear =
                        day != null && (Meetings.fiscalYear(day) == year || day.getYear() == year);
                if (inYear && sameCouncil(i)) cases.addAll(casesAt(i));
            }
            return List.copyOf(cases);
        }

        private List<Integer> casesAt(int meeting) {
            return byMeeting.getOrDefault(meeting, List.of());
        }

        private boolean sameCouncil(int other) {
            return Council.mayBeSame(meetings.council(meeting), meetings.council(other));
        }

        // ---- by title

        private Optional<TitleKey> quoted() {
            var match = QUOTED.matcher(text);
            return match.find() ? Optional.of(TitleKey.of(match.group(1))) : Optional.empty();
        }

        /** The only case that is spoken of; the case itself when it was there before. */
        private Optional<Integer> only(List<Integer> cases, Optional<TitleKey> quoted) {
            if (quoted.isEmpty() && cases.contains(self)) return Optional.of(self);
            return one(
                    cases.stream()
                            .filter(
                                    index ->
                                            quoted.isPresent()
                                                    ? isTitled(index, quoted.get())
                                                    : index != self && isLikeThis(index))
                            .toList());
        }

        private boolean isTitled(int index, TitleKey title) {
            return clusters.get(index).members.stream()
                    .anyMatch(
                            member -> Sameness.similarity(member.title(), title) >= Sameness.SAME);
        }

        private boolean isLikeThis(int index) {
            var other = clusters.get(index);
            if (clusters.get(self).similarity(other) >= ALIKE) return true;
            var stem = Stem.of(other.first().sighting().title());
            return stem.isTelling()
                    && clusters.get(self).members.stream()
                            .anyMatch(member -> stem.within(member.title()) >= CONTAINED);
        }

        private static <T> Optional<T> one(List<T> fitting) {
            return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
        }

        // ---- itself

        boolean meansItself(Reference reference) {
            if (reference.target() != null) return reference.target().equals(ids.get(self));
            if (reference.number() != null) return isOwnNumber();
            return toldMeetings().isEmpty()
                    && quoted().filter(title -> isTitled(self, title)).isPresent();
        }

        private boolean isOwnNumber() {
            var number = ConsultationNumber.parse(Objects.requireNonNull(written.number()));
            if (number.isEmpty() || isOfOtherBody()) return false;
            return byNumber.getOrDefault(number.get().bare(), List.of()).contains(self)
                    && year().filter(year -> !isOf(self, year)).isEmpty();
        }
    }

    private static String squeezed(String ordinal) {
        return ordinal.replaceAll("[\\s・]+", "");
    }
}
