/**
 * What a page shows, as values: text to be escaped by the templates, and addresses chosen by the
 * caller. Nothing here knows where the values come from. A page has one record that holds
 * everything on it; small records are shared between pages.
 */
@NullMarked
package jp.senrei.web.view;

import org.jspecify.annotations.NullMarked;
