package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.SourceState;
import org.junit.jupiter.api.Test;

/** An empty form or an error page lies at more addresses than anybody would believe. */
class EverywhereTest extends Papers {
    private static final int MANY = 3 * Original.MOST_SOURCES;
    private static final String SAME = "お探しのページは見つかりません。";

    private static List<String> addresses(String form) {
        return IntStream.range(0, MANY).mapToObj(form::formatted).toList();
    }

    private long versions(String id) throws IOException {
        try (var accession = open()) {
            var object = accession.archive().content(id).orElseThrow();
            for (int level = 0; level < 4; level++) object = object.getParent();
            try (var files = Files.list(object)) {
                return files.filter(Files::isDirectory).count();
            }
        }
    }

    @Test
    void theLedgerKnowsAllItsAddressesAndTheArchiveTheFirst() throws IOException {
        var addresses = addresses("/papers/%04d.txt");
        var id = "";
        try (var accession = open()) {
            for (var address : addresses) id = take(accession, address, SAME);
            assertThat(accession.archive().find(id).orElseThrow().sources())
                    .extracting(source -> source.address())
                    .containsExactlyElementsOf(addresses.subList(0, Original.MOST_SOURCES));
        }

        assertThat(states()).containsOnlyKeys(addresses);
        assertThat(versions(id)).isEqualTo(Original.MOST_SOURCES);
    }

    @Test
    void whatItTookThePlaceOfDoesNotComeBackAfterACrash() throws IOException {
        var addresses = addresses("/papers/%04d.txt");
        var id = "";
        try (var accession = open()) {
            for (var address : addresses) take(accession, address, address);
            for (var address : addresses) id = take(accession, address, SAME);
        }
        var before = events();

        try (var accession = openAfterOneThatDied()) {
            for (var address : addresses)
                assertThat(accession.register().at(address).map(DocumentState::id)).contains(id);
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void itIsNoDraftOfAllThatComesWhereItIs() throws IOException {
        var id = "";
        try (var accession = open()) {
            for (var address : addresses("/papers/%04d")) {
                take(accession, address + ".txt", address);
                id = take(accession, address + "（案）.txt", SAME);
            }
        }

        assertThat(versions(id)).isLessThan(4 * Original.MOST_SOURCES);
        assertThat(states().get("/papers/0000（案）.txt")).isEqualTo(SourceState.State.ARCHIVED);
    }
}
