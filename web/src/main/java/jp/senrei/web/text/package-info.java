/**
 * What the interface says, in Japanese and English, and how somebody likes to read. Templates and
 * the code that fills their records ask {@link jp.senrei.web.text.Texts#t} with a key; the language
 * is that of the request ({@link jp.senrei.web.text.Preferences}). Words of documents are never
 * translated; in an English page they stand in elements with {@code lang="ja"}.
 */
@NullMarked
package jp.senrei.web.text;

import org.jspecify.annotations.NullMarked;
