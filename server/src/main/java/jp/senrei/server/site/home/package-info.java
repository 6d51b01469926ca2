/** {@code GET /}: what is inside and the ways in. */
@NullMarked
package jp.senrei.server.site.home;

import org.jspecify.annotations.NullMarked;
