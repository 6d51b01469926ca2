package jp.senrei.indexer.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.OrganizationKey;
import jp.senrei.corpus.vocabulary.Company;
import jp.senrei.corpus.vocabulary.Vocabulary;

/** By which other names somebody may begin to type a service, a company or a matter. */
final class OtherNames {
    private static final Map<String, Set<String>> COMPANIES = new HashMap<>();
    private static final Map<String, Set<String>> LOOSE = new HashMap<>();

    static {
        var vocabulary = Vocabulary.standard();
        vocabulary.companies().forEach(OtherNames::add);
        vocabulary
                .looseNames()
                .forEach(
                        (loose, meant) ->
                                meant.forEach(
                                        name ->
                                                LOOSE.computeIfAbsent(
                                                                name, any -> new LinkedHashSet<>())
                                                        .add(loose)));
    }

    private OtherNames() {}

    static Collection<String> of(String name) {
        var others = new LinkedHashSet<>(Thesaurus.STANDARD.others(name));
        others.addAll(COMPANIES.getOrDefault(OrganizationKey.of(name), Set.of()));
        others.addAll(LOOSE.getOrDefault(name, Set.of()));
        others.remove(name);
        return others;
    }

    private static void add(Company company) {
        var forms = Stream.concat(Stream.of(company.name()), company.forms().stream()).toList();
        for (var form : forms)
            COMPANIES
                    .computeIfAbsent(OrganizationKey.of(form), any -> new LinkedHashSet<>())
                    .addAll(forms);
    }
}
