package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.indexer.index.Fields.Section;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where the text of an entry stands in its fields, kept with the entry: it leads what was found in
 * a field back to the display text without reading the rest of it.
 *
 * <p>As bytes: the number of runs, then for each run source + 1, section, start, length, letters
 * before it since the run before, folded length; all variable-length integers.
 */
record TextLayout(List<Run> runs) {
    /**
     * A stretch of a source, indexed as one value.
     *
     * @param source which text of the entry, from 0; -1 for one that is not quoted (title, facts)
     * @param start in the source, UTF-16 units
     * @param letter the first position in {@link Fields#ALL_CHARACTERS}
     * @param folded UTF-16 units folded for words
     */
    record Run(int source, Section section, int start, int end, int letter, int folded) {
        private Run of(int other) {
            return new Run(other, section, start, end, letter, folded);
        }
    }

    /** A run and a stretch of its folded text. */
    record Place(Run run, int start, int end) {}

    static final TextLayout NONE = new TextLayout(List.of());

    TextLayout {
        runs = List.copyOf(runs);
    }

    BytesRef toBytes() {
        try {
            var out = new ByteBuffersDataOutput();
            out.writeVInt(runs.size());
            int letter = 0;
            for (var run : runs) {
                out.writeVInt(run.source() + 1);
                out.writeVInt(run.section().ordinal());
                out.writeVInt(run.start());
                out.writeVInt(run.end() - run.start());
                out.writeVInt(run.letter() - letter);
                out.writeVInt(run.folded());
                letter = run.letter();
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TextLayout of(BytesRef bytes) {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int size = in.readVInt();
        var runs = new ArrayList<Run>(size);
        int letter = 0;
        for (int i = 0; i < size; i++) {
            int source = in.readVInt() - 1;
            var section = Section.values()[in.readVInt()];
            int start = in.readVInt();
            int end = start + in.readVInt();
            letter += in.readVInt();
            runs.add(new Run(source, section, start, end, letter, in.readVInt()));
        }
        return new TextLayout(runs);
    }

    /** The same with its title as one of the texts that are quoted. */
    TextLayout quotingTitleAs(int source) {
        return new TextLayout(
                runs.stream()
                        .map(run -> run.section() == Section.TITLE ? run.of(source) : run)
                        .toList());
    }

    /** Index of the run that a position of {@link Fields#ALL_CHARACTERS} belongs to. */
    int runOfLetter(int position) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).letter() <= position) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /** Leads offsets of a words field, or of the citations, back to runs: Lucene adds 1 a value. */
    Offsets offsets(String field) {
        var starts = new ArrayList<Integer>();
        var inField = new ArrayList<Run>();
        int start = 0;
        for (var run : runs) {
            if (!field.equals(Fields.CITATIONS) && !field.equals(run.section().words)) continue;
            starts.add(start);
            inField.add(run);
            start += run.folded() + 1;
        }
        return new Offsets(starts, inField);
    }

    /** The values of a field one after the other. */
    record Offsets(List<Integer> starts, List<Run> runs) {
        Place place(int start, int end) {
            int low = 0;
            int high = starts.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (starts.get(middle) <= start) low = middle;
                else high = middle - 1;
            }
            var run = runs.get(low);
            int base = starts.get(low);
            return new Place(run, start - base, Math.min(end - base, run.folded()));
        }
    }
}
