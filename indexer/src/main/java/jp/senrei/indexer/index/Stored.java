package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.Set;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.StatisticsCell;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;

/** What the index keeps of an entry. */
record Stored(Document fields) {
    /** With these fields only: the text of a document may be large. */
    static Stored of(IndexSearcher searcher, int doc, Set<String> fields) throws IOException {
        return new Stored(searcher.storedFields().document(doc, fields));
    }

    <T> T record(Class<T> type) {
        return CorpusJson.read(fields.get(Fields.RECORD), type);
    }

    <T> T text(Class<T> type) {
        return CorpusJson.read(fields.get(Fields.TEXT), type);
    }

    /** Empty in an index that an earlier version of this program wrote. */
    TextLayout layout() {
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

    StatisticsCell[] statistics() {
        return CorpusJson.read(fields.get(Fields.STATISTICS), StatisticsCell[].class);
    }
}
