package jp.senrei.corpus.vocabulary;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** よみ: how a word is read aloud, part by part: 個人(こじん)情報(じょうほう). */
public record WordReading(List<Part> parts) {
    /**
     * @param reading in kana; null where nobody can tell without the rest of the sentence, or where
     *     the part is read as it is written
     */
    public record Part(String text, @Nullable String reading) {}

    public WordReading {
        parts = List.copyOf(parts);
    }

    public String word() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
