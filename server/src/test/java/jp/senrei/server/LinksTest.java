package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.Parameters;
import jp.senrei.server.question.QuestionReader;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows a link of a page of results loses nothing of the question but what it says. */
class LinksTest {
    private enum Part {
        TYPE,
        TEXT,
        SCOPE,
        WITHOUT,
        FILTERS,
        DAYS,
        SORT,
        SIZE,
        PAGE
    }

    /**
     * What the links of a place may change. Those of no place lead to another search altogether.
     */
    private static final Map<String, Set<Part>> PLACES =
            Map.of(
                    ".chips li:not(:last-child)", EnumSet.of(Part.FILTERS, Part.DAYS, Part.SCOPE),
                    ".chips li:last-child", EnumSet.of(Part.FILTERS, Part.DAYS, Part.SCOPE),
                    ".tabs", EnumSet.of(Part.TYPE),
                    ".pager", EnumSet.of(Part.PAGE),
                    ".rewordings li", EnumSet.of(Part.WITHOUT),
                    ".rewordings > p, .rewordings details > p", EnumSet.of(Part.TEXT),
                    ".meant", EnumSet.of(Part.TEXT),
                    ".tried, .counted", EnumSet.of(Part.TEXT),
                    ".near", EnumSet.complementOf(EnumSet.of(Part.SORT, Part.SIZE, Part.WITHOUT)));

    private static RunningServer running;

    @BeforeAll
    static void start() throws IOException {
        running = RunningServer.of(Audience.READER);
    }

    @AfterAll
    static void stop() throws IOException {
        running.close();
    }

    private record Search(SearchType type, Question question) {
        static Search of(String address) {
            int mark = address.indexOf('?');
            var parameters = Parameters.parse(mark < 0 ? "" : address.substring(mark + 1));
            var read = (QuestionReader.Asked) QuestionReader.read(parameters);
            return new Search(SearchType.of(parameters), read.question().narrowedToLowest());
        }

        Set<Part> changed(Search other) {
            var mine = question;
            var its = other.question;
            var changed = EnumSet.noneOf(Part.class);
            if (type != other.type) changed.add(Part.TYPE);
            if (!mine.text().equals(its.text())) changed.add(Part.TEXT);
            if (type.scope(mine) != type.scope(its)) changed.add(Part.SCOPE);
            if (!mine.without().equals(its.without())) changed.add(Part.WITHOUT);
            if (!mine.filters().equals(its.filters())) changed.add(Part.FILTERS);
            if (!List.of(days(mine)).equals(List.of(days(its)))) changed.add(Part.DAYS);
            if (mine.sort() != its.sort()) changed.add(Part.SORT);
            if (mine.size() != its.size()) changed.add(Part.SIZE);
            if (mine.page() != its.page()) changed.add(Part.PAGE);
            return changed;
        }

        private static String days(Question question) {
            return question.from() + ".." + question.to();
        }
    }

    static List<String> searches() {
        var addresses = new ArrayList<String>();
        for (var text : List.of("", "q=LINE", "q=LINE%20zzz", "q=%E5%86%99%E7%9C%9F"))
            for (var scope : List.of("", "&scope=utterance"))
                for (var without : List.of("", "&without=%E3%83%A9%E3%82%A4%E3%83%B3&size=2"))
                    for (var filters :
                            List.of(
                                    "",
                                    "&matter=outsourcing&matter=other&service=line",
                                    "&year=2022"))
                        for (var days : List.of("", "&from=2019-01-01&to=2030-12-31&sort=date-asc"))
                            for (var type : List.of("", "&type=utterances", "&type=documents"))
                                addresses.add(
                                        "/search?"
                                                + text
                                                + scope
                                                + without
                                                + filters
                                                + days
                                                + type);
        return addresses;
    }

    @ParameterizedTest
    @MethodSource("searches")
    void aLinkChangesNothingButWhatItSays(String address) {
        var asked = Search.of(address);
        var page = page(address);
        PLACES.forEach(
                (place, may) -> {
                    for (var link : links(page, place)) {
                        var led = Search.of(link);
                        assertThat(may)
                                .as("%s from %s in %s", link, address, place)
                                .containsAll(asked.changed(led));
                        if (!may.contains(Part.PAGE)) assertThat(led.question().page()).isOne();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("searches")
    void theFormSentAsItStandsAsksTheSame(String address) {
        var sent = Search.of("/search?" + sent(page(address)));
        assertThat(Search.of(address).changed(sent)).as("form of %s", address).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("searches")
    void theChipsTakeOutOneThingEach(String address) {
        var asked = Search.of(address);
        var links = links(page(address), ".chips li:not(:last-child)");
        long values = asked.question().filters().values().stream().mapToLong(Set::size).sum();
        long days = asked.question().from() == null ? 0 : 1;
        long scopes = asked.question().scope() == null ? 0 : 1;
        assertThat(links).hasSize((int) (values + days + scopes)).doesNotHaveDuplicates();
        assertThat(links).allSatisfy(link -> assertThat(asked.changed(Search.of(link))).hasSize(1));
    }

    /** No place above may be a name that no page has. */
    @Test
    void everyPlaceHasLinks() {
        var without = new ArrayList<>(PLACES.keySet());
        var addresses = new ArrayList<>(searches());
        addresses.add("/search?q=LIME");
        for (var address : addresses) {
            var page = page(address);
            without.removeIf(place -> !links(page, place).isEmpty());
        }
        assertThat(without).isEmpty();
    }

    private static Document page(String address) {
        return running.client().page(address.substring(1));
    }

    private static List<String> links(Document page, String place) {
        return page.select(place).select("a[href^=/search]").eachAttr("href");
    }

    /** What a browser sends: the controls in the form and those that name it, in their order. */
    private static String sent(Document page) {
        return page.select("#search-form [name], [form=search-form][name]").stream()
                .flatMap(LinksTest::values)
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> values(Element control) {
        if (control.is("[type=checkbox]:not([checked])")) return Stream.empty();
        var holder = control.is("select") ? chosen(control) : control;
        return Stream.of(control.attr("name") + "=" + SearchAddress.encode(holder.attr("value")));
    }

    private static Element chosen(Element select) {
        var chosen = select.selectFirst("option[selected]");
        return chosen == null ? select.selectFirst("option") : chosen;
    }
}
