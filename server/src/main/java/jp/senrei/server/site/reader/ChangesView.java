package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import jp.senrei.server.versions.Change;
import jp.senrei.server.versions.Change.Added;
import jp.senrei.server.versions.Change.Removed;
import jp.senrei.server.versions.Change.Reworded;
import jp.senrei.server.versions.Change.Unchanged;
import jp.senrei.server.versions.Difference;
import jp.senrei.server.versions.Unit;
import jp.senrei.server.versions.Words;
import jp.senrei.web.view.ChangesPage;
import jp.senrei.web.view.ChangesPage.Kind;
import jp.senrei.web.view.Link;

/** What changed, in the words of the page. */
final class ChangesView {
    private ChangesView() {}

    static String summary(Difference difference) {
        if (difference.isEmpty()) return t("reader.changes.none");
        return switch (difference.extent()) {
            case NOTHING -> t("reader.changes.incomparable");
            case WORDS -> counts(difference);
            case TURNS -> t("reader.changes.two", counts(difference), t("reader.changes.abridged"));
        };
    }

    private static String counts(Difference difference) {
        return t(
                "reader.changes.summary",
                difference.count(Reworded.class),
                difference.count(Added.class),
                difference.count(Removed.class));
    }

    /** Nothing where nothing changed. */
    static List<ChangesPage.Entry> entries(Difference difference) {
        return difference.isEmpty()
                ? List.of()
                : difference.changes().stream().map(ChangesView::entry).toList();
    }

    private static ChangesPage.Entry entry(Change change) {
        return switch (change) {
            case Unchanged(int units) ->
                    new ChangesPage.Unchanged(t("reader.changes.unchanged", units));
            case Added(Unit unit) -> alone(unit, Kind.ADDED, t("reader.changes.added"));
            case Removed(Unit unit) -> alone(unit, Kind.REMOVED, t("reader.changes.removed"));
            case Reworded reworded -> reworded(reworded);
        };
    }

    private static ChangesPage.Entry alone(Unit unit, Kind kind, String label) {
        var place = kind == Kind.REMOVED ? before(unit) : after(unit);
        return new ChangesPage.Changed(
                kind,
                label,
                null,
                unit.speaker(),
                List.of(new ChangesPage.Words(kind, unit.text())),
                List.of(place));
    }

    private static ChangesPage.Entry reworded(Reworded change) {
        return new ChangesPage.Changed(
                Kind.REWORDED,
                t("reader.changes.reworded"),
                change.isOfAnotherSpeaker() ? change.earlier().speaker() : null,
                change.later().speaker(),
                change.words().stream().map(ChangesView::words).toList(),
                List.of(before(change.earlier()), after(change.later())));
    }

    private static ChangesPage.Words words(Words words) {
        var kind =
                switch (words.kind()) {
                    case KEPT -> Kind.KEPT;
                    case REMOVED -> Kind.REMOVED;
                    case ADDED -> Kind.ADDED;
                };
        return new ChangesPage.Words(kind, words.text());
    }

    private static Link before(Unit unit) {
        return new Link(t("reader.changes.place.before", unit.page()), unit.address());
    }

    private static Link after(Unit unit) {
        return new Link(t("reader.changes.place.after", unit.page()), unit.address());
    }
}
