package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * 案件 as one part of one document tells it: an agenda's line, a sheet, a discussion, a ruling.
 * Several sightings make a dossier.
 *
 * @param number 諮問番号, width normalised; null when this part gives none
 * @param meeting index in {@link Reading#meetings()}
 * @param pages as an agenda promises them
 * @param stretches its text, in order
 */
public record Sighting(
        Part part,
        CaseKind kind,
        @Nullable String number,
        String title,
        @Nullable String department,
        int meeting,
        @Nullable PageRange pages,
        List<Stretch> stretches,
        Verdict verdict,
        FormValues form) {

    public Sighting {
        if (title.isBlank()) throw new IllegalArgumentException("a case needs a title");
        stretches = List.copyOf(stretches);
    }

    /** Nothing but the number was said: 諮問第52号について、説明をお願いします. */
    public boolean isUntitled() {
        return title.equals(number);
    }

    Sighting at(int otherMeeting) {
        return new Sighting(
                part,
                kind,
                number,
                title,
                department,
                otherMeeting,
                pages,
                stretches,
                verdict,
                form);
    }

    Sighting titled(String otherTitle) {
        return new Sighting(
                part,
                kind,
                number,
                otherTitle,
                department,
                meeting,
                pages,
                stretches,
                verdict,
                form);
    }

    Sighting numbered(@Nullable String otherNumber) {
        return new Sighting(
                part,
                kind,
                otherNumber,
                title,
                department,
                meeting,
                pages,
                stretches,
                verdict,
                form);
    }

    Sighting with(FormValues more, List<Stretch> moreText) {
        var text = new ArrayList<>(stretches);
        text.addAll(moreText);
        return new Sighting(
                part,
                kind,
                number,
                title,
                department,
                meeting,
                pages,
                text,
                verdict,
                form.and(more));
    }
}
