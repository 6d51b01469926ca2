package jp.senrei.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Attendee;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.Block.Kind;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Evidence;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.MeetingRef;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Proof;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Regime;
import jp.senrei.corpus.model.Relation;
import jp.senrei.corpus.model.ServiceCategory;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.index.DocumentEntry;
import org.jspecify.annotations.Nullable;

/**
 * 潮見市 and 霧丘町 do not exist. A public meeting with five cases, many small ones, and one internal
 * document.
 */
public final class Shiomi {
    public static final String MINUTES = "0123456789abcdef";
    public static final String SHEET = "1123456789abcdef";
    public static final String LONG = "2123456789abcdef";
    public static final String SECRET = "f123456789abcdef";
    public static final String LINE = "990001-shimon-31";
    public static final String SECRET_CASE = "990001-shimon-99";
    public static final String HOSTILE = "990002-houkoku-1";
    public static final String MEETING = "990001-2023-06-08";
    public static final String SECRET_MEETING = "990001-2023-09-01";

    private static final Municipality SHIOMI = new Municipality("990001", "潮見市", "みなと県");
    private static final Municipality KIRIOKA = new Municipality("990002", "霧丘町", "みなと県");
    private static final String COUNCIL = "潮見市情報公開・個人情報保護審議会";
    private static final MeetingRef JUNE =
            new MeetingRef(
                    MEETING, "令和5年度第1回", LocalDate.of(2023, 6, 8), null, false, "市役所本庁舎 3階 第2会議室");

    /** An article of the concordance, which only the internal case cites. */
    private static final ArticleRef ON_PROVISION =
            new ArticleRef("個人情報の保護に関する法律", 69, null, 2, null, "個人情報保護法第69条第2項");

    /** Met in the internal case only, as is who explains it. */
    private static final Organization SECRET_CONTRACTOR =
            new Organization("株式会社内部検討", OrganizationRole.CONTRACTOR);

    private static final ServiceMention SECRET_SERVICE =
            new ServiceMention("kintone", "kintone", "kintone", ServiceCategory.COLLABORATION);

    private Shiomi() {}

    public static MemoryIndex index() {
        var entries = entries();
        var earlier = Drafts.of(entries.getFirst());
        return new MemoryIndex(dossiers(), entries, meetings(), earlier);
    }

    /** Every document has an original but the long one. */
    public static Originals originals(Path folder) {
        return id -> {
            if (id.equals(LONG)) return Optional.empty();
            try {
                return Optional.of(
                        Files.writeString(
                                folder.resolve(id), "原本 " + id + " <script>alert(1)</script>"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static List<Dossier> dossiers() {
        var dossiers = new ArrayList<Dossier>();
        dossiers.add(
                new DossierDraft(LINE)
                        .municipality(SHIOMI)
                        .council(COUNCIL)
                        .meeting(JUNE)
                        .number("諮問第31号")
                        .title("LINE公式アカウントを利用した粗大ごみ収集受付業務の委託について")
                        .department("環境部 ごみ減量推進課 受付係")
                        .matters(Matter.OUTSOURCING, Matter.DATA_LINK)
                        .articles(
                                new ArticleRef(
                                        "潮見市個人情報保護条例", 12, null, 1, null, "潮見市個人情報保護条例第12条第1項"),
                                new ArticleRef("潮見市個人情報保護条例", 14, 2, null, null, "同条例第14条の2"))
                        .organizations(
                                new Organization("株式会社うみかぜシステム", OrganizationRole.CONTRACTOR),
                                new Organization("LINEヤフー株式会社", OrganizationRole.PROVIDER))
                        .services(
                                new ServiceMention(
                                        "line", "LINE", "ＬＩＮＥ公式アカウント", ServiceCategory.MESSAGING),
                                new ServiceMention(
                                        "aws",
                                        "Amazon Web Services",
                                        "Amazon Web Services",
                                        ServiceCategory.CLOUD))
                        .certifications("ISO/IEC 27001", "プライバシーマーク", "ISMAP")
                        .personalInformation(List.of("氏名", "住所", "電話番号", "収集希望日", "位置情報", "品目の写真"))
                        .protections("送信された写真は、受付の日から90日後に消去する。", "管理画面を利用できる者は、識別符号を与えた職員に限る。")
                        .start("令和5年10月から", "2023-10")
                        .outcome(Outcome.APPROVED_WITH_CONDITIONS)
                        .decision("諮問第31号については、次の意見を付して、原案のとおり承認することとします。")
                        .conditions(
                                List.of(
                                        "利用者が送信した写真に人物や表札が写り込んだ場合の取扱いを、利用規約に明記すること。",
                                        "受託者における記録の保存期間を1年以内とし、期間の経過後は確実に消去すること。"))
                        .references(
                                List.of(
                                        new Reference(
                                                "令和2年度 諮問第12号",
                                                "諮問第12号",
                                                null,
                                                "990001-shimon-12",
                                                Relation.AMENDS,
                                                Proof.NUMBER),
                                        new Reference(
                                                "平成29年度 諮問第4号",
                                                "諮問第4号",
                                                null,
                                                null,
                                                Relation.CITES)))
                        .appearances(
                                new Appearance(
                                        MINUTES,
                                        "令和5年度第1回会議録.pdf",
                                        Part.MINUTES,
                                        "b4",
                                        new PageRange(2, 4)),
                                new Appearance(
                                        SHEET,
                                        "諮問第31号資料.docx",
                                        Part.SHEET,
                                        "b0",
                                        new PageRange(1, 1)))
                        .regime(Regime.ORDINANCE)
                        .evidence(
                                said("decision", "諮問第31号については、", MINUTES, 4, "b8"),
                                said("decision", "原案のとおり承認することとします。", MINUTES, 4, "b8"),
                                said(
                                        "conditions",
                                        "受託者における記録の保存期間を1年以内とし、期間の経過後は確実に消去すること。",
                                        MINUTES,
                                        4,
                                        "b8"),
                                said("articles", "潮見市個人情報保護条例 第12条第1項", MINUTES, 2, "b5"),
                                said("organizations", "株式会社うみかぜシステム", SHEET, 1, "b2"),
                                said("organizations", "株式会社うみかぜシステム", MINUTES, 2, "b5"),
                                said("services", "line", MINUTES, 2, "b5"),
                                said("references", "諮問第12号", MINUTES, 3, "b6"))
                        .dossier());
        dossiers.add(
                simple(
                        "990001-shimon-12",
                        SHIOMI,
                        "諮問第12号",
                        "電子申請サービスの結合先の追加について",
                        Outcome.APPROVED,
                        JUNE,
                        Matter.DATA_LINK));
        dossiers.add(
                simple(
                        "990001-shimon-32",
                        SHIOMI,
                        "諮問第32号",
                        "Zoomを利用した育児相談の実施について",
                        Outcome.CONTINUED,
                        JUNE,
                        Matter.OUTSOURCING));
        dossiers.add(
                simple(
                        "990001-shimon-33",
                        SHIOMI,
                        "諮問第33号",
                        "街頭防犯カメラの映像の外部提供について",
                        Outcome.REJECTED,
                        JUNE,
                        Matter.PROVISION_TO_THIRD_PARTY));
        dossiers.add(
                simple(
                        "990001-shimon-34",
                        SHIOMI,
                        "諮問第34号",
                        "AI-OCRによる申請書の読取業務の委託について",
                        Outcome.PENDING,
                        JUNE,
                        Matter.OUTSOURCING));
        dossiers.add(
                simple(
                        HOSTILE,
                        KIRIOKA,
                        null,
                        "<script>alert('題名')</script> を含む題名の報告 & \"引用\"",
                        Outcome.REPORTED,
                        new MeetingRef("990002-x", null, null, null, true, null),
                        Matter.OTHER));
        dossiers.add(
                draft(
                                SECRET_CASE,
                                SHIOMI,
                                "諮問第99号",
                                "非公開の案件（内部検討中の生体認証）",
                                Outcome.PENDING,
                                new MeetingRef(
                                        SECRET_MEETING,
                                        "令和5年度第2回",
                                        LocalDate.of(2023, 9, 1),
                                        null,
                                        false,
                                        null),
                                Matter.COLLECTION)
                        .articles(ON_PROVISION)
                        .organizations(SECRET_CONTRACTOR)
                        .services(SECRET_SERVICE)
                        .appearances(
                                new Appearance(
                                        SECRET,
                                        "内部検討資料.pdf",
                                        Part.SHEET,
                                        "b0",
                                        new PageRange(1, 1)))
                        .dossier());
        for (var number = 1; number <= 60; number++) {
            var date = LocalDate.of(2019 + number % 5, 5 + number % 6, 1 + number % 27);
            var meeting =
                    new MeetingRef("990002-" + date, "第" + number + "回", date, null, false, null);
            dossiers.add(
                    simple(
                            "990002-shimon-" + number,
                            KIRIOKA,
                            "諮問第" + number + "号",
                            "住民向け通知業務の委託について（その" + number + "）",
                            number % 4 == 0 ? Outcome.CONFIRMED : Outcome.APPROVED,
                            meeting,
                            Matter.OUTSOURCING));
        }
        return dossiers;
    }

    private static Evidence said(
            String field, String value, String document, int page, String passage) {
        return new Evidence(field, value, document, page, 0, 1, passage);
    }

    private static Dossier simple(
            String id,
            Municipality municipality,
            @Nullable String number,
            String title,
            Outcome outcome,
            MeetingRef meeting,
            Matter matter) {
        return draft(id, municipality, number, title, outcome, meeting, matter).dossier();
    }

    private static DossierDraft draft(
            String id,
            Municipality municipality,
            @Nullable String number,
            String title,
            Outcome outcome,
            MeetingRef meeting,
            Matter matter) {
        return new DossierDraft(id)
                .municipality(municipality)
                .council(municipality.name() + "情報公開・個人情報保護審議会")
                .meeting(meeting)
                .kind(number == null ? CaseKind.REPORT : CaseKind.CONSULTATION)
                .number(number)
                .title(title)
                .department("総務部 総務課 " + title.length() % 9 + "係")
                .matters(matter)
                .outcome(outcome)
                .appearances(
                        new Appearance(
                                MINUTES,
                                "令和5年度第1回会議録.pdf",
                                Part.MINUTES,
                                "b8",
                                new PageRange(4, 4)));
    }

    private static List<DocumentEntry> entries() {
        var text = new Text();
        text.add(Kind.HEADING, 1, "令和5年度第1回 潮見市情報公開・個人情報保護審議会 会議録");
        text.row(1, "日時", "令和5年6月8日（木）午後2時から午後4時10分まで");
        text.row(1, "場所", "市役所本庁舎 3階 第2会議室");
        text.row(1, "出席者", "森田会長、浜口副会長、\n田所委員、小寺委員", "事務局 3人");
        text.add(Kind.HEADING, 2, "諮問第31号 LINE公式アカウントを利用した粗大ごみ収集受付業務の委託について");
        text.add(
                Kind.PARAGRAPH,
                2,
                "○ごみ減量推進課長　粗大ごみの収集の申込みを、LINE公式アカウントで受け付けるため、\n受付の仕組みの運用を委託するものです。");
        text.add(Kind.PARAGRAPH, 3, "○田所委員　写真に人が写り込んだときは、どのように扱うのでしょうか。");
        text.add(
                Kind.PARAGRAPH,
                3,
                "○ごみ減量推進課長　写真は品目の確認だけに使い、確認の後に消去します。<b>太字</b> & \"引用\" は文字のまま表示します。");
        text.add(Kind.PARAGRAPH, 4, "○森田会長　では、意見を付して承認することとします。");
        var minutes =
                new DocumentEntry(
                        document(
                                MINUTES,
                                "令和5年度第1回会議録.pdf",
                                "application/pdf",
                                "令和5年度第1回 審議会 会議録",
                                DocumentKind.MINUTES,
                                SHIOMI,
                                MEETING,
                                4,
                                Visibility.PUBLIC,
                                List.of(
                                        new Warning(
                                                "SPARSE_PAGE",
                                                "文字を取り出せなかった部分があります。原本も併せてご覧ください。",
                                                3))),
                        text.build(4),
                        turns(),
                        List.of());
        var sheet = new Text();
        sheet.add(Kind.HEADING, 1, "個人情報の取扱いに関する諮問資料（総括表）");
        sheet.row(1, "件名", "LINE公式アカウントを利用した粗大ごみ収集受付業務の委託について");
        sheet.row(1, "委託先", "株式会社うみかぜシステム");
        var big = new Text();
        big.add(Kind.HEADING, 1, "運用状況報告書（長い文書）");
        for (var i = 1; i < 1_000; i++)
            big.add(Kind.PARAGRAPH, 1 + i / 40, "第" + i + "段落　" + "業務の名称と届出の内容を記します。".repeat(4));
        big.add(Kind.PARAGRAPH, 25, "長い段落の始まり" + "あいうえおかきくけこ".repeat(15_000) + "長い段落の終わり");
        var secret = new Text();
        secret.add(Kind.PARAGRAPH, 1, "○係長　生体認証の説明です。");
        return List.of(
                minutes,
                new DocumentEntry(
                        document(
                                SHEET,
                                "諮問第31号資料.docx",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                "諮問第31号 資料",
                                DocumentKind.SHEET,
                                SHIOMI,
                                MEETING,
                                1,
                                Visibility.PUBLIC,
                                List.of()),
                        sheet.build(1),
                        List.of(),
                        List.of()),
                new DocumentEntry(
                        document(
                                LONG,
                                "令和4年度 運用状況\"報告\".html",
                                "text/html",
                                "令和4年度 運用状況報告書",
                                DocumentKind.OPERATIONS_REPORT,
                                KIRIOKA,
                                MEETING,
                                25,
                                Visibility.PUBLIC,
                                List.of()),
                        big.build(25),
                        List.of(),
                        ReportedFigures.kirioka()),
                new DocumentEntry(
                        document(
                                SECRET,
                                "内部検討資料.pdf",
                                "application/pdf",
                                "内部検討資料（生体認証）",
                                DocumentKind.SHEET,
                                SHIOMI,
                                SECRET_MEETING,
                                1,
                                Visibility.INTERNAL,
                                List.of()),
                        secret.build(1),
                        List.of(
                                new Utterance(
                                        "u-secret",
                                        SECRET_MEETING,
                                        SECRET_CASE,
                                        1,
                                        "真鍋主査",
                                        SpeakerRole.DEPARTMENT,
                                        "生体認証の説明です。",
                                        SECRET,
                                        1,
                                        "b0")),
                        ReportedFigures.secret()));
    }

    private static List<Utterance> turns() {
        return List.of(
                turn(
                        1,
                        "ごみ減量推進課長",
                        SpeakerRole.DEPARTMENT,
                        "粗大ごみの収集の申込みを、LINE公式アカウントで受け付けるため、\n受付の仕組みの運用を委託するものです。",
                        2,
                        "b5"),
                turn(
                        2,
                        "田所委員",
                        SpeakerRole.MEMBER,
                        "写真に人が写り込んだときは、どのように扱うのでしょうか。LINEの利用規約にも書くべきだと思います。",
                        3,
                        "b6"),
                turn(3, "ごみ減量推進課長", SpeakerRole.DEPARTMENT, "写真は品目の確認だけに使い、確認の後に消去します。", 3, "b7"),
                turn(4, "森田会長", SpeakerRole.CHAIR, "では、意見を付して承認することとします。", 4, "b8"));
    }

    private static Utterance turn(
            int order, String speaker, SpeakerRole role, String text, int page, String passage) {
        return new Utterance(
                "u" + order, MEETING, LINE, order, speaker, role, text, MINUTES, page, passage);
    }

    private static Document document(
            String id,
            String file,
            String mediaType,
            String title,
            DocumentKind kind,
            Municipality municipality,
            String meeting,
            int pages,
            Visibility visibility,
            List<Warning> warnings) {
        return new Document(
                id,
                file,
                id.repeat(4),
                mediaType,
                title,
                List.of(kind),
                municipality,
                List.of(meeting),
                pages,
                visibility,
                Instant.parse("2026-11-20T16:00:00Z"),
                warnings);
    }

    private static List<Meeting> meetings() {
        return List.of(
                new Meeting(
                        MEETING,
                        SHIOMI,
                        COUNCIL,
                        JUNE.ordinal(),
                        JUNE.date(),
                        null,
                        false,
                        JUNE.venue(),
                        List.of(
                                new Attendee("森田", "会長"),
                                new Attendee("浜口", "副会長"),
                                new Attendee("田所", "委員"),
                                new Attendee("小寺", ""),
                                new Attendee("汐入", "委員", "午後3時から")),
                        List.of("大江委員"),
                        2,
                        List.of(MINUTES, SHEET),
                        List.of("諮問第35号の資料"),
                        "午後2時~午後4時10分"),
                new Meeting(
                        SECRET_MEETING,
                        SHIOMI,
                        COUNCIL,
                        "令和5年度第2回",
                        LocalDate.of(2023, 9, 1),
                        null,
                        false,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(SECRET),
                        List.of(),
                        null));
    }

    /** Builds a display text block by block. */
    static final class Text {
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();

        void add(Kind kind, int page, String content) {
            separate();
            var start = text.length();
            text.append(content);
            blocks.add(new Block(kind, start, text.length(), page, List.of()));
        }

        void row(int page, String... cells) {
            separate();
            var start = text.length();
            var spans = new ArrayList<Span>();
            for (var cell : cells) {
                if (!spans.isEmpty()) text.append('\t');
                spans.add(new Span(text.length(), text.length() + cell.length()));
                text.append(cell);
            }
            blocks.add(new Block(Kind.ROW, start, text.length(), page, spans));
        }

        DocumentText build(int pages) {
            return new DocumentText(text.toString(), blocks, pages);
        }

        private void separate() {
            if (!text.isEmpty()) text.append('\n');
        }
    }
}
