package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import jp.senrei.corpus.model.Audience;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a phone has to fetch before it shows a page of the samples. */
class PageWeightTest {
    private static final int MOST_HTML = 60_000;
    private static final int MOST_STYLE = 30_000;
    private static final int MOST_SCRIPT = 40_000;

    @TempDir static Path folder;

    private static SamplesServer samples;

    @BeforeAll
    static void start() throws IOException {
        samples = SamplesServer.start(folder, Audience.VISITOR);
    }

    @AfterAll
    static void stop() {
        if (samples != null) samples.close();
    }

    /** Every page that is a click away from the home page and from one case, meeting, document. */
    @Test
    void everyPageIsLight() throws IOException {
        for (var address : addresses()) {
            var html = new Client(samples.server()).get(address).body();
            assertThat(zipped(html)).as(address).isLessThan(MOST_HTML);
        }
    }

    @Test
    void stylesAndScriptsAreFewAndSmall() throws IOException {
        var styles = new LinkedHashSet<String>();
        var scripts = new LinkedHashSet<String>();
        for (var address : addresses()) {
            var page = Jsoup.parse(new Client(samples.server()).get(address).body());
            styles.addAll(page.select("link[rel=stylesheet]").eachAttr("href"));
            scripts.addAll(page.select("script[src]").eachAttr("src"));
        }
        assertThat(styles).hasSize(1);
        assertThat(bytes(styles)).isLessThanOrEqualTo(MOST_STYLE);
        assertThat(bytes(scripts)).isLessThanOrEqualTo(MOST_SCRIPT);
    }

    private static int bytes(Set<String> addresses) throws IOException {
        int bytes = 0;
        for (var address : addresses)
            bytes += zipped(new Client(samples.server()).get(address.substring(1)).body());
        return bytes;
    }

    private static Set<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        addresses.add("");
        for (var from :
                new String[] {"", "search", "search?type=utterances", "search?type=documents"}) {
            var page = Jsoup.parse(new Client(samples.server()).get(from).body());
            page.select("main a[href^=/], footer a[href^=/]").eachAttr("href").stream()
                    .filter(href -> !href.matches(".*(original|\\.csv).*"))
                    .map(href -> href.substring(1).replaceFirst("#.*", ""))
                    .forEach(addresses::add);
        }
        var some = new ArrayList<>(addresses);
        assertThat(some.size()).isGreaterThan(20);
        return addresses;
    }

    private static int zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
