package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.question.Parameters;
import jp.senrei.web.Pages;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.MessagePage;

/**
 * One request for a page: who asks, of which state of the index, and how the answer goes out. A
 * page is a {@link Page}: it reads {@link #path} and {@link #parameters}, asks {@link #index} as
 * {@link #audience}, and ends with {@link #show} or one of the refusals.
 */
public record Visit(Context context, Audience audience, SearchIndex index, Site site) {
    /** Answers a request; each class of a room of the site has one or more. */
    @FunctionalInterface
    public interface Page {
        void answer(Visit visit) throws Exception;
    }

    /** A part of the path: {@code id} of {@code /cases/{id}}. */
    public String path(String name) {
        return context.pathParam(name);
    }

    public Parameters parameters() {
        return Parameters.parse(context.queryString());
    }

    /** In Japan. */
    public LocalDate today() {
        return JapanTime.today(site.clock());
    }

    /** Absolute address of a page of this site, for what leaves it: citations, the site map. */
    public String absolute(String address) {
        return Hereabouts.origin(this) + address;
    }

    /**
     * @param trail the way here, from the home page; that one is put before it
     */
    public Frame frame(String title, Link... trail) {
        var way = Stream.concat(Stream.of(home()), Stream.of(trail)).toList();
        return bare(title, way, true).describedBy(StructuredData.trail(way, title, this::absolute));
    }

    /** Without a way here: the home page, results, messages. */
    public Frame frameWithoutTrail(String title) {
        return bare(title, List.of(), true);
    }

    public void show(String html) {
        context.contentType("text/html; charset=utf-8").result(html);
    }

    /** Leads on to another page of the site. */
    public void seeOther(String address) {
        context.redirect(address, HttpStatus.SEE_OTHER);
    }

    /** The same page for what is not held and for what the asker may not see. */
    public void notFound() {
        message(
                404,
                t("common.notfound.title"),
                t("common.notfound.detail"),
                List.of(t("common.notfound.advice.address"), t("common.notfound.advice.search")));
    }

    /**
     * @param detail what is wrong and what to change
     */
    public void refuse(String detail) {
        message(400, t("common.refused.title"), detail, List.of(t("common.refused.advice")));
    }

    public void message(int status, String heading, String message, List<String> advice) {
        context.status(status);
        show(
                Pages.message(
                        new MessagePage(
                                bare(heading, List.of(), false), heading, message, advice)));
    }

    private static Link home() {
        return new Link(t("common.nav.home"), "/");
    }

    private Frame bare(String title, List<Link> trail, boolean kept) {
        var notice = Notices.of(site.upkeep(), audience);
        var internal = audience == Audience.READER;
        return new Frame(title, trail, "", internal, notice, Hereabouts.of(this, kept));
    }
}
