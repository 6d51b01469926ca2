package jp.senrei.server.site.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.web.view.DocumentPage.Entry;
import jp.senrei.web.view.DocumentPage.Heading;
import jp.senrei.web.view.DocumentPage.Matter;
import jp.senrei.web.view.DocumentPage.Piece;
import jp.senrei.web.view.DocumentPage.Turn;
import org.junit.jupiter.api.Test;

class MattersTest {
    private static final List<Entry> CONTENTS =
            List.of(
                    new Entry("/documents/a?at=u2#u2", "諮問第5号", "図書の貸出しについて", true),
                    new Entry("/documents/a?at=b9#b9", null, "閉会", true));

    @Test
    void theFirstTurnOfACaseHasAHeading() {
        assertThat(Matters.in(List.of(turn("u1"), turn("u2"), turn("u3")), CONTENTS))
                .containsExactly(
                        turn("u1"), new Matter("諮問第5号　図書の貸出しについて"), turn("u2"), turn("u3"));
    }

    @Test
    void aHeadingOfTheDocumentIsNotSaidTwice() {
        var headed = List.<Piece>of(turn("u1"), new Heading(List.of()), turn("u2"));
        assertThat(Matters.in(headed, CONTENTS)).isEqualTo(headed);
    }

    private static Turn turn(String id) {
        return new Turn(id, id, "委員", null, List.of(), "member", null, "", "", 0, null, List.of());
    }
}
