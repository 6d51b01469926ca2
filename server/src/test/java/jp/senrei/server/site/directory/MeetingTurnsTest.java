package jp.senrei.server.site.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.server.site.Addresses;
import jp.senrei.web.view.Bar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingTurnsTest {
    private static final Municipality MINATONO = new Municipality("999991", "湊野市", "架空県");

    private static final MeetingTurns TURNS =
            new MeetingTurns(
                    new Meeting(
                            "999991-20220728",
                            MINATONO,
                            "湊野市審議会",
                            "第1回",
                            LocalDate.of(2022, 7, 28),
                            null,
                            false,
                            null,
                            List.of(),
                            List.of(),
                            null,
                            List.of(),
                            List.of(),
                            null),
                    9,
                    List.of(speaker("富沢", "富澤", 5), speaker("汐", "汐", 2)));

    private static Bucket speaker(String name, String written, long turns) {
        return new Bucket("999991:" + name, written + "（湊野市）", turns, false);
    }

    @Test
    void speakersAreCalledAsTheMinutesWriteThem() {
        assertThat(TURNS.bars()).extracting(Bar::text).startsWith("富澤", "汐").hasSize(3);
        assertThat(TURNS.bars().getFirst().href()).isEqualTo(Addresses.person("999991", "富沢"));
    }

    @ParameterizedTest
    @CsvSource({
        "富澤 さくら, 富沢",
        "富沢さくら, 富沢",
        "富澤 環, 富沢",
        "汐 環, 汐",
        "沖野 環, ",
    })
    void whoIsPresentAndSpeaksHasAPage(String attendee, @Nullable String name) {
        assertThat(TURNS.personOf(attendee))
                .isEqualTo(name == null ? null : Addresses.person("999991", name));
    }
}
