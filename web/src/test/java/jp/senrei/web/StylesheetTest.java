package jp.senrei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a { color : red ; }|a{color :red}",
                "/* why */ a{b:c}|a{b:c}",
                "/*! licence */ a{b:c}|/*! licence */ a{b:c}",
                "a /* x */ b , c{d:e}|a b,c{d:e}",
                "a :hover{b:c}|a :hover{b:c}",
                "a::before { content: \"a  /* b */ ; }\" ; }|a::before{content:\"a  /* b */ ; }\"}",
                "a { b: '\\'  x' }|a{b:'\\'  x'}",
                "a { w: calc(1rem + 2px) }|a{w:calc(1rem + 2px)}",
                "@media (min-width: 1rem) and (x: y) { a { b: c } }|@media (min-width:1rem) and (x:y){a{b:c}}",
                "a { b: c } /* never ends|a{b:c}",
                "a { b: \"never ends|a{b:\"never ends"
            })
    void leavesOutWhatMeansNothing(String css, String compact) {
        assertThat(Stylesheet.compact(css)).isEqualTo(compact);
    }

    @Test
    void theSheetThatIsSentKeepsItsLicenceAndItsRules() {
        var sheet = sent();
        assertThat(sheet).startsWith("/*!").contains("MIT License");
        assertThat(sheet.replaceFirst("(?s)/\\*!.*?\\*/", "")).doesNotContain("/*", "\n");
        assertThat(sheet.chars().filter(c -> c == '{').count())
                .isEqualTo(sheet.chars().filter(c -> c == '}').count())
                .isGreaterThan(200);
    }

    private static String sent() {
        var asset = Assets.find("senrei.css").orElseThrow();
        return new String(asset.bytes(), StandardCharsets.UTF_8);
    }
}
