package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.CaseEntry;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.indexer.index.Holdings;
import jp.senrei.indexer.index.Passage;
import jp.senrei.indexer.link.Cluster.Member;
import jp.senrei.indexer.tag.MatterWords;
import org.jspecify.annotations.Nullable;

/**
 * Joins what was read from the documents of one municipality.
 *
 * <p>Sightings join by number within a meeting, by number across meetings where a council counts on
 * through the years, and else by title within a meeting. The order of the documents does not
 * matter: they are sorted by id first.
 */
public final class Linker {
    private final Municipality municipality;
    private final List<ReadDocument> documents;
    private final Meetings meetings;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, Matter> matterOfArticle = new HashMap<>();

    private Linker(Municipality municipality, List<ReadDocument> documents) {
        this.municipality = municipality;
        this.documents = documents.stream().sorted(Comparator.comparing(ReadDocument::id)).toList();
        this.meetings = new Meetings(municipality, this.documents);
    }

    /**
     * @param documents all of this municipality that one audience may see
     */
    public static Holdings link(Municipality municipality, List<ReadDocument> documents) {
        return new Linker(municipality, documents).run();
    }

    private Holdings run() {
        members().forEach(this::place);
        learnMatters();
        var ids = ids();
        var targets = new Targets(clusters, ids, meetings);
        var turnsOf = new Discussions(documents, clusters, ids, meetings);
        var cases = new ArrayList<CaseEntry>();
        for (int i = 0; i < clusters.size(); i++) {
            var cluster = clusters.get(i);
            var dossier =
                    new DossierWriter(municipality, meetings, matterOfArticle, targets)
                            .write(cluster, ids.get(i), turnsOf.exchanges(ids.get(i)));
            var traced = dossier.with(EvidenceFinder.of(dossier, cluster.members));
            cases.add(new CaseEntry(traced, passages(cluster)));
        }
        var places = new PlacesOfCases(clusters, ids);
        var entries =
                documents.stream()
                        .map(
                                document ->
                                        entry(
                                                document,
                                                turnsOf.utterances(document),
                                                places.linked(document)))
                        .toList();
        return new Holdings(municipality.code(), entries, meetings.all(gaps(cases)), cases);
    }

    // ---- which sightings are one case

    /** Agendas first, they name and number; then what was said, then the sheets. */
    private Stream<Member> members() {
        var order =
                new EnumMap<Part, Integer>(
                        Map.of(
                                Part.AGENDA,
                                0,
                                Part.RESULT,
                                1,
                                Part.MINUTES,
                                2,
                                Part.SHEET,
                                3,
                                Part.REPORT,
                                4,
                                Part.OPINION,
                                5));
        return documents.stream()
                .flatMap(
                        document ->
                                java.util.stream.IntStream.range(
                                                0, document.reading().sightings().size())
                                        .mapToObj(
                                                i ->
                                                        Member.of(
                                                                document,
                                                                i,
                                                                meetings.of(
                                                                        document,
                                                                        document.reading()
                                                                                .sightings()
                                                                                .get(i)
                                                                                .meeting()))))
                .sorted(Comparator.comparing(member -> order.get(member.sighting().part())));
    }

    private void place(Member member) {
        Cluster best = null;
        double score = 0;
        for (var cluster : clusters) {
            double fit = cluster.fit(member);
            if (fit > score) {
                best = cluster;
                score = fit;
            }
        }
        if (best == null) clusters.add(new Cluster(member));
        else best.add(member);
    }

    /**
     * Forms of this municipality say which article stands for which matter: 業務の委託 — 第16条. An
     * article means the matter it stands beside most often; one that favours none means nothing.
     */
    private void learnMatters() {
        var counts = new HashMap<String, Map<Matter, Integer>>();
        for (var document : documents) {
            for (var sighting : document.reading().sightings()) {
                for (var row : sighting.form().matters()) {
                    var article = MatterWords.articleOf(row.article());
                    if (article == null) continue;
                    var matters =
                            counts.computeIfAbsent(article, key -> new EnumMap<>(Matter.class));
                    MatterWords.ofTitle(row.matter())
                            .forEach(matter -> matters.merge(matter, 1, Integer::sum));
                }
            }
        }
        counts.forEach(
                (article, matters) -> {
                    int most = matters.values().stream().mapToInt(count -> count).max().orElse(0);
                    var favoured =
                            matters.keySet().stream()
                                    .filter(matter -> matters.get(matter) == most)
                                    .toList();
                    if (favoured.size() == 1) matterOfArticle.put(article, favoured.getFirst());
                });
    }

    // ---- ids

    private List<String> ids() {
        var ids = new ArrayList<String>();
        var used = new HashSet<String>();
        for (var cluster : clusters) {
            var id = idOf(cluster);
            var unique = id;
            for (int i = 2; !used.add(unique); i++) unique = id + "-" + i;
            ids.add(unique);
        }
        return ids;
    }

    private String idOf(Cluster cluster) {
        var number = cluster.number();
        var first = cluster.members.getFirst();
        if (number == null) {
            var title = first.title().toString();
            return meetings.id(first.meeting())
                    + "-"
                    + "%06x".formatted(title.hashCode() & 0xffffff);
        }
        var word =
                number.contains("答申")
                        ? "toshin"
                        : ConsultationNumber.bare(number).startsWith("報告") ? "hokoku" : "shimon";
        var scope =
                ConsultationNumber.restarts(number)
                        ? meetings.id(first.meeting())
                        : municipality.code()
                                + ConsultationNumber.fiscalYear(number)
                                        .map(year -> "-" + year)
                                        .orElse("");
        return scope + "-" + word + "-" + ConsultationNumber.of(number);
    }

    // ---- what goes with the dossiers

    private static List<Passage> passages(Cluster cluster) {
        var passages = new LinkedHashMap<String, Passage>();
        for (var member : cluster.members) {
            var document = member.document();
            for (var stretch : member.sighting().stretches()) {
                passages.putIfAbsent(
                        document.id() + "/" + stretch.start(),
                        new Passage(
                                "b" + stretch.block(),
                                document.text().text().substring(stretch.start(), stretch.end()),
                                document.id(),
                                stretch.page(),
                                member.sighting().part(),
                                stretch.speaker()));
            }
        }
        return List.copyOf(passages.values());
    }

    private DocumentEntry entry(
            ReadDocument read, List<Utterance> utterances, List<Mention> mentions) {
        var reading = read.reading();
        var ids = new LinkedHashSet<String>();
        for (int i = 0; i < reading.meetings().size(); i++)
            ids.add(meetings.id(meetings.of(read, i)));
        var document =
                new Document(
                        read.id(),
                        read.file(),
                        read.sha256(),
                        read.mediaType(),
                        reading.title(),
                        List.copyOf(reading.kinds()),
                        municipality,
                        List.copyOf(ids),
                        read.text().pages(),
                        read.visibility(),
                        read.ingested(),
                        read.warnings());
        var statistics =
                reading.statistics().stream()
                        .map(
                                cell ->
                                        new StatisticsCell(
                                                municipality.code(),
                                                cell.fiscalYear(),
                                                read.id(),
                                                cell.table(),
                                                cell.row(),
                                                cell.column(),
                                                cell.value(),
                                                cell.unit(),
                                                cell.text()))
                        .toList();
        return new DocumentEntry(document, read.text(), utterances, statistics, mentions);
    }

    /** What an agenda promises with its pages and no document of that meeting holds. */
    private static Map<String, List<String>> gaps(List<CaseEntry> cases) {
        var dossiers = cases.stream().map(CaseEntry::dossier).toList();
        var recorded =
                dossiers.stream()
                        .filter(dossier -> appearsIn(dossier, Part.MINUTES))
                        .map(dossier -> dossier.meeting().ordinal())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var gaps = new HashMap<String, List<String>>();
        for (var dossier : dossiers) {
            var promised = promised(dossier);
            // minutes to be confirmed are held when the meeting they tell of is
            boolean held = recorded.stream().anyMatch(dossier.title()::contains);
            if (promised == null || held && dossier.kind() == CaseKind.CONFIRMATION) continue;
            gaps.computeIfAbsent(dossier.meeting().id(), id -> new ArrayList<>())
                    .add(
                            "「%s」の資料（%d～%dページ）は収録されていません。"
                                    .formatted(dossier.title(), promised.from(), promised.to()));
        }
        return gaps;
    }

    private static boolean appearsIn(Dossier dossier, Part part) {
        return dossier.appearances().stream().anyMatch(appearance -> appearance.part() == part);
    }

    /** The pages an agenda names for a case that nothing but agendas tells of; else null. */
    private static @Nullable PageRange promised(Dossier dossier) {
        if (dossier.appearances().stream().anyMatch(appearance -> appearance.part() != Part.AGENDA))
            return null;
        return dossier.appearances().stream()
                .map(Appearance::pages)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
