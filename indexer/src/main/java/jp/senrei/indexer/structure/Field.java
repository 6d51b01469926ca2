package jp.senrei.indexer.structure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.indexer.text.FirstLetters;
import jp.senrei.indexer.text.NormalText;

/**
 * What a label on a form asks for. The labels are the ones councils print, without white space; a
 * new one is one more word here. {@link #OTHER} lists labels that nobody reads but that end the
 * value before them.
 */
enum Field {
    MEETING_NAME(
            "会議名",
            "会議の名称",
            "会議名称",
            "審議会等名称",
            "附属機関などの名称",
            "附属機関等の名称",
            "審議会等の名称",
            "附属機関の名称",
            "会議の名称等",
            "会議等の名称",
            "附属機関又は会議体の名称",
            "附属機関名",
            "会議体の名称",
            "会議等名称",
            "会議名等",
            "審議会の名称",
            "審査会の名称",
            "委員会の名称",
            "審議会名",
            "審査会名",
            "委員会名",
            "名称"),
    DATE(
            "日時",
            "開催日時",
            "会議開催日時",
            "会議日時",
            "開催年月日",
            "会議の日時",
            "開催日",
            "開催の日時",
            "とき",
            "開催期間",
            "開催日程",
            "実施日時",
            "開催期日",
            "期日",
            "会議開催日",
            "開催日時及び場所",
            "日時及び場所",
            "日時・場所",
            "開催日時・場所",
            "書面開催期間",
            "書面審議期間",
            "審議期間",
            "会議の期日",
            "招集年月日",
            "招集日時",
            "召集年月日",
            "開催年月日時"),
    HOURS("開催時間", "時間", "開会時間", "閉会時間", "開催時刻", "会議時間", "開会時刻", "閉会時刻", "開会日時", "閉会日時"),
    VENUE(
            "場所", "招集場所", "召集場所", "集合場所", "開催地", "開催場所", "会議開催場所", "会場", "ところ", "開催の場所", "会議の場所",
            "開催会場", "会議場所", "開催場所等"),
    METHOD("開催方法", "会議の開催方法", "開催形式", "開催形態", "会議の方法", "開催の方法", "会議方式"),
    ATTENDEES(
            "出席者",
            "出席委員",
            "出席者の氏名",
            "出席した委員",
            "出席者及び欠席者",
            "出席状況",
            "出席者氏名",
            "出席者名",
            "出席者等",
            "会議出席者",
            "出席委員氏名",
            "出席委員名",
            "出席委員等",
            "出席した委員の氏名",
            "委員の出席状況",
            "委員の出欠",
            "参加者",
            "応招委員",
            "応招者",
            "参加委員",
            "委員"),
    ABSENT("不応招委員", "不応招者", "欠席者", "欠席委員", "欠席した委員", "欠席者氏名", "欠席者名", "欠席委員氏名", "欠席委員名", "欠席"),
    OBSERVERS(
            "傍聴", "傍聴者", "傍聴人", "傍聴者数", "傍聴者の数", "傍聴人数", "傍聴人の数", "傍聴者等", "傍聴人等", "傍聴者人数", "傍聴の状況",
            "傍聴状況"),
    AGENDA(
            "議題", "議題等", "会議次第", "次第", "議事", "議案", "審議事項", "会議の議題", "案件", "会議の案件", "議事日程", "付議案件",
            "協議事項"),
    RESULT(
            "結果", "審議結果", "会議の結果", "会議結果", "議決の結果", "審議の結果", "議決結果", "採決結果", "採決の結果", "表決結果",
            "表決の結果", "書面表決の結果", "書面審議の結果", "書面審議結果", "書面議決の結果"),
    TITLE("案件", "件名", "案件名", "諮問件名", "諮問案件", "諮問事項名", "事務名", "業務名", "事業名"),
    NUMBER("諮問番号", "諮問番号および案件名", "諮問番号及び件名", "番号"),
    BUSINESS("業務の名称", "事務の名称", "個人情報取扱事務の名称"),
    DEPARTMENT(
            "所管部課係", "所管課名", "所管課", "担当課", "担当部署", "所管部課", "主管課", "所管", "提案課", "実施機関の担当課", "所管部署"),
    MATTER("項目"),
    CONTRACTOR(
            "業務委託先", "委託先", "受託者", "受託事業者", "委託業者", "委託事業者", "契約の相手方", "委託先名称", "委託予定先", "受託予定者"),
    LINK_PARTNER(
            "結合先",
            "電算結合の相手方の住所および名称",
            "結合の相手方",
            "電算結合の相手方",
            "接続先",
            "結合する相手方",
            "結合の相手方の住所及び名称",
            "電算結合の相手方の住所及び名称",
            "電算結合の相手方の名称",
            "結合の相手方の名称"),
    PROPOSER("提案事業者", "提案者"),
    PROVIDER("サービス提供者", "サービス提供事業者"),
    PERSONAL_INFORMATION(
            "個人情報の記録項目",
            "業務委託により取り扱う個人情報の項目",
            "取り扱う個人情報の項目",
            "個人情報の項目",
            "システム内で管理する個人情報",
            "取扱う個人情報の項目",
            "取り扱う個人情報",
            "記録する個人情報",
            "記録項目",
            "外部提供する個人情報の項目",
            "利用する個人情報の項目",
            "目的外利用する個人情報の項目",
            "結合により提供する個人情報",
            "提供する個人情報",
            "収集する個人情報",
            "利用する個人情報",
            "収集する個人情報の項目",
            "提供する個人情報の項目",
            "個人情報の内容"),
    PROTECTION(
            "個人情報の保護措置等",
            "個人情報の保護措置",
            "個人情報の保護",
            "セキュリティ・保護対策",
            "保護措置の内容",
            "保護措置",
            "安全管理措置",
            "保護対策",
            "セキュリティ対策",
            "個人情報保護のための措置",
            "個人情報の保護のための措置",
            "個人情報保護措置",
            "個人情報の保護に関する措置",
            "個人情報保護対策",
            "個人情報の保護対策",
            "個人情報の保護対策等",
            "個人情報の保護方法",
            "個人情報の安全管理措置",
            "安全管理のための措置",
            "安全確保の措置",
            "安全確保措置",
            "情報セキュリティ対策"),
    START(
            "当該委託開始(実施)時期",
            "委託開始時期",
            "稼動時期",
            "稼働時期",
            "実施予定年月",
            "結合年月日",
            "開始時期",
            "実施時期",
            "実施予定時期",
            "開始予定時期",
            "委託期間",
            "契約期間",
            "実施期間",
            "利用開始時期",
            "稼働予定時期",
            "協定による運用開始時期",
            "実施予定日",
            "開始年月日"),
    CONTENTS("業務委託の内容及び条件", "業務委託(人材派遣)の内容及び条件", "委託の内容", "概要", "事業の概要"),
    OTHER(
            "資料",
            "配付資料",
            "配布資料",
            "会議資料",
            "事務局",
            "事務局職員",
            "説明員職氏名",
            "説明課及び職員",
            "説明者",
            "説明員",
            "会議概要",
            "特記事項",
            "備考",
            "業務委託を必要とする理由",
            "電子計算組織に記録を必要とする理由",
            "外部結合を必要とする理由",
            "目的外利用を必要とする理由",
            "外部提供を必要とする理由",
            "処理の概要・効果",
            "処理の概要",
            "システム委員会",
            "適用申請",
            "結合する区のシステム",
            "結合する市のシステム",
            "現行処理",
            "添付資料",
            "電算結合の目的",
            "結合変更年月日",
            "個人情報保護管理責任者",
            "業務登録番号",
            "公開・非公開の別",
            "会議の公開・非公開",
            "公開の可否",
            "公開・非公開",
            "会議の公開",
            "公開区分",
            "次回開催",
            "次回開催日",
            "会議主管課",
            "会議録署名人",
            "会議録署名委員",
            "会議次第等",
            "オブザーバー",
            "審議内容の記録",
            "次回開催予定日",
            "掲載日",
            "更新日",
            "公開日",
            "諮問事項",
            "報告事項",
            "諮問の理由",
            "根拠",
            "利用目的",
            "対象者",
            "問合せ先",
            "お問い合わせ",
            "選定理由",
            "費用",
            "会議の内容",
            "会議内容",
            "審議経過",
            "議事の概要",
            "議事の内容",
            "担当者",
            "作成者",
            "署名",
            "理由",
            "目的",
            "内容",
            "条件",
            "諮問日",
            "記録する個人の範囲",
            "結合方法",
            "委託の理由",
            "事務の概要",
            "対象人数",
            "件数");

    private final List<String> labels;

    Field(String... labels) {
        this.labels = List.of(labels);
    }

    /** A list mark before a label: 1, 1., (1), 第1, II, ◇, ●, ・, ○. */
    private static final String MARK =
            "(?:[-・●◆◇■□○◎※▼]\\s*|\\(?\\d{1,2}\\s*[.)、]?\\s*|第\\d{1,2}\\s+|[IVX]{1,4}[.\\s]\\s*)*+";

    private static final Pattern LABEL =
            Pattern.compile(
                    "^"
                            + MARK
                            + "[\\[【<]?(?<label>"
                            + alternatives()
                            + ")[\\]】>]?"
                            + "(?<note>\\s*(?:\\([^)]{0,40}\\)|【[^】]{0,20}】))?(?:\\s*[:】]\\s*|\\s+|$)(?<value>.*)$",
                    Pattern.DOTALL);

    private static String alternatives() {
        return Arrays.stream(values())
                .flatMap(field -> field.labels.stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(
                        label ->
                                label.chars()
                                        .mapToObj(c -> Pattern.quote(Character.toString(c)))
                                        .collect(Collectors.joining("\\s*")))
                .collect(Collectors.joining("|"));
    }

    private static final Pattern IN_FRONT = Pattern.compile(MARK + "[\\[【<]?+");

    private static final FirstLetters BEGINS =
            new FirstLetters(
                    Arrays.stream(values())
                            .flatMap(field -> field.labels.stream())
                            .map(label -> label.substring(0, 1))
                            .collect(Collectors.joining()));

    /** Most lines begin with no label: one look at the letter spares all the alternatives. */
    private static boolean mayBegin(String text) {
        var front = IN_FRONT.matcher(text);
        return front.lookingAt()
                && front.end() < text.length()
                && BEGINS.has(text.charAt(front.end()));
    }

    /** A label and what stands behind it on the same line, empty when the value follows. */
    record Labelled(Field field, String label, String value) {}

    /** The label a line or cell begins with. */
    static Stream<Labelled> read(String text) {
        if (!mayBegin(text)) return Stream.empty();
        var match = LABEL.matcher(text);
        if (!match.matches()) return Stream.empty();
        var label = NormalText.withoutSpace(match.group("label"));
        var value = match.group("value").strip();
        return Arrays.stream(values())
                .filter(field -> field.labels.contains(label))
                .map(field -> new Labelled(field, label, value));
    }

    static boolean startsWithLabel(String text) {
        return mayBegin(text) && LABEL.matcher(text).matches();
    }
}
