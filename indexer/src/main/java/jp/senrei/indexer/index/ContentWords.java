package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Reads a run without spaces as a person means it: 「LINEで送信する位置情報」 asks for LINE, 送信 and 位置情報.
 * What stands between two particles is one chunk; particles and words without a meaning of their own are left out.
 */
final class ContentWords {
    /**
     * @param text the chunk as it stands in the run
     * @param words its words
     */
    record Chunk(String text, List<String> words) {}

    private static final Set<String> EMPTY_VERBS = Set.of("する", "ある", "いる", "なる", "できる", "行う", "おる", "れる", "られる", "おこなう");
    private static final List<String> EMPTY_PARTS =
            List.of("助詞", "助動詞", "接続詞", "連体詞", "感動詞", "フィラー", "動詞-非自立", "動詞-接尾", "形容詞-非自立", "名詞-非自立", "名詞-代名詞");
    private static final List<String> STANDING_ALONE = List.of("動詞", "形容詞", "副詞");
    private static final String SEPARATORS = "、。，．,;；・/「」『』【】〔〕［］[]〈〉《》？！?!…";

    private ContentWords() {}

    /** @param run folded by {@link Folding#WORDS} */
    static List<Chunk> of(String run) {
        var chunks = new ArrayList<Chunk>();
        var words = new ArrayList<String>();
        int start = 0;
        int end = 0;
        try (var tokens = Views.reader()) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var part = tokens.addAttribute(PartOfSpeechAttribute.class);
            var base = tokens.addAttribute(BaseFormAttribute.class);
            tokens.setReader(new StringReader(run));
            tokens.reset();
            while (tokens.incrementToken()) {
                var word = run.substring(offset.startOffset(), offset.endOffset());
                var tag = part.getPartOfSpeech() == null ? "" : part.getPartOfSpeech();
                if (isEmpty(word, tag, base.getBaseForm())) {
                    close(run, start, end, words, chunks);
                } else if (isSymbol(word)) {
                    if (!words.isEmpty()) end = offset.endOffset(); // joins what it stands between: ai-ocr
                } else {
                    boolean alone = STANDING_ALONE.stream().anyMatch(tag::startsWith);
                    if (alone) close(run, start, end, words, chunks);
                    if (words.isEmpty()) start = offset.startOffset();
                    words.add(word);
                    end = offset.endOffset();
                    if (alone) close(run, start, end, words, chunks);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close(run, start, end, words, chunks);
        return chunks;
    }

    private static void close(String run, int start, int end, List<String> words, List<Chunk> chunks) {
        if (words.isEmpty()) return;
        int last = end;
        while (last > start && isSymbol(run.substring(last - 1, last)) && !Character.isSurrogate(run.charAt(last - 1))) last--;
        chunks.add(new Chunk(run.substring(start, last), List.copyOf(words)));
        words.clear();
    }

    private static boolean isEmpty(String word, String tag, @Nullable String base) {
        if (word.isBlank() || word.length() == 1 && SEPARATORS.contains(word)) return true;
        if (tag.startsWith("動詞") && EMPTY_VERBS.contains(base == null ? word : base)) return true;
        return EMPTY_PARTS.stream().anyMatch(tag::startsWith);
    }

    private static boolean isSymbol(String word) {
        // 🏫 is a word
        return word.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }
}
