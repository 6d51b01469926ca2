package jp.senrei.web.view;

/** A run of text; {@code marked} where it is what was searched for. */
public record Run(String text, boolean marked) {}
