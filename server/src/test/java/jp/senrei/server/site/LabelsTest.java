package jp.senrei.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.MentionKind;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Proof;
import jp.senrei.corpus.model.Regime;
import jp.senrei.corpus.model.Relation;
import jp.senrei.corpus.model.ServiceCategory;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.QueryNotice;
import jp.senrei.indexer.index.Scope;
import jp.senrei.indexer.index.SimilarCase;
import jp.senrei.indexer.index.Sort;
import jp.senrei.indexer.index.Suggestion;
import jp.senrei.indexer.text.DateSlip;
import jp.senrei.server.question.SearchType;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import jp.senrei.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of a closed list has a name in English too. */
class LabelsTest {
    private static final Path INDEXER = Path.of("../indexer/src/main/java/jp/senrei/indexer");

    /**
     * {@code new Warning("CODE"}, {@code doubt("CODE"}, {@code CODE = "CODE"} and the constants of
     * Finding.
     */
    private static final Pattern WARNING =
            Pattern.compile(
                    "(?:Warning|doubt|doubting)\\(\\s*\"([A-Z_]+)\"|= \"([A-Z]+_[A-Z_]+)\"|(?m:^ {4}([A-Z_]{5,})\\(\"[^\"]*。\"\\)[,;])");

    private static final List<Class<? extends Coded>> LISTS =
            List.of(
                    CaseKind.class,
                    DocumentKind.class,
                    Matter.class,
                    MentionKind.class,
                    OrganizationRole.class,
                    Outcome.class,
                    Part.class,
                    Proof.class,
                    Regime.class,
                    Relation.class,
                    ServiceCategory.class,
                    SpeakerRole.class,
                    Visibility.class,
                    Absence.Form.class,
                    Absence.Near.Kind.class,
                    Facet.class,
                    QueryNotice.class,
                    Scope.class,
                    SimilarCase.Kind.class,
                    Sort.class,
                    Suggestion.Kind.class,
                    SearchType.class);

    static Stream<Coded> values() {
        return LISTS.stream().flatMap(list -> Stream.of(list.getEnumConstants()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void hasANameInBothLanguages(Coded value) {
        assertThat(Names.label(value)).isEqualTo(value.label());
        var english = Preferences.USUAL.in(Language.EN);
        ScopedValue.where(Preferences.CURRENT, english)
                .run(
                        () ->
                                assertThat(Names.label(value))
                                        .as("label.%s.%s", Names.kind(value.getClass()), value)
                                        .matches("[A-Za-z ,.:()0-9-]+"));
    }

    /** The codes stand in the readers; whoever adds one says it in English too. */
    @Test
    void everyWarningOfTheReadersIsToldInEnglish() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(INDEXER)) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList())
                WARNING.matcher(Files.readString(file))
                        .results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                        .filter(Objects::nonNull)
                        .forEach(codes::add);
        }
        Stream.of(DateSlip.Kind.values()).map(Enum::name).forEach(codes::add);
        assertThat(codes).contains("NO_TEXT", "NO_CASES", "INFERRED_COUNCIL", "WEEKDAY");
        ScopedValue.where(Preferences.CURRENT, Preferences.USUAL.in(Language.EN))
                .run(
                        () ->
                                assertThat(codes)
                                        .noneMatch(
                                                code ->
                                                        Texts.label("warning", code, "未訳")
                                                                .equals("未訳")));
    }

    @Test
    void aWarningQuotesTheDocumentInEnglishToo() {
        var warning =
                new Warning("WEEKDAY", "「令和4年7月28日(水)」は、水曜日と書かれていますが、暦では木曜日です。原本を確かめてください。", null);
        assertThat(Warnings.words(warning)).isEqualTo(warning.message());
        ScopedValue.where(Preferences.CURRENT, Preferences.USUAL.in(Language.EN))
                .run(
                        () ->
                                assertThat(Warnings.words(warning))
                                        .isEqualTo(
                                                "The day of the week does not belong to this date."
                                                        + " Please check the original. Words in"
                                                        + " question: 「令和4年7月28日(水)」"));
    }

    /** Messages as {@code extract} writes them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    OCR | このページは文字認識（OCR）で読みました。確からしさ 87％です。大切な語は原本で確かめてください。 | a confidence of 87%.
                    ENCODING_GUESSED | 文字コードを推定して読みました（windows-31j）。文字化けがあるときは UTF-8 で保存し直して取り込んでください。 | guessed (windows-31j).
                    BROKEN_CHARACTERS | 読めない文字がありました（UTF-8 として読みました）。UTF-8 で保存し直して取り込んでください。 | (read as UTF-8).
                    CONTAINER | 圧縮ファイル（ZIP）です。中の文書 3 件をそれぞれ別の文書として取り込みます（文書でないファイル 12 件は取り込みません）。 | Each of its 3 documents is taken in as a document of its own; 12 files
                    MEMBERS_BROKEN | 壊れているため取り出せないファイルが 2 件ありました。元のファイルを確かめてください。 | taken out: 2.
                    NO_TEXT_LAYER | このページには文字情報がありません。「senrei reindex」を実行してください。 | (OCR).
                    """)
    void aWarningGivesItsFiguresInEnglishToo(String code, String message, String english) {
        ScopedValue.where(Preferences.CURRENT, Preferences.USUAL.in(Language.EN))
                .run(
                        () ->
                                assertThat(Warnings.words(new Warning(code, message, null)))
                                        .contains(english)
                                        .doesNotContain("{", "「"));
    }

    @Test
    void aMonthIsNamedInBothLanguages() {
        assertThat(FacetWords.of(Facet.MONTH, "2022-07", "令和4年7月")).isEqualTo("令和4年7月");
        ScopedValue.where(Preferences.CURRENT, Preferences.USUAL.in(Language.EN))
                .run(
                        () -> {
                            assertThat(FacetWords.of(Facet.MONTH, "2022-07", "令和4年7月"))
                                    .isEqualTo("July 2022");
                            assertThat(FacetWords.of(Facet.MONTH, "2022-13", "2022-13"))
                                    .isEqualTo("2022-13");
                        });
    }

    @Test
    void aKindGoesByTheNameOfItsList() {
        assertThat(Names.kind(CaseKind.class)).isEqualTo("case-kind");
        assertThat(Names.kind(SimilarCase.Kind.class)).isEqualTo("similar-case-kind");
    }
}
