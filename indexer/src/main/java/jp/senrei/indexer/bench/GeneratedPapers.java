package jp.senrei.indexer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.senrei.indexer.bench.GeneratedCouncil.Meeting;
import jp.senrei.indexer.bench.GeneratedCouncil.Minutes;

/** The papers of one meeting, which tell of the same cases. */
final class GeneratedPapers {
    private static final List<String> SERVICES =
            List.of("LINE", "Zoom", "kintone", "Microsoft 365", "AWS", "AI-OCR", "チャットボット", "RPA");
    private static final List<String> WORK =
            List.of(
                    "検診の予約",
                    "保育所の利用調整",
                    "図書館の貸出",
                    "粗大ごみの申込み",
                    "学校給食費の収納",
                    "介護認定の調査",
                    "避難行動要支援者名簿の整備",
                    "市民税の申告",
                    "道路の損傷の通報",
                    "子育て相談",
                    "水道料金の収納",
                    "証明書の交付",
                    "駐輪場の管理",
                    "国民健康保険の資格確認",
                    "予防接種の記録",
                    "就学援助の審査");
    private static final List<String> MATTERS =
            List.of(
                    "業務の委託について",
                    "電子計算組織の結合について",
                    "における%sの利用について",
                    "に係る個人情報の目的外利用について",
                    "に係る個人情報の外部提供について");
    private static final List<String> DEPARTMENTS =
            List.of("広報課", "保育課", "税務課", "図書館", "健康推進課", "介護保険課", "学校給食課", "道路管理課", "市民課", "防災課");
    private static final List<String> COMPANIES =
            List.of("株式会社ナギサコネクト企画", "株式会社カワセミクラウド工房", "ミナトヅキ技研株式会社", "株式会社ハマカゼ収納", "シオカゼ情報株式会社");
    private static final List<String> NAMES =
            List.of(
                    "榎戸", "真柄", "久留間", "古閑", "杣木", "鳴沢", "乙部", "矢留", "六平", "鹿目", "汐崎", "甲野", "丙川",
                    "霞", "浜名", "柚原");
    private static final List<String> INFORMATION =
            List.of("氏名", "住所", "生年月日", "電話番号", "性別", "口座番号", "健診結果", "所得", "世帯構成", "位置情報");
    private static final List<String> OPENINGS =
            List.of(
                    "保存期間について伺います。",
                    "委託先の選び方についてお尋ねします。",
                    "前回の説明と違うように聞こえました。",
                    "先ほどの資料の三ページについてです。",
                    "市民への知らせ方について確かめます。",
                    "事故が起きたときの手順をお聞きします。",
                    "取り扱う情報の範囲についてです。",
                    "ほかの市の例も踏まえて申し上げます。");
    private static final List<String> SENTENCES =
            List.of(
                    "%sにつきましては、受託者が作業を行う部屋を定め、入退室の記録を%d年間残すこととしております。",
                    "%sのデータは、利用が終わった日から%d日以内に消去し、消去の証明書を受け取ります。",
                    "この仕組みでは、%sを扱う職員を%d人に限り、二つの要素で本人であることを確かめます。",
                    "契約書には、%sの再委託を原則として認めないことと、毎年%d回の立入検査を行うことを書いております。",
                    "現在、%sの事務には、おおむね%d人の方が申し込まれており、窓口での待ち時間が課題となっております。",
                    "通信は閉域の回線で行い、%sの内容を暗号化したうえで、%d日ごとに記録を点検いたします。",
                    "万一、%sが漏れた場合には、%d時間以内に審議会の会長に報告し、本人にもお知らせいたします。",
                    "ご指摘の%sは、令和元年度から検討しており、全体で%d件の意見をいただいたところです。");
    private static final List<String> CONDITIONS =
            List.of(
                    "保存期間を過ぎた情報は、速やかに消去すること。",
                    "受託者に対し、年に一度は立入検査を行うこと。",
                    "利用しない者のために、窓口での受付を続けること。",
                    "事故があったときは、速やかに審議会に報告すること。");

    private record Item(
            String number, String title, String department, String company, String service) {
        String named() {
            return number + "　" + title;
        }
    }

    private final Meeting meeting;
    private final Random random;
    private final Minutes minutes;
    private final List<Item> items;
    private final List<String> members;

    GeneratedPapers(Meeting meeting, Random random, Minutes minutes) {
        this.meeting = meeting;
        this.random = random;
        this.minutes = minutes;
        int first = (meeting.count() - 1) * 5 + 1;
        this.items =
                IntStream.range(first, first + 3 + random.nextInt(3)).mapToObj(this::item).toList();
        this.members = IntStream.range(0, 6).mapToObj(i -> NAMES.get((i * 3) % 16)).toList();
    }

    private Item item(int number) {
        var service = pick(SERVICES);
        var title = pick(WORK) + pick(MATTERS).formatted(service);
        return new Item(
                meeting.era() + "年度諮問第" + number + "号",
                title,
                pick(DEPARTMENTS),
                pick(COMPANIES),
                service);
    }

    /** 0 the agenda, 1 the minutes, 2 and 3 sheets, 4 the result. */
    List<String> paper(int which) {
        // each paper alone, whichever others are asked for
        random.setSeed(random.nextLong() + which);
        return switch (which) {
            case 0 -> agenda();
            case 1 -> minutes();
            case 2 -> sheet(items.get(0));
            case 3 -> sheet(items.get(1));
            default -> result();
        };
    }

    private List<String> agenda() {
        var lines = new ArrayList<String>();
        lines.add(meeting.head() + "　次第");
        lines.add("");
        lines.add("日　時　　" + meeting.date() + "　午前10時から");
        lines.add("場　所　　" + meeting.municipality() + "役所本庁舎4階　大会議室");
        lines.add("");
        lines.add("１　開会");
        lines.add("２　諮問事項");
        for (int i = 0; i < items.size(); i++)
            lines.add(
                    "　（%d）%s【%s】"
                            .formatted(i + 1, items.get(i).named(), items.get(i).department()));
        lines.add("３　その他");
        lines.add("４　閉会");
        lines.add("");
        lines.add("配付資料");
        lines.add("資料1　" + items.get(0).title());
        lines.add("資料2　" + items.get(1).title());
        return lines;
    }

    private List<String> minutes() {
        var lines = new ArrayList<String>();
        lines.add(meeting.head() + "　会議録");
        lines.add("");
        lines.add("日　時　　" + meeting.date() + "　午前10時00分～午前11時45分");
        lines.add("場　所　　" + meeting.municipality() + "役所本庁舎4階　大会議室");
        lines.add("出席者　　" + attendees());
        lines.add("事務局　　六平行政管理課長、鹿目主事");
        lines.add("");
        lines.add("１　開会");
        lines.add("○六平行政管理課長　定刻となりましたので、ただいまから会議を開きます。");
        lines.add("○" + members.getFirst() + "会長　よろしくお願いします。");
        lines.add("");
        lines.add("２　諮問事項");
        int length = (minutes.shortest + random.nextInt(minutes.more)) / items.size();
        items.forEach(item -> discussion(item, length, lines));
        lines.add("");
        lines.add("３　閉会");
        lines.add("○" + members.getFirst() + "会長　以上で閉会します。");
        return lines;
    }

    private String attendees() {
        var all = new ArrayList<String>();
        for (int i = 0; i < members.size(); i++)
            all.add(members.get(i) + (i == 0 ? "会長" : i == 1 ? "副会長" : "委員"));
        return String.join("、", all);
    }

    private void discussion(Item item, int length, List<String> lines) {
        lines.add("【" + item.number() + "】" + item.title());
        var head = "○乙部" + item.department() + "長";
        lines.add(
                head
                        + "　"
                        + item.title().replace("について", "")
                        + "について説明します。委託先は"
                        + item.company()
                        + "で、"
                        + item.service()
                        + "を利用します。取り扱う情報は"
                        + information()
                        + "です。"
                        + meeting.municipality()
                        + "個人情報保護条例第"
                        + (10 + random.nextInt(10))
                        + "条第1項に基づき諮問するものです。");
        for (int written = 0; written < length; ) {
            var question =
                    "○" + members.get(1 + random.nextInt(5)) + "委員　" + pick(OPENINGS) + said(1);
            var answer = head + "　" + said(2 + random.nextInt(3));
            lines.add(question + "どのようにお考えでしょうか。");
            lines.add(answer);
            written += question.length() + answer.length();
        }
        lines.add("○" + members.getFirst() + "会長　ほかに意見はありませんか。それでは、本件は次の条件を付して承認します。");
        lines.add("＜附帯意見＞");
        lines.add("１　" + CONDITIONS.get(random.nextInt(2)));
        lines.add("２　" + CONDITIONS.get(2 + random.nextInt(2)));
    }

    private String said(int sentences) {
        var said = new StringBuilder();
        for (int i = 0; i < sentences; i++)
            said.append(pick(SENTENCES).formatted(pick(INFORMATION), 1 + random.nextInt(90)));
        return said.toString();
    }

    private String information() {
        int first = random.nextInt(INFORMATION.size() - 3);
        return String.join("、", INFORMATION.subList(first, first + 3));
    }

    private List<String> sheet(Item item) {
        var lines = new ArrayList<String>();
        lines.add(item.title());
        lines.add("（" + meeting.municipality() + "個人情報保護条例第16条関係）");
        lines.add("");
        lines.add("諮問番号　　" + item.number() + "（" + meeting.date() + "　" + meeting.head() + "）");
        lines.add("１　概要　" + said(6 + random.nextInt(8)));
        lines.add("２　委託先　" + item.company());
        lines.add("３　実施予定年月　令和" + (2 + random.nextInt(4)) + "年4月");
        lines.add("４　取り扱う個人情報　" + information());
        lines.add("５　所管課名　" + item.department());
        lines.add("６　個人情報の保護　" + said(4 + random.nextInt(6)));
        return lines;
    }

    private List<String> result() {
        var lines = new ArrayList<String>();
        lines.add(meeting.head() + "　会議結果");
        lines.add("");
        lines.add("日　時　　" + meeting.date() + "　午前10時から");
        lines.add("審議結果");
        for (var item : items) lines.add(item.named() + "　条件を付して承認");
        return lines;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
