package jp.senrei.indexer.index.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.MentionKind;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Regime;
import jp.senrei.corpus.model.Relation;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.CaseEntry;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Holdings;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.LuceneIndexWriter;
import jp.senrei.indexer.index.Passage;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.indexer.index.Speaker;

/**
 * What pages ask of an index, and how long the asking thread works on it (ms), on generated
 * documents: a city with 200 meetings of 100 turns and two cases each, among them one of 2,000
 * turns, and a document of 600 pages:
 *
 * <pre>ReadingBench [INDEX-FOLDER] [ROUNDS]</pre>
 */
public final class ReadingBench {
    private static final Municipality CITY = new Municipality("999991", "湊野市", "架空県");
    private static final Random RANDOM = new Random(5);
    private static final int MEETINGS = 200;
    private static final int TURNS = 100;
    private static final int MANY_TURNS = 2_000;
    private static final int PAGES = 600;
    private static final int BLOCKS_OF_A_PAGE = 20;
    private static final List<String> SPEAKERS =
            List.of("汐崎会長", "沖野委員", "浜田委員", "岬委員", "波多野副会長", "入江課長", "事務局");
    private static final List<String> WORDS =
            List.of(
                    "個人情報",
                    "委託",
                    "LINE",
                    "クラウド",
                    "保存期間",
                    "本人の同意",
                    "外部結合",
                    "住民基本台帳",
                    "防災情報",
                    "条例第16条第1項",
                    "諮問第465号",
                    "令和4年7月28日",
                    "株式会社コトリ",
                    "審議会",
                    "職員",
                    "利用者",
                    "写真",
                    "目的外利用");
    private static final List<String> BETWEEN =
            List.of("について", "を", "の", "に関する", "ですが、", "として", "と", "しました。", "ということです。", "における");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private interface Asked {
        Object ask() throws IOException;
    }

    private ReadingBench() {}

    public static void main(String[] arguments) throws IOException {
        var folder =
                arguments.length > 0
                        ? Path.of(arguments[0])
                        : Files.createTempDirectory("reading-bench");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        if (!LuceneIndex.isThere(folder)) write(folder);
        System.out.println("     p50      p95      max   asked");
        try (var index = LuceneIndex.open(folder)) {
            ask(index, rounds);
        }
    }

    private static void ask(SearchIndex index, int rounds) throws IOException {
        var reader = Audience.READER;
        for (var document : List.of("minutes-0", "book")) {
            for (var query :
                    List.of(
                            "LINE",
                            "\"本人の同意\"",
                            "個人情報 委託 保存期間",
                            "第16条",
                            "防災の情報を利用者に",
                            "\"の\"",
                            "靴"))
                time(
                        rounds,
                        "marks " + document + " " + query,
                        () -> index.marks(Question.of(query), document, reader));
            time(rounds, "findDocument " + document, () -> index.findDocument(document, reader));
            time(rounds, "readDocument " + document, () -> index.readDocument(document, reader));
            time(rounds, "aboutDocument " + document, () -> index.aboutDocument(document, reader));
            time(
                    rounds,
                    "casesOfDocument " + document,
                    () -> index.casesOfDocument(document, reader));
        }
        time(rounds, "utterancesOfCase case-0", () -> index.utterancesOfCase("case-0", reader));
        time(rounds, "utterancesOfCase case-7", () -> index.utterancesOfCase("case-7", reader));
        time(rounds, "findCase case-0", () -> index.findCase("case-0", reader));
        time(rounds, "similar case-0", () -> index.similar("case-0", 10, reader));
        time(rounds, "similar case-7", () -> index.similar("case-7", 10, reader));
        time(rounds, "goingOnWith case-0", () -> index.goingOnWith("case-0", reader));
        time(rounds, "meetingsOf", () -> index.meetingsOf(CITY.code(), reader));
        time(rounds, "speakers", () -> index.speakers(CITY.code(), reader));
        time(rounds, "latestDocuments 10", () -> index.latestDocuments(10, reader));
        time(rounds, "coverage", () -> index.coverage(reader));
        time(rounds, "statisticsOf", () -> index.statisticsOf(CITY.code(), reader));
        time(
                rounds,
                "municipalitiesWithStatistics",
                () -> index.municipalitiesWithStatistics(reader));
        var byOne =
                Question.of("").filteredBy(Facet.SPEAKER, Set.of(Speaker.value(CITY.code(), "沖野")));
        time(rounds, "turns of a speaker", () -> index.searchUtterances(byOne, reader));
    }

    private static void time(int rounds, String name, Asked asked) throws IOException {
        for (int i = 0; i < rounds; i++) asked.ask();
        var took = new long[rounds];
        Object last = null;
        for (int i = 0; i < rounds; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            last = asked.ask();
            took[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        var size = last instanceof List<?> list ? " (" + list.size() + ")" : "";
        System.out.println(Timings.of(name + size, took));
    }

    private static void write(Path folder) {
        var meetings = new ArrayList<Meeting>();
        var documents = new ArrayList<DocumentEntry>();
        var cases = new ArrayList<CaseEntry>();
        for (int i = 0; i < MEETINGS; i++) {
            meetings.add(meeting(i));
            var minutes = minutes(i, i == 0 ? MANY_TURNS : TURNS);
            documents.add(minutes);
            cases.add(dossier(2 * i, i, minutes));
            cases.add(dossier(2 * i + 1, i, minutes));
        }
        documents.add(book());
        var holdings = new Holdings(CITY.code(), documents, meetings, cases);
        try (var writer = LuceneIndexWriter.open(folder)) {
            writer.replace(Set.of(Audience.READER), holdings);
            writer.publish();
        }
    }

    private static LocalDate day(int meeting) {
        return LocalDate.of(2005, 4, 10).plusDays(meeting * 35L);
    }

    private static Meeting meeting(int i) {
        return new Meeting(
                "meeting-" + i,
                CITY,
                "湊野市個人情報保護審議会",
                "第" + i + "回",
                day(i),
                null,
                false,
                "市役所",
                List.of(),
                List.of(),
                null,
                List.of("minutes-" + i),
                List.of(),
                null);
    }

    private static String sentence(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) text.append(any(WORDS)).append(any(BETWEEN));
        return text.append("お願いします。").toString();
    }

    private static <T> T any(List<T> some) {
        return some.get(RANDOM.nextInt(some.size()));
    }

    private static DocumentEntry minutes(int meeting, int turns) {
        var id = "minutes-" + meeting;
        var text = new Text(id);
        var utterances = new ArrayList<Utterance>();
        for (int i = 0; i < turns; i++) {
            var speaker = any(SPEAKERS);
            var said = sentence(8);
            text.block("○" + speaker + " " + said, 1 + i / 10);
            utterances.add(
                    new Utterance(
                            id + "-u" + (i + 1),
                            "meeting-" + meeting,
                            "case-" + (2 * meeting + 2 * i / turns),
                            i + 1,
                            speaker,
                            SpeakerRole.MEMBER,
                            said,
                            id,
                            1 + i / 10,
                            "b" + i));
        }
        return text.entry(List.of("meeting-" + meeting), utterances);
    }

    private static DocumentEntry book() {
        var text = new Text("book");
        for (int page = 1; page <= PAGES; page++)
            for (int i = 0; i < BLOCKS_OF_A_PAGE; i++) text.block(sentence(6), page);
        return text.entry(List.of(), List.of());
    }

    /** A document that is being written. */
    private static final class Text {
        private final String id;
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private int pages = 1;

        Text(String id) {
            this.id = id;
        }

        void block(String words, int page) {
            if (!text.isEmpty()) text.append('\n');
            int start = text.length();
            text.append(words);
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, text.length(), page, List.of()));
            pages = page;
        }

        DocumentEntry entry(List<String> meetings, List<Utterance> utterances) {
            var display = new DocumentText(text.toString(), blocks, pages);
            var document =
                    new Document(
                            id,
                            id + ".pdf",
                            "0".repeat(64),
                            "application/pdf",
                            "会議録 " + id,
                            List.of(DocumentKind.MINUTES),
                            CITY,
                            meetings,
                            pages,
                            Visibility.PUBLIC,
                            Instant.EPOCH.plusSeconds(RANDOM.nextInt(1_000_000_000)),
                            List.of());
            return new DocumentEntry(document, display, utterances, cells(), mentions(display));
        }

        private List<Mention> mentions(DocumentText display) {
            var mentions = new ArrayList<Mention>();
            for (var word : List.of("LINE", "株式会社コトリ", "条例第16条第1項", "令和4年7月28日", "諮問第465号"))
                for (int at = display.text().indexOf(word); at >= 0; ) {
                    mentions.add(
                            Mention.of(
                                    id,
                                    display,
                                    MentionKind.SERVICE,
                                    word,
                                    new Span(at, at + word.length())));
                    at = display.text().indexOf(word, at + 1);
                }
            mentions.sort(Comparator.comparingInt(Mention::start));
            return mentions;
        }

        private List<StatisticsCell> cells() {
            var cells = new ArrayList<StatisticsCell>();
            if (!id.endsWith("0")) return cells;
            for (int i = 0; i < 300; i++)
                cells.add(
                        new StatisticsCell(
                                CITY.code(), 2020, id, "開示請求", "請求" + i, "件数", i, "件", i + "件"));
            return cells;
        }
    }

    private static CaseEntry dossier(int i, int meeting, DocumentEntry minutes) {
        var id = "case-" + i;
        var passages = new ArrayList<Passage>();
        for (var turn : minutes.utterances())
            if (id.equals(turn.caseId()))
                passages.add(
                        new Passage(
                                turn.passage(),
                                turn.text(),
                                turn.document(),
                                turn.page(),
                                Part.MINUTES,
                                turn.speaker()));
        var references =
                i < 2
                        ? List.<Reference>of()
                        : List.of(new Reference("諮問", null, null, "case-" + i % 2, Relation.CITES));
        var dossier =
                new Dossier(
                        id,
                        CITY,
                        "湊野市個人情報保護審議会",
                        new MeetingRef(
                                "meeting-" + meeting,
                                "第" + meeting + "回",
                                day(meeting),
                                null,
                                false,
                                null),
                        CaseKind.CONSULTATION,
                        "諮問第" + i + "号",
                        sentence(2),
                        "総務課",
                        List.of(any(List.of(Matter.values()))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Outcome.APPROVED,
                        null,
                        List.of(),
                        references,
                        List.of(
                                new Appearance(
                                        minutes.document().id(),
                                        minutes.document().file(),
                                        Part.MINUTES,
                                        "b1",
                                        null)),
                        Regime.ORDINANCE,
                        List.of(),
                        List.of(),
                        List.of());
        return new CaseEntry(dossier, passages);
    }
}
