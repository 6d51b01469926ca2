package jp.senrei.corpus.vocabulary;

import java.util.List;

/**
 * A line of one of the vocabulary's files.
 *
 * @param number 1-based, comments counted, as an editor shows it
 */
record VocabularyLine(String file, int number, List<String> cells) {
    VocabularyLine {
        cells = List.copyOf(cells);
    }

    static VocabularyLine of(String file, int number, String text) {
        return new VocabularyLine(file, number, List.of(text.split("\t")));
    }

    /** Columns at the end of a line may be left out. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Several in one cell, separated by |. */
    List<String> forms(int column) {
        return cell(column).isEmpty() ? List.of() : List.of(cell(column).split("\\|"));
    }

    /** To be thrown: the vocabulary is part of the program, and a broken one fails every input. */
    IllegalStateException problem(String what) {
        return new IllegalStateException("%s line %d: %s".formatted(file, number, what));
    }
}
