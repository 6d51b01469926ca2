package jp.senrei.indexer.index;

import java.time.LocalDate;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index document that is being written: one method for each way in which a field is kept. */
final class IndexDocument {
    private final Document document = new Document();

    Document document() {
        return document;
    }

    /** Only kept, to be read with the document. */
    IndexDocument kept(String field, String value) {
        document.add(new StoredField(field, value));
        return this;
    }

    IndexDocument kept(String field, BytesRef value) {
        document.add(new StoredField(field, value));
        return this;
    }

    /** Found by exactly this value. */
    IndexDocument keyword(String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        return this;
    }

    /** A keyword that the document can also be asked for. */
    IndexDocument term(String field, String value) {
        return keyword(field, value).countable(field, value);
    }

    private IndexDocument countable(String field, String value) {
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        return this;
    }

    /** A case or document it is part of, or itself: what a scope is joined by. */
    IndexDocument belongs(String field, String id) {
        document.add(new KeywordField(field, id, Store.NO));
        return this;
    }

    IndexDocument sortable(String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
        return this;
    }

    IndexDocument number(String field, long value) {
        document.add(new NumericDocValuesField(field, value));
        return this;
    }

    IndexDocument day(@Nullable LocalDate day) {
        if (day == null) return this;
        document.add(new LongPoint(Fields.DAY, day.toEpochDay()));
        return number(Fields.DAY, day.toEpochDay());
    }

    IndexDocument facets(Set<FacetValue> values) {
        for (var value : values) {
            keyword(Fields.filter(value.facet()), value.value());
            countable(Fields.count(value.facet()), value.value());
            if (value.isTold())
                keyword(Fields.told(value.facet()), value.told())
                        .keyword(Fields.byName(value.facet()), value.named());
        }
        return this;
    }

    /** What {@code name:value} finds; nothing where the document does not say it. */
    IndexDocument named(SearchField field, @Nullable String text) {
        return text == null ? this : characters(Fields.named(field), text);
    }

    IndexDocument characters(String field, String text) {
        document.add(new TextField(field, Folding.LETTERS.fold(text).text(), Store.NO));
        return this;
    }

    /** What is searched without a field's name; to be added to, and closed. */
    EntryText text() {
        return new EntryText(document);
    }
}
