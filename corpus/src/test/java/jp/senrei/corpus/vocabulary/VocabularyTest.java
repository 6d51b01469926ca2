package jp.senrei.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.senrei.corpus.model.Municipality;
import org.junit.jupiter.api.Test;

/** What a clerk who edits the files must not break. */
class VocabularyTest {
    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    @Test
    void manyServicesAreKnown() {
        assertThat(VOCABULARY.services()).hasSizeGreaterThan(400);
        assertThat(VOCABULARY.services()).extracting(Service::id).doesNotHaveDuplicates();
        assertThat(VOCABULARY.services())
                .allSatisfy(
                        service -> {
                            assertThat(service.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                            assertThat(service.name()).isNotBlank();
                            assertThat(service.written()).isNotEmpty();
                            // a clue without a doubtful form is never asked for
                            assertThat(service.clues().isEmpty() || !service.doubtful().isEmpty())
                                    .as(service.id())
                                    .isTrue();
                        });
    }

    @Test
    void everyHostIsAKnownMunicipalitys() {
        var codes = VOCABULARY.municipalities().stream().map(Municipality::code).toList();
        assertThat(VOCABULARY.municipalityHosts()).hasSizeGreaterThan(1_700);
        assertThat(codes).containsAll(VOCABULARY.municipalityHosts().values());
    }

    @Test
    void noSpellingMeansTwoServices() {
        unambiguous(VOCABULARY.services(), Service::id, Service::written);
    }

    @Test
    void noSpellingMeansTwoCertifications() {
        unambiguous(VOCABULARY.certifications(), Certification::name, Certification::forms);
    }

    @Test
    void noSpellingMeansTwoCompanies() {
        unambiguous(VOCABULARY.companies(), Company::name, Company::forms);
        unambiguous(VOCABULARY.companies(), Company::name, Company::formsBeforeSha);
    }

    @Test
    void noSpellingMeansTwoItems() {
        assertThat(VOCABULARY.personalItems()).hasSizeGreaterThan(150);
        unambiguous(VOCABULARY.personalItems(), PersonalItem::name, PersonalItem::forms);
    }

    @Test
    void anOwnerIsToldWhereOneIsKnown() {
        assertThat(VOCABULARY.services())
                .filteredOn(service -> service.id().equals("kintone"))
                .extracting(Service::owner)
                .containsExactly("サイボウズ");
    }

    private static <T> void unambiguous(
            List<T> entries, Function<T, String> name, Function<T, List<String>> forms) {
        var known = new HashMap<String, String>();
        for (var entry : entries) {
            for (var form : forms.apply(entry)) {
                assertThat(form).as(name.apply(entry)).isNotBlank().isEqualTo(form.strip());
                var other = known.put(folded(form), name.apply(entry));
                assertThat(other == null || other.equals(name.apply(entry)))
                        .as("%s: %s and %s", form, other, name.apply(entry))
                        .isTrue();
            }
        }
    }

    private static String folded(String form) {
        return Normalizer.normalize(form, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
