/**
 * Pages of the web: what a page says, without what stands around it.
 *
 * <p>In: bytes or characters of a page. Out: its article in blocks ({@link
 * jp.senrei.indexer.extract.html.HtmlText}) and where it leads ({@link
 * jp.senrei.indexer.extract.html.PageLinks}). {@code PageFurniture} takes away menus, breadcrumbs,
 * 更新日 and the like; what one more content management system calls them is a word in {@code
 * FurnitureHints} (names of classes) or {@code FurnitureWords} (what people read).
 */
@NullMarked
package jp.senrei.indexer.extract.html;

import org.jspecify.annotations.NullMarked;
