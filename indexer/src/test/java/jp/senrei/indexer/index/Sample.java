package jp.senrei.indexer.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Regime;
import jp.senrei.corpus.model.Relation;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A case of a city that does not exist, told in a line: {@code
 * sample("a").title("LINEの利用").text("…").entry()}.
 */
final class Sample {
    static final Municipality MINATONO = new Municipality("999991", "湊野市", "架空県");
    static final Municipality KAZAHAYA = new Municipality("999992", "風早市", "架空県");
    static final String LAW = "湊野市個人情報保護条例";

    private String id;
    private Municipality municipality = MINATONO;
    private String title = "業務について";
    private @Nullable String number;
    private @Nullable LocalDate date = LocalDate.of(2022, 7, 28);
    private @Nullable String department;
    private @Nullable String ordinal;
    private Outcome outcome = Outcome.APPROVED;
    private final List<String> conditions = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();
    private final List<ArticleRef> articles = new ArrayList<>();
    private final List<Organization> organizations = new ArrayList<>();
    private final List<ServiceMention> services = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> certifications = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private String document;

    private Sample(String id) {
        this.id = id;
        this.document = "document-" + id;
    }

    static Sample sample(String id) {
        return new Sample(id);
    }

    /** A case that is nothing but its text. */
    static CaseEntry text(String id, String text) {
        return sample(id).text(text).entry();
    }

    /** The same under another id; before any text is given. */
    Sample id(String id) {
        this.id = id;
        return this;
    }

    Sample of(Municipality municipality) {
        this.municipality = municipality;
        return this;
    }

    /** In a document that several cases share; to be said before what stands in it. */
    Sample in(String document) {
        this.document = document;
        return this;
    }

    Sample title(String title) {
        this.title = title;
        return this;
    }

    Sample number(String number) {
        this.number = number;
        return this;
    }

    Sample on(@Nullable String date) {
        this.date = date == null ? null : LocalDate.parse(date);
        return this;
    }

    Sample department(String department) {
        this.department = department;
        return this;
    }

    Sample ordinal(String ordinal) {
        this.ordinal = ordinal;
        return this;
    }

    Sample condition(String condition) {
        conditions.add(condition);
        return this;
    }

    Sample outcome(Outcome outcome) {
        this.outcome = outcome;
        return this;
    }

    Sample matter(Matter matter) {
        matters.add(matter);
        return this;
    }

    Sample article(int article, @Nullable Integer branch, @Nullable Integer paragraph) {
        var reference = new ArticleRef(LAW, article, branch, paragraph, null, "");
        articles.add(
                new ArticleRef(LAW, article, branch, paragraph, null, LAW + reference.canonical()));
        return this;
    }

    Sample article(String law, int article, @Nullable Integer paragraph, @Nullable Integer item) {
        var reference = new ArticleRef(law, article, null, paragraph, item, "");
        articles.add(
                new ArticleRef(law, article, null, paragraph, item, law + reference.canonical()));
        return this;
    }

    Sample organization(String name, String id) {
        organizations.add(new Organization(name, OrganizationRole.CONTRACTOR, id));
        return this;
    }

    Sample contractor(String name) {
        organizations.add(new Organization(name, OrganizationRole.CONTRACTOR));
        return this;
    }

    Sample linkPartner(String name) {
        organizations.add(new Organization(name, OrganizationRole.LINK_PARTNER));
        return this;
    }

    Sample service(String id, String written) {
        var service =
                Vocabulary.standard().services().stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        services.add(new ServiceMention(id, service.name(), written, service.category()));
        return this;
    }

    Sample item(String name) {
        items.add(name);
        return this;
    }

    Sample certification(String name) {
        certifications.add(name);
        return this;
    }

    /** Refers to the case of this id. */
    Sample refers(Relation relation, String target) {
        references.add(new Reference("前の案件", null, null, target, relation));
        return this;
    }

    Sample text(String text) {
        return says(null, text);
    }

    Sample says(@Nullable String speaker, String text) {
        var part = speaker == null ? Part.SHEET : Part.MINUTES;
        passages.add(
                new Passage(
                        "b" + (passages.size() + 1),
                        text,
                        document,
                        passages.size() + 1,
                        part,
                        speaker));
        return this;
    }

    CaseEntry entry() {
        var meeting = new MeetingRef("meeting-" + id, ordinal, date, null, false, null);
        var dossier =
                new Dossier(
                        id,
                        municipality,
                        municipality.name() + "審議会",
                        meeting,
                        CaseKind.CONSULTATION,
                        number,
                        title,
                        department,
                        matters,
                        articles,
                        organizations,
                        services,
                        certifications,
                        items,
                        List.of(),
                        null,
                        null,
                        outcome,
                        null,
                        conditions,
                        references,
                        List.of(new Appearance(document, id + ".txt", Part.SHEET, "b1", null)),
                        Regime.ORDINANCE,
                        List.of(),
                        List.of(),
                        List.of());
        return new CaseEntry(dossier, passages);
    }

    /**
     * The document the case stands in: its passages as paragraphs, those with a speaker as
     * utterances, and one number.
     */
    DocumentEntry document() {
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        var utterances = new ArrayList<Utterance>();
        for (var passage : passages) {
            if (!text.isEmpty()) text.append('\n');
            int start = text.length();
            text.append(passage.text());
            blocks.add(
                    new Block(
                            Block.Kind.PARAGRAPH, start, text.length(), passage.page(), List.of()));
            if (passage.speaker() == null) continue;
            int order = utterances.size() + 1;
            utterances.add(
                    new Utterance(
                            id + "-u" + order,
                            "meeting-" + id,
                            id,
                            order,
                            passage.speaker(),
                            SpeakerRole.MEMBER,
                            passage.text(),
                            passage.document(),
                            passage.page(),
                            passage.id()));
        }
        var described =
                new Document(
                        document,
                        id + ".txt",
                        "0".repeat(64),
                        "text/plain",
                        title,
                        List.of(DocumentKind.MINUTES),
                        municipality,
                        List.of("meeting-" + id),
                        passages.size(),
                        Visibility.PUBLIC,
                        Instant.EPOCH,
                        List.of());
        var cell =
                new StatisticsCell(
                        municipality.code(),
                        2022,
                        described.id(),
                        "開示請求",
                        "請求件数",
                        "令和4年度",
                        12,
                        "件",
                        "12件");
        return new DocumentEntry(
                described,
                new DocumentText(text.toString(), blocks, passages.size()),
                utterances,
                List.of(cell));
    }

    Meeting meeting() {
        return new Meeting(
                "meeting-" + id,
                municipality,
                municipality.name() + "審議会",
                "第1回",
                date,
                null,
                false,
                null,
                List.of(),
                List.of(),
                null,
                List.of(document),
                List.of(),
                null);
    }

    /** Everything one municipality holds, told by its cases. */
    static Holdings holdings(Sample... samples) {
        return new Holdings(
                MINATONO.code(),
                List.of(samples).stream().map(Sample::document).toList(),
                List.of(samples).stream().map(Sample::meeting).toList(),
                List.of(samples).stream().map(Sample::entry).toList());
    }
}
