package jp.senrei.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jp.senrei.web.view.CasePage;
import jp.senrei.web.view.ConcordancePage;
import jp.senrei.web.view.DocumentPage;
import jp.senrei.web.view.ExtractPage;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.HomePage;
import jp.senrei.web.view.MeetingPage;
import jp.senrei.web.view.MessagePage;
import jp.senrei.web.view.ResultsPage;

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

    public static String caseOf(CasePage page) {
        return render("case.jte", page);
    }

    public static String document(DocumentPage page) {
        return render("document.jte", page);
    }

    public static String extract(ExtractPage page) {
        return render("extract.jte", page);
    }

    public static String meeting(MeetingPage page) {
        return render("meeting.jte", page);
    }

    /** 404 and other answers that are not what was asked for. */
    public static String message(MessagePage page) {
        return render("message.jte", page);
    }

    public static String concordance(ConcordancePage page) {
        return render("concordance.jte", page);
    }

    /** How to search. */
    public static String help(Frame frame) {
        return render("help.jte", frame);
    }

    private static String render(String template, Object page) {
        var html = new StringOutput(32 * 1024);
        ENGINE.render(template, page, html);
        return html.toString();
    }
}
