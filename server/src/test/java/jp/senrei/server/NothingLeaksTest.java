package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.site.Addresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a visitor asks, on every route and with every parameter, the answer is byte for byte
 * that of a data directory that never held an internal document. Only the id and the time of the
 * publication differ, and how long it took.
 */
class NothingLeaksTest {
    @TempDir static Path folder;

    private static final Set<String> ENTITIES =
            Set.of(
                    "/municipalities/{code}",
                    "/councils/{municipality}/{name}",
                    "/people/{municipality}/{name}",
                    "/services/{id}",
                    "/organizations/{id}",
                    "/articles/{path}");

    /** Of the internal minutes. */
    private static final String SECRET_MEETING = "999093-20220324";

    private static TwoHoldings holdings;

    @BeforeAll
    static void start() throws Exception {
        holdings = new TwoHoldings(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        holdings.close();
    }

    @Test
    void aVisitorsAnswersAreThoseOfAServerThatNeverHeldIt() {
        for (var address : addresses())
            assertThat(told(holdings.visitors, address))
                    .as(address)
                    .isEqualTo(told(holdings.never, address));
    }

    /** Otherwise the test above would prove nothing. */
    @Test
    void aReaderIsToldMoreOnEveryRoute() {
        for (var path : AllRoutes.pathsByAudience(holdings.index))
            assertThat(addresses(path))
                    .as(path)
                    .anyMatch(
                            address ->
                                    !told(holdings.readers, address)
                                            .equals(told(holdings.visitors, address)));
        assertThat(get(holdings.readers, "/api/v1/suggest?q=" + encoded("夜光")).body())
                .contains("\"kind\":\"query\"");
        for (var secret : TwoHoldings.SECRETS)
            assertThat(get(holdings.readers, "/api/v1/documents?q=" + encoded(secret)).body())
                    .as(secret)
                    .doesNotContain("\"total\":0");
    }

    private static List<String> addresses() {
        return AllRoutes.paths(holdings.index).stream()
                .flatMap(path -> addresses(path).stream())
                .toList();
    }

    private static List<String> addresses(String path) {
        if (ENTITIES.contains(path)) return entities(path);
        if (path.contains("{id}"))
            return ids().stream()
                    .flatMap(
                            id ->
                                    Stream.of("", "?size=100", "?at=b2", "?q=LINE&hit=1", "?u=1")
                                            .map(id::concat))
                    .map(id -> withId(path, id))
                    .toList();
        if (path.contains("{municipality}"))
            return Stream.of("131211", "999093", "none")
                    .map(code -> path.replace("{municipality}", code))
                    .toList();
        if (path.contains("{name}") || path.contains("<path>")) return List.of();
        return queries(path).map(path::concat).toList();
    }

    /** The pages of all that readers and visitors may search by. */
    private static List<String> entities(String path) {
        var index = holdings.index;
        var facets = index.searchCases(Question.of("").size(1), Audience.READER).facets();
        var codes = values(facets.get(Facet.MUNICIPALITY));
        return switch (path) {
            case "/municipalities/{code}" -> codes.map(Addresses::municipality).toList();
            case "/councils/{municipality}/{name}" ->
                    codes.flatMap(
                                    code ->
                                            values(facets.get(Facet.COUNCIL))
                                                    .map(name -> Addresses.council(code, name)))
                            .toList();
            case "/people/{municipality}/{name}" ->
                    codes.flatMap(code -> index.speakers(code, Audience.READER).stream())
                            .map(one -> Addresses.person(one.municipality(), one.name()))
                            .flatMap(page -> Stream.of(page, page + "?meeting=" + SECRET_MEETING))
                            .toList();
            case "/services/{id}" ->
                    values(facets.get(Facet.SERVICE)).map(Addresses::service).toList();
            case "/organizations/{id}" ->
                    values(facets.get(Facet.ORGANIZATION)).map(Addresses::organization).toList();
            default -> values(facets.get(Facet.ARTICLE)).map(Addresses::article).toList();
        };
    }

    /** Besides those that are met, one that is not. */
    private static Stream<String> values(List<Answer.Bucket> buckets) {
        return Stream.concat(Stream.of("none"), buckets.stream().map(Answer.Bucket::value));
    }

    private static Stream<String> queries(String path) {
        if (path.equals("/organizations"))
            return Stream.concat(Stream.of(""), words().map("?"::concat));
        if (path.equals("/search"))
            return Stream.of("", "&type=utterances", "&type=documents")
                    .flatMap(type -> questions().map(question -> question + type));
        if (path.contains("/suggest")) return words().map("?"::concat);
        if (path.startsWith("/statistics/compare"))
            return Stream.of("?row=disclosure-requests", "?row=personal-requests", "?row=none");
        if (path.equals("/api/v1/statistics"))
            return Stream.of("", "?municipality=131211", "?fiscalYear=2021", "?fiscalYear=x");
        if (path.startsWith("/compare")) return ids().stream().map(id -> "?case=" + encoded(id));
        return path.startsWith("/api/") && !path.endsWith("/concordance")
                ? questions()
                : Stream.of("");
    }

    private static String withId(String path, String idAndQuery) {
        var cut = idAndQuery.indexOf('?');
        var id = cut < 0 ? idAndQuery : idAndQuery.substring(0, cut);
        return path.replace("{id}", encoded(id)) + (cut < 0 ? "" : idAndQuery.substring(cut));
    }

    private static Stream<String> questions() {
        return Stream.of(words(), narrowed(), arranged()).flatMap(all -> all).map("?"::concat);
    }

    /** Words of the internal papers: whole, begun, mistyped, rewritten, with others, in fields. */
    private static Stream<String> words() {
        var words =
                new ArrayList<>(
                        List.of(
                                "夜",
                                "夜光",
                                "やこ",
                                "yako",
                                "かげろう",
                                "カゲロウ",
                                "kage",
                                "いかり",
                                "夜光虫台張",
                                "カゲロオ灯台",
                                "キントン",
                                "kintone",
                                "LINE",
                                "ＬＩＮＥ 委託",
                                "検診予約",
                                "検診予約 夜光虫",
                                "審議会",
                                "個人情報",
                                "外部結合",
                                "第22条",
                                "第16条",
                                "116号",
                                "113",
                                "2022年3月24日",
                                "令和4年3月",
                                "青鈍港会館",
                                "の",
                                "条",
                                "-LINE",
                                "審議会 -夜光虫台帳",
                                "東京都",
                                "足立区",
                                "夜光虫の台帳を作っても問題ないでしょうか",
                                "\"検診予約における\""));
        words.addAll(TwoHoldings.SECRETS);
        for (var field : List.of("委託先", "発言者", "件名", "番号", "審議会", "サービス", "条文"))
            for (var secret : List.of("カゲロウ灯台", "櫂川", "113", "LINE"))
                words.add(field + ":" + secret);
        return words.stream().map(word -> "q=" + encoded(word));
    }

    private static Stream<String> narrowed() {
        var told = List.of("999093", "潮見市", "131211", "足立区", "13", "2021", "2022-03");
        var place =
                Stream.of(Facet.PREFECTURE, Facet.MUNICIPALITY, Facet.YEAR, Facet.MONTH)
                        .flatMap(facet -> told.stream().map(value -> filter(facet, value)));
        var other =
                Stream.of(
                        filter(Facet.SERVICE, "kintone"),
                        filter(Facet.SERVICE, "LINE"),
                        filter(Facet.ORGANIZATION, "株式会社カゲロウ灯台"),
                        filter(Facet.ORGANIZATION, "カゲロウ灯台"),
                        filter(Facet.MATTER, "data-link"),
                        filter(Facet.OUTCOME, "approved-with-conditions"),
                        filter(Facet.ARTICLE, "潮見市個人情報保護条例第16条"),
                        filter(Facet.PERSONAL_INFORMATION, "口座番号"),
                        filter(Facet.KIND, "consultation") + "&" + filter(Facet.YEAR, "2021"));
        return Stream.concat(place, other);
    }

    private static String filter(Facet facet, String value) {
        return facet.code() + "=" + encoded(value);
    }

    private static Stream<String> arranged() {
        return Stream.of(
                "q=LINE&scope=utterance",
                "q=LINE+" + encoded("委託") + "&scope=document",
                "q=" + encoded("夜光虫台帳 検診予約") + "&scope=case",
                "q=" + encoded("検診予約 委託") + "&scope=document",
                "q=LINE&without=" + encoded("ライン"),
                "sort=date-desc&size=2&page=2",
                "sort=date-asc&size=1&page=4",
                "from=2022-01-01&to=2022-12-31",
                "q=LINE&from=2022-03-24&to=2022-03-24",
                "size=101",
                "page=0",
                "scope=" + encoded("夜光虫台帳"),
                "sort=x",
                "from=2022-02-30",
                "type=x");
    }

    /** Of everything that is held, also for readers only, and of nothing. */
    private static List<String> ids() {
        var index = holdings.index;
        var ids = new ArrayList<>(List.of("none", "夜光虫台帳"));
        index.cases(Audience.READER).stream().map(Dossier::id).forEach(ids::add);
        index.meetings(Audience.READER).stream().map(Meeting::id).forEach(ids::add);
        index.documents(Audience.READER).stream().map(Document::id).forEach(ids::add);
        return ids;
    }

    private static String told(SenreiServer server, String address) {
        var answer = get(server, address);
        return answer.statusCode()
                + "\n"
                + headers(answer)
                + "\n"
                + answer.body()
                        .replaceAll("http://127\\.0\\.0\\.1:\\d+", "")
                        .replaceAll("\"tookMillis\":\\d+", "")
                        .replaceAll("(第\\d+版)（[0-9a-f]+）.* 作成", "$1")
                        .replaceAll("(索引 第\\d+版) [0-9a-f]+", "$1")
                        .replaceAll(
                                "(\"edition\":\\{\"number\":\\d+),\"id\":\"[0-9a-f]+\",\"published\":\"[^\"]+\"",
                                "$1");
    }

    private static String headers(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !List.of("date", "content-length").contains(header.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList()
                .toString();
    }

    private static HttpResponse<String> get(SenreiServer server, String address) {
        return new Client(server).get(address.substring(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
