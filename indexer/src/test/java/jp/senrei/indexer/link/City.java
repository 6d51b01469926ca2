package jp.senrei.indexer.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A made-up city whose councils met for some years, with all papers of every meeting, and how many
 * cases they tell of.
 */
final class City {
    /** How a council counts its consultations. */
    enum Numbering {
        RUNS_ON,
        YEAR_IN_THE_NUMBER,
        ANEW_EACH_YEAR,
        ANEW_EACH_MEETING,
        NONE
    }

    /**
     * @param alone a file for each sheet; else all sheets in one
     */
    record Files(boolean alone) {}

    private record Item(String number, String title, boolean continued) {
        String named() {
            return number.isEmpty() ? title : number + " " + title;
        }
    }

    private record Session(String council, int year, int count, LocalDate day, List<Item> items) {
        String ordinal() {
            return "令和" + (year - 2018) + "年度第" + count + "回";
        }

        String date() {
            return "令和"
                    + (day.getYear() - 2018)
                    + "年"
                    + day.getMonthValue()
                    + "月"
                    + day.getDayOfMonth()
                    + "日";
        }
    }

    private static final List<String> TITLES =
            List.of(
                    "検診予約におけるLINEの利用について",
                    "図書館カメラの設置について",
                    "納付案内センター業務の委託について",
                    "窓口業務の委託について（市民課分）",
                    "窓口業務の委託について（税務課分）",
                    "避難行動要支援者名簿の外部提供について",
                    "住民健診結果の目的外利用について",
                    "学校給食費管理システムの導入について",
                    "保育所入所選考におけるAIの活用について",
                    "駐輪場の受付業務の委託について",
                    "介護認定審査会のオンライン開催について",
                    "ごみ収集車両の位置情報の公開について");

    private final Random random;
    private final List<Session> sessions = new ArrayList<>();
    private int cases;

    City(long seed) {
        random = new Random(seed);
        council("潮見市情報公開・個人情報保護審議会", pick(Numbering.values()));
        if (random.nextBoolean()) council("潮見市情報公開審査会", pick(Numbering.values()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private void council(String name, Numbering numbering) {
        int number = numbering == Numbering.RUNS_ON ? 31 + random.nextInt(400) : 1;
        for (int year = 2019; year < 2020 + random.nextInt(3); year++) {
            var waiting = new ArrayList<Item>();
            if (numbering == Numbering.ANEW_EACH_YEAR || numbering == Numbering.YEAR_IN_THE_NUMBER)
                number = 1;
            int last = 1 + random.nextInt(3);
            for (int count = 1; count <= last; count++) {
                if (numbering == Numbering.ANEW_EACH_MEETING) number = 1;
                var items = new ArrayList<Item>();
                for (var item : waiting) {
                    var again =
                            numbering == Numbering.ANEW_EACH_MEETING
                                    ? "諮問第" + number++ + "号"
                                    : item.number();
                    items.add(new Item(again, item.title(), false));
                }
                var taken = waiting.stream().map(Item::title).collect(Collectors.toSet());
                waiting.clear();
                var titles = new ArrayList<>(TITLES);
                titles.removeAll(taken);
                Collections.shuffle(titles, random);
                for (var title : titles.subList(0, 1 + random.nextInt(4))) {
                    var written =
                            switch (numbering) {
                                case NONE -> "";
                                case YEAR_IN_THE_NUMBER ->
                                        "令和" + (year - 2018) + "年度諮問第" + number++ + "号";
                                case RUNS_ON, ANEW_EACH_YEAR, ANEW_EACH_MEETING ->
                                        "諮問第" + number++ + "号";
                            };
                    boolean continued = count < last && random.nextInt(5) == 0;
                    var item = new Item(written, title, continued);
                    items.add(item);
                    if (continued) waiting.add(item);
                    cases++;
                }
                var day =
                        LocalDate.of(year, 4, 10).plusDays(100L * (count - 1) + random.nextInt(60));
                sessions.add(new Session(name, year, count, day, items));
            }
        }
    }

    /** How many cases the papers tell of, each once. */
    int cases() {
        return cases;
    }

    List<ReadDocument> papers(Files files) {
        return sessions.stream().flatMap(session -> papers(session, files).stream()).toList();
    }

    private static List<ReadDocument> papers(Session session, Files files) {
        var papers = new ArrayList<ReadDocument>();
        var name = session.council() + session.day();
        papers.add(Papers.read(name + "-agenda.txt", session.council(), agenda(session)));
        papers.add(Papers.read(name + "-minutes.txt", session.council(), minutes(session)));
        var sheets = session.items().stream().map(item -> sheet(session, item)).toList();
        if (files.alone()) {
            for (int i = 0; i < sheets.size(); i++)
                papers.add(
                        Papers.read(
                                name + "-sheet-" + i + ".txt", session.council(), sheets.get(i)));
        } else {
            papers.add(
                    Papers.read(name + "-sheets.txt", session.council(), String.join("", sheets)));
        }
        return papers;
    }

    private static String agenda(Session session) {
        var lines = new StringBuilder();
        lines.append(session.ordinal()).append(' ').append(session.council()).append(" 次第\n");
        lines.append("日時 ").append(session.date()).append("\n諮問事項\n");
        for (int i = 0; i < session.items().size(); i++)
            lines.append(i + 1).append(' ').append(session.items().get(i).named()).append('\n');
        return lines.append("閉会\n").toString();
    }

    private static String minutes(Session session) {
        var lines = new StringBuilder();
        lines.append(session.ordinal()).append(' ').append(session.council()).append(" 会議録\n");
        lines.append("日時 ").append(session.date()).append("\n場所 潮見市役所\n議題\n");
        for (int i = 0; i < session.items().size(); i++)
            lines.append(i + 1).append(' ').append(session.items().get(i).named()).append('\n');
        for (int i = 0; i < session.items().size(); i++) {
            var item = session.items().get(i);
            lines.append(i + 1).append(' ').append(item.named()).append('\n');
            lines.append("○汐崎会長　説明をお願いします。\n○担当課長　資料のとおりです。\n○久留間委員　記録はいつ消去しますか。\n");
            lines.append("○担当課長　三十日で消去します。\n○汐崎会長　")
                    .append(item.continued() ? "本件は継続審議とします。" : "本件は承認します。")
                    .append('\n');
        }
        return lines.toString();
    }

    private static String sheet(Session session, Item item) {
        return "諮問案件総括表\n諮問番号\t"
                + session.date()
                + " "
                + item.number()
                + "\n件名\t"
                + item.title()
                + "\n所管課\t福祉部 健康課\n業務委託先\t株式会社コトリ地図\n";
    }
}
