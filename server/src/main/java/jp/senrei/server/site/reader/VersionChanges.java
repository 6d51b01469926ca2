package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Visit;
import jp.senrei.server.versions.Difference;
import jp.senrei.web.Pages;
import jp.senrei.web.view.ChangesPage;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Link;

/**
 * {@code GET /documents/{id}/changes}: what changed to this version from an earlier one, which
 * {@code from} names; from the one before it when nothing does.
 */
public final class VersionChanges {
    private final Visit visit;

    /** Newest first. */
    private final List<Document> versions;

    private VersionChanges(Visit visit, List<Document> versions) {
        this.visit = visit;
        this.versions = versions;
    }

    public static void show(Visit visit) {
        var versions = visit.index().versionsOf(visit.path("id"), visit.audience());
        new VersionChanges(visit, versions)
                .answer(visit.path("id"), visit.parameters().first("from"));
    }

    private void answer(String later, String from) {
        var earlier = from.isEmpty() ? before(later) : Optional.of(from);
        var before = earlier.flatMap(this::read);
        var after = read(later);
        if (after.isEmpty()) Gone.answer(visit);
        else if (before.isEmpty()) visit.notFound();
        else visit.show(Pages.changes(page(before.get(), after.get())));
    }

    private Optional<String> before(String later) {
        int place = versions.stream().map(Document::id).toList().indexOf(later);
        return place < 0 || place + 1 >= versions.size()
                ? Optional.empty()
                : Optional.of(versions.get(place + 1).id());
    }

    /** Only what is a version of this document. */
    private Optional<DocumentEntry> read(String id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .flatMap(version -> visit.index().readDocument(id, visit.audience()));
    }

    private ChangesPage page(DocumentEntry before, DocumentEntry after) {
        var document = after.document();
        var difference = Difference.between(Units.of(before), Units.of(after));
        var address = Addresses.document(document.id());
        var frame =
                visit.frame(
                                t("reader.changes.title"),
                                Reader.allDocuments(),
                                new Link(document.title(), address))
                        .distinguishedBy(document.title(), before.document().file());
        return new ChangesPage(
                frame,
                document.title(),
                version(before.document()),
                version(document),
                others(before.document(), document),
                ChangesView.summary(difference),
                ChangesView.entries(difference));
    }

    private static ChangesPage.Version version(Document version) {
        return new ChangesPage.Version(
                version.file(),
                Day.of(JapanTime.day(version.ingested())),
                new Link(version.file(), Addresses.document(version.id())));
    }

    /** Each version and the one before it, but for the pair that is shown. */
    private List<Link> others(Document shownBefore, Document shownAfter) {
        var others = new ArrayList<Link>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            var after = versions.get(i);
            var before = versions.get(i + 1);
            if (after.id().equals(shownAfter.id()) && before.id().equals(shownBefore.id()))
                continue;
            others.add(
                    new Link(
                            t("reader.changes.pair", before.file(), after.file()),
                            Addresses.changes(before.id(), after.id())));
        }
        return others;
    }
}
