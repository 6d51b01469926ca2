package jp.senrei.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstLettersTest {
    private static final Pattern WORDS = Pattern.compile("(?<!不)承認|(?:承|了)知|^議|了$");
    private static final FirstLetters BEGINS = new FirstLetters("承了議");

    @ParameterizedTest
    @ValueSource(strings = {"", "議", "承認不承認承知", "承承認議了", "了知了", "議了議", "何もない"})
    void findsWhatThePatternFinds(String text) {
        var found = new ArrayList<String>();
        var search = BEGINS.in(text, WORDS);
        while (search.find()) found.add(search.match().start() + search.match().group());

        List<String> wanted =
                WORDS.matcher(text).results().map(match -> match.start() + match.group()).toList();
        assertThat(found).isEqualTo(wanted);
    }
}
