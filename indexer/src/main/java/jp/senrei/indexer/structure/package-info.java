/**
 * From blocks to meetings, cases and utterances. Pure: no files, no clock, no index.
 *
 * <p>In: the display text in blocks from {@code extract}. Out: {@link
 * jp.senrei.indexer.structure.Reading}, every quote a span of the display text. {@code Sections}
 * cuts a document at the heads that {@code Heads} knows; each kind of part has its reader ({@code
 * AgendaPapers}, {@code MinutesReader}, {@code SheetReader}, {@code OpinionReader}, {@code
 * StatisticsReader}); {@code AgendaReader} takes up the lines of an agenda, {@code AgendaOutline}
 * decides which are cases, {@code CaseTable} reads lists of cases in tables; {@code VerdictReader}
 * finds what decided a case, {@code MeetingPlacer} which meeting it belongs to. A new layout is a
 * head in {@code Heads}, a branch in {@code DocumentReader} and a folder of fixtures; a new label
 * is a word in {@code Field}.
 */
@NullMarked
package jp.senrei.indexer.structure;

import org.jspecify.annotations.NullMarked;
