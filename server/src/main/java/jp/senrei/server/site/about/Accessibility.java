package jp.senrei.server.site.about;

import static jp.senrei.web.text.Texts.t;

import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.accessibility.TestResults;
import jp.senrei.web.view.AccessibilityPage;
import jp.senrei.web.view.AccessibilityResultsPage;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Link;

/** アクセシビリティ方針 and what the tests found. */
public final class Accessibility {
    private Accessibility() {}

    /** {@code GET /accessibility} */
    public static void statement(Visit visit) {
        var frame =
                visit.frame(t("about.accessibility.title"))
                        .summarizedAs(t("about.accessibility.description"));
        var tested = Day.of(TestResults.latest().tested());
        visit.show(
                Pages.accessibility(new AccessibilityPage(frame, visit.site().operator(), tested)));
    }

    /** {@code GET /accessibility/results} */
    public static void results(Visit visit) {
        var statement = new Link(t("about.accessibility.title"), "/accessibility");
        var results = TestResults.latest();
        visit.show(
                Pages.accessibilityResults(
                        new AccessibilityResultsPage(
                                visit.frame(t("about.results.title"), statement),
                                results,
                                Day.of(results.tested()))));
    }
}
