/**
 * Mentions in text: articles, organisations with their role, services, certifications, personal
 * information, matters, references to earlier consultations. Pure, one reader each; {@link
 * jp.senrei.indexer.tag.Tagger} runs them over a sighting.
 *
 * <p>In: a sighting's stretches and the values of its forms. Out: {@link
 * jp.senrei.indexer.tag.Tags}. What is known by name comes from {@code corpus.vocabulary}; a new
 * kind of mention is a reader here and a component of {@code Tags}.
 */
@NullMarked
package jp.senrei.indexer.tag;

import org.jspecify.annotations.NullMarked;
