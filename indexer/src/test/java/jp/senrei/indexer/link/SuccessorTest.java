package jp.senrei.indexer.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuccessorTest {
    private static final Map<String, String> LINE = Map.of("a", "b", "b", "c");

    @Test
    void theNewestStandsInThePlaceOfAllBefore() {
        assertThat(among(LINE, id -> true))
                .containsOnly(
                        Map.entry("a", new Successor("c", 2)),
                        Map.entry("b", new Successor("c", 1)));
    }

    @Test
    void whatMayNotBeSeenOrCannotBeReadTakesNobodysPlace() {
        assertThat(among(LINE, Set.of("a", "b")::contains))
                .containsOnly(Map.entry("a", new Successor("b", 1)));
        assertThat(among(LINE, Set.of("a", "c")::contains))
                .containsOnly(
                        Map.entry("a", new Successor("c", 1)),
                        Map.entry("b", new Successor("c", 1)));
        assertThat(among(LINE, Set.of("a")::contains)).isEmpty();
    }

    /** Nobody writes a circle; a damaged ledger may, and must not make a run go on for ever. */
    @Property
    void aCircleEnds(
            @ForAll @Size(max = 6)
                    Map<
                                    @CharRange(from = 'a', to = 'e') @StringLength(1) String,
                                    @CharRange(from = 'a', to = 'e') @StringLength(1) String>
                            replacedBy) {
        assertThat(among(replacedBy, id -> true).keySet()).isSubsetOf(replacedBy.keySet());
    }

    @Property
    void oneOfACircleStandsForTheOthers(
            @ForAll @Size(max = 5)
                    Map<
                                    @CharRange(from = 'a', to = 'e') @StringLength(1) String,
                                    @CharRange(from = 'a', to = 'e') @StringLength(1) String>
                            replacedBy,
            @ForAll Set<@CharRange(from = 'a', to = 'e') @StringLength(1) String> standing) {
        var successors = among(replacedBy, standing::contains);
        for (var successor : successors.values()) {
            assertThat(standing).contains(successor.newest());
            assertThat(successors).doesNotContainKey(successor.newest());
        }
    }

    @Test
    void twoThatReplacedEachOtherAreNotBothHidden() {
        var circle = Map.of("a", "b", "b", "a", "z", "a");
        assertThat(among(circle, id -> true))
                .containsOnly(
                        Map.entry("b", new Successor("a", 1)),
                        Map.entry("z", new Successor("a", 1)));
        assertThat(among(circle, Set.of("b", "z")::contains))
                .containsOnly(
                        Map.entry("a", new Successor("b", 1)),
                        Map.entry("z", new Successor("b", 1)));
    }

    private static Map<String, Successor> among(
            Map<String, String> replacedBy, Predicate<String> stands) {
        return Successor.among(replacedBy.keySet(), replacedBy::get, stands);
    }
}
