/**
 * The words the field uses, as data: municipalities, services, companies, certifications,
 * personal-information items, synonyms, variant kanji, and terms for the tokenizer. One
 * tab-separated file each beside this package's resources; a new word is a new line there.
 */
@NullMarked
package jp.senrei.corpus.vocabulary;

import org.jspecify.annotations.NullMarked;
