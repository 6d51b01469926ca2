package jp.senrei.indexer.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * robots.txt of each host (RFC 9309), asked for once in a run. A host that has none allows
 * everything; one that cannot say, because its server fails or is too slow, allows nothing.
 */
final class Robots {
    /** A longer one is read up to here. */
    private static final int MOST_BYTES = 512 << 10;

    /** A pause longer than this is a refusal. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** Asks for a page, at the pace that goes for all. */
    interface Asking {
        Answer get(SourceAddress at, Map<String, String> headers, Path into, long most, boolean cut)
                throws Trouble, InterruptedException;
    }

    /** What one host allows; {@code why} when it could not be asked. */
    private record Rules(BaseRobotRules rules, Optional<String> why) {}

    private final Asking web;
    private final boolean anyPort;
    private final Map<String, Rules> known = new HashMap<>();

    Robots(Asking web, boolean anyPort) {
        this.web = web;
        this.anyPort = anyPort;
    }

    /**
     * @return how long to wait before the next request to this host; zero when it does not say
     * @throws Trouble when this address is not to be asked for
     */
    Duration check(SourceAddress at, Path scratch) throws Trouble, InterruptedException {
        var origin = at.origin();
        if (!known.containsKey(origin)) known.put(origin, ask(at, scratch));
        var found = known.get(origin);
        if (found.why().isPresent()) throw new Trouble(Trouble.Code.ROBOTS, found.why().get());
        if (!found.rules().isAllowed(at.toString()))
            throw new Trouble(
                    Trouble.Code.ROBOTS,
                    "サイトの robots.txt が、このアドレスの自動取得を認めていません。ブラウザーで保存したファイルを取り込んでください。");
        return pause(found.rules().getCrawlDelay());
    }

    private static Duration pause(long crawlDelay) {
        return crawlDelay <= 0 ? Duration.ZERO : Duration.ofMillis(crawlDelay);
    }

    /** Troubles of the address itself (a private one) are not those of robots.txt. */
    private Rules ask(SourceAddress at, Path scratch) throws Trouble, InterruptedException {
        try {
            return rules(at, at.resolve("/robots.txt", anyPort), scratch, 0);
        } catch (Trouble trouble) {
            if (trouble.code() == Trouble.Code.PRIVATE_ADDRESS
                    || trouble.code() == Trouble.Code.ADDRESS) throw trouble;
            return silent("サイトの robots.txt を確かめられないため、取り込みません（%s）。".formatted(trouble.sentence()));
        }
    }

    private Rules rules(SourceAddress at, SourceAddress robots, Path scratch, int redirects)
            throws Trouble, InterruptedException {
        var answer = web.get(robots, Map.of(), scratch, MOST_BYTES, true);
        int status = answer.status();
        if (status == 200) return parsed(robots, answer, scratch);
        if (status >= 300 && status < 400 && redirects < FetchSettings.MOST_REDIRECTS) {
            var next = answer.header("location");
            if (next.isPresent())
                return rules(
                        at, Redirects.follow(robots, next.get(), anyPort), scratch, redirects + 1);
        }
        if (status >= 300 && status < 500 && status != 429)
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
        return silent(
                "サイトの robots.txt を確かめられないため、取り込みません（HTTP %d）。時間をおいて、もう一度取り込んでください。"
                        .formatted(status));
    }

    private static Rules silent(String why) {
        return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Optional.of(why));
    }

    private static Rules parsed(SourceAddress at, Answer answer, Path scratch) {
        try {
            var parser = new SimpleRobotRulesParser(LONGEST_PAUSE.toMillis(), 0);
            return new Rules(
                    parser.parseContent(
                            at.toString(),
                            Files.readAllBytes(scratch),
                            answer.header("content-type").orElse("text/plain"),
                            List.of(FetchSettings.ROBOT)),
                    Optional.empty());
        } catch (IOException e) {
            return silent("受け取った robots.txt を読めませんでした。ディスクの空きを確かめてください。");
        }
    }
}
