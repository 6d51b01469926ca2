/**
 * Writes the fictional PDF and DOCX documents of {@code corpus/samples} from their readable
 * sources.
 */
@NullMarked
package jp.senrei.indexer.samples;

import org.jspecify.annotations.NullMarked;
