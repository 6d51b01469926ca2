package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 前後の案件: those that a case refers to, and those that refer to it.
 *
 * @param graph null when there is no other case to draw
 */
public record Precedents(
        List<Relative> earlier,
        List<Relative> later,
        List<Relative> further,
        @Nullable PrecedentGraph graph) {
    public Precedents {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
        further = List.copyOf(further);
    }

    public boolean none() {
        return earlier.isEmpty() && later.isEmpty() && further.isEmpty();
    }

    /**
     * One of these cases.
     *
     * @param relation 変更, 継続, 参照
     * @param href null while the archive does not hold it
     * @param text number and title; the words of the reference where it is not held
     * @param written the reference as written, where {@code text} says something else
     * @param proof why it is that case: 番号による; null without one
     * @param place where a document refers to it
     */
    public record Relative(
            String relation,
            @Nullable String href,
            List<Run> text,
            @Nullable String written,
            @Nullable Badge outcome,
            @Nullable Day date,
            @Nullable String proof,
            @Nullable Link place) {
        public Relative {
            text = List.copyOf(text);
        }
    }
}
