package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Matter;
import jp.senrei.indexer.index.Suggestion.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestTest {
    private static final CaseEntry[] CASES = {
        sample("hoiku")
                .title("保育園入園申込受付業務の委託について")
                .department("子ども家庭部 保育課")
                .contractor("株式会社ひばりシステム")
                .matter(Matter.OUTSOURCING)
                .item("生年月日")
                .says("柏木委員", "保育の質は保たれますか。")
                .entry(),
        sample("line")
                .title("LINEを利用した道路通報の受付について")
                .service("line", "LINE公式アカウント")
                .article(16, null, 1)
                .entry(),
        sample("kintone")
                .title("給付金システム(kintone)の利用について")
                .service("kintone", "kintone")
                .matter(Matter.OUTSOURCING)
                .entry(),
        sample("aws").title("\"みまもり\"の基盤 -AWSの導入-").service("aws", "ＡＷＳ").entry(),
        sample("fukushi").title("福祉相談の記録の外部提供について").contractor("ＮＴＴデータ").entry(),
        sample("minutes").title("前回会議録の確認").says("会長", "異議はありませんか。").entry()
    };

    @TempDir static Path folder;
    private static Library library;

    @BeforeAll
    static void open() {
        library = Library.of(folder, CASES);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    private static List<String> suggested(String typed) {
        return library.index.suggest(typed, 10, Audience.VISITOR).stream()
                .map(Suggestion::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "きんとん, kintone",
        "キント, kintone",
        "kinto, kintone",
        "ＫＩＮＴＯ, kintone",
        "ｷﾝﾄ, kintone",
        "らいn, LINE",
        "ライ, LINE",
        "line, LINE",
        "アマゾン, Amazon Web Services",
        "ama, Amazon Web Services",
        "aws, Amazon Web Services",
        "ほいく, 保育園入園申込受付業務の委託について",
        "hoiku, 保育園入園申込受付業務の委託について",
        "保育, 保育園入園申込受付業務の委託について",
        "保育園にゅう, 保育園入園申込受付業務の委託について",
        "ほいくえんにゅうえんもうしこみうけつけ, 保育園入園申込受付業務の委託について",
        "保育園入園申込受付業務の, 保育園入園申込受付業務の委託について",
        "いたく, 業務の委託",
        "gyoumu, 業務の委託",
        "ひばり, 株式会社ひばりシステム",
        "hiba, 株式会社ひばりシステム",
        "エヌ・ティ, ＮＴＴデータ",
        "ntt, ＮＴＴデータ",
        "せいねん, 生年月日",
        "かしわぎ, 柏木委員",
        "kodo, 子ども家庭部 保育課",
        "ふく, 福祉相談の記録の外部提供について",
        "fuku, 福祉相談の記録の外部提供について",
        "f, 福祉相談の記録の外部提供について",
        "みなとの, 湊野市",
        "第16, 湊野市個人情報保護条例第16条",
        "保育 委託, 保育園入園申込受付業務の委託について",
        "いたく hoiku, 保育園入園申込受付業務の委託について",
        "みまもり, '\"みまもり\" \"の基盤 -AWSの導入-\"'"
    })
    void suggestsWhatIsMeant(String typed, String meant) {
        assertThat(suggested(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "　",
                "。",
                "\"保育",
                "-保育",
                "保育 OR",
                "委託先:ひ",
                "(",
                "トーン",
                "ドローン",
                "保育 ドローン",
                "保育園入園申込受付業務の終了",
                "ほいくえんにゅうえんもうしこみうけつけのしゅうりょう",
                "を"
            })
    void suggestsNothingElse(String typed) {
        assertThat(suggested(typed)).isEmpty();
    }

    @Test
    void nothingIsReadOfWhatIsLongerThanAQuery() {
        assertThat(Suggester.words("a".repeat(Question.MAX_TEXT))).hasSize(1);
        assertThat(Suggester.words("a".repeat(Question.MAX_TEXT + 1))).isEmpty();
    }

    @Test
    void aNameIsSuggestedOnceWithTheNumberOfItsCases() {
        assertThat(library.index.suggest("業務", 10, Audience.VISITOR))
                .containsOnlyOnce(new Suggestion("業務の委託", Kind.MATTER, 2));
    }

    @Test
    void whatBeginsAsTypedComesFirst(@TempDir Path other) {
        var within = sample("a").contractor("有限会社みなと保育").entry();
        var alsoWithin = sample("b").contractor("有限会社みなと保育").entry();
        var begins = sample("c").contractor("保育みらい協会").entry();
        try (var library = Library.of(other, within, alsoWithin, begins)) {
            assertThat(library.index.suggest("保育", 9, Audience.VISITOR))
                    .containsExactly(
                            new Suggestion("保育みらい協会", Kind.ORGANIZATION, 1),
                            new Suggestion("有限会社みなと保育", Kind.ORGANIZATION, 2));
        }
    }

    @Test
    void givesNoMoreThanAskedFor() {
        assertThat(library.index.suggest("み", 2, Audience.VISITOR)).hasSize(2);
        assertThat(library.index.suggest("み", 1, Audience.VISITOR)).hasSize(1);
    }

    @Test
    void everySuggestionFindsSomething() {
        int tried = 0;
        for (char letter = 'a'; letter <= 'z'; letter++) {
            for (var suggestion :
                    library.index.suggest(String.valueOf(letter), 100, Audience.VISITOR)) {
                assertThat(library.ask(suggestion.text()).total())
                        .as(suggestion.text())
                        .isGreaterThanOrEqualTo(suggestion.count());
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    /** Titles of operators, quotes and brackets: 300 of them, the same ones each time. */
    @Test
    void everyOddTitleFindsItself(@TempDir Path other) {
        var random = new Random(11);
        var pieces =
                List.of(
                        "委託", "LINE", "保育園の", "-", "－", "(", "）", "\"", "”", " OR ", " AND ",
                        " NOT ", ":", "件名:", "|", " ", "　", "3", "第16条", "・", "ー", "を", "カメラ", "【",
                        "①", "𠮷", "〜", "*");
        var cases = new ArrayList<CaseEntry>();
        for (int i = 0; i < 300; i++) {
            var title = new StringBuilder("件");
            for (int piece = random.nextInt(12); piece >= 0; piece--)
                title.append(pieces.get(random.nextInt(pieces.size())));
            cases.add(sample("odd" + i).title(title.toString()).entry());
        }
        try (var library = Library.of(other, cases.toArray(CaseEntry[]::new))) {
            var suggestions = library.index.suggest("件", 300, Audience.VISITOR);
            assertThat(suggestions).hasSizeGreaterThan(200);
            for (var one : suggestions)
                assertThat(library.ask(one.text()).total()).as(one.text()).isPositive();
        }
    }

    @Test
    void namesOfSeveralMunicipalitiesAreOne(@TempDir Path other) {
        try (var library = Library.of(other, sample("a").service("zoom", "Zoom").entry())) {
            var kazahaya = sample("b").of(Sample.KAZAHAYA).service("zoom", "Zoom").entry();
            library.holds(
                    Audience.VISITOR,
                    new Holdings(Sample.KAZAHAYA.code(), List.of(), List.of(), List.of(kazahaya)));
            assertThat(library.index.suggest("zoo", 5, Audience.VISITOR))
                    .containsExactly(new Suggestion("Zoom", Kind.SERVICE, 2));
            library.holds(
                    Audience.VISITOR,
                    new Holdings(Sample.KAZAHAYA.code(), List.of(), List.of(), List.of()));
            assertThat(library.index.suggest("zoo", 5, Audience.VISITOR))
                    .containsExactly(new Suggestion("Zoom", Kind.SERVICE, 1));
        }
    }

    @Test
    void aVisitorGetsNothingOfWhatIsInternal(@TempDir Path other) {
        try (var library = new Library(other)) {
            var open = sample("a").title("公園の管理").entry();
            var secret = sample("b").title("秘密の検討").contractor("株式会社ひみつ").entry();
            library.holds(Audience.VISITOR, open);
            library.holds(Audience.READER, open, secret);
            assertThat(library.index.suggest("ひみつ", 9, Audience.VISITOR)).isEmpty();
            assertThat(library.index.suggest("ひみつ", 9, Audience.READER))
                    .extracting(Suggestion::text)
                    .containsExactlyInAnyOrder("秘密の検討", "株式会社ひみつ", "秘密");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"457", "45", "諮問第45", "諮問457", "第457", "４５７", "しもん", "諮問第457号"})
    void aCaseIsFoundByItsNumber(String typed, @TempDir Path other) {
        var numbered = sample("a").number("諮問第457号").entry();
        try (var library = Library.of(other, numbered, sample("b").number("諮問第6号").entry())) {
            var meant = new Suggestion("諮問第457号 湊野市", Kind.NUMBER, 1);
            assertThat(library.index.suggest(typed, 9, Audience.VISITOR)).contains(meant);
            assertThat(library.index.suggest("57", 9, Audience.VISITOR)).isEmpty();
            assertThat(found(library, meant.text())).containsExactly("a");
        }
    }

    @Test
    void equalNumbersAreToldApartByPlaceAndYear(@TempDir Path other) {
        var early = sample("early").number("諮問第3号").on("2021-05-10").entry();
        var late = sample("late").number("諮問第3号").on("2022-05-10").entry();
        var there = sample("there").of(Sample.KAZAHAYA).number("諮問第3号").entry();
        try (var library = Library.of(other, early, late)) {
            library.holds(
                    Audience.VISITOR,
                    new Holdings(Sample.KAZAHAYA.code(), List.of(), List.of(), List.of(there)));
            var suggestions = library.index.suggest("諮問3", 9, Audience.VISITOR);
            assertThat(suggestions)
                    .containsExactlyInAnyOrder(
                            new Suggestion("諮問第3号 湊野市 年度:2021", Kind.NUMBER, 1),
                            new Suggestion("諮問第3号 湊野市 年度:2022", Kind.NUMBER, 1),
                            new Suggestion("諮問第3号 風早市", Kind.NUMBER, 1));
            assertThat(suggestions)
                    .extracting(one -> found(library, one.text()))
                    .containsExactlyInAnyOrder(List.of("early"), List.of("late"), List.of("there"));
        }
    }

    private static List<String> found(Library library, String query) {
        return library.ask(query).hits().stream().map(hit -> hit.dossier().id()).toList();
    }

    private static Library words(Path folder) {
        return Library.of(
                folder,
                sample("a").title("防犯カメラの設置").text("クラウドに保存し、タブレットで見る。").entry(),
                sample("b").title("見守りの方法").text("クラウドとコールセンターで受け付ける。").entry(),
                sample("c").title("受付の変更").text("クラウド、タブレット、コールセンターを使う。山田太郎が述べた。").entry(),
                sample("d").title("名簿の保管").text("ドローンを飛ばす。山田太郎が述べた。業務を行う。").entry(),
                sample("e").title("広報の方法").text("業務を行う。").entry());
    }

    @ParameterizedTest
    @CsvSource({
        "くら, クラウド, 3",
        "kura, クラウド, 3",
        "コールセ, コールセンター, 2",
        "たぶれ, タブレット, 2",
        "防犯, 防犯カメラ, 1",
        "ぼうはん, 防犯カメラ, 1",
        "カメ, 防犯カメラ, 1",
        "meib, 名簿, 1"
    })
    void wordsInUseAreSuggested(String typed, String word, long cases, @TempDir Path other) {
        try (var library = words(other)) {
            assertThat(library.index.suggest(typed, 9, Audience.VISITOR))
                    .contains(new Suggestion(word, Kind.WORD, cases));
            assertThat(library.ask(word).total()).isGreaterThanOrEqualTo(cases);
        }
    }

    /** One case only, a name of a person, a word that any case has. */
    @ParameterizedTest
    @ValueSource(strings = {"ドロ", "やまだ", "ぎょうむ"})
    void otherWordsAreNot(String typed, @TempDir Path other) {
        try (var library = words(other)) {
            assertThat(library.index.suggest(typed, 9, Audience.VISITOR)).isEmpty();
        }
    }

    @Test
    void wordsLeaveRoomForNames(@TempDir Path other) {
        var text = "カメラ、カルテ、カタログ、カレンダー、カウンター、カラープリンター";
        var cases = List.of("a", "b").stream().map(id -> sample(id).text(text).entry());
        var named = sample("c").contractor("カナリア商会").entry();
        try (var library =
                Library.of(
                        other, Stream.concat(cases, Stream.of(named)).toArray(CaseEntry[]::new))) {
            assertThat(library.index.suggest("か", 4, Audience.VISITOR))
                    .hasSize(4)
                    .contains(new Suggestion("カナリア商会", Kind.ORGANIZATION, 1));
        }
    }

    @Test
    void aWordThatIsANameIsSuggestedAsTheName(@TempDir Path other) {
        var named = sample("a").title("Zoomの利用").service("zoom", "Zoom").entry();
        try (var library = Library.of(other, named, sample("b").text("zoom、zoom").entry())) {
            assertThat(library.index.suggest("zoo", 9, Audience.VISITOR))
                    .extracting(Suggestion::kind)
                    .containsExactlyInAnyOrder(Kind.SERVICE, Kind.TITLE);
        }
    }
}
