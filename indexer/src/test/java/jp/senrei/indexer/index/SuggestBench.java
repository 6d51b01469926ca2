package jp.senrei.indexer.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.vocabulary.Vocabulary;

/** How long a suggestion takes among 100,000 titles of 100 invented municipalities. No test. */
final class SuggestBench {
    private static final List<String> WHAT =
            List.of(
                    "保育園入園", "粗大ごみ", "個人住民税", "図書館利用者", "防災情報", "健康診査", "道路通報", "生活保護", "公営住宅",
                    "母子手帳");
    private static final List<String> HOW =
            List.of("の受付に係る業務の委託", "システムの更新に伴う外部結合", "の通知における目的外利用", "に関する個人情報の外部提供", "のクラウド移行");
    private static final List<String> TYPED =
            List.of(
                    "k",
                    "ほ",
                    "情",
                    "ko",
                    "こじん",
                    "kozin",
                    "個人",
                    "ほいく",
                    "hoiku",
                    "らいn",
                    "line",
                    "kinto",
                    "いたく",
                    "itaku",
                    "クラウド ほいく",
                    "だい",
                    "業務",
                    "ん",
                    "x",
                    "第3",
                    "こじんじゅうみんぜいのつうちにおける");

    /** The thread's own time: other work on the machine does not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private SuggestBench() {}

    public static void main(String[] args) throws IOException {
        var folder =
                args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("suggest-bench");
        if (!LuceneIndex.isThere(folder)) write(folder);
        ask(folder);
    }

    private static void write(Path folder) throws IOException {
        var random = new Random(7);
        long started = System.nanoTime();
        try (var writer = LuceneIndexWriter.open(folder)) {
            for (int town = 0; town < 100; town++) {
                var holdings = holdings(town, random);
                writer.replace(Set.of(Audience.VISITOR), holdings);
                writer.suggest(Set.of(Audience.VISITOR), holdings);
            }
            writer.publish();
        }
        System.out.printf(
                "written in %.1f s, %d MB%n",
                (System.nanoTime() - started) / 1e9, size(folder) >> 20);
    }

    private static void ask(Path folder) {
        try (var index = LuceneIndex.open(folder)) {
            for (int round = 0; round < 30; round++)
                TYPED.forEach(typed -> index.suggest(typed, 8, Audience.VISITOR));
            var all = new ArrayList<Double>();
            for (var typed : TYPED) {
                var times = new double[100];
                for (int i = 0; i < times.length; i++) {
                    long from = CPU.getCurrentThreadCpuTime();
                    index.suggest(typed, 8, Audience.VISITOR);
                    times[i] = (CPU.getCurrentThreadCpuTime() - from) / 1e6;
                    all.add(times[i]);
                }
                Arrays.sort(times);
                System.out.printf(
                        "%-20s p50 %.2f ms  p95 %.2f ms  %s%n",
                        typed, times[50], times[95], index.suggest(typed, 3, Audience.VISITOR));
            }
            all.sort(null);
            System.out.printf(
                    "all p50 %.2f ms  p95 %.2f ms%n",
                    all.get(all.size() / 2), all.get(all.size() * 95 / 100));
        }
    }

    private static Holdings holdings(int town, Random random) {
        var municipality = new Municipality("9%05d".formatted(town), "架空" + town + "市", "架空県");
        var services = Vocabulary.standard().services();
        var cases = new ArrayList<CaseEntry>();
        for (int i = 0; i < 1_000; i++) {
            var service = services.get(random.nextInt(services.size()));
            cases.add(
                    Sample.sample(town + "-" + i)
                            .of(municipality)
                            .title(
                                    service.name()
                                            + "による"
                                            + pick(WHAT, random)
                                            + i
                                            + pick(HOW, random)
                                            + "について")
                            .service(service.id(), service.name())
                            .contractor("株式会社" + pick(WHAT, random) + random.nextInt(500))
                            .matter(Matter.OUTSOURCING)
                            .entry());
        }
        return new Holdings(municipality.code(), List.of(), List.of(), cases);
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
