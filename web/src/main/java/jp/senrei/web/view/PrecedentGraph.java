package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 前後の案件 drawn from left to right, in units of an SVG at its natural size. */
public record PrecedentGraph(int width, int height, List<Node> nodes, List<Edge> edges) {
    public PrecedentGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A case in a box.
     *
     * @param href null for the case of the page
     * @param over its number, or what it is without one
     * @param title in lines that fit
     * @param under 令和4年7月　承認
     * @param name all of it for those who do not see the box
     */
    public record Node(
            int x,
            int y,
            int width,
            int height,
            @Nullable String href,
            String over,
            List<String> title,
            String under,
            String name) {
        public Node {
            title = List.copyOf(title);
        }
    }

    /**
     * From an earlier case to a later one.
     *
     * @param path data of an SVG path
     * @param arrow points of its head, at the later case
     * @param label 変更
     * @param labelX middle of the label
     * @param labelY its base line
     */
    public record Edge(String path, String arrow, String label, int labelX, int labelY) {}
}
