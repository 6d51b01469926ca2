/**
 * From blocks to meetings, cases and utterances. Pure: no files, no clock, no index.
 *
 * <p>In: the display text in blocks from {@code extract}. Out: {@link
 * jp.senrei.indexer.structure.Reading}, every quote a span of the display text. {@code Sections}
 * cuts a document at the heads that {@code Heads} knows; each kind of part has its reader ({@code
 * AgendaPapers}, {@code MinutesReader}, {@code SheetReader}, {@code OpinionReader}, {@code
 * StatisticsReader}). {@code AgendaReader} takes up the lines of an agenda, {@code AgendaOutline}
 * decides which are cases, {@code CaseTable} reads lists of cases in tables. {@code Speakers}
 * decides which marks introduce a speaker, {@code SpeechReader} reads a turn to its end, {@code
 * Cases} tells of which case it speaks. {@code VerdictReader} finds what decided a case ({@code
 * OutcomeReader} reads a sentence, {@code OpinionBlock} an opinion, {@code Ruling} a ruling, {@code
 * MeetingVerdict} a sentence for several cases). {@code MeetingHead} asks one reader each for
 * number, day, hours, place, roll and observers; what they infer or doubt becomes a warning of the
 * document. A new layout is a head in {@code Heads}, a branch in {@code DocumentReader} and a folder
 * of fixtures; a new label is a word in {@code Field}.
 */
@NullMarked
package jp.senrei.indexer.structure;

import org.jspecify.annotations.NullMarked;
