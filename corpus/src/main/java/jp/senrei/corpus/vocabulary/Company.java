package jp.senrei.corpus.vocabulary;

import java.util.List;

/**
 * 会社・団体 that councils name without its legal form, or in several spellings.
 *
 * @param name what its spellings have in common: one organisation, one name
 * @param forms spellings that mean the company wherever they stand
 * @param formsBeforeSha spellings that mean it only before 社 (LINE社): alone they are a service, a
 *     place or a common word
 */
public record Company(String name, List<String> forms, List<String> formsBeforeSha) {
    public Company {
        forms = List.copyOf(forms);
        formsBeforeSha = List.copyOf(formsBeforeSha);
    }
}
