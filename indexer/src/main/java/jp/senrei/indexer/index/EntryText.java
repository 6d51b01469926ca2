package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.indexer.index.Fields.Section;
import jp.senrei.indexer.index.FoldedText.Script;
import jp.senrei.indexer.index.TextLayout.Run;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/**
 * The text of an entry on its way into the index: one run after the other, each with the section it
 * belongs to. All of it goes into the characters view as one value, in which {@link #END} parts
 * what does not stand together; the words view and the citations take each run as a value.
 */
final class EntryText {
    /** No text that is folded has it, so that nothing found reaches over it. */
    private static final char END = '\n';

    private static final FieldType WORDS = withOffsets();
    private static final FieldType CHARACTERS = withoutLength();

    private final Document document;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder characters = new StringBuilder();
    private int letters;

    EntryText(Document document) {
        this.document = document;
    }

    private static FieldType withOffsets() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FieldType withoutLength() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** A text that is found but not quoted. */
    EntryText add(Section section, String text) {
        if (section == Section.TITLE) field(Fields.TITLE_CHARACTERS, letters(text), CHARACTERS);
        return add(-1, section, text, 0, text.length(), false);
    }

    /**
     * What a person would call it, in words that may stand nowhere in its documents: found when
     * asked for, but not in quotes.
     */
    EntryText mean(Section section, String text) {
        var forWords = Folding.WORDS.fold(text).text();
        if (forWords.isEmpty()) return this;
        runs.add(new Run(-1, section, 0, text.length(), letters, forWords.length()));
        field(section.words, forWords, WORDS);
        field(Fields.CITATIONS, forWords, WORDS);
        return this;
    }

    /**
     * A stretch of one of the texts that the entry quotes from.
     *
     * @param source which of them, from 0
     * @param text all of that text
     * @param joins whether the run goes on where the one before ended: a reader sees them as one
     */
    EntryText add(int source, Section section, String text, int start, int end, boolean joins) {
        var display = text.substring(start, end);
        var forWords = Folding.WORDS.fold(display).text();
        var forCharacters = letters(display);
        if (forWords.isEmpty() && forCharacters.isEmpty()) return this;
        part(forCharacters, joins);
        runs.add(new Run(source, section, start, end, letters, forWords.length()));
        append(forCharacters);
        field(section.words, forWords, WORDS);
        field(Fields.CITATIONS, forWords, WORDS);
        return this;
    }

    private void part(String next, boolean joins) {
        if (characters.isEmpty()) return;
        if (!joins) append(String.valueOf(END));
        else if (!next.isEmpty() && wouldRunTogether(next)) append(" ");
    }

    /** As in a text that is folded as a whole: Latin words and numbers stay apart. */
    private boolean wouldRunTogether(String next) {
        var script = Script.of(next.codePointAt(0));
        return script != Script.OTHER
                && script == Script.of(characters.codePointBefore(characters.length()));
    }

    private void append(String folded) {
        characters.append(folded);
        letters += folded.codePointCount(0, folded.length());
    }

    private static String letters(String display) {
        return Folding.LETTERS.fold(display).text();
    }

    private void field(String name, String folded, FieldType type) {
        document.add(new Field(name, folded, type));
    }

    /** Writes what all runs have in common; call it once, at the end. */
    void close() {
        append(String.valueOf(END)); // the last letter has a pair too
        field(Fields.ALL_CHARACTERS, characters.toString(), CHARACTERS);
        document.add(new StoredField(Fields.LAYOUT, new TextLayout(runs).toBytes()));
    }
}
