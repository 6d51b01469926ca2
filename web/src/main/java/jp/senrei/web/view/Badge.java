package jp.senrei.web.view;

/**
 * 審議結果 or another value of a closed list. {@code code} picks the colour, {@code label} says it in
 * words.
 */
public record Badge(String code, String label) {}
