package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * What a name may be typed as: itself and its reading in {@link Romaji}, from its beginning and
 * from each later word on. 保育園の委託 goes by 保育園の委託 and {@code hoikuennoitaku}, and from its second
 * word on by 委託 and {@code itaku}.
 *
 * @param starts from the beginning of the name or of another name for the same thing
 * @param within from a later word of it
 */
record SuggestionKeys(Set<String> starts, Set<String> within) {
    /** Names are typed from one of their first words on. */
    private static final int MOST_STARTS = 16;

    /** UTF-16 units of a name that are read; nobody types more before a choice is clear. */
    private static final int LONGEST = 200;

    /** Longest beginnings in the index: 10 characters with kanji, 16 letters. */
    private static final int LONGEST_WRITTEN = 10;

    private static final int LONGEST_READ = 16;

    private static final List<String> NO_START =
            List.of("助詞", "助動詞", "記号", "名詞-接尾", "動詞-接尾", "動詞-非自立", "名詞-非自立");
    private static final List<String> LEGAL_FORMS =
            List.of(
                    "株式会社", "有限会社", "合同会社", "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人", "社会福祉法人",
                    "(株)");

    private record Token(int start, int end, boolean starts, @Nullable String reading) {
        String spoken(String text) {
            return reading == null ? text.substring(start, end) : reading;
        }
    }

    /**
     * @param others names that lead to this one too
     */
    static SuggestionKeys of(String name, Collection<String> others) {
        var keys = new SuggestionKeys(new LinkedHashSet<>(), new LinkedHashSet<>());
        keys.add(name, true);
        others.forEach(other -> keys.add(other, false));
        return keys;
    }

    /** What a word typed so far may be the beginning of. */
    static Set<String> typed(String word) {
        var cut = cut(Folding.WORDS.fold(word).text());
        if (cut.codePoints().noneMatch(SuggestionKeys::isKanji)) return nonEmpty(Romaji.typed(cut));
        var spoken = new StringBuilder();
        for (var token : tokens(cut)) spoken.append(token.spoken(cut));
        var keys = new LinkedHashSet<String>(List.of(written(cut)));
        if (spoken.codePoints().noneMatch(SuggestionKeys::isKanji))
            keys.addAll(nonEmpty(Romaji.typed(spoken.toString())));
        return keys;
    }

    /** The beginning of a key that is in the index. */
    static String beginning(String key) {
        int longest =
                key.codePoints().anyMatch(SuggestionKeys::isKanji) ? LONGEST_WRITTEN : LONGEST_READ;
        return key.length() <= longest ? key : key.substring(0, Texts.border(key, longest));
    }

    static boolean isLong(String key) {
        return beginning(key).length() < key.length();
    }

    /** All beginnings of these keys, up to the longest in the index. */
    static Set<String> beginnings(Set<String> keys) {
        var all = new LinkedHashSet<String>();
        for (var key : keys) {
            boolean kanji = key.codePoints().anyMatch(SuggestionKeys::isKanji);
            var longest =
                    kanji
                            ? key.substring(0, Math.min(key.length(), LONGEST_WRITTEN))
                            : beginning(key);
            boolean written = !kanji;
            for (int end = 0; end < longest.length(); ) {
                int c = longest.codePointAt(end);
                end += Character.charCount(c);
                written |= isKanji(c);
                if (written) all.add(longest.substring(0, end));
            }
        }
        return all;
    }

    boolean matches(String typed) {
        return Stream.concat(starts.stream(), within.stream())
                .anyMatch(key -> key.startsWith(typed));
    }

    private void add(String name, boolean inside) {
        var text = cut(Folding.WORDS.fold(name).text());
        var tokens = tokens(text);
        int first = startOfName(text);
        int taken = 0;
        for (int i = 0; i < tokens.size() && taken < MOST_STARTS; i++) {
            var token = tokens.get(i);
            boolean atStart = token.start() == 0 || token.start() == first;
            if (!atStart && (!inside || !token.starts())) continue;
            add(
                    atStart ? starts : within,
                    text.substring(token.start()),
                    spoken(tokens.subList(i, tokens.size()), text));
            taken++;
        }
    }

    private static void add(Set<String> keys, String text, String spoken) {
        var written = written(text);
        if (written.codePoints().anyMatch(SuggestionKeys::isKanji)) keys.add(written);
        var read = Romaji.of(spoken);
        if (!read.isEmpty()) keys.add(read);
    }

    private static String spoken(List<Token> tokens, String text) {
        var spoken = new StringBuilder();
        for (var token : tokens) spoken.append(token.spoken(text));
        return spoken.toString();
    }

    /** 株式会社ひかり begins with ひかり too. */
    private static int startOfName(String text) {
        return LEGAL_FORMS.stream()
                .filter(text::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private static String written(String text) {
        return Folding.CHARACTERS.fold(text).text();
    }

    private static List<Token> tokens(String text) {
        var found = new ArrayList<Token>();
        // without the user dictionary: its services have no reading of their own
        try (var tokens = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.NORMAL)) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var part = tokens.addAttribute(PartOfSpeechAttribute.class);
            var reading = tokens.addAttribute(ReadingAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                int start = offset.startOffset();
                var tag = part.getPartOfSpeech() == null ? "" : part.getPartOfSpeech();
                found.add(
                        new Token(
                                start,
                                offset.endOffset(),
                                NO_START.stream().noneMatch(tag::startsWith)
                                        && !isWithinRun(text, start),
                                reading.getReading()));
            }
            tokens.end();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Katakana and Latin words have no words inside: キントーン is no トーン. */
    private static boolean isWithinRun(String text, int start) {
        if (start == 0) return false;
        var before = UnicodeScript.of(text.charAt(start - 1));
        var here = UnicodeScript.of(text.charAt(start));
        boolean isOneWord = here == UnicodeScript.KATAKANA || here == UnicodeScript.LATIN;
        return isOneWord && (here == before || text.charAt(start - 1) == 'ー');
    }

    private static Set<String> nonEmpty(Set<String> keys) {
        keys.remove("");
        return keys;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, Texts.border(text, LONGEST));
    }

    private static boolean isKanji(int c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN;
    }
}
