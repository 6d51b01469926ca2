/**
 * What people see: {@link jp.senrei.web.Pages} turns the records of {@link jp.senrei.web.view} into
 * HTML, {@link jp.senrei.web.Assets} holds the style sheet, the scripts and pictures. No index, no
 * archive, no HTTP.
 *
 * <p>Templates stand in {@code src/main/jte} and are compiled with the build; {@code layout.jte} is
 * the frame of every page. A new page is a record, a template and a method of {@code Pages}. Pages
 * work without JavaScript.
 */
@NullMarked
package jp.senrei.web;

import org.jspecify.annotations.NullMarked;
