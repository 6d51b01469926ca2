/**
 * {@code GET /compare}: cases side by side. {@link jp.senrei.server.site.comparison.Aspect} lists
 * what is compared; one more is a line there.
 */
@NullMarked
package jp.senrei.server.site.comparison;

import org.jspecify.annotations.NullMarked;
