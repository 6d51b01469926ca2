package jp.senrei.server.site.directory;

import java.util.Optional;
import jp.senrei.indexer.index.Speaker;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;

/** {@code GET /people/{municipality}/{name}}, {@code ?meeting=} picks the meeting shown. */
public final class People {
    static final String MEETING = "meeting";

    private People() {}

    public static void show(Visit visit) {
        var speaker = speaker(visit, visit.path("municipality"), visit.path("name"));
        if (speaker.isEmpty()) visit.notFound();
        else {
            var turns = PersonTurns.of(speaker.get(), visit);
            visit.show(Pages.person(new PersonView(visit, speaker.get(), turns).page()));
        }
    }

    private static Optional<Speaker> speaker(Visit visit, String municipality, String name) {
        return visit.index().speakers(municipality, visit.audience()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
