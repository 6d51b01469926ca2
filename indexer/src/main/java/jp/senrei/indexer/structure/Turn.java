package jp.senrei.indexer.structure;

import jp.senrei.corpus.model.SpeakerRole;

/**
 * 発言: one turn.
 *
 * @param meeting index in {@link Reading#meetings()}
 * @param sighting index in {@link Reading#sightings()} of the case it belongs to, -1 between cases
 * @param order 1-based within the meeting
 * @param text lines that the page broke inside a sentence put together again
 */
public record Turn(
        int meeting,
        int sighting,
        int order,
        String speaker,
        SpeakerRole role,
        String text,
        Stretch stretch) {}
