/**
 * Pages that tell nothing of any document, the files that pages refer to, and what programs read of
 * the site ({@link jp.senrei.server.site.about.Machines}).
 */
@NullMarked
package jp.senrei.server.site.about;

import org.jspecify.annotations.NullMarked;
