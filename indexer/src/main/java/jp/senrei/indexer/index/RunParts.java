package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run without spaces asks for, piece by piece and as typed: 「第16条による、ドローンでの撮影」 asks for
 * 第16条, ドローン and 撮影.
 */
final class RunParts {
    /** More pieces, or words of one, are more than a page should tell of. */
    private static final int MOST = 16;

    /**
     * @param text a citation or a chunk: 顔認証
     * @param words the words of a chunk: 顔 and 認証; a citation is one
     */
    record Piece(String text, List<String> words) {
        Piece {
            words = List.copyOf(words);
        }

        /** Whether its words mean something alone: those of ドローン撮影 do, 都 of 東京都 does not. */
        boolean comesApart() {
            return words.size() > 1 && words.stream().allMatch(word -> word.length() > 1);
        }
    }

    private final String run;
    private final FoldedText folded;
    private final List<Piece> pieces = new ArrayList<>();

    private RunParts(String run) {
        this.run = run;
        this.folded = Folding.WORDS.fold(run);
    }

    /** One piece, the run itself, when it is one thing; none when it has no word of meaning. */
    static List<Piece> of(String run) {
        if (isOneThing(run)) return List.of(new Piece(run, List.of(run)));
        var parts = new RunParts(run);
        parts.read();
        return parts.pieces.stream().limit(MOST).toList();
    }

    private static boolean isOneThing(String run) {
        var folded = Folding.WORDS.fold(run).text();
        return Thesaurus.STANDARD.knows(run)
                || OneWord.is(folded)
                || PersonWords.person(folded).isPresent()
                || Citations.numberAlone(folded).isPresent()
                || Citations.numberInShort(folded).isPresent()
                || Period.readWord(run).isPresent();
    }

    private void read() {
        int from = 0;
        for (var citation : Citations.all(folded.text())) {
            chunks(from, citation.start());
            var text = typed(citation.start(), citation.end());
            pieces.add(new Piece(text, List.of(text)));
            from = citation.end();
        }
        chunks(from, folded.text().length());
    }

    private void chunks(int start, int end) {
        if (start >= end) return;
        int from = start;
        for (var chunk : ContentWords.of(folded.text().substring(start, end), Thesaurus.STANDARD)) {
            int at = folded.text().indexOf(chunk.text(), from);
            if (at < 0) continue;
            from = at + chunk.text().length();
            pieces.add(new Piece(typed(at, from), words(chunk, at)));
        }
    }

    private List<String> words(ContentWords.Chunk chunk, int start) {
        var words = new ArrayList<String>();
        int from = start;
        for (var word : chunk.words().subList(0, Math.min(chunk.words().size(), MOST))) {
            int at = folded.text().indexOf(word.text(), from);
            if (at < 0) continue;
            from = at + word.text().length();
            words.add(typed(at, from));
        }
        return words;
    }

    private String typed(int start, int end) {
        return folded.source(start, end).of(run);
    }
}
