package jp.senrei.server.site.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import jp.senrei.server.site.cases.GraphLayout.Arrow;
import jp.senrei.server.site.cases.GraphLayout.Box;
import jp.senrei.server.site.cases.GraphLayout.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphLayoutTest {
    @Test
    void earlierStandsLeftAndLaterRight() {
        var picture = GraphLayout.of(3, List.of(new Arrow(1, 0), new Arrow(0, 2)));
        assertThat(picture.boxes())
                .extracting(Box::x)
                .containsExactly(
                        8 + GraphLayout.BOX_WIDTH + GraphLayout.GAP_ACROSS,
                        8,
                        8 + 2 * (GraphLayout.BOX_WIDTH + GraphLayout.GAP_ACROSS));
        assertThat(picture.boxes()).extracting(Box::y).containsOnly(8);
        assertThat(picture.height()).isEqualTo(GraphLayout.LEAST_HEIGHT + 16);
    }

    @Test
    void oneCaseAloneIsOneBox() {
        var picture = GraphLayout.of(1, List.of());
        assertThat(picture.boxes()).hasSize(1);
        assertThat(picture.lines()).isEmpty();
        assertThat(picture.width()).isEqualTo(GraphLayout.BOX_WIDTH + 16);
    }

    @Test
    void whatLeadsThereByTwoWaysStandsBehindTheLonger() {
        var arrows = List.of(new Arrow(1, 0), new Arrow(2, 0), new Arrow(2, 1));
        var picture = GraphLayout.of(3, arrows);
        assertThat(picture.boxes().get(2).x()).isLessThan(picture.boxes().get(1).x());
        assertThat(picture.lines()).hasSize(3);
        isClean(picture, arrows);
    }

    @Test
    void casesThatReferToOneAnotherHaveOneArrow() {
        var arrows = List.of(new Arrow(1, 0), new Arrow(0, 1));
        var picture = GraphLayout.of(2, arrows);
        assertThat(picture.lines()).extracting(GraphLayout.Line::index).containsExactly(0);
        isClean(picture, arrows);
    }

    @Test
    void aRingIsDrawnWithoutItsLastArrow() {
        var arrows = List.of(new Arrow(0, 1), new Arrow(1, 2), new Arrow(2, 1));
        isClean(GraphLayout.of(3, arrows), arrows);
    }

    @Test
    void elevenArrowsEndApartFromOneAnother() {
        var arrows = new ArrayList<Arrow>();
        for (var from = 1; from < 12; from++) arrows.add(new Arrow(from, 0));
        var picture = GraphLayout.of(12, arrows);
        var ends =
                picture.lines().stream().map(line -> line.points().getLast()[1]).sorted().toList();
        for (var end = 1; end < ends.size(); end++)
            assertThat(ends.get(end) - ends.get(end - 1)).isEqualTo(GraphLayout.PORT);
        isClean(picture, arrows);
    }

    /** Also with arrows that go round in circles. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void nothingOverlapsAndEveryArrowGoesFromItsBoxToItsBox(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++) {
            var count = 1 + random.nextInt(12);
            var arrows = new LinkedHashSet<Arrow>();
            for (var box = 1; box < count; box++) {
                var other = random.nextInt(box);
                arrows.add(random.nextBoolean() ? new Arrow(box, other) : new Arrow(other, box));
            }
            for (var more = random.nextInt(8); more > 0; more--) {
                var arrow = new Arrow(random.nextInt(count), random.nextInt(count));
                if (arrow.from() != arrow.to()) arrows.add(arrow);
            }
            isClean(GraphLayout.of(count, List.copyOf(arrows)), List.copyOf(arrows));
        }
    }

    private static void isClean(Picture picture, List<Arrow> arrows) {
        var boxes = picture.boxes();
        for (var one = 0; one < boxes.size(); one++) {
            var box = boxes.get(one);
            assertThat(box.x()).isBetween(0, picture.width() - GraphLayout.BOX_WIDTH);
            assertThat(box.y()).isBetween(0, picture.height() - box.height());
            for (var other = 0; other < one; other++)
                assertThat(overlap(box, boxes.get(other))).as("%s %s", arrows, picture).isFalse();
        }
        for (var line : picture.lines()) {
            var arrow = arrows.get(line.index());
            isAtRight(line.points().getFirst(), boxes.get(arrow.from()));
            isAtLeft(line.points().getLast(), boxes.get(arrow.to()));
            for (var point = 1; point + 2 < line.points().size(); point += 2)
                isFree(line.points().get(point), boxes);
            for (var point = 1; point < line.points().size(); point++)
                assertThat(line.points().get(point)[0])
                        .isGreaterThan(line.points().get(point - 1)[0]);
        }
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + GraphLayout.BOX_WIDTH
                && other.x() < one.x() + GraphLayout.BOX_WIDTH
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static void isAtRight(int[] point, Box box) {
        assertThat(point[0]).isEqualTo(box.x() + GraphLayout.BOX_WIDTH);
        assertThat(point[1]).isBetween(box.y(), box.y() + box.height());
    }

    private static void isAtLeft(int[] point, Box box) {
        assertThat(point[0]).isEqualTo(box.x());
        assertThat(point[1]).isBetween(box.y(), box.y() + box.height());
    }

    /** Where an arrow passes a column no box of that column stands. */
    private static void isFree(int[] point, List<Box> boxes) {
        assertThat(boxes)
                .noneMatch(
                        box ->
                                box.x() == point[0]
                                        && box.y() <= point[1]
                                        && point[1] <= box.y() + box.height());
    }
}
