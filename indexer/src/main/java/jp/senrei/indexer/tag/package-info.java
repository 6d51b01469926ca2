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
 *
 * <p>In the room:
 *
 * <ul>
 *   <li>articles: {@code ArticleReader} is the door; {@code ArticleForm} the grammar of the
 *       numbers, {@code LawName} and {@code LawNames} the laws, {@code Clauses} contracts and
 *       quoted laws, {@code ArticleWalk} what puts them together
 *   <li>names: {@code VocabularyMatcher} finds what the vocabulary knows, misread or not, for
 *       {@code ServiceReader}, {@code CertificationReader}, {@code PersonalInformationReader} and
 *       {@code KnownCompanies}; {@code OrganizationReader} reads the others by their {@code
 *       LegalForm}, and {@code OrganizationRoles} what they do
 *   <li>matters, regime, dates, people, departments, numbers, references: one reader each
 * </ul>
 */
@NullMarked
package jp.senrei.indexer.tag;

import org.jspecify.annotations.NullMarked;
