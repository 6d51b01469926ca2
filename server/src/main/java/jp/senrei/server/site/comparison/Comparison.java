package jp.senrei.server.site.comparison;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.server.site.Prose;
import jp.senrei.web.view.ComparePage.Cell;
import jp.senrei.web.view.ComparePage.Row;
import jp.senrei.web.view.ComparePage.Value;
import jp.senrei.web.view.Run;

/** Cases aspect by aspect: what all say and what only some do. */
record Comparison(List<Dossier> cases) {
    Comparison {
        cases = List.copyOf(cases);
    }

    /** A row for each aspect of which a case says something. */
    List<Row> rows() {
        return Aspect.ALL.stream()
                .map(this::row)
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.values().isEmpty()))
                .toList();
    }

    private Row row(Aspect aspect) {
        var said = cases.stream().map(aspect::said).toList();
        var common = common(said);
        var cells = said.stream().map(one -> cell(one, common)).toList();
        boolean same = cases.size() > 1 && said.stream().allMatch(one -> keys(one).equals(common));
        return new Row(t(aspect.name()), same && !common.isEmpty(), cells);
    }

    private Cell cell(List<Said> said, Set<String> common) {
        var values = new ArrayList<Value>();
        for (var one : said) {
            boolean isCommon = cases.size() > 1 && common.contains(one.key());
            values.add(value(one, isCommon));
        }
        return new Cell(values);
    }

    private static Value value(Said one, boolean common) {
        var text = one.text();
        var runs = one.words() ? Prose.runs(text) : List.of(new Run(text, false));
        return new Value(text, runs, one.href(), one.note(), one.words(), common);
    }

    private static Set<String> common(List<List<Said>> said) {
        var common = new HashSet<>(said.isEmpty() ? Set.<String>of() : keys(said.getFirst()));
        said.forEach(one -> common.retainAll(keys(one)));
        return common;
    }

    private static Set<String> keys(List<Said> said) {
        return said.stream().map(Said::key).collect(Collectors.toSet());
    }
}
