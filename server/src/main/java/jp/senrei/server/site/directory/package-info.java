/**
 * Meetings, municipalities, councils, persons, organisations, services, articles: a page for each,
 * with its cases. In, the value of a facet or an id from the address; out, a record of {@code
 * web.view}. What somebody may not see, or nothing has, is not found.
 *
 * <p>{@link jp.senrei.server.site.directory.Entity} is what the pages of municipalities, councils,
 * services, organisations and articles share: one search with that value, and what it counts. A new
 * kind of entity is a handler that puts its sections in order, a word in {@code Entity.address} and
 * a line in {@code server.Routes}.
 *
 * <p>A person has a page as somebody who speaks in office, in public minutes of a public body; it
 * tells nothing but what stands in minutes that the asker may read, and people of the same name in
 * two municipalities are never put together. Search engines may list it, as they may the minutes:
 * what a council answers for in public is to be found. Who wishes otherwise keeps the documents
 * internal; then no visitor meets the name on any page.
 */
@NullMarked
package jp.senrei.server.site.directory;

import org.jspecify.annotations.NullMarked;
