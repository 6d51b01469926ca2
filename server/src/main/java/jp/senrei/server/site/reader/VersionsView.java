package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import jp.senrei.corpus.model.Document;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.site.Addresses;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.DocumentPage.Version;
import jp.senrei.web.view.DocumentPage.Versions;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/** 版: what else there is of the document that is shown. */
final class VersionsView {
    private VersionsView() {}

    /**
     * @param versions newest first, the one that is shown among them
     */
    static @Nullable Versions of(Document shown, List<Document> versions) {
        if (versions.size() < 2) return null;
        var newest = versions.getFirst();
        var all = versions.stream().map(version -> version(version, shown)).toList();
        return newest.id().equals(shown.id())
                ? new Versions(all, null, link("reader.versions.changed", versions.get(1), newest))
                : new Versions(
                        all,
                        new Link(t("reader.versions.newest"), Addresses.document(newest.id())),
                        link("reader.versions.since", shown, newest));
    }

    private static Version version(Document version, Document shown) {
        return new Version(
                new Link(version.file(), Addresses.document(version.id())),
                Day.of(JapanTime.day(version.ingested())),
                version.id().equals(shown.id()));
    }

    private static Link link(String text, Document earlier, Document later) {
        return new Link(t(text), Addresses.changes(earlier.id(), later.id()));
    }
}
