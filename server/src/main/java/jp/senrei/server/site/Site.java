package jp.senrei.server.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.vocabulary.Concordance;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.indexer.index.Sort;
import jp.senrei.indexer.ingest.Renewal;
import jp.senrei.server.concordance.ArticleTable;
import jp.senrei.server.question.AbsenceStatement;
import jp.senrei.server.question.Parameters;
import jp.senrei.server.question.QuestionReader;
import jp.senrei.server.question.QuestionReader.Asked;
import jp.senrei.server.question.QuestionReader.Refused;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.web.Assets;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.HomePage;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.MessagePage;

/** The pages. */
public final class Site {
    private static final Link HOME = new Link("トップページ", "/");
    private static final Link ALL_CASES = new Link("すべての案件", "/search");
    private static final List<String> EXAMPLES =
            List.of("LINE", "Zoom", "AWS", "クラウド 委託", "条文:16条", "結果:条件付", "ショートメッセージ");
    private static final int LATEST = 5;

    private final SearchIndex index;
    private final Function<String, Optional<Path>> originals;
    private final Supplier<Renewal.State> renewal;
    private final Clock clock;

    /**
     * @param originals the file of a document id, empty when it is not held; asked only for what
     *     the asker may see
     * @param renewal what is being done about the index
     * @param clock tells the day on which something was asked
     */
    public Site(
            SearchIndex index,
            Function<String, Optional<Path>> originals,
            Supplier<Renewal.State> renewal,
            Clock clock) {
        this.clock = clock;
        this.index = index;
        this.originals = originals;
        this.renewal = renewal;
    }

    /** {@code GET /} */
    public void home(Context context, Audience audience) {
        var latest =
                index.searchCases(Question.of("").sortedBy(Sort.DATE_DESC).size(LATEST), audience);
        var documents = index.searchDocuments(Question.of("").size(1), audience);
        show(
                context,
                Pages.home(
                        new HomePage(
                                frame("", List.of(), "", audience),
                                EXAMPLES.stream()
                                        .map(text -> new Link(text, SearchAddress.text(text)))
                                        .toList(),
                                latest.total(),
                                documents.total(),
                                latest.facets().getOrDefault(Facet.MUNICIPALITY, List.of()).size(),
                                latest.total() == 0
                                        ? ""
                                        : AbsenceStatement.holdings(index.coverage(audience)),
                                latest.hits().stream()
                                        .map(hit -> CaseView.card(hit.dossier()))
                                        .toList())));
    }

    /** {@code GET /search} */
    public void search(Context context, Audience audience) {
        var parameters = Parameters.parse(context.queryString());
        var type = SearchType.of(parameters);
        if (type == null) {
            refuse(context, audience, "typeには、cases、utterances、documentsのいずれかを指定してください。");
            return;
        }
        switch (QuestionReader.read(parameters)) {
            case Refused refused -> refuse(context, audience, refused.detail());
            case Asked(var asked) -> {
                var question = asked.narrowedToLowest();
                var title =
                        question.text().isBlank()
                                ? type.label() + "の一覧"
                                : "「" + shortened(question.text()) + "」の検索結果";
                var frame = frame(title, List.of(), question.text(), audience);
                show(
                        context,
                        Pages.results(
                                new Listings(index, audience, AbsenceStatement.today(clock))
                                        .page(type, question, frame)));
            }
        }
    }

    /** {@code GET /cases/{id}} */
    public void caseOf(Context context, Audience audience) {
        var found = index.findCase(context.pathParam("id"), audience);
        if (found.isEmpty()) {
            notFound(context, audience);
            return;
        }
        var dossier = found.get();
        var title =
                dossier.number() == null
                        ? dossier.title()
                        : dossier.number() + "　" + dossier.title();
        var turns = index.utterancesOfCase(dossier.id(), audience);
        show(
                context,
                Pages.caseOf(
                        CaseView.page(
                                dossier,
                                turns,
                                index.similar(dossier.id(), SimilarView.MOST, audience),
                                frame(title, List.of(HOME, ALL_CASES), "", audience))));
    }

    /**
     * {@code GET /documents/{id}}: {@code part} or {@code at} (an anchor) picks the part of a long
     * text.
     */
    public void document(Context context, Audience audience) {
        var found = index.findDocument(context.pathParam("id"), audience);
        if (found.isEmpty()) {
            notFound(context, audience);
            return;
        }
        var entry = found.get();
        var parts = TextParts.of(entry.text());
        var parameters = Parameters.parse(context.queryString());
        var part = part(parameters, parts);
        if (part < 1 || part > parts.count()) {
            refuse(context, audience, "partには、1から" + parts.count() + "までの整数を指定してください。");
            return;
        }
        var document = entry.document();
        var meetings =
                document.meetings().stream()
                        .flatMap(id -> index.findMeeting(id, audience).stream())
                        .toList();
        show(
                context,
                Pages.document(
                        DocumentView.page(
                                entry,
                                parts,
                                part,
                                meetings,
                                index.casesOfDocument(document.id(), audience),
                                frame(document.title(), List.of(HOME), "", audience))));
    }

    /** {@code GET /documents/{id}/original} */
    public void original(Context context, Audience audience) throws IOException {
        var document = index.aboutDocument(context.pathParam("id"), audience);
        var original = document.map(Document::id).flatMap(originals);
        if (original.isEmpty()) notFound(context, audience);
        else Download.send(context, document.get(), original.get());
    }

    /** {@code GET /meetings/{id}} */
    public void meeting(Context context, Audience audience) {
        var found = index.findMeeting(context.pathParam("id"), audience);
        if (found.isEmpty()) {
            notFound(context, audience);
            return;
        }
        var meeting = found.get();
        var documents =
                meeting.documents().stream()
                        .flatMap(id -> index.aboutDocument(id, audience).stream())
                        .toList();
        var frame = frame(MeetingView.title(meeting), List.of(HOME), "", audience);
        show(
                context,
                Pages.meeting(
                        MeetingView.page(meeting, documents, casesOf(meeting, audience), frame)));
    }

    /** {@code GET /concordance} */
    public void concordance(Context context, Audience audience) {
        var table = ArticleTable.of(Concordance.standard(), index, audience);
        var frame = frame("条文の対応表", List.of(HOME), "", audience);
        show(context, Pages.concordance(ConcordanceView.page(table, frame)));
    }

    /** {@code GET /help} */
    public void help(Context context, Audience audience) {
        show(context, Pages.help(frame("検索のしかた", List.of(HOME), "", audience)));
    }

    /** {@code GET /assets/{name}} */
    public void asset(Context context, Audience audience) {
        var asset = Assets.find(context.pathParam("name"));
        if (asset.isEmpty()) {
            notFound(context, audience);
            return;
        }
        // The digest in the address changes with the bytes.
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(asset.get().mediaType()).result(asset.get().bytes());
    }

    /** The same page for what is not held and for what the asker may not see. */
    public void notFound(Context context, Audience audience) {
        message(
                context,
                audience,
                404,
                "ページが見つかりません",
                "お探しのページはありません。アドレスが変わったか、削除された可能性があります。",
                List.of("アドレスに誤りがないか確認してください。", "案件や文書は、検索してお探しください。"));
    }

    /**
     * @param detail what is wrong and what to change
     */
    public void refuse(Context context, Audience audience, String detail) {
        message(
                context,
                audience,
                400,
                "条件の指定に誤りがあります",
                detail,
                List.of("アドレスの「?」より後ろを直すか、もう一度検索してください。"));
    }

    public void message(
            Context context,
            Audience audience,
            int status,
            String heading,
            String message,
            List<String> advice) {
        var frame = frame(heading, List.of(), "", audience);
        show(
                context.status(status),
                Pages.message(new MessagePage(frame, heading, message, advice)));
    }

    /** A message page as text, for where there is no request to answer to yet. */
    public static String page(
            Audience audience, String heading, String message, List<String> advice) {
        var frame = new Frame(heading, List.of(), "", audience == Audience.READER, null);
        return Pages.message(new MessagePage(frame, heading, message, advice));
    }

    private static void show(Context context, String html) {
        context.contentType("text/html; charset=utf-8").result(html);
    }

    private List<Dossier> casesOf(Meeting meeting, Audience audience) {
        var cases = new LinkedHashMap<String, Dossier>();
        for (var document : meeting.documents()) {
            for (var dossier : index.casesOfDocument(document, audience)) {
                if (dossier.meeting().id().equals(meeting.id()))
                    cases.putIfAbsent(dossier.id(), dossier);
            }
        }
        return List.copyOf(cases.values());
    }

    /** 0 when it is no number. */
    private static int part(Parameters parameters, TextParts parts) {
        var part = parameters.first("part");
        if (part.isBlank()) return parts.holding(parameters.first("at"));
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, 40))) + "…";
    }

    private Frame frame(String title, List<Link> trail, String query, Audience audience) {
        var notice = RenewalNotice.of(renewal.get(), audience);
        return new Frame(title, trail, query, audience == Audience.READER, notice);
    }
}
