package jp.senrei.corpus.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** The rows of a {@code .tsv} file, which people edit: a broken one is refused by its number. */
final class TsvRows {
    private TsvRows() {}

    /**
     * Blank lines and those that begin with # are passed over.
     *
     * @param columns that every row has at least; the first of them says something
     */
    static List<String[]> of(String file, int columns, List<String> lines) {
        var rows = new ArrayList<String[]>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) continue;
            var row = line.split("\t");
            if (row.length < columns || row[0].isBlank())
                throw new IllegalArgumentException(
                        "%s の%d行目に誤りがあります。列はタブで区切り、%d列以上にしてください: %s"
                                .formatted(file, i + 1, columns, line));
            rows.add(row);
        }
        return rows;
    }
}
