package jp.senrei.indexer.index;

import java.util.List;
import jp.senrei.corpus.model.Coded;
import org.jspecify.annotations.Nullable;

/**
 * 該当なし: why a question has no hits, and what comes nearest to it. All counts are of what the asker
 * may see, and under the question's filters unless something else is said.
 *
 * @param parts what had to be met, each with its hits alone, as typed; empty for a question without
 *     words
 * @param apart which of the parts have hits alone and none together; empty when a part has none, or
 *     when it takes three to fail
 * @param near what comes near, only with hits, nearest first
 */
public record Absence(Coverage coverage, List<Part> parts, List<Pair> apart, List<Near> near) {
    public Absence {
        parts = List.copyOf(parts);
        apart = List.copyOf(apart);
        near = List.copyOf(near);
    }

    /** Of an index that was never published. */
    static final Absence OF_ALL = new Absence(Coverage.NONE, List.of(), List.of(), List.of());

    /** The parts that have no hits even alone. */
    public List<Part> failed() {
        return parts.stream().filter(part -> part.hits() == 0).toList();
    }

    /**
     * @param text in the query language
     * @param reading as what it is met in whatever form it is written, null for mere words
     * @param names other names it was searched under too
     * @param hits of this part alone
     * @param anywhere whether any case, turn or document has it, with the question's filters or not
     */
    public record Part(
            String text, @Nullable Form reading, List<String> names, long hits, boolean anywhere) {
        public Part {
            names = List.copyOf(names);
        }
    }

    /** What is met in whatever form it is written: 第16条, 十六条, 16条. */
    public enum Form implements Coded {
        ARTICLE("article", "条文"),
        NUMBER("number", "番号"),
        DATE("date", "年月日");

        private final String code;
        private final String label;

        Form(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public record Pair(String one, String other) {}

    /**
     * A question near by.
     *
     * @param left the part left out, null where none is
     * @param hits more than 0
     */
    public record Near(Kind kind, Question question, @Nullable String left, long hits) {
        public enum Kind implements Coded {
            /** The same without filters and days. */
            UNFILTERED("unfiltered", "条件を外す"),
            /** Its words as runs of characters, also within other words. */
            CHARACTERS("characters", "文字の並びとして検索する"),
            /** Without one of its parts. */
            LESS("less", "語を1つ除く"),
            /** Its parts anywhere in a document. */
            WIDER("wider", "同じ文書の中で検索する"),
            /** Any of its parts. */
            ANY("any", "いずれかの語で検索する"),
            /** The same question, asked for cases. */
            CASES("cases", "案件"),
            /** The same question, asked for turns. */
            UTTERANCES("utterances", "発言"),
            /** The same question, asked for documents: also what stands outside of every case. */
            DOCUMENTS("documents", "文書");

            private final String code;
            private final String label;

            Kind(String code, String label) {
                this.code = code;
                this.label = label;
            }

            @Override
            public String code() {
                return code;
            }

            @Override
            public String label() {
                return label;
            }
        }
    }
}
