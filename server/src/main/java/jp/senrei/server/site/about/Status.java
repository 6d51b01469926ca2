package jp.senrei.server.site.about;

import static jp.senrei.web.text.Texts.t;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.ingest.Renewal.State;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.site.Visit;
import jp.senrei.server.upkeep.Disk;
import jp.senrei.web.Pages;
import jp.senrei.web.text.Texts;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.StatusPage;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /status}: how the archive is, and where its ledger ends; {@code GET /ledger.jsonl}:
 * the ledger itself. A visitor gets the public ledger, which tells of public documents only.
 */
public final class Status {
    private static final String LEDGER = "/ledger.jsonl";

    /** Failed sources on the page. */
    private static final int MOST = 100;

    /** A long ledger is read in the background when a server starts. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private Status() {}

    public static void show(Visit visit) {
        var frame = visit.frame(t("about.status.title")).summarizedAs(t("about.status.lead"));
        boolean isRead = visit.site().upkeep().ledger().isReadWithin(PATIENCE);
        var failed = isRead ? failed(visit) : List.<SourceState>of();
        visit.show(
                Pages.status(
                        new StatusPage(
                                frame,
                                facts(visit),
                                isRead ? ledger(visit) : null,
                                !isRead,
                                failed.stream().limit(MOST).map(Status::failed).toList(),
                                failed.size())));
    }

    /** {@code GET /ledger.jsonl} */
    public static void download(Visit visit) {
        visit.context()
                .contentType("application/x-ndjson; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"ledger.jsonl\"");
        visit.site().upkeep().ledger().copy(visit.audience(), visit.context().outputStream());
    }

    private static List<Fact> facts(Visit visit) {
        var upkeep = visit.site().upkeep();
        long documents = visit.index().totals(Question.of(""), visit.audience()).documents();
        return List.of(
                Fact.of(t("about.status.documents"), t("about.status.documents.value", documents)),
                Fact.of(t("about.status.index"), index(upkeep.renewal().get())),
                Fact.of(t("about.status.disk"), disk(upkeep.disk().get())));
    }

    private static String index(State renewal) {
        return switch (renewal) {
            case State.Idle ignored -> t("about.status.index.current");
            case State.Waiting ignored -> t("about.status.index.renewing");
            case State.Running ignored -> t("about.status.index.renewing");
            case State.Failed ignored -> t("about.status.index.failed");
        };
    }

    private static String disk(Disk.State disk) {
        return switch (disk) {
            case WRITABLE -> t("about.status.disk.writable");
            case FULL -> t("about.status.disk.full");
            case READ_ONLY -> t("about.status.disk.readonly");
        };
    }

    private static StatusPage.@Nullable Ledger ledger(Visit visit) {
        var head = visit.site().upkeep().ledger().head(visit.audience());
        if (head.isNone()) return null;
        return new StatusPage.Ledger(head.hash(), head.entries(), day(head.time()), LEDGER);
    }

    /** Where files lie, and what is wrong with them, is no visitor's business. */
    private static List<SourceState> failed(Visit visit) {
        if (visit.audience() == Audience.VISITOR) return List.of();
        return visit.site().upkeep().ledger().failedSources();
    }

    private static StatusPage.Failed failed(SourceState source) {
        var reason = source.reason();
        return new StatusPage.Failed(
                source.source(),
                Texts.label("source-state", source.state().code(), source.state().label()),
                reason == null ? "" : reason,
                source.attempts(),
                day(source.since()));
    }

    private static Day day(Instant time) {
        return Day.of(JapanTime.day(time));
    }
}
