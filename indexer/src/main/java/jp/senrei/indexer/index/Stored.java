package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of an entry. What is made of its fields is made once: for many threads, of
 * which two may make the same.
 */
final class Stored {
    private final Document fields;
    private volatile @Nullable Object record;
    private volatile @Nullable Object text;
    private volatile @Nullable DocumentText documentText;
    private volatile @Nullable TextLayout layout;

    private Stored(Document fields) {
        this.fields = fields;
    }

    /**
     * With these fields only, each of which an entry has once at most: the text of a document may
     * be large, and what stands behind the last of them is not even read.
     */
    static Stored of(IndexSearcher searcher, int doc, Set<String> fields) throws IOException {
        var wanted = new Wanted(fields);
        searcher.storedFields().document(doc, wanted);
        return new Stored(wanted.getDocument());
    }

    private static final class Wanted extends DocumentStoredFieldVisitor {
        private final Set<String> fields;
        private int left;

        Wanted(Set<String> fields) {
            this.fields = fields;
            this.left = fields.size();
        }

        @Override
        public Status needsField(FieldInfo field) {
            if (left == 0) return Status.STOP;
            if (!fields.contains(field.name)) return Status.NO;
            left--;
            return Status.YES;
        }
    }

    /** Characters and bytes. */
    int size() {
        int size = 0;
        for (var field : fields) {
            var bytes = field.binaryValue();
            var words = field.stringValue();
            size += bytes != null ? bytes.length : words != null ? words.length() : 0;
        }
        return size;
    }

    <T> T record(Class<T> type) {
        var made = record;
        if (type.isInstance(made)) return type.cast(made);
        var read = CorpusJson.read(fields.get(Fields.RECORD), type);
        record = read;
        return read;
    }

    <T> T text(Class<T> type) {
        var made = text;
        if (type.isInstance(made)) return type.cast(made);
        var read = CorpusJson.read(fields.get(Fields.TEXT), type);
        text = read;
        return read;
    }

    DocumentText documentText() {
        var made = documentText;
        if (made == null) documentText = made = readDocumentText();
        return made;
    }

    /** In an index that an earlier version of this program wrote, blocks stand with the text. */
    private DocumentText readDocumentText() {
        var blocks = fields.getBinaryValue(Fields.BLOCKS);
        return blocks == null
                ? text(DocumentText.class)
                : BlockTable.read(fields.get(Fields.TEXT), blocks);
    }

    TextLayout layout() {
        var made = layout;
        if (made == null) layout = made = readLayout();
        return made;
    }

    /** Empty in an index that an earlier version of this program wrote. */
    private TextLayout readLayout() {
        var bytes = fields.getBinaryValue(Fields.LAYOUT);
        return bytes == null ? TextLayout.NONE : TextLayout.of(bytes);
    }

    /** None in an index that an earlier version of this program wrote. */
    MentionTable mentions() {
        var json = fields.get(Fields.MENTIONS);
        return json == null ? MentionTable.NONE : CorpusJson.read(json, MentionTable.class);
    }

    ComparedWords comparedWords() {
        return ComparedWords.read(fields.get(Fields.TELLING));
    }

    /** Of an earlier version, whose turns are no entries of their own. */
    List<Utterance> turns() {
        return List.of(CorpusJson.read(fields.get(Fields.TURNS), Utterance[].class));
    }

    String text(String field) {
        return fields.get(field);
    }

    StatisticsCell[] statistics() {
        return CorpusJson.read(fields.get(Fields.STATISTICS), StatisticsCell[].class);
    }
}
