package jp.senrei.corpus.vocabulary;

import java.util.ArrayList;
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

    /**
     * Blank lines and those that begin with # are passed over.
     *
     * @param columns that every line has at least; the first of them says something
     */
    static List<VocabularyLine> all(String file, int columns, List<String> texts) {
        var lines = new ArrayList<VocabularyLine>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (text.isBlank() || text.startsWith("#")) continue;
            var line = of(file, i + 1, text);
            if (line.cells().size() < columns || line.cell(0).isEmpty())
                throw line.problem("at least %d columns, separated by tabs".formatted(columns));
            lines.add(line);
        }
        return lines;
    }

    static VocabularyLine of(String file, int number, String text) {
        return new VocabularyLine(file, number, List.of(text.split("\t")));
    }

    /** Columns at the end of a line may be left out. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** To be thrown: the vocabulary is part of the program, and a broken one fails every input. */
    IllegalStateException problem(String what) {
        return new IllegalStateException("%s line %d: %s".formatted(file, number, what));
    }
}
