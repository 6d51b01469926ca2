package jp.senrei.corpus.model;

import org.jspecify.annotations.Nullable;

/**
 * What a person should know about one document: kept with it, shown with it.
 *
 * @param code stable, UPPER_SNAKE: NO_TEXT, ENCRYPTED, EMPTY, …
 * @param message what is wrong and what to do, 日本語
 * @param page 1-based, null when it is about the whole
 */
public record Warning(String code, String message, @Nullable Integer page) {}
