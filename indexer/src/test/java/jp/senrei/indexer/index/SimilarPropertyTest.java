package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import jp.senrei.indexer.index.SimilarCase.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the cases like a case, whatever the cases are. */
class SimilarPropertyTest {
    private static final int CASES = 60;
    private static final List<String> WORDS =
            List.of("道路", "図書", "保育", "検診", "防災", "写真", "予約", "通報", "台帳", "給付", "映像", "封筒");
    private static final List<String> SERVICES = List.of("line", "zoom", "aws", "kintone");
    private static final List<String> COMPANIES =
            List.of("株式会社ひかり工房", "（株）ひかり工房", "有限会社しおさい", "みなと協会");
    private static final List<String> ITEMS = List.of("氏名", "住所", "位置情報", "病歴", "口座番号");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsOfAllCases(long seed) {
        var cases = cases(new Random(seed));
        var again = new ArrayList<>(cases);
        Collections.shuffle(again, new Random(seed));
        var withOther = again.toArray(CaseEntry[]::new);
        try (var library = Library.of(folder, cases.toArray(CaseEntry[]::new));
                var shuffled = Library.of(folder.resolve("shuffled"), withOther)) {
            for (var entry : cases) {
                var asked = entry.dossier();
                var similar = library.index.similar(asked.id(), CASES, Audience.VISITOR);
                assertThat(similar)
                        .extracting(one -> one.dossier().id())
                        .doesNotHaveDuplicates()
                        .doesNotContain(asked.id());
                assertThat(similar)
                        .extracting(SimilarCase::score)
                        .isSortedAccordingTo((one, other) -> Float.compare(other, one));
                for (var one : similar) {
                    assertThat(goOnWithEachOther(asked.references(), one.dossier().id())).isFalse();
                    assertThat(goOnWithEachOther(one.dossier().references(), asked.id())).isFalse();
                    assertThat(one.reasons()).isNotEmpty().hasSizeLessThanOrEqualTo(4);
                    for (var reason : one.reasons())
                        assertThat(List.of(entry, held(cases, one)))
                                .as("%s of %s", reason, asked.id())
                                .allMatch(has -> has(has, reason));
                }
                assertThat(shuffled.index.similar(asked.id(), CASES, Audience.VISITOR))
                        .isEqualTo(similar);
                assertThat(library.index.similar(asked.id(), 3, Audience.VISITOR))
                        .isEqualTo(similar.subList(0, Math.min(3, similar.size())));
            }
        }
    }

    private static CaseEntry held(List<CaseEntry> cases, SimilarCase similar) {
        return cases.stream()
                .filter(entry -> entry.dossier().id().equals(similar.dossier().id()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean goOnWithEachOther(List<Reference> references, String id) {
        return references.stream()
                .anyMatch(one -> id.equals(one.target()) && one.relation() != Relation.CITES);
    }

    /** Whether the case itself says what the reason says. */
    private static boolean has(CaseEntry entry, SimilarCase.Reason reason) {
        if (reason.kind() == Kind.WORDS) {
            var text =
                    entry.dossier().title()
                            + entry.passages().stream()
                                    .map(Passage::text)
                                    .collect(Collectors.joining());
            return reason.values().stream().allMatch(text::contains);
        }
        Set<String> values = new HashSet<>();
        for (var value : FacetValue.of(entry.dossier()))
            if (value.facet() == reason.kind().facet()) values.add(value.value());
        return reason.values().stream().anyMatch(values::contains);
    }

    private static List<CaseEntry> cases(Random random) {
        var cases = new ArrayList<CaseEntry>();
        for (int i = 0; i < CASES; i++) {
            var sample =
                    sample("c" + i)
                            .of(random.nextBoolean() ? Sample.MINATONO : Sample.KAZAHAYA)
                            .on(
                                    random.nextInt(5) == 0
                                            ? null
                                            : "2022-0" + (1 + random.nextInt(9)) + "-01")
                            .title(one(WORDS, random) + "の" + one(WORDS, random) + "について")
                            .matter(Matter.values()[random.nextInt(4)])
                            .department("課" + random.nextInt(3))
                            .text(one(WORDS, random) + "と" + one(WORDS, random) + "を扱う。");
            var service = one(SERVICES, random);
            if (random.nextInt(3) == 0) sample.service(service, service);
            if (random.nextInt(3) == 0) sample.contractor(one(COMPANIES, random));
            if (random.nextInt(2) == 0) sample.article(10 + random.nextInt(4), null, null);
            ITEMS.stream().filter(any -> random.nextInt(3) == 0).forEach(sample::item);
            var relation = one(List.of(Relation.values()), random);
            if (i > 0 && random.nextInt(4) == 0) sample.refers(relation, "c" + random.nextInt(i));
            cases.add(sample.entry());
        }
        return cases;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
