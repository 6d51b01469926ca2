/**
 * What the tests of accessibility found when they were last run on every kind of page. {@code
 * results.tsv} is written by {@code AccessibilityTest} of {@code server} ({@code
 * -Dsenrei.update-accessibility=true}) and by nobody else.
 */
@NullMarked
package jp.senrei.web.accessibility;

import org.jspecify.annotations.NullMarked;
