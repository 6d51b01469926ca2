package jp.senrei.indexer.structure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Warning;
import org.jspecify.annotations.Nullable;

/**
 * All that was read from one document.
 *
 * @param municipality {@link Municipality#UNKNOWN} when neither the document nor whoever brought it
 *     says
 * @param meetings at least one as soon as there is a case
 */
public record Reading(
        String title,
        Municipality municipality,
        @Nullable String council,
        Set<DocumentKind> kinds,
        List<MeetingReading> meetings,
        List<Sighting> sightings,
        List<Turn> turns,
        List<Cell> statistics,
        List<Warning> warnings) {

    public Reading {
        kinds = java.util.Collections.unmodifiableSet(new TreeSet<>(kinds));
        meetings = List.copyOf(meetings);
        sightings = List.copyOf(sightings);
        turns = List.copyOf(turns);
        statistics = List.copyOf(statistics);
        warnings = List.copyOf(warnings);
    }

    public Reading withoutTurns() {
        return new Reading(
                title,
                municipality,
                council,
                kinds,
                meetings,
                sightings,
                List.of(),
                statistics,
                warnings);
    }

    /** Of a document that could not be read. */
    public static Reading nothing(
            String title, Municipality municipality, @Nullable String council) {
        return new Reading(
                title,
                municipality,
                council,
                Set.of(DocumentKind.OTHER),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
