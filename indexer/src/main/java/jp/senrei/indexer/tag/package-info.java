/**
 * Mentions in text: articles, organisations with their role, services, certifications, personal
 * information, matters, dates and periods, people, departments, numbers, references to earlier
 * consultations. Pure, one reader each, which says what it {@link jp.senrei.indexer.tag.Found} and
 * where; {@link jp.senrei.indexer.tag.Tagger} runs them over a document.
 *
 * <p>In: the display text, and the sightings with the values of their forms. Out: {@link
 * jp.senrei.indexer.tag.TaggedDocument}. What is known by name comes from {@code
 * corpus.vocabulary}; a new kind of mention is a reader here and a line in {@code
 * DocumentMentions}, and a component of {@link jp.senrei.indexer.tag.Tags} when a dossier tells it.
 */
@NullMarked
package jp.senrei.indexer.tag;

import org.jspecify.annotations.NullMarked;
