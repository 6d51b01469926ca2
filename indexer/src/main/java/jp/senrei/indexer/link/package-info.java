/**
 * The same case met again becomes one dossier; references become edges; meetings told by several
 * documents become one. Each fact keeps the place that tells it ({@code EvidenceFinder}), each
 * meeting what its papers promise and nobody brought ({@code Gaps}).
 *
 * <p>In: everything read from the documents of one municipality that one audience may see. Out:
 * {@link jp.senrei.indexer.index.Holdings}. Pure: what a visitor sees is linked from public
 * documents only, so nothing else can shine through.
 *
 * <p>In the room: {@code Meetings} and {@code Clusters} say what is the same, {@code Targets} which
 * case a reference means, {@code DossierWriter} makes one dossier of a cluster, {@code Linker} runs
 * them. A new proof that two papers tell one case belongs in {@code Sameness}, a new way to speak
 * of an earlier case in {@code Asking} or {@code ToldMeeting}.
 */
@NullMarked
package jp.senrei.indexer.link;

import org.jspecify.annotations.NullMarked;
