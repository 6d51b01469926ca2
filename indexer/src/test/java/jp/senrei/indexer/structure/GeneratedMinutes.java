package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.senrei.corpus.model.SpeakerRole;

/**
 * Minutes of a council that does not exist, set in one of the ways councils set theirs, and the
 * turns that were put in.
 *
 * @param typed as {@code PlainDocument} takes it: a line a block, three hyphens begin a page
 */
record GeneratedMinutes(String typed, List<Said> turns) {
    /**
     * @param text without white space
     */
    record Said(String speaker, SpeakerRole role, String text) {}

    /** Who is in the room. */
    private record Person(String name, String office, SpeakerRole role) {
        String label() {
            return name + office;
        }
    }

    /** How a turn is set. */
    enum Setting {
        CIRCLE,
        KANJI_ZERO,
        CIRCLES_MIXED,
        LARGE_CIRCLE_NAME_IN_BRACKETS,
        CIRCLES_WITH_A_MEANING,
        CIRCLE_SEMICOLON,
        CIRCLE_LETTERS_APART,
        CIRCLE_HIDDEN_NAMES,
        DIAMOND,
        ROUND_SAME_LINE,
        ROUND_OWN_LINE,
        ROUND_ANONYMOUS,
        ROUND_LETTERED,
        HALF_ROUND,
        CORNER_SAME_LINE,
        CORNER_OWN_LINE,
        CORNER_ROLE_FIRST,
        SQUARE,
        SHELL,
        GUILLEMET,
        ANGLE,
        COLON,
        COLON_OWN_LINE,
        COLON_APART,
        BARE,
        SPACED,
        BULLET,
        TABLE,
        TABLE_NUMBERED,
        NAME_AND_TEXT_LINES,
        QUESTION_ANSWER_ROUND,
        QUESTION_ANSWER_CORNER,
        QUESTION_ANSWER_COLON,
        QUESTION_ANSWER_LATIN,
        QUESTION_ANSWER_DIAMOND,
        ARROWS;

        boolean isPairs() {
            return name().startsWith("QUESTION") || this == ARROWS;
        }

        private boolean isTable() {
            return this == TABLE || this == TABLE_NUMBERED;
        }
    }

    static GeneratedMinutes of(Setting setting, Random random) {
        return new Writer(setting, random).write();
    }

    private static final class Writer {
        private static final List<String> NAMES =
                List.of("汐崎", "乙部", "久留間", "甲野", "丙川", "霞", "佐々木", "ヶ原", "浜名", "さくら井");
        private static final List<String> SECTIONS =
                List.of("広報", "健康", "税務", "情報政策", "子育て支援", "ＤＸ推進");
        private static final List<String> SUBJECTS =
                List.of(
                        "この事業",
                        "個人情報の取扱い",
                        "委託先の選定",
                        "データの保存期間",
                        "ただいまの説明",
                        "条例第１６条第１項",
                        "クラウド",
                        "Microsoft 365",
                        "資料37ページの図",
                        "前回の会議",
                        "委員会の事務局",
                        "利用者の同意",
                        "２万３千件の記録",
                        "○○市の例",
                        "ＬＩＮＥ");
        private static final List<String> MIDDLES =
                List.of(
                        "については",
                        "に関しまして、",
                        "は、",
                        "を含めて、",
                        "につきましては、事務局長とも相談し、",
                        "（委員会）では",
                        "は「会長：承認します。」という記録のように",
                        "は○年○月○日から",
                        "も、会長が申し上げたとおり");
        private static final List<String> ENDS =
                List.of(
                        "どのように管理するのでしょうか。",
                        "適正に管理しております。",
                        "三十日で消去します。",
                        "確認が必要だと思います。",
                        "外部には提供しません。",
                        "お願いします。",
                        "よろしいでしょうか。",
                        "承知しました。",
                        "検討してまいります。",
                        "問題があります。");
        private static final List<String> PARAGRAPHS = List.of("", "　", "①", "(2) ", "２　", "また、");
        private static final List<String> SHORT = List.of("はい。", "分かりました。", "異議ありません。", "結構です。");
        private static final List<String> DIRECTIONS =
                List.of(
                        "（健康課より資料1により説明）",
                        "《資料による説明》",
                        "【健康課が資料２に基づき説明】",
                        "―委嘱状の交付―",
                        "-資料1に基づき、事務局から説明-",
                        "（「異議なし」と呼ぶ者あり）",
                        "（「異義なし」と呼ぶ者あり）",
                        "〔「はい」と呼ぶ者あり〕",
                        "（拍手）",
                        "〔挙手全員〕",
                        "～休憩～",
                        "（14時30分 再開）",
                        "午後3時15分 休憩");
        private static final List<List<String>> BELOW =
                List.of(
                        List.of(),
                        List.of("会議録署名人", "会長　汐崎　一郎", "委員　乙部　二子"),
                        List.of("配布資料", "資料1 見守りシステムの概要", "資料2 委託の仕様"),
                        List.of("お問い合わせ先", "潮見市総務部総務課 電話 000-000-0000"),
                        List.of("以上"),
                        List.of("午後4時00分 閉会"));

        private final Setting setting;
        private final Random random;
        private final StringBuilder typed = new StringBuilder();
        private final List<Said> turns = new ArrayList<>();
        private final int width;
        private final int linesOfPage;
        private final boolean runningHead;
        private int lines;
        private int page = 1;

        Writer(Setting setting, Random random) {
            this.setting = setting;
            this.random = random;
            this.width = random.nextInt(3) == 0 ? 0 : 28 + random.nextInt(16);
            this.linesOfPage = random.nextBoolean() ? 0 : 24 + random.nextInt(12);
            this.runningHead = random.nextBoolean();
            if (runningHead && linesOfPage > 0) typed.append("[会議録]\n");
        }

        GeneratedMinutes write() {
            head();
            int count = 8 + random.nextInt(14);
            var people = people();
            var chair = people.getFirst();
            for (int i = 0; i < count; i++) {
                var person = i % 2 == 0 && i < 3 ? chair : pick(people);
                if (setting.isPairs()) person = people.get(1 + i % 2);
                turn(person, i);
                if (random.nextInt(6) == 0 && setting != Setting.ARROWS && i < count - 1)
                    line(pick(DIRECTIONS));
            }
            for (var line : pick(BELOW)) line(line);
            return new GeneratedMinutes(typed.toString(), turns);
        }

        private void head() {
            line("令和5年度第2回潮見市個人情報保護審議会 会議録");
            line("日時　令和5年8月31日（木）午後2時から");
            line("場所　潮見市役所 第１会議室");
            line("出席者");
            line("会長　汐崎　一郎");
            line("委員　乙部　二子、久留間　三郎");
            line("事務局　総務課長　丙川　四郎");
            line("傍聴者　なし");
            line("議題");
            line("(1) 見守りシステムの導入について");
            if (setting == Setting.NAME_AND_TEXT_LINES || setting.isTable())
                line(setting == Setting.TABLE_NUMBERED ? "番号\t発言者\t内容" : "発言者\t内容");
        }

        private List<Person> people() {
            boolean anonymous = setting == Setting.ROUND_ANONYMOUS || random.nextInt(5) == 0;
            var names = new ArrayList<>(NAMES);
            java.util.Collections.shuffle(names, random);
            var people = new ArrayList<Person>();
            people.add(new Person(anonymous ? "" : names.get(0), "会長", SpeakerRole.CHAIR));
            people.add(new Person(anonymous ? "" : names.get(1), "委員", SpeakerRole.MEMBER));
            people.add(
                    new Person(
                            anonymous ? "" : names.get(2),
                            (anonymous ? "" : pick(SECTIONS)) + "課長",
                            SpeakerRole.DEPARTMENT));
            people.add(new Person("", "事務局", SpeakerRole.SECRETARIAT));
            people.add(new Person(anonymous ? "" : names.get(3), "副会長", SpeakerRole.VICE_CHAIR));
            people.add(new Person("", "実施機関", SpeakerRole.DEPARTMENT));
            return people;
        }

        private String speech() {
            if (random.nextInt(7) == 0) return pick(SHORT);
            var said = new StringBuilder();
            for (int i = 0; i <= random.nextInt(5); i++)
                said.append(i > 0 && random.nextInt(4) == 0 ? "\n" + pick(PARAGRAPHS) : "")
                        .append(pick(SUBJECTS))
                        .append(pick(MIDDLES))
                        .append(pick(SUBJECTS))
                        .append("は")
                        .append(pick(ENDS));
            return said.toString();
        }

        private void turn(Person person, int index) {
            var said = speech();
            var label = person.label();
            var role = person.role();
            boolean asks = index % 2 == 0;
            switch (setting) {
                case CIRCLE -> text("○" + label + "　", said);
                case KANJI_ZERO -> text("〇" + label + " ", said);
                case CIRCLES_MIXED -> text((random.nextBoolean() ? "○" : "〇") + label + "　", said);
                case LARGE_CIRCLE_NAME_IN_BRACKETS -> {
                    boolean named = !person.name().isEmpty();
                    label = person.office() + (named ? "（" + person.name() + "君）" : "");
                    text("◯" + label + "　", said);
                }
                case CIRCLES_WITH_A_MEANING ->
                        text((role == SpeakerRole.DEPARTMENT ? "◎" : "○") + label + "　", said);
                case CIRCLE_SEMICOLON -> text("○" + label + "；", said);
                case CIRCLE_LETTERS_APART ->
                        text("○" + String.join("　", label.split("")) + "　　", said);
                case CIRCLE_HIDDEN_NAMES -> {
                    if (role == SpeakerRole.MEMBER) label = "○○委員";
                    text("○" + label + "　", said);
                }
                case DIAMOND -> text("◆" + label + "　", said);
                case ROUND_SAME_LINE -> text("（" + label + "）", said);
                case ROUND_OWN_LINE, ROUND_ANONYMOUS -> ownLine("(" + label + ")", said);
                case ROUND_LETTERED -> {
                    if (role == SpeakerRole.MEMBER) label = "委員" + (char) ('Ａ' + random.nextInt(4));
                    text("（" + label + "）　", said);
                }
                case HALF_ROUND -> ownLine(label + "）", said);
                case CORNER_SAME_LINE -> text("【" + label + "】", said);
                case CORNER_OWN_LINE -> ownLine("【" + label + "】", said);
                case CORNER_ROLE_FIRST -> {
                    if (!person.name().isEmpty() && person.office().length() <= 3)
                        label = person.office() + "　" + person.name();
                    text("【" + label + "】", said);
                }
                case SQUARE -> ownLine("［" + label + "］", said);
                case SHELL -> text("〔" + label + "〕", said);
                case GUILLEMET -> ownLine("≪" + label + "≫", said);
                case ANGLE -> ownLine("〈" + label + "〉", said);
                case COLON -> text(label + "：", said);
                case COLON_OWN_LINE -> ownLine(label + ":", said);
                case COLON_APART ->
                        text(label.replace("会長", "会　長").replace("委員", "委　員") + "：", said);
                case BARE, NAME_AND_TEXT_LINES -> ownLine(label, said);
                case SPACED -> text(label + "　　", said);
                case BULLET -> ownLine("・" + label, said);
                case TABLE -> text(label + "\t", said);
                case TABLE_NUMBERED -> text((index + 1) + "\t" + label + "\t", said);
                case QUESTION_ANSWER_ROUND -> text("（" + (label = asks ? "質問" : "回答") + "）", said);
                case QUESTION_ANSWER_CORNER ->
                        ownLine("【" + (label = asks ? "質疑" : "応答") + "】", said);
                case QUESTION_ANSWER_COLON -> text((label = asks ? "問" : "答") + "：", said);
                case QUESTION_ANSWER_LATIN ->
                        text(
                                (label = asks ? "Ｑ" : "Ａ")
                                        + (label += index / 2 + 1).substring(1)
                                        + "．",
                                said);
                case QUESTION_ANSWER_DIAMOND ->
                        text((asks ? "◆" : "◇") + (label = asks ? "問" : "答") + "　", said);
                case ARROWS -> text(label = asks ? "・" : "→", said);
            }
            if (setting.isPairs()) role = asks ? SpeakerRole.MEMBER : SpeakerRole.DEPARTMENT;
            turns.add(new Said(squeezed(label), role, squeezed(said)));
        }

        static String squeezed(String text) {
            return jp.senrei.indexer.text.NormalText.squeeze(text);
        }

        private void ownLine(String label, String said) {
            line(label);
            text(random.nextBoolean() ? "　" : "", said);
        }

        /** Paragraphs, broken at the margin where this document is. */
        private void text(String before, String said) {
            var paragraphs = (before + said).split("\n");
            for (var paragraph : paragraphs) {
                if (width == 0 || setting.isTable()) line(paragraph);
                else broken(paragraph);
            }
        }

        private void broken(String text) {
            var indent = random.nextInt(4) == 0 ? " ".repeat(25) : "";
            for (int i = 0; i < text.length(); ) {
                int end = i;
                for (double used = 0; end < text.length() && used < width; end++)
                    used += text.charAt(end) < 0x80 ? 0.5 : 1;
                // no line begins with a full stop
                if (end < text.length() && "。、」）".indexOf(text.charAt(end)) >= 0) end++;
                line((i == 0 ? "" : indent) + text.substring(i, end));
                i = end;
            }
        }

        private void line(String line) {
            if (linesOfPage > 0 && ++lines % linesOfPage == 0) {
                typed.append("- ").append(page++).append(" -\n---\n");
                if (runningHead) typed.append("[会議録]\n");
            }
            typed.append(line).append('\n');
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
