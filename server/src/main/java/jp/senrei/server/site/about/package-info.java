/** Pages that tell nothing of any document. */
@NullMarked
package jp.senrei.server.site.about;

import org.jspecify.annotations.NullMarked;
