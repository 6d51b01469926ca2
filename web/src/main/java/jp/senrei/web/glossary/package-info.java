/**
 * 用語の説明: the words of councils that a reader may not know, each in two sentences. {@link
 * jp.senrei.web.glossary.Glossary} reads {@code terms.tsv} and finds its terms in a text. A new
 * term is a line there.
 */
@NullMarked
package jp.senrei.web.glossary;

import org.jspecify.annotations.NullMarked;
