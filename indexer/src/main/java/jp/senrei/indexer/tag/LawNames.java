package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.senrei.corpus.vocabulary.Law;
import jp.senrei.corpus.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Which law a name means. One reader's memory: 「以下「法」という。」 binds 法 from there on; 条例 and 同法 mean
 * the last one named; 個人情報保護法 and its official title are one law; a short name (情報公開条例) is the
 * municipality's own.
 *
 * <p>Known weakness: 「法」 in a text that names no law at all stays 法.
 */
final class LawNames {
    private static final String PERSONAL_INFORMATION_ORDINANCE = "個人情報保護条例";

    /** Ordinances that every municipality has under its own name. */
    private static final Pattern OWN =
            Pattern.compile("個人情報保護条例|個人情報の保護に関する条例|情報公開条例|公文書公開条例|個人情報保護法施行条例|個人情報の保護に関する法律施行条例");

    private static final Pattern ERA =
            Pattern.compile("^(?:旧|新|改正[前後]の?|廃止前の?|改正|現行の?|廃止された)(?=.)");
    private static final Pattern POINTING =
            Pattern.compile("^(?:同|当該|この|その|本)(?=条例|法|規則|要綱|政令|省令)");
    private static final Pattern OUR = Pattern.compile("^[本当]?[都道府県市区町村](?=.)");
    private static final Pattern TOWN = Pattern.compile("^[一-龥ヶケ々ァ-ヶー]{1,6}?[都道府県市区町村]");
    private static final Pattern GENERIC =
            Pattern.compile("条例|法律?|規則|施行規則|施行令|施行細則|細則|政令|省令|府令|要綱|要領|規程|基準|指針|ガイドライン|法施行条例|施行条例");
    private static final Pattern TOWN_ORDINANCE = Pattern.compile("[一-龥ヶケ々ァ-ヶー]{0,8}[都道府県市区町村]条例");
    private static final Pattern DETAILED = Pattern.compile("(.+?)(施行令|施行規則|施行細則)$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern COUNCIL_ORDINANCE = Pattern.compile(".*(?:審議会|審査会|委員会|設置)条例");

    private static final Pattern BRACKETS =
            Pattern.compile("[」』]?\\s?(?:\\((?:[^()]++|\\([^()]{0,60}+\\)){0,9}+\\)\\s?){1,2}+");
    private static final Pattern ALIAS =
            Pattern.compile(
                    "(?:以下|略称|通称)[^「」()]{0,12}?(?:[「『]([^」』]{1,30})[」』]|[、,: ]([^「」()、。\\s]{1,15})という)");
    private static final String SHORT = "[「『]?((?:[^\\s「」『』:=、。]{1,12})?(?:法|条例|規則|施行令))[」』]?";
    private static final Pattern ALIAS_IN_FRONT =
            Pattern.compile(
                    "(?:^|\\n)[\\s・*※]*(?:[^「」。\\n]{0,15}において、?)?"
                            + SHORT
                            + "\\s*(?:とは、?|[:=]|\\.{2,9}|\\t|\\s)\\s*[「『]?$");
    private static final Pattern ALIAS_IN_NEXT_CELL =
            Pattern.compile("[」』]?(?:\\([^()]{0,60}\\))?\\t\\s?" + SHORT + "\\s?(?=[\\t\\n]|$)");

    /** Letters in front of a name in which its short form is looked for. */
    private static final int FRONT = 48;

    private static final int SHORTEST_FULL_NAME = 5;

    /** More names than a case can cite; the oldest is forgotten. */
    private static final int MOST_NAMES = 200;

    private static final Map<String, String> OFFICIAL = official();
    private static final KnownNames NATIONAL = new KnownNames(OFFICIAL.keySet());
    private static final String PERSONAL_INFORMATION_ACT = official("個人情報保護法");

    private final @Nullable String principal;
    private final String town;
    private final KnownNames known = new KnownNames(NATIONAL);
    private final Map<String, String> defined = new HashMap<>();

    /** Full names met so far, the last one last. */
    private final SequencedSet<String> named = new LinkedHashSet<>();

    /** Names of the case before, to which only 同条例 and 同法 point back; the last one last. */
    private final SequencedSet<String> earlier;

    private boolean namesTheAct;

    /**
     * @param principal the ordinance that 条例 means while the text has named none; null when nobody
     *     knows
     */
    LawNames(@Nullable String principal) {
        this(principal, new LinkedHashSet<>());
    }

    private LawNames(@Nullable String principal, SequencedSet<String> earlier) {
        this.principal = principal;
        this.earlier = earlier;
        town = principal == null ? "" : principal.replace(PERSONAL_INFORMATION_ORDINANCE, "");
        if (principal != null) known.add(principal);
    }

    @Nullable String principal() {
        return principal;
    }

    /** For the next case: what was named here is pointed at, nothing else of it stays. */
    LawNames next() {
        return new LawNames(principal, named.isEmpty() ? earlier : named);
    }

    /** The official title of a law that the vocabulary knows under this name, else the name. */
    static String official(String name) {
        return OFFICIAL.getOrDefault(name, name);
    }

    private static Map<String, String> official() {
        var names = new HashMap<String, String>();
        for (Law law : Vocabulary.standard().laws()) {
            names.put(law.name(), law.name());
            law.forms().forEach(form -> names.put(form, law.name()));
        }
        return Map.copyOf(names);
    }

    /** The names of a text. What it names anywhere explains a 法 that it does not. */
    List<LawName> in(String text) {
        var names = LawName.all(text, known);
        namesTheAct |=
                names.stream()
                        .anyMatch(
                                name ->
                                        PERSONAL_INFORMATION_ACT.equals(
                                                OFFICIAL.get(name.written())));
        return names;
    }

    /**
     * A name is met in the text: what it means, remembered together with the short forms it gets.
     */
    String met(LawName name, String text) {
        var law = meant(name.written());
        if (name.isPrivate()) return law;
        boolean full = isFullName(name.written()) && !POINTING.matcher(name.written()).find();
        if (full && isFullName(law)) {
            remember(law);
            for (var alias : aliases(name, text)) define(alias, law);
        }
        return law;
    }

    private static boolean isFullName(String law) {
        return !isGeneric(law) && (law.length() >= SHORTEST_FULL_NAME || OFFICIAL.containsKey(law));
    }

    private void remember(String law) {
        named.remove(law);
        named.add(law);
        if (named.size() > MOST_NAMES) named.removeFirst();
    }

    private void define(String alias, String law) {
        var key = SPACE.matcher(alias).replaceAll("");
        if (defined.size() < MOST_NAMES && key.length() < law.length()) defined.put(key, law);
        known.add(key);
    }

    private static List<String> aliases(LawName name, String text) {
        var aliases = new ArrayList<String>();
        var brackets = BRACKETS.matcher(text).region(name.end(), text.length());
        if (brackets.lookingAt()) {
            var alias = ALIAS.matcher(brackets.group());
            while (alias.find())
                aliases.add(alias.group(1) != null ? alias.group(1) : alias.group(2));
        }
        var front =
                ALIAS_IN_FRONT.matcher(
                        text.substring(Math.max(0, name.start() - FRONT), name.start()));
        if (front.find()) aliases.add(front.group(1));
        var next = ALIAS_IN_NEXT_CELL.matcher(text).region(name.end(), text.length());
        if (next.lookingAt()) aliases.add(next.group(1));
        return aliases;
    }

    // ---- what a name means

    /** The last ordinance or act named; null when none is. */
    @Nullable String last() {
        return named.isEmpty() ? null : named.getLast();
    }

    /** What a written name means here; as written when nobody can say. */
    String meant(String written) {
        var given = defined.get(written);
        if (given != null) return given;
        if (OFFICIAL.containsKey(written)) return official(written);
        if (GENERIC.matcher(written).matches() && !written.startsWith("施行"))
            return lastOfKind(written);
        var pointing = POINTING.matcher(written);
        if (pointing.find()) return pointedAt(written, written.substring(pointing.end()));
        var era = ERA.matcher(written);
        if (era.find() && isKnown(written.substring(era.end())))
            return meant(written.substring(era.end()));
        var detailed = DETAILED.matcher(written);
        if (detailed.matches()) return meant(detailed.group(1)) + detailed.group(2);
        if (isGeneric(written)) return lastOfKind(written);
        return fullName(written);
    }

    /** Whether 旧 or 改正 in front is a word of its own: 旧条例, but 新宿区情報公開条例. */
    private boolean isKnown(String name) {
        return isGeneric(name)
                || OFFICIAL.containsKey(name)
                || OWN.matcher(name).matches()
                || name.equals(principal)
                || named.contains(name)
                || DETAILED.matcher(name).matches();
    }

    private static boolean isGeneric(String name) {
        return GENERIC.matcher(name).matches() || TOWN_ORDINANCE.matcher(name).matches();
    }

    /** 同条例 is the last one; 本条例 too, unless the text has said which it is. */
    private String pointedAt(String written, String kind) {
        if (!written.startsWith("同") && defined.containsKey(kind)) return meant(kind);
        var detailed = DETAILED.matcher(kind);
        if (detailed.matches()) return pointedAt(written, detailed.group(1)) + detailed.group(2);
        var last = latest(name -> isOfKind(name, kind));
        if (last == null && written.startsWith("同"))
            last = latest(earlier, name -> isOfKind(name, kind));
        return last != null ? last : kind.endsWith("条例") && principal != null ? principal : written;
    }

    private String lastOfKind(String generic) {
        if (generic.endsWith("条例")) return ordinance(generic);
        var last = latest(name -> isOfKind(name, generic));
        if (last != null) return last;
        return namesTheAct && generic.startsWith("法") ? PERSONAL_INFORMATION_ACT : generic;
    }

    /**
     * 条例: what is defined, else the last one named — not the one that only sets up the council, nor
     * one of another town.
     */
    private String ordinance(String generic) {
        if (generic.endsWith("施行条例")) {
            var enforcing = latest(name -> name.endsWith("施行条例"));
            return enforcing != null ? enforcing : generic;
        }
        var general = defined.get("条例");
        if (general != null) return general;
        if (isOfAnotherTown(generic)) return generic;
        var last =
                latest(
                        name ->
                                isOfKind(name, "条例")
                                        && !isOfAnotherTown(name)
                                        && !COUNCIL_ORDINANCE.matcher(name).matches());
        if (last != null) return last;
        if (principal != null) return principal;
        var any = latest(name -> isOfKind(name, "条例"));
        return any != null ? any : generic;
    }

    private boolean isOfAnotherTown(String name) {
        if (town.isEmpty() || name.contains(town)) return false;
        var other = TOWN.matcher(name);
        return other.find() && other.end() > 2;
    }

    /** A short name means the full one that ends with it, or the town's own. */
    private String fullName(String written) {
        var our = OUR.matcher(written);
        var name =
                our.find() && OWN.matcher(written.substring(our.end())).matches()
                        ? written.substring(our.end())
                        : written;
        if (principal != null && principal.endsWith(name)) return principal;
        var longer =
                latest(
                        full ->
                                full.length() > name.length()
                                        && full.endsWith(name)
                                        && !isOfAnotherTown(full));
        if (longer != null) return longer;
        return OWN.matcher(name).matches() ? town + name : name;
    }

    private static boolean isOfKind(String law, String generic) {
        if (generic.startsWith("法"))
            return law.endsWith("法") || law.endsWith("法律") || law.endsWith("憲法");
        return law.endsWith(generic.endsWith("条例") ? "条例" : generic);
    }

    private @Nullable String latest(Predicate<String> fits) {
        return latest(named, fits);
    }

    private static @Nullable String latest(SequencedSet<String> names, Predicate<String> fits) {
        for (var name : names.reversed()) if (fits.test(name)) return name;
        return null;
    }
}
