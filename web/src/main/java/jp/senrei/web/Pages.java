package jp.senrei.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jp.senrei.web.view.AccessibilityPage;
import jp.senrei.web.view.AccessibilityResultsPage;
import jp.senrei.web.view.CasePage;
import jp.senrei.web.view.ChangesPage;
import jp.senrei.web.view.ComparePage;
import jp.senrei.web.view.ConcordancePage;
import jp.senrei.web.view.DocumentPage;
import jp.senrei.web.view.EntityIndex;
import jp.senrei.web.view.EntityPage;
import jp.senrei.web.view.ExtractPage;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.GlossaryPage;
import jp.senrei.web.view.HomePage;
import jp.senrei.web.view.MeetingPage;
import jp.senrei.web.view.MessagePage;
import jp.senrei.web.view.PersonPage;
import jp.senrei.web.view.ResultsPage;
import jp.senrei.web.view.SiteMapPage;
import jp.senrei.web.view.StatisticsHome;
import jp.senrei.web.view.StatisticsPage;
import jp.senrei.web.view.StatusPage;

/** Every page of the site: a record in, a whole HTML document out. Safe for use by many threads. */
public final class Pages {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    Pages.class.getClassLoader(),
                    "jp.senrei.web.templates");

    private Pages() {}

    public static String home(HomePage page) {
        return render("home.jte", page);
    }

    public static String results(ResultsPage page) {
        return render("results.jte", page);
    }

    /** Cases side by side. */
    public static String compare(ComparePage page) {
        return render("compare.jte", page);
    }

    public static String caseOf(CasePage page) {
        return render("case.jte", page);
    }

    public static String document(DocumentPage page) {
        return render("document.jte", page);
    }

    /** 保存の状況. */
    public static String status(StatusPage page) {
        return render("status.jte", page);
    }

    /** What changed between two versions. */
    public static String changes(ChangesPage page) {
        return render("changes.jte", page);
    }

    public static String extract(ExtractPage page) {
        return render("extract.jte", page);
    }

    public static String meeting(MeetingPage page) {
        return render("meeting.jte", page);
    }

    /** Somebody who speaks, with their turns in a meeting. */
    public static String person(PersonPage page) {
        return render("person.jte", page);
    }

    /** 404 and other answers that are not what was asked for. */
    public static String message(MessagePage page) {
        return render("message.jte", page);
    }

    public static String concordance(ConcordancePage page) {
        return render("concordance.jte", page);
    }

    /** A municipality, council, service, organisation or article. */
    public static String entity(EntityPage page) {
        return render("entity.jte", page);
    }

    /** All municipalities, services or organisations. */
    public static String entities(EntityIndex page) {
        return render("entities.jte", page);
    }

    /** 運用状況: which figures there are. */
    public static String statistics(StatisticsHome page) {
        return render("statistics.jte", page);
    }

    public static String figures(StatisticsPage page) {
        return render("figures.jte", page);
    }

    /** How to search. */
    public static String help(Frame frame) {
        return render("help.jte", frame);
    }

    public static String glossary(GlossaryPage page) {
        return render("glossary.jte", page);
    }

    public static String accessibility(AccessibilityPage page) {
        return render("accessibility.jte", page);
    }

    public static String accessibilityResults(AccessibilityResultsPage page) {
        return render("accessibility-results.jte", page);
    }

    /** サイトマップ, for people. */
    public static String sitemap(SiteMapPage page) {
        return render("sitemap.jte", page);
    }

    private static String render(String template, Object page) {
        var html = new StringOutput(32 * 1024);
        ENGINE.render(template, page, html);
        return html.toString();
    }
}
