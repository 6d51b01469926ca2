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
 * Companies and bodies by their legal form (株式会社, 一般社団法人, …), with the role the form's field or the
 * sentence gives them.
 */
final class OrganizationReader {
    private static final String BEHIND = "(?:株式会社|有限会社|合同会社|合資会社|\\(株\\)|\\(有\\)|協同組合|連合会)";
    private static final String BEFORE =
            "(?:株式会社|有限会社|合同会社|合資会社|\\(株\\)|\\(有\\)|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社会福祉法人|学校法人|医療法人(?:社団|財団)?"
                    + "|独立行政法人|地方独立行政法人|国立大学法人|公立大学法人|特定非営利活動法人|NPO法人)";
    private static final String WORD = "[一-龥々ァ-ヺーA-Za-z0-9・&'.＆]";
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<before>"
                            + BEFORE
                            + " ?(?:[A-Za-z][A-Za-z0-9&.\\-]*(?: [A-Za-z][A-Za-z0-9&.\\-]*){0,4} ?)?"
                            + WORD
                            + "{0,30}[一-龥々ァ-ヺーA-Za-z0-9](?:連合会|協会|機構|センター)?)"
                            + "|(?<behind>(?:[一-龥]{2,6} (?=[A-Za-z]))?(?:[A-Za-z][A-Za-z0-9&.\\-]{0,30} ){0,4}"
                            + WORD
                            + "{1,30}?"
                            + BEHIND
                            + ")");
    private static final Pattern NOT_IN_A_NAME =
            Pattern.compile("^(?:・|代表|受託|委託先|結合先|提案者|委託|契約|業務|事業者?|システム構築|構築事業者|提案|運営|当該|及び|并)+");
    private static final Pattern LEGAL_FORM = Pattern.compile(BEHIND);
    private static final Pattern OFFICER =
            Pattern.compile("(?:代表取締役|取締役|代表社員|情報セキュリティ|個人情報お問|お客|総務部|営業部).*$");
    private static final Pattern CONTRACTED =
            Pattern.compile(
                    "(?:^|.*)(?:委託先|受託者|受託事業者|委託事業者|受注者|業務委託先)(?:である|の|は|:|として|、|\\()?\\s*$",
                    Pattern.DOTALL);
    private static final Pattern THEN_CONTRACTED =
            Pattern.compile("^(?:\\([^)]*\\))?(?:に|へ)(?:業務を|対し)?.{0,8}委託.*", Pattern.DOTALL);
    private static final Pattern LINKED =
            Pattern.compile("(?:^|.*)(?:結合先|接続先)(?:である|の|は|:|として|、)?\\s*$", Pattern.DOTALL);
    private static final Pattern PROPOSED =
            Pattern.compile("^から.{0,24}(?:提案|申込み|応募).*", Pattern.DOTALL);

    private OrganizationReader() {}

    /** The names of a normalised text, each once, in order. */
    static List<String> names(String text) {
        return found(text).stream().map(Found::value).distinct().toList();
    }

    static List<Found<String>> found(String text) {
        var all = new ArrayList<Found<String>>();
        var match = NAME.matcher(text);
        int from = 0;
        while (from < text.length() && match.find(from)) {
            var name = clean(match.group());
            var form = LEGAL_FORM.matcher(match.group());
            // 委託先株式会社○○: no name stands in front of the legal form, so it stands behind
            boolean behindForm =
                    match.group("behind") != null
                            && !isName(name)
                            && form.find()
                            && form.start() > 0;
            if (!behindForm && isName(name)) all.add(new Found<>(name, match.start(), match.end()));
            from = behindForm ? match.start() + form.start() : match.end();
        }
        return all;
    }

    static List<Organization> read(FormValues form, String text) {
        var roles = new LinkedHashMap<String, Set<OrganizationRole>>();
        form.contractors().forEach(value -> put(roles, names(value), OrganizationRole.CONTRACTOR));
        form.linkPartners()
                .forEach(value -> put(roles, names(value), OrganizationRole.LINK_PARTNER));
        form.proposers().forEach(value -> put(roles, names(value), OrganizationRole.PROPOSER));
        form.providers().forEach(value -> put(roles, names(value), OrganizationRole.PROVIDER));
        for (var found : found(text)) {
            var role =
                    roleOf(
                            text.substring(Math.max(0, found.start() - 16), found.start()),
                            text.substring(found.end(), Math.min(text.length(), found.end() + 40)));
            roles.computeIfAbsent(
                            key(roles, found.value()),
                            key -> EnumSet.noneOf(OrganizationRole.class))
                    .add(role);
        }
        return roles.entrySet().stream()
                .flatMap(entry -> withRoles(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One that does something in the case is not merely mentioned. */
    private static Stream<Organization> withRoles(String name, Set<OrganizationRole> roles) {
        return roles.stream()
                .filter(role -> roles.size() == 1 || role != OrganizationRole.MENTIONED)
                .map(role -> new Organization(name, role));
    }

    /** The same name written with a space is the same organisation. */
    private static String key(Map<String, Set<OrganizationRole>> roles, String name) {
        var plain = name.replaceAll("\\s+", "");
        return roles.keySet().stream()
                .filter(known -> known.replaceAll("\\s+", "").equals(plain))
                .findFirst()
                .orElse(name);
    }

    private static void put(
            Map<String, Set<OrganizationRole>> roles, List<String> names, OrganizationRole role) {
        names.forEach(
                name ->
                        roles.computeIfAbsent(
                                        key(roles, name),
                                        key -> EnumSet.noneOf(OrganizationRole.class))
                                .add(role));
    }

    private static OrganizationRole roleOf(String before, String after) {
        if (CONTRACTED.matcher(before).matches() || THEN_CONTRACTED.matcher(after).matches())
            return OrganizationRole.CONTRACTOR;
        if (LINKED.matcher(before).matches()) return OrganizationRole.LINK_PARTNER;
        if (PROPOSED.matcher(after).matches()) return OrganizationRole.PROPOSER;
        return OrganizationRole.MENTIONED;
    }

    private static String clean(String name) {
        return OFFICER.matcher(NOT_IN_A_NAME.matcher(name.strip()).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    private static boolean isName(String name) {
        var bare = name.replaceAll(BEFORE + "|" + BEHIND, "").strip();
        return bare.length() >= 2 && name.length() <= 40 && !bare.matches("等.*|\\d+.*")
                || name.endsWith("連合会") && name.length() > 6;
    }
}
