/** {@code GET /search}: what was found, and what to do where nothing was. */
@NullMarked
package jp.senrei.server.site.results;

import org.jspecify.annotations.NullMarked;
