package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestTest {
    private final Latest<String, String> latest = new Latest<>(10, String::length);

    @Test
    void whatWasNotAskedForTheLongestTimeMakesRoom() {
        latest.keep("first", "12345");
        latest.keep("second", "12345");
        assertThat(latest.find("first")).contains("12345");
        latest.keep("third", "123");
        assertThat(latest.find("second")).isEmpty();
        assertThat(latest.find("first")).contains("12345");
        assertThat(latest.find("third")).contains("123");
    }

    @Test
    void oneInThePlaceOfAnotherTakesItsRoomAsWell() {
        for (int time = 0; time < 5; time++) latest.keep("first", "12345");
        latest.keep("second", "12345");
        assertThat(latest.find("first")).contains("12345");
        assertThat(latest.find("second")).contains("12345");
    }

    @Test
    void whatIsLargerThanAllTheRoomIsGivenAndNotKept() {
        assertThat(latest.keep("large", "12345678901")).isEqualTo("12345678901");
        assertThat(latest.find("large")).isEmpty();
        latest.keep("small", "1234567890");
        assertThat(latest.find("small")).contains("1234567890");
    }
}
