package jp.senrei.corpus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicLedgerTest {
    private static final Instant MONDAY = Instant.parse("2026-04-06T01:00:00Z");

    /** Simple names of the public events, each with its document. */
    private static List<String> shown(Event... events) {
        return project(List.of(events)).stream().skip(1).map(PublicLedgerTest::told).toList();
    }

    private static String told(Entry entry) {
        return entry.event().getClass().getSimpleName()
                + entry.json().replaceAll(".*\"document\":\"(\\w+)\".*", " $1");
    }

    private static List<Entry> project(List<Event> events) {
        var publicLedger = new PublicLedger();
        var lines = new ArrayList<Entry>();
        var head = Head.NONE;
        var all = new ArrayList<Event>(List.of(new Event.Opened("1", "new", Map.of("a", "b"))));
        all.addAll(events);
        for (int i = 0; i < all.size(); i++) {
            var entry = Entry.after(head, MONDAY.plusSeconds(i), all.get(i));
            head = entry.head();
            lines.addAll(publicLedger.take(entry));
        }
        return lines;
    }

    private static Event archived(String document, Visibility visibility) {
        return archived(document, visibility, "/home/tanaka/" + document);
    }

    private static Event archived(String document, Visibility visibility, @Nullable String source) {
        return new Event.Archived(
                document, document + "-hash", 7, document + ".pdf", source, visibility);
    }

    private static Event changed(String document, Visibility visibility) {
        return new Event.Changed(document, visibility, null, null);
    }

    @Test
    void onlyWhatIsPublicAtThatMoment() {
        assertThat(
                        shown(
                                archived("a", Visibility.INTERNAL),
                                archived("b", Visibility.PUBLIC),
                                new Event.Unreadable("b", "TIMEOUT", "secret"),
                                new Event.NotArchived("/home/tanaka/c", "NO_ACCESS", "secret"),
                                changed("a", Visibility.PUBLIC),
                                changed("a", Visibility.PUBLIC),
                                new Event.Withdrawn("b", "secret", "tanaka"),
                                new Event.Deleted("b", "b-hash", "b.pdf", "secret", "tanaka"),
                                new Event.Deleted("a", "a-hash", "a.pdf", "secret", "tanaka")))
                .containsExactly("Archived b", "Archived a", "Withdrawn b", "Deleted a");
    }

    @Test
    void reasonsPersonsAndPlacesAreLeftOut() {
        var lines =
                project(
                        List.of(
                                archived("a", Visibility.PUBLIC),
                                new Event.Found("a", "/home/tanaka/again"),
                                archived("w", Visibility.PUBLIC, "https://www.city.example/w.pdf"),
                                new Event.Gone("w", "https://www.city.example/w.pdf"),
                                new Event.Withdrawn("a", "secret", "tanaka"),
                                new Event.Deleted("w", "w-hash", "w.pdf", "secret", "tanaka")));
        var text = String.join("", lines.stream().map(Entry::line).toList());

        assertThat(text).doesNotContain("tanaka", "secret", "/home");
        assertThat(text).contains("https://www.city.example/w.pdf", "\"event\":\"gone\"");
    }

    @Test
    void versionIsToldWhenBothArePublic() {
        assertThat(
                        shown(
                                archived("a", Visibility.PUBLIC),
                                archived("b", Visibility.INTERNAL),
                                new Event.Replaced("a", "b"),
                                changed("b", Visibility.PUBLIC),
                                new Event.Found("a", "/home/tanaka/a")))
                .containsExactly("Archived a", "Archived b", "Replaced a", "Found a");
    }

    /** It never lost its place to a document that nobody was told of. */
    @ParameterizedTest
    @ValueSource(strings = {"/home/tanaka/a", "https://www.city.example/a.pdf"})
    void anInternalVersionComesAndGoesUnseen(String place) {
        assertThat(
                        shown(
                                archived("a", Visibility.PUBLIC, place),
                                archived("b", Visibility.INTERNAL, place),
                                new Event.Replaced("a", "b"),
                                new Event.Deleted("b", "b-hash", "b.pdf", "secret", "tanaka"),
                                new Event.Found("a", place)))
                .containsExactly("Archived a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.1.2.3/a.pdf",
                "https://[fd00::1]/a.pdf",
                "http://intranet/a.pdf",
                "http://bunsho.local/a.pdf",
                "https://www.shiomi.lgwan.jp/a.pdf",
                "http://gyosei.INTERNAL./a.pdf",
                "https://tanaka:secret@www.city.example/a.pdf",
                "ftp://www.city.example/a.pdf",
                "https://www.city.example/a b.pdf",
            })
    void addressesInsideANetworkAreNotTold(String address) {
        var lines =
                project(
                        List.of(
                                archived("a", Visibility.PUBLIC, address),
                                new Event.Gone("a", address),
                                new Event.Found("a", address)));
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().json()).contains("\"source\":null");
    }

    @Test
    void theSafeOneOfTwoAddressesIsTold() {
        var told =
                project(
                        List.of(
                                archived("a", Visibility.INTERNAL, "http://www.city.example/a.pdf"),
                                new Event.Found("a", "https://www.city.example/a.pdf"),
                                new Event.Found("a", "https://10.0.0.1/a.pdf"),
                                changed("a", Visibility.PUBLIC)));
        assertThat(told.getLast().json()).contains("\"https://www.city.example/a.pdf\"");
    }

    /** It may be the name of a person, and the reason to delete it. */
    @Test
    void aDeletionDoesNotRepeatTheNameOfTheFile() {
        var lines =
                project(
                        List.of(
                                archived("a", Visibility.PUBLIC),
                                new Event.Deleted("a", "a-hash", "a.pdf", "secret", "tanaka")));
        assertThat(lines.getLast().json()).contains("a-hash").doesNotContain("a.pdf");
    }

    /** Whoever noted a head finds it again: more events only add lines. */
    @Test
    void beginningStaysWhatItWas() {
        var random = new Random(6);
        var events = new ArrayList<Event>();
        for (int i = 0; i < 300; i++) events.add(any(random));
        var all = project(events);
        for (int length = 0; length < events.size(); length += 7) {
            var earlier = project(events.subList(0, length));
            assertThat(all.subList(0, earlier.size())).isEqualTo(earlier);
        }
        assertThat(all).hasSizeGreaterThan(50);
    }

    /** What happens to internal documents changes nothing but the times of later events. */
    @Test
    void internalDocumentsLeaveNoTrace() {
        var random = new Random(7);
        var with = new ArrayList<Event>();
        var without = new ArrayList<Event>();
        for (int i = 0; i < 300; i++) {
            var event = any(random);
            with.add(event);
            without.add(event);
            with.add(archived("secret" + i, Visibility.INTERNAL));
            with.add(new Event.Found("secret" + i, "https://www.city.example/secret"));
            with.add(new Event.Deleted("secret" + i, "x", "x", "x", "x"));
        }
        assertThat(project(with).stream().map(entry -> entry.number() + told(entry)))
                .containsExactlyElementsOf(
                        project(without).stream()
                                .map(entry -> entry.number() + told(entry))
                                .toList());
        assertThat(project(with)).noneMatch(entry -> entry.json().contains("secret"));
    }

    private static Event any(Random random) {
        var document = "d" + random.nextInt(9);
        var visibility = random.nextBoolean() ? Visibility.PUBLIC : Visibility.INTERNAL;
        return switch (random.nextInt(7)) {
            case 0, 1 -> archived(document, visibility);
            case 2 -> changed(document, visibility);
            case 3 -> new Event.Replaced(document, "d" + random.nextInt(9));
            case 4 -> new Event.Withdrawn(document, "r", "b");
            case 5 -> new Event.Deleted(document, document + "-hash", "f", "r", "b");
            default -> new Event.Found(document, "https://www.city.example/" + random.nextInt(3));
        };
    }
}
