package jp.senrei.indexer.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.bench.GeneratedCouncil.Form;
import jp.senrei.indexer.bench.GeneratedCouncil.Minutes;
import jp.senrei.indexer.bench.GeneratedCouncil.Paper;
import jp.senrei.indexer.bench.PaperTemplate.Place;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.index.LuceneIndexWriter;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.KnownReadings;
import jp.senrei.indexer.link.Linker;

/**
 * A data directory of short made-up papers, of any number and always the same: objects, lines of
 * the ledger, readings, and what they come to in the index. Of each municipality there are five
 * papers of a meeting with its cases and turns; all others are handouts of one line, because what
 * is of interest is how many documents there are. The papers of one municipality are read; those of
 * the others are told from them ({@link PaperTemplate}). Everything else is done as an ingest does
 * it, but nothing is forced onto the disk.
 *
 * <p>It can be kept, and made on where it was stopped:
 *
 * <pre>
 * DIRECTORY/
 *   archive/ ledger/ index/ …   as in every data directory
 *   generated.json              {"seed":1,"documents":100000,"done":350}: it is one of these
 * </pre>
 */
public final class GeneratedDirectory {
    /** Of each municipality: those of one meeting, and handouts of one line. */
    private static final int PAPERS = 100;

    /** Municipalities that are published together. */
    private static final int AT_A_TIME = 25;

    private static final long SEED = 1;
    private static final String MARK = "generated.json";

    /** A year's end before anybody ran this: the same each time. */
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * @param done municipalities
     */
    private record Mark(long seed, int documents, int done) {}

    private final DataDirectory data;
    private final int documents;
    private final GeneratedCouncil council =
            new GeneratedCouncil(SEED, GeneratedCouncil.MOST, Minutes.SHORT);
    private final List<Place> places = council.placesOfOneLength();

    /**
     * @param documents 1 or more
     * @throws IllegalArgumentException when there are not so many, or something else is in the
     *     folder; the message says what to do
     */
    public GeneratedDirectory(Path folder, int documents) throws IOException {
        this.data = new DataDirectory(folder);
        this.documents = documents;
        if (documents > places.size() * PAPERS)
            throw new IllegalArgumentException(
                    "--size には %d 以下の数を指定してください（指定: %d）。"
                            .formatted(places.size() * PAPERS, documents));
        check();
    }

    private void check() throws IOException {
        if (Files.exists(mark())) {
            var made = read();
            if (made.documents() == documents && made.seed() == SEED) return;
            throw new IllegalArgumentException(
                    "「%s」は%d件の文書で作られています。--size %d を指定するか、別の場所を指定してください。"
                            .formatted(data.root(), made.documents(), made.documents()));
        }
        if (!Files.exists(data.root())) return;
        try (var files = Files.list(data.root())) {
            if (files.findAny().isPresent())
                throw new IllegalArgumentException(
                        "「%s」には別のものがあります。空のフォルダーか、まだない場所を指定してください。".formatted(data.root()));
        }
    }

    private Path mark() {
        return data.root().resolve(MARK);
    }

    private Mark read() throws IOException {
        return CorpusJson.read(Files.readString(mark()), Mark.class);
    }

    private void write(int done) throws IOException {
        Files.writeString(mark(), CorpusJson.write(new Mark(SEED, documents, done)) + "\n");
    }

    public DataDirectory data() {
        return data;
    }

    private int municipalities() {
        return (documents + PAPERS - 1) / PAPERS;
    }

    /**
     * Makes what is not there yet.
     *
     * @param progress told how many documents there are, now and then
     */
    public void make(IntConsumer progress) throws IOException {
        Files.createDirectories(data.root());
        int done = Files.exists(mark()) ? read().done() : 0;
        if (done >= municipalities()) return;
        write(done);
        var templates = templates();
        try (var archive = Archive.open(data.archive());
                var ledger = Ledger.open(data.ledger());
                var index = LuceneIndexWriter.open(data.index())) {
            begin(archive, ledger);
            var readings = new KnownReadings(data);
            for (int place = done; place < municipalities(); place++) {
                for (var template : templates.subList(0, papers(place)))
                    take(template, places.get(place), archive, ledger, readings);
                link(places.get(place), readings, index);
                if ((place + 1) % AT_A_TIME != 0) continue;
                publish(ledger, index, place + 1);
                progress.accept(PAPERS * (place + 1));
            }
            readings.end();
            index.compact();
            publish(ledger, index, municipalities());
        }
    }

    private int papers(int place) {
        return Math.min(PAPERS, documents - place * PAPERS);
    }

    private static void begin(Archive archive, Ledger ledger) {
        if (!ledger.head().isNone()) return;
        var opened = new Event.Opened(Ledger.FORMAT, Event.Opened.NEW, archive.rootFiles());
        ledger.note(opened, BEGINNING);
    }

    private void publish(Ledger ledger, LuceneIndexWriter index, int done) throws IOException {
        ledger.force();
        index.publish();
        write(done);
    }

    private List<PaperTemplate> templates() throws IOException {
        var folder = Files.createTempDirectory("senrei-papers");
        var templates = new ArrayList<PaperTemplate>();
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT)) {
            for (int which = 0; which < papers(0); which++) {
                var paper = paper(which);
                var file = Files.write(folder.resolve(paper.name()), paper.bytes());
                templates.add(PaperTemplate.read(places.getFirst(), paper, file, extractor));
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return templates;
    }

    /** One of the first municipality. */
    private Paper paper(int which) {
        var place = places.getFirst();
        if (which < GeneratedCouncil.PAPERS)
            return council.paperOf(place.number(), which, Form.TEXT);
        var line = place.name() + "　配布資料　第" + which + "号\n";
        return new Paper("handout-" + which + ".txt", line.getBytes(StandardCharsets.UTF_8));
    }

    private void take(
            PaperTemplate template,
            Place place,
            Archive archive,
            Ledger ledger,
            KnownReadings readings)
            throws IOException {
        var paper = template.paper(place);
        var source = Source.of("/generated/" + place.code() + "/" + paper.name(), now(ledger));
        try (var arrival = archive.receive(new ByteArrayInputStream(paper.bytes()))) {
            var intake = new Intake(Visibility.PUBLIC, place.code(), null);
            var stored = archive.store(arrival, paper.name(), source, intake).original();
            if (ledger.register().document(stored.id()).isEmpty())
                ledger.note(archived(paper, stored.id(), source), stored.ingested());
            readings.put(template.of(place, paper, stored.ingested()));
        }
    }

    private static Event archived(Paper paper, String document, Source source) {
        return new Event.Archived(
                document,
                paper.sha256(),
                paper.bytes().length,
                paper.name(),
                source.address(),
                Visibility.PUBLIC);
    }

    /** A second after the one before. */
    private static Instant now(Ledger ledger) {
        return BEGINNING.plus(ledger.head().entries(), ChronoUnit.SECONDS);
    }

    private static void link(Place place, KnownReadings readings, LuceneIndexWriter index) {
        var papers = readings.of(place.code());
        var municipality = papers.getFirst().reading().municipality();
        var holdings = Linker.link(municipality, papers, Map.of());
        index.replace(EnumSet.allOf(Audience.class), holdings);
        index.suggest(EnumSet.allOf(Audience.class), holdings);
    }

    /** A paper that is not there yet, another one each time. */
    public Path another(Path folder) throws IOException {
        var paper = paper(PAPERS + Math.toIntExact(Instant.now().getEpochSecond()));
        return Files.write(folder.resolve(paper.name()), paper.bytes());
    }

    /** What has to be said of {@link #another}. */
    public Intake intake() {
        return new Intake(Visibility.PUBLIC, places.getFirst().code(), null);
    }
}
