package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a form say, normalised.
 *
 * @param protections 個人情報の保護措置, each item a stretch of the display text
 * @param matters rows that name a 区分 and the article it is asked under
 * @param start 実施時期 as written
 */
public record FormValues(
        List<String> contractors,
        List<String> linkPartners,
        List<String> proposers,
        List<String> providers,
        List<String> personalInformation,
        List<Span> protections,
        List<MatterRow> matters,
        @Nullable String start) {

    public static final FormValues NONE =
            new FormValues(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    null);

    /** 業務の委託 — 潮見市個人情報保護条例第16条第1項; {@code article} is empty when the row names none. */
    public record MatterRow(String matter, String article) {}

    public FormValues {
        contractors = List.copyOf(contractors);
        linkPartners = List.copyOf(linkPartners);
        proposers = List.copyOf(proposers);
        providers = List.copyOf(providers);
        personalInformation = List.copyOf(personalInformation);
        protections = List.copyOf(protections);
        matters = List.copyOf(matters);
    }

    static FormValues ofCategory(@Nullable String category) {
        return category == null ? NONE : ofMatters(List.of(new MatterRow(category, "")));
    }

    static FormValues ofMatters(List<MatterRow> matters) {
        return new FormValues(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), matters, null);
    }

    /** Both sheets of one case. */
    public FormValues and(FormValues more) {
        return new FormValues(
                both(contractors, more.contractors),
                both(linkPartners, more.linkPartners),
                both(proposers, more.proposers),
                both(providers, more.providers),
                both(personalInformation, more.personalInformation),
                both(protections, more.protections),
                both(matters, more.matters),
                start != null ? start : more.start);
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        for (var one : second) {
            if (!all.contains(one)) all.add(one);
        }
        return all;
    }
}
