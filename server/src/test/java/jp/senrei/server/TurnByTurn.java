package jp.senrei.server;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.DocumentEntry;

/** Minutes in which 汐崎会長 and 古閑委員 speak in turn, one paragraph each. */
final class TurnByTurn {
    private static final Municipality SHIOMI = new Municipality("990001", "潮見市", "みなと県");
    private static final String MEETING = "m";

    private TurnByTurn() {}

    /**
     * @param page 1-based, of a turn, whose number is 0-based
     * @param said in a turn
     */
    static DocumentEntry minutes(
            String id,
            String file,
            String mediaType,
            int count,
            IntUnaryOperator page,
            IntFunction<String> said) {
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        var turns = new ArrayList<Utterance>();
        for (int i = 0; i < count; i++) {
            var turn = turn(id, i, page.applyAsInt(i), said.apply(i));
            if (i > 0) text.append('\n');
            int start = text.length();
            text.append("○").append(turn.speaker()).append("　").append(turn.text());
            blocks.add(
                    new Block(Block.Kind.PARAGRAPH, start, text.length(), turn.page(), List.of()));
            turns.add(turn);
        }
        int pages = page.applyAsInt(count - 1);
        return new DocumentEntry(
                document(id, file, mediaType, pages),
                new DocumentText(text.toString(), blocks, pages),
                turns,
                List.of());
    }

    private static Utterance turn(String document, int i, int page, String said) {
        var isChair = i % 2 == 0;
        return new Utterance(
                document + "-u" + (i + 1),
                MEETING,
                null,
                i + 1,
                isChair ? "汐崎会長" : "古閑委員",
                isChair ? SpeakerRole.CHAIR : SpeakerRole.MEMBER,
                said,
                document,
                page,
                "b" + i);
    }

    private static Document document(String id, String file, String mediaType, int pages) {
        return new Document(
                id,
                file,
                id.repeat(4),
                mediaType,
                "会議録",
                List.of(DocumentKind.MINUTES),
                SHIOMI,
                List.of(MEETING),
                pages,
                Visibility.PUBLIC,
                Instant.parse("2026-11-20T16:00:00Z"),
                List.of());
    }

    static Meeting meeting(String document) {
        return new Meeting(
                MEETING,
                SHIOMI,
                "潮見市情報公開・個人情報保護審議会",
                "令和3年度第4回",
                LocalDate.of(2022, 1, 25),
                null,
                false,
                null,
                List.of(),
                List.of(),
                null,
                List.of(document),
                List.of(),
                null);
    }
}
