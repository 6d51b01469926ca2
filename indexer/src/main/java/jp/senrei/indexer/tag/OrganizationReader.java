package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.indexer.structure.FormValues;

/**
 * Companies and bodies ({@link OrganizationNames}), with the role that the form's field or the
 * sentence ({@link OrganizationRoles}) gives them. Spellings of one organisation are one, under the
 * first name that has its legal form, or the first of all.
 */
final class OrganizationReader {
    /** Between two that share a role. */
    private static final Pattern AND =
            Pattern.compile("\\s*(?:、|,|・|/|及び|および|並びに|又は|または|と|や|\\s)\\s*");

    private OrganizationReader() {}

    /** The names of a normalised text, each once, in order. */
    static List<String> names(String text) {
        return found(text).stream().map(Found::value).distinct().toList();
    }

    /** Every place where a normalised text names one. */
    static List<Found<String>> found(String text) {
        return OrganizationNames.found(text);
    }

    /** Every mention in a normalised text, with the role its sentence gives it. */
    static List<Found<Organization>> inRoles(String text) {
        var names = found(text);
        var roles = new ArrayList<OrganizationRole>();
        for (var name : names) roles.add(OrganizationRoles.of(text, name.start(), name.end()));
        for (int i = 1; i < names.size(); i++)
            if (areListed(text, names.get(i - 1), names.get(i))) share(roles, i, i - 1);
        for (int i = names.size() - 1; i > 0; i--)
            if (areListed(text, names.get(i - 1), names.get(i))) share(roles, i - 1, i);
        var all = new ArrayList<Found<Organization>>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var organization = organization(name.value(), roles.get(i));
            all.add(new Found<>(organization, name.start(), name.end()));
        }
        return all;
    }

    private static boolean areListed(String text, Found<?> one, Found<?> next) {
        return AND.matcher(text.substring(one.end(), next.start())).matches();
    }

    /** In 「委託先は○○及び△△」 and 「○○及び△△に委託」 the role is said once. */
    private static void share(List<OrganizationRole> roles, int without, int with) {
        if (roles.get(without) == OrganizationRole.MENTIONED) roles.set(without, roles.get(with));
    }

    /** What the form's fields and the sentences of a normalised text name, fields first. */
    static List<Organization> read(FormValues form, String text) {
        return read(form, inRoles(text));
    }

    /** The same, where the sentences have been read. */
    static List<Organization> read(FormValues form, List<Found<Organization>> inSentences) {
        var all = new ArrayList<Organization>();
        add(all, form.contractors(), OrganizationRole.CONTRACTOR);
        add(all, form.linkPartners(), OrganizationRole.LINK_PARTNER);
        add(all, form.proposers(), OrganizationRole.PROPOSER);
        add(all, form.providers(), OrganizationRole.PROVIDER);
        inSentences.forEach(found -> all.add(found.value()));
        return joined(all);
    }

    private static void add(List<Organization> all, List<String> values, OrganizationRole role) {
        for (var value : values) names(value).forEach(name -> all.add(organization(name, role)));
    }

    private static Organization organization(String name, OrganizationRole role) {
        return new Organization(name, role, KnownCompanies.id(name));
    }

    /** One organisation once for each role; one that does something is not merely mentioned. */
    private static List<Organization> joined(List<Organization> all) {
        var names = new LinkedHashMap<String, String>();
        var roles = new LinkedHashMap<String, Set<OrganizationRole>>();
        for (var one : all) {
            names.merge(one.id(), one.name(), OrganizationReader::better);
            roles.computeIfAbsent(one.id(), id -> EnumSet.noneOf(OrganizationRole.class))
                    .add(one.role());
        }
        return roles.entrySet().stream().flatMap(entry -> acting(entry, names)).toList();
    }

    /** J-LIS is better known by its full name; of two full names the first counts. */
    private static String better(String first, String other) {
        return !isFull(first) && isFull(other) ? other : first;
    }

    private static boolean isFull(String name) {
        return LegalForm.ANY.matcher(name).find();
    }

    private static Stream<Organization> acting(
            Map.Entry<String, Set<OrganizationRole>> entry, Map<String, String> names) {
        var roles = entry.getValue();
        var name = names.getOrDefault(entry.getKey(), entry.getKey());
        return roles.stream()
                .filter(role -> roles.size() == 1 || role != OrganizationRole.MENTIONED)
                .map(role -> new Organization(name, role, entry.getKey()));
    }
}
