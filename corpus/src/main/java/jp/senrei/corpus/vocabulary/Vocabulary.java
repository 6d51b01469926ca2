package jp.senrei.corpus.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.ServiceCategory;

/**
 * 語彙: everything Senrei knows by name.
 *
 * @param municipalityHosts host of a municipality's web site, without www. → its code
 * @param laws national laws and rules, each with the names it is cited by
 * @param synonyms groups of words that mean the same in a query
 * @param looseNames word → what a query for it means too, but not the other way round: ライン may be
 *     LINE, LINE is never ライン
 * @param wideWords nouns that stand in the papers of nearly every case, so that two cases are not
 *     alike by them
 * @param variantKanji old or variant form → the common one; each side is one code point
 * @param companies known without their legal form, or under several spellings
 * @param personalItems items as councils list them
 * @param readings how words are read aloud where a dictionary would not know, and the names of
 *     municipalities
 * @param concordance which article is about which matter, and the words for matters
 */
public record Vocabulary(
        List<Municipality> municipalities,
        Map<String, String> municipalityHosts,
        List<Service> services,
        List<Certification> certifications,
        List<Company> companies,
        List<PersonalItem> personalItems,
        List<Law> laws,
        List<List<String>> synonyms,
        Map<String, List<String>> looseNames,
        Set<String> wideWords,
        Map<String, String> variantKanji,
        List<Term> terms,
        List<WordReading> readings,
        Concordance concordance) {

    private static final class Standard {
        static final Vocabulary INSTANCE = load();
    }

    /** The vocabulary that comes with Senrei. */
    public static Vocabulary standard() {
        return Standard.INSTANCE;
    }

    /** The names of the personal-information items. */
    public List<String> personalInformation() {
        return personalItems.stream().map(PersonalItem::name).toList();
    }

    private static Vocabulary load() {
        var municipalities = rows("municipalities.tsv", 3).map(Vocabulary::municipality).toList();
        return new Vocabulary(
                municipalities,
                rows("municipality-hosts.tsv", 2)
                        .collect(Collectors.toUnmodifiableMap(row -> row[1], row -> row[0])),
                rows("services.tsv", 4).map(Vocabulary::service).toList(),
                rows("certifications.tsv", 2)
                        .map(row -> new Certification(row[0], forms(row[1])))
                        .toList(),
                rows("companies.tsv", 1)
                        .map(row -> new Company(row[0], forms(cell(row, 1)), forms(cell(row, 2))))
                        .toList(),
                rows("personal-information.tsv", 1)
                        .map(
                                row ->
                                        new PersonalItem(
                                                row[0],
                                                forms(cell(row, 1)),
                                                cell(row, 2).equals("列挙")))
                        .toList(),
                rows("laws.tsv", 3)
                        .map(
                                row ->
                                        new Law(
                                                row[0],
                                                row[1],
                                                row[2],
                                                row.length > 3 ? forms(row[3]) : List.of()))
                        .toList(),
                rows("synonyms.tsv", 2).map(List::of).toList(),
                rows("loose-names.tsv", 2)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        row -> row[0], row -> List.of(row).subList(1, row.length))),
                rows("wide-words.tsv", 1)
                        .map(row -> row[0])
                        .collect(Collectors.toUnmodifiableSet()),
                rows("variant-kanji.tsv", 2)
                        .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1])),
                rows("terms.tsv", 3).map(Vocabulary::term).toList(),
                wordReadings(),
                concordance(municipalities));
    }

    /** What a clerk wrote into the list comes first. */
    private static List<WordReading> wordReadings() {
        return Stream.concat(
                        WordReadings.read(lines("furigana.tsv", 2)).stream(),
                        WordReadings.ofMunicipalities(lines("municipalities.tsv", 3)).stream())
                .toList();
    }

    private static Concordance concordance(List<Municipality> municipalities) {
        var codes = municipalities.stream().map(Municipality::code).collect(Collectors.toSet());
        return new ConcordanceReader(codes).read(lines("concordance.tsv", 3));
    }

    /** The tokenizer would refuse the whole dictionary, and not say where. */
    private static Term term(String[] row) {
        if (row[1].split(" ").length != row[2].split(" ").length)
            throw new IllegalArgumentException("terms.tsv: 「" + row[0] + "」の分かち書きと読みの数が違います。");
        return new Term(row[0], row[1], row[2]);
    }

    private static Municipality municipality(String[] row) {
        return new Municipality(row[0], row[2].isEmpty() ? row[1] : row[2], row[1]);
    }

    private static Service service(String[] row) {
        return new Service(
                row[0],
                row[1],
                category(row[2]),
                forms(row[3]),
                cell(row, 4),
                forms(cell(row, 5)),
                forms(cell(row, 6)));
    }

    private static ServiceCategory category(String code) {
        return Objects.requireNonNull(
                Coded.find(ServiceCategory.class, code), () -> "services.tsv: no category " + code);
    }

    private static List<String> forms(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }

    /** Columns at the end of a row may be left out. */
    private static String cell(String[] row, int column) {
        return column < row.length ? row[column].strip() : "";
    }

    /**
     * @param columns that every row has at least
     */
    private static Stream<String[]> rows(String file, int columns) {
        return lines(file, columns).stream().map(line -> line.cells().toArray(String[]::new));
    }

    private static List<VocabularyLine> lines(String file, int columns) {
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return VocabularyLine.all(file, columns, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
