/**
 * Meetings, municipalities, councils, persons, organisations, services, articles: a page for each,
 * with its cases.
 */
@NullMarked
package jp.senrei.server.site.directory;

import org.jspecify.annotations.NullMarked;
