package jp.senrei.indexer.link;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Proof;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.FiscalYear;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.indexer.text.TitleKey;

/** One reference, with who says it where. */
final class Asking {
    private static final Pattern QUOTED = Pattern.compile("「([^「」]{4,150})」");
    private static final Pattern BODY = Pattern.compile("([一-龥ぁ-んァ-ヶ・ー]{2,30}?(?:審査会|審議会|委員会))");
    private static final Pattern PLACE = Pattern.compile("[都道府県市区町村国]|内閣府|総務省");

    /** A case that speaks of its meeting means one with a title like its own. */
    private static final double ALIKE = 0.6;

    private static final double CONTAINED = 0.8;

    /** Where the number is named already, that the titles share some words is enough. */
    private static final double AKIN = 0.25;

    private final CaseIndex cases;
    private final int self;
    private final int meeting;
    private final Reference written;
    private final String text;
    private final ToldMeeting told;

    Asking(CaseIndex cases, int self, int meeting, Reference written) {
        this.cases = cases;
        this.self = self;
        this.meeting = meeting;
        this.written = written;
        this.text = NormalText.normalize(written.text());
        this.told = new ToldMeeting(cases, meeting);
    }

    /** With its target where exactly one dossier can be meant, else as written. */
    Reference resolved() {
        if (written.number() != null) {
            return numbered()
                    .map(
                            index ->
                                    written.meaning(cases.id(index), Proof.NUMBER)
                                            .related(relation(index)))
                    .orElse(written);
        }
        var quoted = quoted();
        var meant = told.cases(text);
        if (meant.isPresent())
            return only(meant.get(), quoted)
                    .map(index -> written.meaning(cases.id(index), proof(quoted)))
                    .orElse(written);
        return quoted.map(cases::titled)
                .filter(fitting -> fitting.size() == 1)
                .map(fitting -> written.meaning(cases.id(fitting.getFirst()), Proof.TITLE))
                .orElse(written);
    }

    /** A report on the case it names goes on with it; a consultation on a change changes it. */
    private Relation relation(int index) {
        if (written.relation() != Relation.CITES) return written.relation();
        var title = cases.cluster(self).first().sighting().title();
        boolean named = NormalText.squeeze(title).contains(written.number());
        boolean akin = cases.cluster(self).similarity(cases.cluster(index)) >= AKIN;
        if (cases.cluster(index).firstMeeting() >= meeting || !named && !akin)
            return written.relation();
        return Objects.requireNonNullElse(
                Sequels.relation(cases.cluster(self)), written.relation());
    }

    private Proof proof(Optional<TitleKey> quoted) {
        return quoted.isPresent() ? Proof.TITLE : Proof.WORDING;
    }

    // ---- by number

    private Optional<Integer> numbered() {
        var number = ConsultationNumber.parse(Objects.requireNonNull(written.number()));
        if (number.isEmpty() || isOfOtherBody()) return Optional.empty();
        var year = ToldMeeting.year(text);
        var fitting =
                cases.numbered(number.get()).stream()
                        .filter(index -> year.isEmpty() || isOf(index, year.get()))
                        .toList();
        if (fitting.size() <= 1) return fitting.stream().findFirst();
        return one(fitting.stream().filter(this::isHere).toList())
                .or(() -> one(fitting.stream().filter(this::isOfThisYear).toList()));
    }

    /** 横浜市…審査会答申第12号 in the papers of another city. */
    private boolean isOfOtherBody() {
        var body = BODY.matcher(text);
        if (!body.find()) return false;
        var name = body.group(1);
        return PLACE.matcher(name).find() && !name.contains(cases.municipality.name());
    }

    private boolean isOf(int index, int year) {
        var own = cases.cluster(index).consultationNumber().map(ConsultationNumber::fiscalYear);
        if (own.isPresent()) return own.get() == year;
        return cases.cluster(index).members.stream()
                .map(member -> cases.meetings.date(member.meeting()))
                .filter(Objects::nonNull)
                .anyMatch(
                        day ->
                                FiscalYear.of(day) == year
                                        || day.getYear() == year && !text.contains("年度"));
    }

    private boolean isOfThisYear(int index) {
        var year = cases.meetings.fiscalYear(meeting);
        return year != null
                && year.equals(cases.meetings.fiscalYear(cases.cluster(index).firstMeeting()))
                && cases.cluster(index).firstMeeting() <= meeting;
    }

    private boolean isHere(int index) {
        return cases.cluster(index).members.stream()
                .anyMatch(member -> member.meeting() == meeting);
    }

    // ---- by title

    private Optional<TitleKey> quoted() {
        var match = QUOTED.matcher(text);
        return match.find() ? Optional.of(TitleKey.of(match.group(1))) : Optional.empty();
    }

    /** The only case that is spoken of; the case itself when it was there before. */
    private Optional<Integer> only(List<Integer> meant, Optional<TitleKey> quoted) {
        if (quoted.isEmpty() && meant.contains(self)) return Optional.of(self);
        return one(
                meant.stream()
                        .filter(
                                index ->
                                        quoted.isPresent()
                                                ? isTitled(index, quoted.get())
                                                : index != self && isLikeThis(index))
                        .toList());
    }

    private boolean isTitled(int index, TitleKey title) {
        return cases.cluster(index).members.stream()
                .anyMatch(member -> Sameness.similarity(member.title(), title) >= Sameness.SAME);
    }

    private boolean isLikeThis(int index) {
        var other = cases.cluster(index);
        if (cases.cluster(self).similarity(other) >= ALIKE) return true;
        var stem = Stem.of(other.first().sighting().title());
        return stem.isTelling()
                && cases.cluster(self).members.stream()
                        .anyMatch(member -> stem.within(member.title()) >= CONTAINED);
    }

    private static <T> Optional<T> one(List<T> fitting) {
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    // ---- itself

    /** Whether the case only names itself. */
    boolean meansItself(Reference reference) {
        if (reference.target() != null) return reference.target().equals(cases.id(self));
        if (reference.number() != null) return isOwnNumber();
        return told.cases(text).isEmpty()
                && quoted().filter(title -> isTitled(self, title)).isPresent();
    }

    private boolean isOwnNumber() {
        var number = ConsultationNumber.parse(Objects.requireNonNull(written.number()));
        if (number.isEmpty() || isOfOtherBody()) return false;
        return cases.numbered(number.get()).contains(self)
                && ToldMeeting.year(text).filter(year -> !isOf(self, year)).isEmpty();
    }
}
