package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.text.JapaneseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads 条文: 第16条第1項, 第十六条第一項, 16条1項, 条例16条、21条及び22条, 第23条の2, 第19条第1項5号, 第12条から第15条まで, 同条第2項.
 *
 * <p>The law is the name right in front; 条例, 法 and 同条例 mean the last full name, a short name
 * (個人情報保護条例) the full name that ends with it. Clauses of contracts and pledges (第3条 受注者は…) are no
 * articles of a law.
 *
 * <p>Known weakness: 前条 and 前項 are not followed.
 */
final class ArticleReader {
    private static final String N = JapaneseNumber.PATTERN;
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "(?:(?<same>同)条|(?:第\\s{0,3})?(?<article>"
                            + N
                            + ")\\s{0,3}条(?![件約例文項理]))(?:\\s*の\\s*(?<branch>"
                            + N
                            + ")(?![つ点者人件年月日か号項目%]))?"
                            + "(?:\\s*第?\\s*(?<paragraph>"
                            + N
                            + ")\\s*項)?(?:\\s*第?\\s*(?<item>"
                            + N
                            + ")\\s*号(?!様式|機|室|線|館))?");
    private static final Pattern LAW_BEFORE =
            Pattern.compile(
                    "(?<law>(?:[一-龥ヶケ々ァ-ヶーA-Za-z0-9・]|に関する|の(?=[一-龥])|及び|および|並びに){0,60}?(?:条例施行規則|施行規則|施行令|条例|法律|(?<![方手用司立違適合作技文寸療製便工])法|規則|要綱|規程|要領|約款|憲法|政令|省令|指針|基準))"
                            + "\\s*(?:[」』]\\s*)?(?:\\([^()]{0,60}\\)\\s*)?(?:\\([^()]{0,60}\\)\\s*)?$");
    private static final Pattern FULL_LAW =
            Pattern.compile(
                    "[一-龥ヶケ々ァ-ヶー]{1,12}(?:[一-龥ヶケァ-ヶーの・および及び]|に関する){0,40}?(?:条例|法律|(?<![方手用司立違適合作技文寸療製便工])法)(?![一-龥])");
    private static final Pattern JOINED = Pattern.compile("^[、,及びおよび並びに・又は若しくはと\\s]{1,5}$");
    private static final Pattern RANGE = Pattern.compile("^\\s*(?:から|~|-)\\s*$");
    private static final Pattern CLAUSE =
            Pattern.compile(
                    "^\\s*第\\s*"
                            + N
                            + "\\s*条(?:の\\d+)?(?:\\s.*|[(][^)]{1,30}[)](?![にのをへとがはでか]).*)");
    private static final Pattern CONTRACT =
            Pattern.compile("受注者|発注者|受託者は|委託者は|乙は|甲は|甲及び乙|この契約|本契約|派遣元|派遣先|スタッフは|従事者は|私は");
    private static final Pattern FORM_NUMBER =
            Pattern.compile("様式\\s*[(]?\\s*$|様式第?\\d*号?[(]$|号様式\\s*[(]$|別記.{0,6}[(]$");
    private static final int LONGEST_RANGE = 20;

    /** Letters in front of an article in which its law is looked for, brackets included. */
    private static final int LONGEST_LAW = 120;

    private static final List<String> KNOWN = Vocabulary.standard().laws();

    /** Full names met so far, the last one last. */
    private final List<String> laws = new ArrayList<>();

    private final Map<String, ArticleRef> found = new LinkedHashMap<>();
    private final List<Found<ArticleRef>> places = new ArrayList<>();
    private int lineStart;
    private int lawStart;
    private final @Nullable String principal;
    private @Nullable String lastLaw;
    private @Nullable ArticleRef last;
    private boolean inContract;

    /**
     * @param principal the ordinance that 条例 means while the text has named none; null when nobody
     *     knows
     */
    ArticleReader(@Nullable String principal) {
        this.principal = principal;
    }

    /**
     * Reads more text of the same case: what was named before stays known. Normalised, lines
     * separated by line feeds.
     */
    ArticleReader read(String text) {
        var lines = text.split("\n");
        places.clear();
        lineStart = 0;
        for (int i = 0; i < lines.length; i++) {
            line(lines[i], i == 0 ? "" : lines[i - 1]);
            lineStart += lines[i].length() + 1;
        }
        return this;
    }

    /** Every place where the text read last names an article, in order. */
    List<Found<ArticleRef>> places() {
        return List.copyOf(places);
    }

    List<ArticleRef> articles() {
        return List.copyOf(found.values());
    }

    private void line(String line, String before) {
        boolean clause = CLAUSE.matcher(line).matches();
        if (clause) {
            boolean quoted = FULL_LAW.matcher(before).find() && !CONTRACT.matcher(line).find();
            inContract = !quoted;
            if (quoted) lastLaw = resolve(lastFullLaw(before));
        } else if (inContract
                && !line.strip().matches("^(?:[(]?\\d{1,2}[)]?\\s?.*|[ぁ-ん].*|[(].{2,30}[)])")) {
            inContract = false;
        }
        var match = ARTICLE.matcher(line);
        int previousEnd = -1;
        int remembered = 0;
        while (match.find()) {
            remembered = rememberLaws(line, remembered, match.start());
            if (match.group("same") == null && !plausible(line, match)) continue;
            var ref = reference(line, match, previousEnd);
            if (ref != null) {
                if (previousEnd >= 0
                        && last != null
                        && RANGE.matcher(line.substring(previousEnd, match.start())).matches())
                    between(last, ref);
                add(ref);
                places.add(new Found<>(ref, lineStart + lawStart, lineStart + match.end()));
                last = ref;
                previousEnd = match.end();
            }
        }
        rememberLaws(line, remembered, line.length());
    }

    /** What a sentence names before an article is known at the article. Returns where to go on. */
    private int rememberLaws(String line, int from, int to) {
        var law = FULL_LAW.matcher(line).region(from, to);
        int end = from;
        while (law.find()) {
            remember(resolve(law.group()));
            end = law.end();
        }
        return end;
    }

    /** 30条 in 「一条工務店」 or 「三条市」 is no article: a bare kanji number needs its 第 or a 項 behind. */
    private static boolean plausible(String line, Matcher match) {
        boolean ordinal = match.group().startsWith("第");
        boolean digits = Character.isDigit(match.group("article").charAt(0));
        return ordinal || digits || match.group("paragraph") != null || match.group("item") != null;
    }

    private @Nullable ArticleRef reference(String line, Matcher match, int previousEnd) {
        var before = line.substring(Math.max(0, match.start() - LONGEST_LAW), match.start());
        if (FORM_NUMBER.matcher(before).find()) return null;
        boolean continues =
                previousEnd >= 0
                                && JOINED.matcher(line.substring(previousEnd, match.start()))
                                        .matches()
                        || previousEnd >= 0
                                && RANGE.matcher(line.substring(previousEnd, match.start()))
                                        .matches();
        var named =
                LAW_BEFORE.matcher(
                        previousEnd > match.start() - LONGEST_LAW && previousEnd > 0
                                ? line.substring(previousEnd, match.start())
                                : before);
        String law;
        String writtenLaw = "";
        lawStart = match.start();
        if (match.group("same") != null) {
            if (last == null) return null;
            law = last.law();
        } else if (named.find()) {
            writtenLaw = named.group("law").replaceAll("^の", "");
            // looked for up to the article, so it ends where that begins
            lawStart = match.start() - (named.end() - named.end("law")) - writtenLaw.length();
            law = resolve(writtenLaw);
        } else if (inContract) {
            return null;
        } else if (continues && last != null) {
            law = last.law();
        } else {
            law = lastLaw != null ? lastLaw : principal;
        }
        if (inContract && writtenLaw.isEmpty()) return null;
        lastLaw = law;
        int article =
                match.group("same") != null
                        ? last.article()
                        : JapaneseNumber.parse(match.group("article"));
        if (article == 0 || article > 1_500) return null;
        var branch =
                match.group("same") != null && match.group("branch") == null
                        ? last.branch()
                        : number(match.group("branch"));
        return new ArticleRef(
                law,
                article,
                branch,
                number(match.group("paragraph")),
                number(match.group("item")),
                (writtenLaw + match.group()).strip().replaceAll("\\s+", ""));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : JapaneseNumber.parse(text);
    }

    private void between(ArticleRef from, ArticleRef to) {
        if (from.branch() != null
                || to.branch() != null
                || to.article() - from.article() > LONGEST_RANGE) return;
        for (int article = from.article() + 1; article < to.article(); article++) {
            add(
                    new ArticleRef(
                            to.law(), article, null, null, null, from.text() + "から" + to.text()));
        }
    }

    private void add(ArticleRef ref) {
        found.putIfAbsent(ref.law() + " " + ref.canonical(), ref);
    }

    // ---- which law

    private @Nullable String lastFullLaw(String text) {
        var law = FULL_LAW.matcher(text);
        String name = null;
        while (law.find()) name = law.group();
        return name;
    }

    private void remember(String name) {
        if (name.length() < 5 || name.matches("(?:同|本|当該|この).*")) return;
        laws.remove(name);
        laws.add(name);
    }

    private static boolean isOfKind(String law, String generic) {
        if (generic.startsWith("法")) return law.endsWith("法") || law.endsWith("法律");
        return law.endsWith(generic.endsWith("条例") ? "条例" : generic);
    }

    /** 条例 and 同条例 → the last one named; a short name → the full name that ends with it. */
    private @Nullable String resolve(@Nullable String written) {
        if (written == null) return lastLaw != null ? lastLaw : principal;
        var name =
                written.replaceAll("^(?:同|本|当該|この|その|区|市|町|村|都|県|府)(?=条例|規則|法)", "")
                        .replaceAll("^[のはをにがとで、・]+", "");
        boolean generic = name.matches("条例|法|法律|規則|要綱|規程|[一-龥ヶケ]{1,6}[都道府県市区町村]条例");
        if (generic) {
            for (int i = laws.size() - 1; i >= 0; i--) {
                if (isOfKind(laws.get(i), name)) return laws.get(i);
            }
            if (principal != null && principal.endsWith(name)) return principal;
            return name.endsWith("条例") && principal != null ? principal : written;
        }
        // words in front of a name that is known belong to the sentence: …のための措置 個人情報保護法39条
        if (principal != null && name.endsWith(principal)) return principal;
        var known =
                KNOWN.stream().filter(name::endsWith).max(Comparator.comparingInt(String::length));
        if (known.isPresent()) return known.get();
        for (int i = laws.size() - 1; i >= 0; i--) {
            if (laws.get(i).endsWith(name) && laws.get(i).length() > name.length())
                return laws.get(i);
        }
        return principal != null && principal.endsWith(name) ? principal : name;
    }
}
