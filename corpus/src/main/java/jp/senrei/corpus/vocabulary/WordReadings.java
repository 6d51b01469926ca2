package jp.senrei.corpus.vocabulary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads {@code furigana.tsv} and the names in {@code municipalities.tsv}. What a clerk mistyped is
 * told with file and line.
 */
final class WordReadings {
    /** Read only with the words around it: 一日 is いちにち or ついたち. */
    private static final String NOBODY_KNOWS = "-";

    private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヶー]+");
    private static final Pattern APART = Pattern.compile(" ");

    private WordReadings() {}

    static List<WordReading> read(List<VocabularyLine> lines) {
        var all = new ArrayList<WordReading>();
        var words = new HashSet<String>();
        for (var line : lines) {
            var reading = new WordReading(parts(line));
            if (!words.add(reading.word())) throw line.problem(reading.word() + " stands twice");
            all.add(reading);
        }
        return List.copyOf(all);
    }

    /** 朝日町 is あさひまち here and あさひちょう there: such names get no reading. */
    static List<WordReading> ofMunicipalities(List<VocabularyLine> lines) {
        var readings =
                lines.stream()
                        .filter(line -> !line.cell(2).isEmpty() && !line.cell(3).isEmpty())
                        .flatMap(line -> parts(line.cell(2), line.cell(3), line).stream())
                        .collect(
                                groupingBy(
                                        WordReading.Part::text,
                                        LinkedHashMap::new,
                                        mapping(WordReading.Part::reading, toSet())));
        return readings.entrySet().stream()
                .map(entry -> new WordReading(List.of(agreed(entry.getKey(), entry.getValue()))))
                .toList();
    }

    private static WordReading.Part agreed(String name, Set<String> readings) {
        return new WordReading.Part(name, readings.size() == 1 ? readings.iterator().next() : null);
    }

    private static List<WordReading.Part> parts(VocabularyLine line) {
        return parts(line.cell(0), line.cell(1), line);
    }

    private static List<WordReading.Part> parts(String word, String reading, VocabularyLine line) {
        var texts = APART.split(word);
        var readings = APART.split(reading);
        if (texts.length != readings.length)
            throw line.problem(
                    "%s has %d parts, its reading %d"
                            .formatted(word, texts.length, readings.length));
        return IntStream.range(0, texts.length)
                .mapToObj(i -> part(texts[i], readings[i], line))
                .toList();
    }

    private static WordReading.Part part(String text, String reading, VocabularyLine line) {
        if (reading.equals(NOBODY_KNOWS)) return new WordReading.Part(text, null);
        if (text.isEmpty() || !KANA.matcher(reading).matches())
            throw line.problem("a reading is kana, or - for none: " + reading);
        return new WordReading.Part(text, reading);
    }
}
