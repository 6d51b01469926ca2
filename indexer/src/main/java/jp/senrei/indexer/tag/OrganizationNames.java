package jp.senrei.indexer.tag;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a normalised text names companies and bodies: by a legal form in front or behind (株式会社○○,
 * ○○(株)), by the ending of a body (○○連合会), or as a company of the vocabulary written without
 * either. A placeholder (○○株式会社, A社, 決定予定) is no name.
 *
 * <p>Known weaknesses: a name in hiragana ends at the first particle it happens to hold; of two
 * names without anything between them only the first is read.
 */
final class OrganizationNames {
    private static final Pattern NOT_IN_A_NAME =
            Pattern.compile(
                    "^(?:・|代表者?|(?:再|業務)?委託(?:予定)?(?:先|事業者|業者|会社)?(?:名称?)?|(?:再|業務)?(?:受託|受注)(?:予定)?(?:者|先|事業者|業者|会社)?|(?:電算)?(?:結合|接続|連携)(?:先|の?相手方)?|契約(?:の?相手方|先|業者)?|(?:企画)?提案(?:事業)?者|落札者|指定管理者"
                            + "|業務|事業者?|業者|システム構築|構築事業者|開発(?:元|会社|事業者)|提供(?:元|会社|事業者)|運営(?:会社|事業者|元)?|保守(?:事業者|業者)|提案|当該|同社?|及び|并|現行|新規|既存|民間|大手|市内|区内|町内|国内|名称|商号|相手方|住所|所在地|(?:令和|平成)\\d+年度?|\\d+年度?)+(?=.)");

    private static final Pattern OFFICER =
            Pattern.compile(
                    "(?:代表取締役|取締役|代表社員|代表者|代表理事|理事長|情報セキュリティ|個人情報お問|お客|総務部|営業部|営業本部|公共(?:事業|営業|システム|ソリューション)|本社|東京支[店社]|及び|並びに|又は|(?<=.)等|以外|殿|様|側|ほか|外\\d+社|担当|顧問|社長|会長|部長|社員|従業員|(?:の)?職員|(?:データ)?[一-龥]{0,6}責任者).*$");

    private static final Pattern BRANCH = Pattern.compile("[一-龥]{1,4}(?:支店|支社|営業所|事業所).*$");

    /** Everything in front of the last label that the run took along: …システム開発業者 株式会社. */
    private static final Pattern LABEL_END =
            Pattern.compile(
                    ".*(?:委託先|受託者|受注者|事業者|業者|相手方|開発元|提供元|結合先|接続先|提案者|運営会社|名称|年度|ビル(?:ディング)?|(?<=..)(?:タワー|プラザ)|\\d+階|\\d+F)(?=.)");

    private static final Pattern NO_NAME =
            Pattern.compile(
                    "等.*|\\d+.*|[A-Za-z甲乙丙丁]|各.{0,2}|当該?|同|本[市区町村県会]?|別|他|新|旧|親|子|一般|複数|民間|特定|外部|関係|関連|受託|委託|大手|地元|地域|全国|市内|区内|市|区|町|村|県|都|国|法人|企業|会社|団体|民間企業|大企業|持株|上場|非上場|設立|独立|外郭|事業|業務|処理|管理|運営|推進|支援|医療|福祉|介護|保険|金融|報道|公益|公共|行政|都道府県|市町村|市区町村|[一-龥]?支部|審査|外国|海外");

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "^(?:[一-龥]{2,3}[都道府県])?[一-龥ァ-ヺー]{1,8}[市区郡][一-龥ァ-ヺー]{1,12}\\d+(?:丁目|番地?|号|[-ー−])[\\d番地号丁目ー−-]*(?:[ァ-ヺー一-龥]*(?:ビル|タワー|階))?");

    private static final List<Pattern> IN_FRONT = List.of(ADDRESS, LABEL_END, NOT_IN_A_NAME);

    private OrganizationNames() {}

    /** In order; none lies over another. */
    static List<Found<String>> found(String text) {
        var byStart = new TreeMap<Integer, Found<String>>();
        var forms = LegalForm.in(text);
        var form = forms.match();
        int free = 0;
        int formEnd = 0;
        while (forms.find()) {
            if (form.start() < free) continue;
            // no name goes over another's legal form
            free = Math.max(free, formEnd);
            if (form.group("form") != null) formEnd = form.end();
            var name =
                    form.group("body") != null
                            ? behind(text, free, form.start(), form.end())
                            : named(
                                    text,
                                    free,
                                    form.start(),
                                    form.end(),
                                    form.group("company") != null);
            if (name == null) continue;
            byStart.put(name.start(), name);
            free = name.end();
        }
        for (var company : KnownCompanies.found(text)) {
            var last = byStart.lowerEntry(company.end());
            if (last != null && last.getValue().end() > company.end()) continue;
            var before = byStart.floorEntry(company.start());
            if (before != null && before.getValue().end() > company.start()) continue;
            // アマゾン ウェブ サービス ジャパン合同会社: more of it is known than the legal form shows
            byStart.subMap(company.start(), company.end()).clear();
            byStart.put(company.start(), company);
        }
        return List.copyOf(byStart.values());
    }

    /** ○○株式会社 when a name stands right before, else 株式会社○○. */
    private static @Nullable Found<String> named(
            String text, int free, int start, int end, boolean mayStandBehind) {
        if (mayStandBehind) {
            var behind = behind(text, free, start, end);
            // a name with a space before its legal form: only when none stands behind it
            boolean apart = start > 0 && Character.isWhitespace(text.charAt(start - 1));
            if (behind != null && !(apart && front(text, start, end) != null)) return behind;
        }
        return front(text, start, end);
    }

    private static @Nullable Found<String> front(String text, int start, int end) {
        if (LegalForm.ANY.matcher(text).region(end, text.length()).lookingAt()) return null;
        int to = NameRun.right(text, end);
        return to == end ? null : trimmed(text, start, to);
    }

    /** The name right before a legal form or the ending of a body. */
    private static @Nullable Found<String> behind(String text, int free, int start, int end) {
        int from = NameRun.left(text, free, start);
        return from == start ? null : trimmed(text, from, end);
    }

    /** Without the label in front and the officer behind; null when no name is left. */
    private static @Nullable Found<String> trimmed(String text, int from, int to) {
        for (var label : IN_FRONT) {
            var match = label.matcher(text).region(from, to);
            if (!match.lookingAt()) continue;
            var rest = text.substring(match.end(), to);
            // 委託先株式会社: nothing but a label
            if (LegalForm.without(rest).isEmpty()) return null;
            if (isName(rest.strip())) from = match.end();
        }
        for (var behind : List.of(OFFICER, BRANCH)) {
            var match = behind.matcher(text).region(Math.min(from + 1, to), to);
            if (match.find()) to = match.start();
        }
        while (from < to && isEdge(text.charAt(from))) from++;
        while (from < to && isEdge(text.charAt(to - 1))) to--;
        var name = text.substring(from, to).replaceAll("\\s+", " ");
        return isName(name) ? new Found<>(name, from, to) : null;
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || c == '・' || c == '-' || c == '.';
    }

    private static boolean isName(String name) {
        var bare = LegalForm.without(name);
        var body = LegalForm.ANY.matcher(bare);
        var proper =
                body.find() && body.end() == bare.length() ? bare.substring(0, body.start()) : bare;
        if (name.length() > NameRun.LONGEST || NO_NAME.matcher(proper.strip()).matches())
            return false;
        return bare.length() >= 2
                && (proper.length() >= 2 || proper.length() == 0 && !bare.equals(name));
    }
}
