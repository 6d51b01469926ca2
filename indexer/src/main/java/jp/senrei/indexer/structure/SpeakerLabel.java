package jp.senrei.indexer.structure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.SpeakerRole;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as the label in front of a turn says.
 *
 * <pre>
 * ○汐崎会長 text      【議長(榎戸会長)】      委 員)      (甲委員) text      &lt;事務局&gt;      会長: text      ○総務課長;text
 * 甲会長              ［会長］ 〔会長〕 ≪会長≫   会長　　text     ◆問 text     (質問)text       Q1. text         川　合　会　長
 * </pre>
 *
 * One line says only what could be a label; which marks a document's speakers carry is for {@link
 * Speakers} to decide.
 *
 * @param speaker as written, without the marks around it
 * @param style which marks; a document keeps to one or two
 * @param sure false when only what follows can tell: 【広報課】 is as often the section in charge, and a
 *     label may run into its text
 * @param textStart where the turn's text begins in the line, in normalised units
 */
record SpeakerLabel(String speaker, SpeakerRole role, Style style, boolean sure, int textStart) {
    enum Style {
        CIRCLE,
        CORNER,
        SQUARE,
        SHELL,
        GUILLEMET,
        HALF_PAREN,
        PAREN,
        ANGLE,
        /** Another list mark: ・会長, ■会長. */
        BULLET,
        COLON,
        /** Nothing else on the line. */
        BARE,
        /** Only white space between name and text. */
        SPACED,
        /** A cell of a table to itself. */
        CELL,
        /** ・…か。 and → …です。 below it. */
        ARROW;

        /** Whether a line of prose can look like this by chance. */
        boolean isFaint() {
            return this == BULLET || this == COLON || this == BARE || this == SPACED;
        }
    }

    /** No label is longer; what follows can be a whole book. */
    private static final int LONGEST = 90;

    private static final int LONGEST_BARE = 24;

    /** Longer words first, so that 会長職務代理者 is not 会長. Their letters may stand apart. */
    private static final List<String> ROLES =
            List.of(
                    "会長職務代理者",
                    "会長職務代理",
                    "会長代理",
                    "副会長",
                    "会長",
                    "副委員長",
                    "委員長代理",
                    "委員長職務代理者",
                    "委員長",
                    "副部会長",
                    "部会長代理",
                    "副座長",
                    "座長代理",
                    "座長",
                    "副議長",
                    "議長",
                    "専門委員",
                    "臨時委員",
                    "審議会委員",
                    "審査会委員",
                    "出席委員",
                    "委員一同",
                    "委員全員",
                    "全委員",
                    "各委員",
                    "委員",
                    "構成員",
                    "議員",
                    "全員",
                    "一同",
                    "事務局職員",
                    "事務局",
                    "書記",
                    "司会者",
                    "司会進行",
                    "司会",
                    "諮問実施機関",
                    "実施機関",
                    "諮問機関",
                    "諮問庁",
                    "処分庁",
                    "審査庁",
                    "説明員",
                    "説明者",
                    "説明課",
                    "担当課",
                    "所管課",
                    "提案課",
                    "主管課",
                    "関係課",
                    "事業課",
                    "原課",
                    "担当者",
                    "オブザーバー",
                    "参考人",
                    "審査請求人",
                    "異議申立人",
                    "傍聴者",
                    "副市長",
                    "市長",
                    "副区長",
                    "区長",
                    "副町長",
                    "町長",
                    "副村長",
                    "村長",
                    "知事",
                    "教育長",
                    "審議官",
                    "弁護士",
                    "教授",
                    "当局",
                    "行政側",
                    "受託者",
                    "事業者",
                    "委託事業者");

    /**
     * A letter of what somebody is in charge of; a PDF may set a space beside Latin: ICT 推進担当課長.
     */
    private static final String DUTY =
            "(?:[一-龥々ァ-ヶー・A-Za-z]|(?<=[A-Za-z]) (?=[一-龥ァ-ヶ])|(?<=[一-龥ァ-ヶ]) (?=[A-Z]))";

    private static final String OFFICER =
            DUTY
                    + "{0,30}?(?:課長補佐|担当課長|副参事|課長|係長|部長|次長|室長|局長|所長|館長|園長|校長|主幹|主査|主任|主事|参事|技監|専門員|担当係長|担当部長|推進官|統括官|調整官|調査官|企画官|専門官|職員|担当官|技師|保健師)(?:補佐|代理|補)?";

    /** 委員A, 委員１, 委 員 B: not the 37 of 「○甲野委員 37ページの」. */
    private static final String LETTERED =
            "(?:[A-Za-z一二三四五六七八九\\d]{1,2}(?![A-Za-z一-龥ぁ-ん\\d])|\\s{1,2}(?:[A-Z](?![A-Za-z])|[A-Z\\d](?=\\s?[)】\\]〕>:;])))?";

    private static final String ROLE =
            "(?:"
                    + ROLES.stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(SpeakerLabel::apart)
                            .collect(Collectors.joining("|"))
                    + "|"
                    + OFFICER
                    + ")"
                    + LETTERED;
    private static final String NAME =
            "(?![・、．.*＊?]|以下|なお|ただし|次の|また|及び)[一-龥々〆ァ-ヶーぁ-んA-Za-z・、．.○●×△*＊?]{0,24}?";
    private static final String SPEAKER = NAME + "\\s{0,4}" + ROLE;
    private static final String NOTE = "(?:\\s{0,2}[(][^()]{1,24}[)])?";
    private static final String GIVEN = "[一-龥々ァ-ヶーぁ-んA-Za-z]";

    /** 事務局 甲野: the role first. */
    private static final String ROLE_FIRST =
            ROLE + "\\s{1,3}" + GIVEN + "{1,6}(?:\\s" + GIVEN + "{1,4})?(?:氏|君|さん|様)?";

    /** What is asked and what is answered, without a name: 質問, 回答, Q1, A1, 委員からの意見, 事務局回答. */
    private static final String ASKED =
            "(?:(?:委員|会長)(?:から|より)?の?)?(?:質\\s?問|質\\s?疑|ご?意\\s?見)|問い?|Q";

    private static final String ANSWERED =
            "(?:(?:事務局|担当課|所管課|実施機関|説明員|市|区|町|村)(?:から|より)?の?)?(?:回\\s?答|応\\s?答|答\\s?弁)|答え?|A";
    private static final String PAIR = "(?:" + ASKED + "|" + ANSWERED + ")(?:\\s?\\d{1,2})?";
    private static final String SECTION =
            "[一-龥々ァ-ヶー・]{1,16}(?:課|室|局|係|担当|センター|事務所|研究所|保健所|支所|館)(?:[(][^()]{1,16}[)])?";

    private static final String WHO = "(?:" + SPEAKER + NOTE + "|" + ROLE_FIRST + ")";
    private static final Pattern SURE = Pattern.compile(WHO);
    private static final Pattern UNSURE = Pattern.compile(PAIR + "|" + SECTION);
    private static final Pattern ROLE_AND_NAME = Pattern.compile(ROLE_FIRST);
    private static final Pattern PAIRED = Pattern.compile(PAIR);
    private static final Pattern ASKING = Pattern.compile("(?:" + ASKED + ")(?:\\s?\\d{1,2})?");

    private record Form(Style style, Pattern pattern) {}

    private static final String CIRCLES = "[○〇◯◎●◆◇◉⚪⚫]";
    private static final String BULLETS = "[・•■□▲△▼▽▶►☆★◦*]|-(?!\\d)";

    /** With marks around the name: whatever stands between them must be a speaker as a whole. */
    private static final List<Form> ENCLOSED =
            List.of(
                    enclosed(Style.CORNER, "【", "】"),
                    enclosed(Style.SQUARE, "\\[", "\\]"),
                    enclosed(Style.SHELL, "〔", "〕"),
                    enclosed(Style.GUILLEMET, "[≪《«]", "[≫》»]"),
                    enclosed(Style.ANGLE, "[<〈]", "[>〉]"),
                    new Form(
                            Style.PAREN,
                            Pattern.compile(
                                    "^\\(\\s*(?<who>[^()。]{1,40}(?:\\([^()]{1,24}\\))?)\\s*\\)\\s*[:;]?\\s*")));

    private static final List<Form> SURE_FORMS =
            List.of(
                    new Form(
                            Style.CIRCLE,
                            Pattern.compile(
                                    "^"
                                            + CIRCLES
                                            + "\\s*(?<who>"
                                            + SPEAKER
                                            + NOTE
                                            + ")(?:\\s*[;:]\\s*|\\s+|(?=[(「『])|$)")),
                    new Form(
                            Style.CIRCLE,
                            Pattern.compile(
                                    "^"
                                            + CIRCLES
                                            + "\\s*(?<who>"
                                            + ROLE_FIRST
                                            + ")\\s*(?:[;:]\\s*|$)")),
                    new Form(
                            Style.HALF_PAREN,
                            Pattern.compile("^(?<who>" + SPEAKER + ")\\s*\\)\\s*")),
                    new Form(Style.COLON, Pattern.compile("^(?<who>" + WHO + ")\\s*[:;]\\s*")),
                    new Form(Style.BARE, Pattern.compile("^(?<who>" + SPEAKER + NOTE + ")$")),
                    new Form(
                            Style.BULLET,
                            Pattern.compile(
                                    "^(?:"
                                            + BULLETS
                                            + ")\\s*(?<who>"
                                            + WHO
                                            + ")(?:\\s*[;:]\\s*|\\s+|$)")));

    /** The next letter after a role that goes on: 会長の, 委員会, 課長補佐. */
    private static final String NOT_GOING_ON =
            "(?![のはがをにとかへや会等名も長選紹及任代補席各員、。・:;)\\]】>〉》≫〕]|から|より|ほか|\\s|\\d|$)";

    private static final List<Form> UNSURE_FORMS =
            List.of(
                    new Form(
                            Style.CIRCLE,
                            Pattern.compile(
                                    "^"
                                            + CIRCLES
                                            + "\\s*(?<who>"
                                            + SECTION
                                            + ")(?:\\s*[;:]\\s*|\\s+|$)")),
                    new Form(
                            Style.CIRCLE,
                            Pattern.compile(
                                    "^"
                                            + CIRCLES
                                            + "\\s*(?<who>"
                                            + PAIR
                                            + ")(?:\\s*[;:.]\\s*|\\s+|$)")),
                    new Form(
                            Style.CIRCLE,
                            Pattern.compile(
                                    "^" + CIRCLES + "\\s*(?<who>" + SPEAKER + ")" + NOT_GOING_ON)),
                    new Form(
                            Style.COLON,
                            Pattern.compile("^(?<who>" + PAIR + "|" + SECTION + ")\\s*[:;.]\\s*")),
                    new Form(
                            Style.BULLET,
                            Pattern.compile(
                                    "^(?:"
                                            + BULLETS
                                            + ")\\s*(?<who>"
                                            + SECTION
                                            + ")(?:\\s*[;:]\\s*|\\s+|$)")),
                    new Form(
                            Style.BULLET,
                            Pattern.compile(
                                    "^(?:" + BULLETS + ")\\s*(?<who>" + PAIR + ")\\s*[:;.)]\\s*")),
                    new Form(Style.HALF_PAREN, Pattern.compile("^(?<who>" + PAIR + ")\\s*\\)\\s*")),
                    new Form(
                            Style.SPACED,
                            Pattern.compile("^(?<who>" + SPEAKER + NOTE + ")\\s+(?=\\S)")),
                    new Form(
                            Style.SPACED,
                            Pattern.compile(
                                    "^(?<who>(?:Q|A|問|答|質問|回答|質疑|応答|答弁)\\d{0,2})\\s+(?=\\S)")),
                    new Form(Style.BARE, Pattern.compile("^(?<who>" + PAIR + ")$")));

    /** 川 合 会 長: every letter stands alone. */
    private static final Pattern LETTERS_APART =
            Pattern.compile(
                    "^(?<mark>"
                            + CIRCLES
                            + "|)\\s*(?<who>[一-龥々ァ-ヶーぁ-んA-Z](?:\\s{1,3}[一-龥々ァ-ヶーぁ-んA-Z](?![^\\s:;])){1,14})(?:(?<colon>\\s*[:;])\\s*|\\s+|$)");

    private static Form enclosed(Style style, String open, String close) {
        return new Form(
                style,
                Pattern.compile(
                        "^(?:"
                                + CIRCLES
                                + "\\s*)?"
                                + open
                                + "\\s*(?<who>[^【】\\[\\]〔〕≪≫《》〈〉<>。]{1,40}?)\\s*"
                                + close
                                + "\\s*[:;]?\\s*"));
    }

    private static String apart(String word) {
        return Arrays.stream(word.split("")).collect(Collectors.joining("\\s{0,3}"));
    }

    /**
     * The label at the start of a normalised line, or null; only one that needs nothing below it to
     * be believed. A BARE one counts only where a document uses them throughout.
     */
    static @Nullable SpeakerLabel read(String line) {
        var label = candidate(line);
        return label != null && label.sure && label.style != Style.BULLET ? label : null;
    }

    /** What could be a label, sure or not. */
    static @Nullable SpeakerLabel candidate(String line) {
        var head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        if (head.isEmpty() || head.charAt(0) == '「') return null;
        boolean marked = !hidesItsName(head);
        for (var form : ENCLOSED) {
            var match = form.pattern.matcher(head);
            if (!match.find()) continue;
            var who = match.group("who").strip();
            var plain = who.replaceAll("\\s+", "");
            if (SURE.matcher(who).matches() || SURE.matcher(plain).matches())
                return of(who, form.style, true, match.end());
            if (UNSURE.matcher(plain).matches()) return of(who, form.style, false, match.end());
            return null;
        }
        var spread = spread(head);
        if (spread != null) return spread;
        for (var form : SURE_FORMS) {
            if (form.style == Style.BARE && line.length() > LONGEST_BARE) continue;
            if (form.style == Style.CIRCLE && !marked) continue;
            var match = form.pattern.matcher(head);
            if (match.find()) return of(match.group("who"), form.style, true, match.end());
        }
        for (var form : UNSURE_FORMS) {
            if (form.style == Style.CIRCLE && !marked) continue;
            if (form.style == Style.BARE && line.length() > LONGEST_BARE) continue;
            var match = form.pattern.matcher(head);
            if (match.find()) return of(match.group("who"), form.style, false, match.end());
        }
        return null;
    }

    /** The label that a whole cell is, or null. */
    static @Nullable SpeakerLabel ofCell(String cell) {
        var plain = cell.replaceAll("\\s+", " ").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_BARE + 8) return null;
        for (var written : List.of(plain, plain.replace(" ", ""))) {
            var label = candidate(written);
            if (label == null || label.textStart < written.length()) continue;
            boolean sure = label.sure && label.style != Style.BULLET;
            return new SpeakerLabel(label.speaker, label.role, Style.CELL, sure, cell.length());
        }
        return null;
    }

    /** ○○委員: two circles are a name that was hidden, not a mark. */
    private static boolean hidesItsName(String head) {
        return head.startsWith("○○") && !head.startsWith("○○○");
    }

    private static @Nullable SpeakerLabel spread(String head) {
        var match = LETTERS_APART.matcher(head);
        if (!match.find()) return null;
        var who = match.group("who").replaceAll("\\s+", "");
        if (!SURE.matcher(who).matches()) return null;
        var style =
                !match.group("mark").isEmpty()
                        ? Style.CIRCLE
                        : match.group("colon") != null
                                ? Style.COLON
                                : match.end() == head.length() ? Style.BARE : Style.SPACED;
        return of(who, style, style != Style.SPACED, match.end());
    }

    private static SpeakerLabel of(String who, Style style, boolean sure, int textStart) {
        var written = who.replaceAll("\\s+", " ").strip();
        var plain = written.replace(" ", "");
        boolean lettersApart =
                Arrays.stream(written.split(" ")).skip(1).allMatch(part -> part.length() == 1);
        boolean roleFirst =
                ROLE_AND_NAME.matcher(written).matches() && !written.matches("\\S .*|.* [A-Z\\d]");
        var speaker = !roleFirst && (plain.length() <= 6 || lettersApart) ? plain : written;
        return new SpeakerLabel(speaker, roleOf(speaker), style, sure, textStart);
    }

    /** Whether it says only that something is asked or answered. */
    boolean isPair() {
        return PAIRED.matcher(speaker).matches();
    }

    boolean asks() {
        return role == SpeakerRole.MEMBER;
    }

    SpeakerLabel as(SpeakerRole otherRole) {
        return new SpeakerLabel(speaker, otherRole, style, sure, textStart);
    }

    SpeakerLabel at(int otherStart) {
        return new SpeakerLabel(speaker, role, style, sure, otherStart);
    }

    private static final Pattern VICE_CHAIR =
            Pattern.compile(
                    ".*(?:副会長|会長職務代理.*|会長代理|副委員長|委員長代理|委員長職務代理.*|副座長|座長代理|副議長|副部会長|部会長代理|職務代理者?)[)]?$");
    private static final Pattern CHAIR = Pattern.compile("(?:.*(?:会長|委員長|座長|議長)|^議長.*)[A-Z]?$");
    private static final Pattern MEMBER =
            Pattern.compile(
                    ".*(?:委員(?:一同|全員)?|構成員|議員|全員|一同|弁護士|教授)[A-Za-z一二三四五六七八九\\d]{0,2}$|.*委員[(].*");
    private static final Pattern SECRETARIAT = Pattern.compile(".*(?:事務局|書記|司会).*");
    private static final Pattern OBSERVER =
            Pattern.compile(".*(?:オブザーバー|参考人|請求人|申立人|傍聴者)[A-Z\\d]?$");
    private static final Pattern DEPARTMENT =
            Pattern.compile(
                    ".*(?:長|補佐|主幹|主査|主任|主事|参事|副参事|実施機関|諮問機関|諮問庁|処分庁|審査庁|説明員|説明者|担当者|課|室|局|係|担当|職員|技監|技師|保健師|専門員|官|当局|行政側|知事|センター|事務所|研究所|保健所|支所|館|事業者|受託者)[A-Za-z\\d]{0,2}$");

    static SpeakerRole roleOf(String speaker) {
        var plain = speaker.replaceAll("\\s+", "");
        var head = plain.replaceAll("[(].*", "");
        // 事務局 甲野: the role stands first
        var first = speaker.replaceAll("\\s.*", "");
        if (PAIRED.matcher(plain).matches()) {
            if (plain.contains("事務局")) return SpeakerRole.SECRETARIAT;
            return ASKING.matcher(plain).matches() ? SpeakerRole.MEMBER : SpeakerRole.DEPARTMENT;
        }
        for (var part : List.of(plain, head, first))
            if (VICE_CHAIR.matcher(part).matches()) return SpeakerRole.VICE_CHAIR;
        for (var part : List.of(head, first)) {
            if (CHAIR.matcher(part).matches()) return SpeakerRole.CHAIR;
            if (MEMBER.matcher(part).matches()) return SpeakerRole.MEMBER;
            if (SECRETARIAT.matcher(part).matches()) return SpeakerRole.SECRETARIAT;
            if (OBSERVER.matcher(part).matches()) return SpeakerRole.OBSERVER;
            if (DEPARTMENT.matcher(part).matches()) return SpeakerRole.DEPARTMENT;
        }
        return SpeakerRole.UNKNOWN;
    }
}
