package jp.senrei.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.indexer.index.EarlierVersion;

/** 会議録（案）: what stood in the place of {@link Shiomi#MINUTES} before. */
public final class Drafts {
    /** The version right before, published. */
    public static final String DRAFT = "d123456789abcdef";

    /** The version before that one, internal. */
    public static final String NOTES = "e123456789abcdef";

    private Drafts() {}

    static List<EarlierVersion> of(DocumentEntry minutes) {
        return List.of(
                new EarlierVersion(draft(minutes), Shiomi.MINUTES, 1),
                new EarlierVersion(notes(minutes), Shiomi.MINUTES, 2));
    }

    /** Two turns are worded otherwise, and the chair does not speak yet. */
    private static DocumentEntry draft(DocumentEntry minutes) {
        var turns = new ArrayList<Utterance>();
        for (var turn : minutes.utterances())
            if (turn.order() < 4) turns.add(turn(turn, DRAFT, drafted(turn.text())));
        var text = reworded(minutes.text(), Drafts::drafted);
        return entry(minutes, DRAFT, "令和5年度第1回会議録（案）.pdf", Visibility.PUBLIC, text, turns);
    }

    private static String drafted(String words) {
        return words.replace("品目の確認だけに使い", "品目の確認のために使い")
                .replace("○森田会長　では、意見を付して承認することとします。", "（調整中）");
    }

    private static DocumentEntry notes(DocumentEntry minutes) {
        return entry(
                minutes,
                NOTES,
                "令和5年度第1回会議録（内部検討用）.pdf",
                Visibility.INTERNAL,
                minutes.text(),
                List.of());
    }

    private static Utterance turn(Utterance turn, String document, String text) {
        return new Utterance(
                turn.id(),
                turn.meeting(),
                null,
                turn.order(),
                turn.speaker(),
                turn.role(),
                text,
                document,
                turn.page(),
                turn.passage());
    }

    private static DocumentEntry entry(
            DocumentEntry minutes,
            String id,
            String file,
            Visibility visibility,
            DocumentText text,
            List<Utterance> turns) {
        var newest = minutes.document();
        var document =
                new Document(
                        id,
                        file,
                        id.repeat(4),
                        newest.mediaType(),
                        newest.title(),
                        newest.kinds(),
                        newest.municipality(),
                        newest.meetings(),
                        newest.pages(),
                        visibility,
                        Instant.parse("2026-11-02T03:00:00Z"),
                        List.of());
        return new DocumentEntry(document, text, turns, List.of());
    }

    private static DocumentText reworded(DocumentText text, UnaryOperator<String> rewording) {
        var written = new Shiomi.Text();
        for (var block : text.blocks())
            written.add(block.kind(), block.page(), rewording.apply(text.textOf(block)));
        return written.build(text.pages());
    }
}
