package jp.senrei.indexer.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.indexer.index.CaseEntry;
import jp.senrei.indexer.index.Holdings;
import jp.senrei.indexer.link.City.Files;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What always holds, for the papers of made-up cities. */
class LinkingOrderTest {
    private static final Files TOGETHER = new Files(false);
    private static final Files ALONE = new Files(true);
    private static final List<ReadDocument> SAMPLES = Papers.samples();

    @Property(tries = 25)
    void everyCaseIsOneDossier(@ForAll @LongRange(max = 100_000) long seed) {
        var city = new City(seed);
        var cases = link(city.papers(ALONE)).cases().stream().map(LinkingOrderTest::line).toList();
        assertThat(cases).hasSize(city.cases());
        assertThat(cases).extracting(line -> line.split(" ")[0]).doesNotHaveDuplicates();
    }

    @Property(tries = 12)
    void theOrderOfIngestingDoesNotMatter(
            @ForAll @LongRange(max = 100_000) long seed, @ForAll long order) {
        var papers = new ArrayList<>(new City(seed).papers(ALONE));
        var expected = CorpusJson.write(link(papers));
        Collections.shuffle(papers, new Random(order));
        assertThat(CorpusJson.write(link(papers))).isEqualTo(expected);
    }

    @Property(tries = 12)
    void howTheSheetsAreFiledDoesNotMatter(@ForAll @LongRange(max = 100_000) long seed) {
        var city = new City(seed);
        assertThat(facts(link(city.papers(ALONE)))).isEqualTo(facts(link(city.papers(TOGETHER))));
    }

    @Property(tries = 12)
    void papersOfOtherCasesChangeNothing(
            @ForAll @LongRange(max = 100_000) long seed, @ForAll long choice) {
        var papers = new City(seed).papers(ALONE);
        var random = new Random(choice);
        var held = papers.stream().filter(paper -> random.nextInt(3) > 0).toList();
        var ids = held.stream().map(ReadDocument::id).collect(Collectors.toSet());
        var all = link(papers);
        var some = facts(link(held));
        for (var entry : all.cases()) {
            if (documents(entry.dossier()).stream().allMatch(ids::contains))
                assertThat(some).containsEntry(entry.dossier().id(), facts(entry.dossier()));
        }
    }

    @Property(tries = 12)
    void theOrderOfTheSamplesDoesNotMatter(@ForAll long order) {
        var samples = new ArrayList<>(SAMPLES);
        Collections.shuffle(samples, new Random(order));
        for (var code : codes(SAMPLES))
            assertThat(CorpusJson.write(linkSamples(code, samples)))
                    .isEqualTo(CorpusJson.write(linkSamples(code, SAMPLES)));
    }

    @Property(tries = 25)
    void samplesThatAreNotHeldChangeNoIdOfTheOthers(@ForAll long choice) {
        var random = new Random(choice);
        var held = SAMPLES.stream().filter(sample -> random.nextInt(3) > 0).toList();
        var ids = held.stream().map(ReadDocument::id).collect(Collectors.toSet());
        for (var code : codes(held)) {
            var some = linkSamples(code, held).cases().stream().map(this::id).toList();
            assertThat(linkSamples(code, SAMPLES).cases())
                    .filteredOn(entry -> ids.containsAll(documents(entry.dossier())))
                    .allSatisfy(entry -> assertThat(some).contains(id(entry)));
        }
    }

    private String id(CaseEntry entry) {
        return entry.dossier().id();
    }

    private static Set<String> codes(List<ReadDocument> samples) {
        return samples.stream()
                .map(sample -> sample.reading().municipality().code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Holdings linkSamples(String code, List<ReadDocument> samples) {
        var own =
                samples.stream()
                        .filter(sample -> sample.reading().municipality().code().equals(code))
                        .toList();
        return Linker.link(own.getFirst().reading().municipality(), own);
    }

    private static String line(CaseEntry entry) {
        var dossier = entry.dossier();
        return dossier.id()
                + " "
                + dossier.title()
                + dossier.appearances().stream().map(Appearance::file).toList();
    }

    private static Holdings link(List<ReadDocument> papers) {
        return Linker.link(Papers.SHIOMI, papers);
    }

    private static Map<String, List<Object>> facts(Holdings holdings) {
        return holdings.cases().stream()
                .map(CaseEntry::dossier)
                .collect(
                        Collectors.toMap(
                                Dossier::id,
                                LinkingOrderTest::facts,
                                (one, other) -> one,
                                TreeMap::new));
    }

    /** All but what names documents; a meeting's ids and its day, not which papers tell of it. */
    private static List<Object> facts(Dossier dossier) {
        var all = new ArrayList<Object>();
        Collections.addAll(
                all,
                dossier.meeting().id(),
                dossier.kind(),
                String.valueOf(dossier.number()),
                dossier.title(),
                String.valueOf(dossier.department()),
                dossier.outcome(),
                String.valueOf(dossier.decision()),
                dossier.organizations(),
                dossier.references(),
                dossier.exchanges().size(),
                dossier.appearances().stream()
                        .map(appearance -> appearance.part().code())
                        .sorted()
                        .toList());
        return all;
    }

    private static Set<String> documents(Dossier dossier) {
        return dossier.appearances().stream()
                .map(appearance -> appearance.document())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
