package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.indexer.index.CaseEntry;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.indexer.index.Holdings;
import jp.senrei.indexer.index.OnDemand;
import jp.senrei.indexer.index.Passage;
import jp.senrei.indexer.index.Trace;
import jp.senrei.indexer.link.Cluster.Member;
import jp.senrei.indexer.structure.Stretch;
import jp.senrei.indexer.tag.MatterWords;

/**
 * Joins what was read from the documents of one municipality.
 *
 * <p>Sightings join by number within a meeting, by number across meetings where a council counts on
 * through the years, else by title within a meeting ({@link Sameness}), and where a case goes on at
 * a later meeting ({@link Continuations}). The order of the documents does not matter, and papers
 * of other cases change nothing.
 */
public final class Linker {
    /** As the meetings were held and their agendas tell. */
    private static final Comparator<Member> IN_ORDER =
            Comparator.comparingInt(Member::meeting).thenComparing(Cluster.ORDER);

    private final Municipality municipality;
    private final List<ReadDocument> documents;
    private final Meetings meetings;
    private final String prefix;
    private final List<Cluster> clusters;
    private final Map<String, Matter> matterOfArticle = new HashMap<>();

    private Linker(Municipality municipality, String prefix, List<ReadDocument> documents) {
        this.municipality = municipality;
        this.prefix = prefix;
        this.documents = documents.stream().sorted(Comparator.comparing(ReadDocument::id)).toList();
        this.meetings = new Meetings(municipality, prefix, this.documents);
        var sameness = new Sameness(meetings, !isUnknown(municipality));
        this.clusters =
                Continuations.join(Clusters.of(members(), sameness), meetings, sameness).stream()
                        .sorted(Comparator.comparing(Cluster::first, IN_ORDER))
                        .toList();
    }

    /**
     * @param documents all of this municipality that one audience may see
     * @param successors of those among them whose place another document took, by their ids
     */
    public static Holdings link(
            Municipality municipality,
            List<ReadDocument> documents,
            Map<String, Successor> successors) {
        var newest = documents.stream().filter(one -> !successors.containsKey(one.id())).toList();
        return link(municipality, newest)
                .with(EarlierEntries.of(municipality, documents, successors));
    }

    /**
     * @param documents all of this municipality that one audience may see, none of which replaced
     *     another
     */
    public static Holdings link(Municipality municipality, List<ReadDocument> documents) {
        if (!isUnknown(municipality))
            return new Linker(municipality, municipality.code(), documents).run();
        var all =
                strangers(documents).entrySet().stream()
                        .map(
                                of ->
                                        new Linker(
                                                        municipality,
                                                        municipality.code() + "-" + of.getKey(),
                                                        of.getValue())
                                                .run())
                        .toList();
        return new Holdings(
                municipality.code(),
                OnDemand.concat(all.stream().map(Holdings::documents).toList()),
                all.stream().flatMap(one -> one.traces().stream()).toList(),
                all.stream().flatMap(one -> one.meetings().stream()).toList(),
                all.stream().flatMap(one -> one.cases().stream()).toList(),
                List.of());
    }

    private static boolean isUnknown(Municipality municipality) {
        return municipality.code().equals(Municipality.UNKNOWN.code());
    }

    /**
     * Papers of nobody knows which municipality: those that name the same council are linked with
     * one another, all others stay alone.
     */
    private static Map<String, List<ReadDocument>> strangers(List<ReadDocument> documents) {
        return documents.stream()
                .collect(
                        Collectors.groupingBy(
                                document -> {
                                    var council = document.reading().council();
                                    return council == null
                                            ? document.id().substring(0, 8)
                                            : "%06x".formatted(council.hashCode() & 0xffffff);
                                },
                                TreeMap::new,
                                Collectors.toList()));
    }

    private Holdings run() {
        learnMatters();
        var ids = CaseIds.of(clusters, meetings, prefix);
        var targets = new Targets(municipality, clusters, ids, meetings);
        var turnsOf = new Discussions(documents, clusters, ids, meetings);
        var writer = new DossierWriter(municipality, meetings, matterOfArticle, targets);
        var cases = new ArrayList<CaseEntry>();
        for (int i = 0; i < clusters.size(); i++) {
            var cluster = clusters.get(i);
            var dossier = writer.write(cluster, ids.get(i), turnsOf.exchanges(ids.get(i)));
            var traced = dossier.with(EvidenceFinder.of(dossier, cluster.members));
            cases.add(entry(traced, cluster));
        }
        var places = new PlacesOfCases(clusters, ids);
        var entries = OnDemand.of(documents.size(), i -> entry(documents.get(i), turnsOf, places));
        var dossiers = cases.stream().map(CaseEntry::dossier).toList();
        var gaps = Gaps.of(dossiers, meetings.all(Map.of()), documents);
        var traces = documents.stream().map(document -> trace(document, turnsOf, places)).toList();
        return new Holdings(
                municipality.code(), entries, traces, meetings.all(gaps), cases, List.of());
    }

    private List<Member> members() {
        var members = new ArrayList<Member>();
        for (var document : documents) {
            var sightings = document.reading().sightings();
            for (int i = 0; i < sightings.size(); i++)
                members.add(
                        Member.of(document, i, meetings.of(document, sightings.get(i).meeting())));
        }
        return members;
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

    // ---- what goes with the dossiers

    private static CaseEntry entry(Dossier dossier, Cluster cluster) {
        var said = said(cluster);
        return new CaseEntry(
                dossier, OnDemand.of(said.size(), i -> said.get(i).passage()), Said.trace(said));
    }

    private static List<Said> said(Cluster cluster) {
        var places = new LinkedHashMap<String, Said>();
        for (var member : cluster.members) {
            for (var stretch : member.sighting().stretches())
                places.putIfAbsent(
                        member.document().id() + "/" + stretch.start(), new Said(member, stretch));
        }
        return List.copyOf(places.values());
    }

    /** Where a passage stands. */
    private record Said(Member member, Stretch stretch) {
        /** See {@link CaseEntry#trace}. */
        static String trace(List<Said> all) {
            if (all.stream().anyMatch(said -> said.digest().isEmpty())) return "";
            return Trace.digest(all.stream().map(Said::told).toList());
        }

        private String digest() {
            return member.document().content().digest();
        }

        private String told() {
            return digest() + " " + member.sighting().part() + " " + stretch;
        }

        Passage passage() {
            var document = member.document();
            return new Passage(
                    "b" + stretch.block(),
                    document.text().text().substring(stretch.start(), stretch.end()),
                    document.id(),
                    stretch.page(),
                    member.sighting().part(),
                    stretch.speaker());
        }
    }

    private Trace trace(ReadDocument read, Discussions turnsOf, PlacesOfCases places) {
        var digest = read.content().digest();
        if (digest.isEmpty()) return Trace.unknown(read.id());
        var cases = turnsOf.casesOfTurns(read);
        var held = heldAt(read);
        return Trace.of(
                read.id(),
                List.of(
                        digest,
                        municipality.toString(),
                        held.toString(),
                        cases.toString(),
                        places.told(read)),
                Set.copyOf(held),
                cases.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** The id of the meeting that each of the document's own meetings is. */
    private List<String> heldAt(ReadDocument read) {
        return IntStream.range(0, read.reading().meetings().size())
                .mapToObj(i -> meetings.id(meetings.of(read, i)))
                .toList();
    }

    private DocumentEntry entry(ReadDocument read, Discussions turnsOf, PlacesOfCases places) {
        var reading = read.reading();
        var text = read.text();
        var document =
                new Document(
                        read.id(),
                        read.file(),
                        read.sha256(),
                        read.mediaType(),
                        reading.title(),
                        List.copyOf(reading.kinds()),
                        municipality,
                        heldAt(read).stream().distinct().toList(),
                        text.pages(),
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
        return new DocumentEntry(
                document, text, turnsOf.utterances(read), statistics, places.linked(read));
    }
}
