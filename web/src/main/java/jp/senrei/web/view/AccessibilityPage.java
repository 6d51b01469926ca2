package jp.senrei.web.view;

import org.jspecify.annotations.Nullable;

/**
 * アクセシビリティ方針.
 *
 * @param operator who runs the site and how to reach them; null when nobody said
 * @param tested the day of the tests
 */
public record AccessibilityPage(Frame frame, @Nullable String operator, Day tested) {}
