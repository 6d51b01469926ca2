package jp.senrei.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Scope;
import jp.senrei.indexer.index.SimilarCase;
import jp.senrei.indexer.index.Sort;
import jp.senrei.indexer.index.Suggestion;
import jp.senrei.server.question.SearchType;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of a closed list has a name in English too. */
class LabelsTest {
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
                                        .matches("[A-Za-z ,()0-9-]+"));
    }

    @Test
    void aKindGoesByTheNameOfItsList() {
        assertThat(Names.kind(CaseKind.class)).isEqualTo("case-kind");
        assertThat(Names.kind(SimilarCase.Kind.class)).isEqualTo("similar-case-kind");
    }
}
