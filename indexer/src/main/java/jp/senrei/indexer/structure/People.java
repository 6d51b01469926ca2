package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Attendee;
import org.jspecify.annotations.Nullable;

/**
 * Names with their roles, in each form of a list of members.
 *
 * <pre>
 * 汐崎会長、乙部委員      会長 汐崎 一郎      汐崎 一郎【会長】      会 長  汐 崎 一 郎      汐崎・乙部各委員      久留間委員（午後3時から）
 * </pre>
 *
 * <p>Counts (計10人), staff (総務課長) and words that are no name give nobody.
 */
final class People {
    static final String ROLE =
            "(?:会長職務代理者?|会長代理|職務代理者?|副会長|会長|副委員長|委員長(?:職務)?代理者?|委員長|部会長代理|副部会長|部会長|副座長|座長代理|座長|議長|専門委員|臨時委員|特別委員|(?:審議会|審査会|協議会)?委員)";
    private static final Pattern ROLE_ALONE =
            Pattern.compile("[(【\\[]?(?<role>" + ROLE + ")[)】\\]]?\\s*:?");
    private static final String LETTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";
    private static final String NAME =
            "(?:"
                    + LETTER
                    + "{1,7}?(?:\\s(?!"
                    + ROLE
                    + ")"
                    + LETTER
                    + "{1,6}?)?|[A-Z]|[○◇□■●△]{1,4})";
    private static final Pattern PERSON =
            Pattern.compile(
                    "(?:(?<before>"
                            + ROLE
                            + ")(?:\\s*:\\s*|\\s+))?(?<name>"
                            + NAME
                            + ")\\s?(?<given>[(]\\p{IsHan}{1,3}[)](?=\\s?"
                            + ROLE
                            + "))?\\s?(?<after>"
                            + ROLE
                            + ")?\\s*(?<notes>(?:[(【][^()【】]{1,40}[)】]\\s*|※.{1,30}){0,3})");
    private static final Pattern NOTE =
            Pattern.compile("[(【](?<in>[^()【】]{1,40})[)】]|※(?<behind>.{1,30})");

    /** What makes somebody's presence a partial one, or another's. */
    private static final Pattern PARTIAL =
            Pattern.compile(
                    "途中|遅[刻参れ]|早退|退[席室]|代\\s*理(?!者?$)|代\\s*理\\s*出席|オンライン|(?i:web|zoom)|リモート|\\d\\s*[時分].{0,6}(?:から|より|まで)");

    private static final Pattern ABSENT = Pattern.compile("欠\\s*席");
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?:各|な\\s*し|無し|以上|以下|(?:未|無)?回答|(?:開会|閉会|散会).*|(?:.*\\s)?午[前後].*|ほか|他|全員|全委員|同上|別紙|敬称略?|出席|欠席|委員|氏名|名簿|各位)"
                            + "|.*\\p{IsHan}の\\p{IsHan}.*|.*(?:[者人]数|者|委員|会|課|係|局|室長|部長|課長|係長|局長|次長|所長|館長|主査|主任|主事|主幹|補佐|参事|審議官|職員|役所|役場|庁舎|センター|会館|名簿|資料|のとおり|について|欠席|出席|傍聴|公開|案件|事項|事務局|開会|閉会|議題|議事|次第|挨拶|あいさつ|説明|要旨|概要|経過|結果|日時|場所|[市区町村県府都]長|教育長)");
    private static final Pattern COUNT =
            Pattern.compile(
                    "\\d{1,3}\\s*[名人]中\\s*\\d{1,3}\\s*[名人]?|[(]?(?:以上|合?計|ほか|他|外)?\\s*\\d{1,3}\\s*[名人][)]?|[(][^()]{0,20}(?:順|敬称略?|\\d\\s*[名人]中\\s*\\d+\\s*[名人]?)[^()]{0,8}[)]|敬称略");
    private static final String BETWEEN =
            "[、,，;\\t\\n]|\\s*(?:及び|および|並びに|ならびに)\\s*|(?<=[)】])\\s+(?=[^(【\\s※])";
    private static final Pattern BEFORE_A_ROLE =
            Pattern.compile(BETWEEN + "|(?<=" + ROLE + ")\\s?・\\s?|\\s+(?=" + ROLE + "[\\s:])");
    private static final Pattern BEHIND_A_ROLE =
            Pattern.compile(
                    BETWEEN + "|(?<=" + ROLE + ")\\s?・\\s?|(?<=" + ROLE + ")\\s+(?=[^(【\\s※])");
    private static final Pattern ROLE_FIRST =
            Pattern.compile("^\\s*" + ROLE + "[\\s:].*", Pattern.DOTALL);

    /** 委員 汐崎会長 乙部副会長: the first is what all of them are. */
    private static final Pattern BOTH =
            Pattern.compile(
                    "^\\s*委員\\s+" + LETTER + "{1,5}" + ROLE + "(?:[\\s(].*)?", Pattern.DOTALL);

    private static final Pattern FULL_NAME =
            Pattern.compile(LETTER + "{1,4}\\s" + LETTER + "{1,4}");
    private static final Pattern ROLE_IN_FRONT = Pattern.compile("^" + ROLE + "\\s+(?=\\S)");
    private static final Pattern WHOLE = Pattern.compile("\\S{1,4} \\S{1,4}|\\S{3,6}");
    private static final Pattern COLLECTIVE =
            Pattern.compile("(?<names>.{1,200}?)\\s*各\\s*(?<role>委員|会員)");

    /**
     * @param note how somebody was there only in part or by another; null when fully
     */
    record Named(String name, String role, @Nullable String note, boolean absent) {
        Attendee attendee() {
            return new Attendee(name, role, note);
        }
    }

    private People() {}

    /**
     * @param role of the line above, for names that stand below it without one of their own
     */
    static List<Named> read(String text, String role) {
        var people = new ArrayList<Named>();
        var current = role;
        for (var piece : pieces(text)) {
            var collective = COLLECTIVE.matcher(piece);
            if (collective.matches()) {
                shareRole(people, collective.group("role"));
                for (var name : collective.group("names").split("[・\\s]+"))
                    add(people, name, collective.group("role"));
                continue;
            }
            for (var one : apart(piece)) {
                var alone = ROLE_ALONE.matcher(one);
                if (alone.matches()) {
                    current = alone.group("role");
                    continue;
                }
                int before = people.size();
                add(people, one, current);
                // the chair is one, members are many
                if (people.size() > before && !isShared(current)) current = "";
                if (people.size() > before && isShared(people.getLast().role()))
                    current = leading(one, people.getLast().role(), current);
            }
        }
        return people;
    }

    /** 委員 甲野、乙山、丙田: a role in front goes for all that follow. */
    private static String leading(String piece, String role, String current) {
        return piece.startsWith(role) ? role : current;
    }

    private static boolean isShared(String role) {
        return role.endsWith("委員");
    }

    /** 甲、乙、丙各委員: the role behind the last is that of all. */
    private static void shareRole(List<Named> people, String role) {
        people.replaceAll(
                person ->
                        person.role().isEmpty()
                                ? new Named(person.name(), role, person.note(), person.absent())
                                : person);
    }

    private static List<String> pieces(String text) {
        var plain =
                COUNT.matcher(text)
                        .replaceAll(" ")
                        .replaceAll("副\\s+会\\s+長", "副会長")
                        .replaceAll("会\\s+長(?=[\\s(:]|$)", "会長")
                        .replaceAll("委\\s+員", "委員")
                        .replaceAll("委員\\s+長(?=[\\s(:]|$)", "委員長")
                        .replaceAll("(?<=委員)\\s+各\\s*委員(?!長)", "")
                        .replaceAll("(?<!\\d)\\d{1,2}\\s*番\\s", "、");
        // 甲・乙・丙各委員 in brackets of its own
        if (plain.contains("各")) plain = plain.replaceAll("[()]", " ");
        // 会長 汐崎 一郎 委員 乙部 二子, or 汐崎 一郎 会長 乙部 二子 委員: a list keeps to one of them
        boolean inFront = ROLE_FIRST.matcher(plain).matches() && !BOTH.matcher(plain).matches();
        var separator = inFront ? BEFORE_A_ROLE : BEHIND_A_ROLE;
        return Arrays.stream(separator.split(plain))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** Several names side by side, told apart by the white space between them. */
    private static List<String> apart(String piece) {
        var role = ROLE_IN_FRONT.matcher(piece);
        if (!role.find()) return namesApart(piece);
        var names = new ArrayList<>(namesApart(piece.substring(role.end())));
        if (names.size() == 1) return List.of(piece);
        names.set(0, role.group() + names.getFirst());
        return names;
    }

    private static List<String> namesApart(String piece) {
        var between = List.of(piece.split("\\s?・\\s?"));
        if (between.size() > 1
                && between.stream().allMatch(one -> FULL_NAME.matcher(one).matches()))
            return between;
        if (piece.length() > 200 || piece.contains("(") || piece.contains("【"))
            return List.of(piece);
        var wide = Arrays.stream(piece.split("\\s{2,}")).map(String::strip).toList();
        boolean full = wide.size() > 1 && wide.stream().allMatch(People::isWhole);
        if (full) return wide;
        var tokens = List.of(piece.split("\\s+"));
        if (tokens.size() >= 3
                && tokens.stream().allMatch(token -> token.length() >= 3 && token.length() <= 6))
            return tokens;
        // a family name has at most four letters, a given name seldom so many
        if (tokens.size() == 2 && tokens.stream().allMatch(token -> token.length() == 4))
            return tokens;
        // 乙部 丙川 久留間: an odd number of words cannot be family and given names
        boolean surnames =
                tokens.size() >= 3
                        && tokens.size() % 2 == 1
                        && tokens.stream()
                                .allMatch(token -> token.length() >= 2 && token.length() <= 4)
                        && tokens.stream().noneMatch(token -> ROLE_ALONE.matcher(token).matches());
        if (surnames) return tokens;
        boolean pairs =
                tokens.size() >= 4
                        && tokens.size() % 2 == 0
                        && tokens.stream().allMatch(token -> token.length() <= 3)
                        && tokens.stream().noneMatch(token -> token.length() == 1);
        if (!pairs) return List.of(piece);
        var names = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i += 2)
            names.add(tokens.get(i) + " " + tokens.get(i + 1));
        return names;
    }

    private static boolean isWhole(String name) {
        return WHOLE.matcher(name).matches() || ROLE_ALONE.matcher(name).matches();
    }

    private static void add(List<Named> people, String piece, String role) {
        if (piece.length() > 80) return;
        var match = PERSON.matcher(closedUp(piece));
        if (!match.matches()) return;
        var name = match.group("name").strip();
        if (name.isEmpty() || NO_NAME.matcher(name).matches()) return;
        String own = first(match.group("after"), match.group("before")); // 委員 汐崎会長 is the chair
        String note = null;
        boolean absent = false;
        var notes = NOTE.matcher(match.group("notes"));
        while (notes.find()) {
            var said =
                    (notes.group("in") != null ? notes.group("in") : notes.group("behind")).strip();
            if (ABSENT.matcher(said).find()) absent = true;
            else if (PARTIAL.matcher(said).find()) note = said;
            else if (own.isEmpty() || said.matches(ROLE)) own = said;
        }
        var given = match.group("given") == null ? "" : match.group("given");
        people.add(
                new Named(
                        name.replaceAll("\\s+", " ") + given,
                        own.isEmpty() ? role : own,
                        note,
                        absent));
    }

    /** 甲 野 一 雄: letters that stand apart are put together. */
    private static String closedUp(String piece) {
        var match = LETTERS_APART.matcher(piece);
        return match.matches()
                ? match.group("role") + match.group("name").replaceAll("\\s+", "")
                : piece.replaceAll("\\s+", " ");
    }

    private static final Pattern LETTERS_APART =
            Pattern.compile(
                    "(?<role>(?:"
                            + ROLE
                            + "\\s+)?)(?<name>"
                            + LETTER
                            + "(?:\\s{1,4}"
                            + LETTER
                            + "){2,5})");

    private static String first(@Nullable String... roles) {
        for (var role : roles) if (role != null) return role;
        return "";
    }
}
