package jp.senrei.corpus.model;

import org.jspecify.annotations.Nullable;

/**
 * 発言: one turn.
 *
 * @param meeting id
 * @param caseId id of the dossier; null between cases; {@code case} in JSON
 * @param order 1-based within the meeting as this document tells it
 * @param speaker as written: 汐崎会長
 * @param page 1-based
 * @param passage id of the block where it begins
 */
public record Utterance(
        String id,
        String meeting,
        @Nullable String caseId,
        int order,
        String speaker,
        SpeakerRole role,
        String text,
        String document,
        int page,
        @Nullable String passage) {}
