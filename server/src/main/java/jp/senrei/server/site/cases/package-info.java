/** {@code GET /cases/{id}}: one case with all that the documents say of it. */
@NullMarked
package jp.senrei.server.site.cases;

import org.jspecify.annotations.NullMarked;
