/**
 * The pages. What all of them share is here; each room of the site is a package below. A class of a
 * room answers an address: it is given a {@link jp.senrei.server.site.Visit}, asks the index and
 * hands a record of {@code jp.senrei.web.view} to the templates. {@code ...View} classes turn
 * domain records into these; nothing here writes HTML. A new page is a record, a template and a
 * method of {@code web.Pages}, a class in one of these rooms and a line in {@code server.Routes}.
 */
@NullMarked
package jp.senrei.server.site;

import org.jspecify.annotations.NullMarked;
