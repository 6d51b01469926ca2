package jp.senrei.indexer.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.vocabulary.Vocabulary;

/**
 * Writes a large index of invented cases, for {@code bench.SearchBench} to ask. No test.
 *
 * <pre>ManyCases FOLDER CASES</pre>
 */
final class ManyCases {
    private static final int CASES_OF_A_TOWN = 500;
    private static final int SENTENCES_OF_A_CASE = 24;

    private static final List<String> WHO =
            List.of("子ども家庭課", "税務課", "道路管理課", "高齢福祉課", "情報システム課", "教育総務課", "防災危機管理課", "保険年金課");
    private static final List<String> WHAT =
            List.of(
                    "保育園の入園申込",
                    "粗大ごみの受付",
                    "個人住民税の賦課",
                    "図書館の利用者登録",
                    "防災情報の配信",
                    "三歳児健診の結果通知",
                    "道路の損傷の通報",
                    "生活保護の決定",
                    "公営住宅の使用料",
                    "母子手帳の交付",
                    "滞納者への催告",
                    "フレイル予防事業");
    private static final List<String> DATA =
            List.of(
                    "氏名、住所及び生年月日",
                    "電話番号及びメールアドレス",
                    "位置情報及び写真",
                    "口座番号",
                    "世帯構成及び所得",
                    "顔写真",
                    "個人番号",
                    "健診結果");
    private static final List<String> SENTENCES =
            List.of(
                    "%1$sが行う%2$sに係る業務を、%4$sを利用して処理するものである。",
                    "取り扱う個人情報の項目は%3$sであり、委託先は株式会社架空システム%5$dとする。",
                    "電子計算組織の結合に当たっては、専用の通信回線による結合とし、外部からの侵入を防止する措置を講ずる。",
                    "委託先事業者に対しては、個人情報の保護に関する条項を契約書に明記し、再委託を原則として禁止する。",
                    "%3$sについては、本人の同意を得た上で収集し、目的外利用及び外部提供は行わない。",
                    "会長から、%4$sのサーバーはどこにあるのかとの質問があり、%1$sから国内のデータセンターであるとの説明があった。",
                    "委員から、%2$sで%3$sを扱う必要性について質問があった。",
                    "条例第%6$d条第1項の規定に基づき、審議会の意見を聴くものである。",
                    "令和%7$d年度から実施する予定であり、令和%7$d年4月1日を開始日とする。",
                    "オンライン結合により提供する情報は、%2$sに必要な範囲に限るものとする。",
                    "なお、ＩＳＭＳ認証及びプライバシーマークを取得していることを条件とする。",
                    "情報漏えい等の事故が生じた場合は、直ちに%1$sに報告し、必要な措置を執ること。");

    private ManyCases() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int towns = Integer.parseInt(arguments[1]) / CASES_OF_A_TOWN;
        var random = new Random(7);
        long letters = 0;
        long started = System.nanoTime();
        try (var writer = LuceneIndexWriter.open(folder)) {
            for (int town = 0; town < towns; town++) {
                var holdings = holdings(town, random);
                writer.replace(Set.of(Audience.READER), holdings);
                letters += letters(holdings);
            }
            writer.publish();
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d cases, %.1f million letters in %.1f s (%.0f cases/s), %.1f MB%n",
                towns * CASES_OF_A_TOWN,
                letters / 1e6,
                seconds,
                towns * CASES_OF_A_TOWN / seconds,
                size(folder) / 1e6);
    }

    private static Holdings holdings(int town, Random random) {
        var municipality = new Municipality("9%05d".formatted(town), "架空" + town + "市", "架空県");
        var cases = new ArrayList<CaseEntry>();
        for (int i = 0; i < CASES_OF_A_TOWN; i++) cases.add(entry(municipality, i, random));
        return new Holdings(municipality.code(), List.of(), List.of(), cases);
    }

    private static CaseEntry entry(Municipality town, int number, Random random) {
        var service = pick(Vocabulary.standard().services(), random);
        var what = pick(WHAT, random);
        var sample =
                Sample.sample(town.code() + "-" + number)
                        .of(town)
                        .number("諮問第" + number + "号")
                        .title(service.name() + "による" + what + "について")
                        .on("20%02d-%02d-15".formatted(random.nextInt(25), 1 + random.nextInt(12)))
                        .department(pick(WHO, random))
                        .outcome(pick(List.of(Outcome.values()), random))
                        .service(service.id(), service.name())
                        .contractor("株式会社架空システム" + random.nextInt(5_000))
                        .matter(pick(List.of(Matter.values()), random));
        for (int i = 0; i < SENTENCES_OF_A_CASE; i++)
            sample.says(i % 3 == 0 ? "架空会長" : null, sentence(what, service.name(), random));
        return sample.entry();
    }

    private static String sentence(String what, String service, Random random) {
        return pick(SENTENCES, random)
                .formatted(
                        pick(WHO, random),
                        what,
                        pick(DATA, random),
                        service,
                        random.nextInt(5_000),
                        1 + random.nextInt(40),
                        1 + random.nextInt(7));
    }

    private static long letters(Holdings holdings) {
        return holdings.cases().stream()
                .flatMap(entry -> entry.passages().stream())
                .mapToLong(passage -> passage.text().length())
                .sum();
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
