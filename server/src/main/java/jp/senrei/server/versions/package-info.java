/**
 * 版の違い: two versions of one document, turn by turn. Pure. In: the {@link
 * jp.senrei.server.versions.Unit}s of both; out: a {@link jp.senrei.server.versions.Difference}.
 * The only package that names java-diff-utils.
 */
@NullMarked
package jp.senrei.server.versions;

import org.jspecify.annotations.NullMarked;
