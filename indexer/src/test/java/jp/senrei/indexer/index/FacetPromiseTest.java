package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.indexer.index.Answer.Bucket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@link Bucket} promises of its count, on a generated archive, with filters already on. The
 * seed is fixed: a failure can be repeated.
 */
class FacetPromiseTest {
    private static final List<Municipality> CITIES =
            List.of(
                    new Municipality("971001", "波町市", "海原県"),
                    new Municipality("971002", "磯部市", "海原県"),
                    new Municipality("961005", "峰岡市", "山並県"),
                    new Municipality("999123", "名無市", ""));
    private static final List<String> WORDS = List.of("委託", "クラウド", "結合", "名簿", "図書館");
    private static final List<String> COMPANIES =
            List.of("株式会社コトリ", "コトリ(株)", "有限会社スズメ", "カモメ協会", "ツバメ社");
    private static final List<String> SPEAKERS = List.of("海野委員", "沖野 副会長", "議長（海野委員）", "会長", "事務局");
    private static final int CASES = 160;
    private static final int QUESTIONS = 30;

    private enum Type {
        CASES(LuceneIndex::searchCases),
        UTTERANCES(LuceneIndex::searchUtterances),
        DOCUMENTS(LuceneIndex::searchDocuments);

        private final Search search;

        Type(Search search) {
            this.search = search;
        }

        Answer<?> ask(Question question) {
            return search.ask(library.index, question.size(1), Audience.VISITOR);
        }
    }

    private interface Search {
        Answer<?> ask(LuceneIndex index, Question question, Audience audience);
    }

    @TempDir static Path folder;
    private static Library library;
    private static final Random RANDOM = new Random(20_220_728);

    @BeforeAll
    static void given() {
        library = new Library(folder);
        var samples = new LinkedHashMap<Municipality, List<Sample>>();
        for (int i = 0; i < CASES; i++) {
            var city = any(CITIES);
            samples.computeIfAbsent(city, some -> new ArrayList<>()).add(random("c" + i, city));
        }
        samples.forEach((city, some) -> library.holds(Audience.VISITOR, holdings(city, some)));
    }

    @AfterAll
    static void close() {
        library.close();
    }

    /** One publication each, so that there are several segments. */
    private static Holdings holdings(Municipality city, List<Sample> samples) {
        var documents = new ArrayList<DocumentEntry>();
        for (int i = 0; i < samples.size(); i++)
            documents.add(alsoOf(samples.get(i / 2).meeting().id(), samples.get(i).document()));
        return new Holdings(
                city.code(),
                documents,
                samples.stream().map(Sample::meeting).toList(),
                samples.stream().map(Sample::entry).toList());
    }

    /** A document of two meetings has two months, and sometimes two years. */
    private static DocumentEntry alsoOf(String meeting, DocumentEntry entry) {
        var one = entry.document();
        var meetings = new TreeSet<>(one.meetings());
        meetings.add(meeting);
        var both =
                new Document(
                        one.id(),
                        one.file(),
                        one.sha256(),
                        one.mediaType(),
                        one.title(),
                        one.kinds(),
                        one.municipality(),
                        List.copyOf(meetings),
                        one.pages(),
                        one.visibility(),
                        one.ingested(),
                        one.warnings());
        return new DocumentEntry(both, entry.text(), entry.utterances(), entry.statistics());
    }

    private static Sample random(String id, Municipality city) {
        var sample = sample(id).of(city).title(any(WORDS) + "について").outcome(any(Outcome.values()));
        sample.on(
                chance(10)
                        ? null
                        : LocalDate.of(2018, 1, 1).plusDays(RANDOM.nextInt(2_000)).toString());
        for (int i = RANDOM.nextInt(4); i > 0; i--) {
            var law = any(CITIES).name() + "個人情報保護条例";
            var paragraph = chance(50) ? null : (Integer) (1 + RANDOM.nextInt(2));
            var item = chance(70) ? null : (Integer) (1 + RANDOM.nextInt(2));
            sample.article(law, 15 + RANDOM.nextInt(4), paragraph, item);
        }
        for (int i = RANDOM.nextInt(3); i > 0; i--) sample.contractor(any(COMPANIES));
        for (int i = RANDOM.nextInt(3); i > 0; i--) sample.matter(any(Matter.values()));
        if (chance(40)) sample.department("総務課").service("line", "LINE");
        for (int i = RANDOM.nextInt(3); i >= 0; i--)
            sample.says(any(SPEAKERS), any(WORDS) + "はどうするのか。" + any(WORDS) + "も聞きたい。");
        return sample;
    }

    @Test
    void everyCountIsTheTotalOfTheValueAlone() {
        for (var type : Type.values()) {
            for (int i = 0; i < QUESTIONS; i++) {
                var question = randomQuestion(type);
                var answer = type.ask(question);
                answer.facets()
                        .forEach(
                                (facet, buckets) -> {
                                    keepsItsPromise(type, question, facet, any(buckets));
                                    isWellFormed(question, facet, buckets);
                                });
            }
        }
    }

    private static void keepsItsPromise(Type type, Question question, Facet facet, Bucket bucket) {
        assertThat(type.ask(alone(question, facet, bucket.value())).total())
                .as("%s %s %s of %s", type, facet, bucket, question)
                .isEqualTo(bucket.count());
    }

    /** What the promise calls this value alone in place of what was chosen. */
    private static Question alone(Question question, Facet facet, String value) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.putAll(question.filters());
        oneChoiceWith(facet).forEach(filters::remove);
        filters.put(facet, Set.of(value));
        return question.filteredBy(filters);
    }

    /** Written out here once more: the test must not learn it from what it tests. */
    private static Set<Facet> oneChoiceWith(Facet facet) {
        return switch (facet) {
            case PREFECTURE, MUNICIPALITY -> EnumSet.of(Facet.PREFECTURE, Facet.MUNICIPALITY);
            case YEAR, MONTH -> EnumSet.of(Facet.YEAR, Facet.MONTH);
            default -> EnumSet.of(facet);
        };
    }

    private static void isWellFormed(Question question, Facet facet, List<Bucket> buckets) {
        assertThat(buckets).extracting(Bucket::value).doesNotHaveDuplicates();
        assertThat(buckets).allSatisfy(bucket -> assertThat(bucket.count()).isPositive());
        var chosen = question.filters().getOrDefault(facet, Set.of());
        assertThat(buckets.stream().filter(Bucket::selected).map(Bucket::value)).isSubsetOf(chosen);
        assertThat(buckets)
                .filteredOn(bucket -> chosen.contains(bucket.value()))
                .allMatch(Bucket::selected);
    }

    @Test
    void noValueStandsBelowOneWithFewerHits() {
        for (var type : Type.values()) {
            for (int i = 0; i < QUESTIONS; i++) {
                var facets = type.ask(randomQuestion(type)).facets();
                for (var below : List.of(Facet.MUNICIPALITY, Facet.MONTH, Facet.ARTICLE)) {
                    var above =
                            switch (below) {
                                case MUNICIPALITY -> Facet.PREFECTURE;
                                case MONTH -> Facet.YEAR;
                                default -> below;
                            };
                    standBelow(
                            facets.getOrDefault(above, List.of()),
                            facets.getOrDefault(below, List.of()));
                }
            }
        }
    }

    private static void standBelow(List<Bucket> above, List<Bucket> below) {
        var byValue = above.stream().collect(Collectors.toMap(Bucket::value, Function.identity()));
        for (var bucket : below) {
            if (bucket.parent() == null) continue;
            var parent = byValue.get(bucket.parent());
            if (parent == null) continue; // it is not among those shown
            assertThat(bucket.count()).isLessThanOrEqualTo(parent.count());
            assertThat(parent.children()).isPositive();
        }
    }

    @Test
    void valuesOfOneFacetAreAlternatives() {
        for (var type : Type.values()) {
            for (int i = 0; i < QUESTIONS; i++) {
                var question = Question.of(any(WORDS));
                var answer = type.ask(question);
                var facet = any(List.copyOf(answer.facets().keySet()));
                var one = any(answer.facets().get(facet)).value();
                var other = any(answer.facets().get(facet)).value();
                var either =
                        type.ask(question.filteredBy(facet, new TreeSet<>(List.of(one, other))))
                                .total();
                var first = type.ask(question.filteredBy(facet, Set.of(one))).total();
                var second = type.ask(question.filteredBy(facet, Set.of(other))).total();
                assertThat(either)
                        .isBetween(Math.max(first, second), first + second)
                        .isLessThanOrEqualTo(answer.total());
            }
        }
    }

    private static Question randomQuestion(Type type) {
        var question = Question.of(chance(40) ? "" : any(WORDS));
        var offered = type.ask(Question.of("")).facets();
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (int i = RANDOM.nextInt(4); i > 0; i--) {
            var facet = any(List.copyOf(offered.keySet()));
            var values = new TreeSet<String>();
            for (int j = RANDOM.nextInt(2); j >= 0; j--)
                values.add(any(offered.get(facet)).value());
            filters.put(facet, values);
        }
        if (chance(20))
            question = question.between(LocalDate.of(2019, 4, 1), LocalDate.of(2022, 5, 31));
        return question.filteredBy(filters);
    }

    private static boolean chance(int percent) {
        return RANDOM.nextInt(100) < percent;
    }

    private static <T> T any(List<T> some) {
        return some.get(RANDOM.nextInt(some.size()));
    }

    private static <T> T any(T[] some) {
        return some[RANDOM.nextInt(some.length)];
    }
}
