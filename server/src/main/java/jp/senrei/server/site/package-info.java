/**
 * The pages: each handler of {@link jp.senrei.server.site.Site} asks the index one question and
 * hands a record of {@code jp.senrei.web.view} to the templates. {@code ...View} classes turn
 * domain records into these, {@code Sources} leads from a fact to the passage that says it; nothing
 * here writes HTML.
 */
@NullMarked
package jp.senrei.server.site;

import org.jspecify.annotations.NullMarked;
