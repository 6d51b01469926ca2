/** {@code GET /documents/{id}}: the words of one document beside its original. */
@NullMarked
package jp.senrei.server.site.reader;

import org.jspecify.annotations.NullMarked;
