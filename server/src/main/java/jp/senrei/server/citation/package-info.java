/**
 * 出典の表記: what is cited, in the forms that people paste. In: what a page knows of a case, a turn, a
 * document, a meeting or a table. Out: one line in 公用文 form, Markdown, BibTeX. Pure; always in
 * Japanese, whatever language the page has. Every word comes from documents and is taken as
 * hostile.
 */
@NullMarked
package jp.senrei.server.citation;

import org.jspecify.annotations.NullMarked;
