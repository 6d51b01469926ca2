package jp.senrei.web.view;

import jp.senrei.web.accessibility.TestResults;

/** アクセシビリティ試験結果: what the last run of the tests found. */
public record AccessibilityResultsPage(Frame frame, TestResults results, Day tested) {}
