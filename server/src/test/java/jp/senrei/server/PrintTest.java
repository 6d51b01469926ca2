package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of a printer: A4, and on each sheet what it is of and where it comes from. */
class PrintTest {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final float A4_HEIGHT_POINTS = 842;

    @TempDir private static Path folder;

    private static Browser browser;
    private static SamplesServer samples;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        samples = SamplesServer.start(folder, Audience.READER);
    }

    @AfterAll
    static void close() {
        if (samples != null) samples.close();
        if (browser != null) browser.close();
    }

    @Test
    void eachSheetOfMinutesNamesTheMeetingItsDayThePageTheAddressAndTheHash() throws IOException {
        var minutes = document("shiomi-2021-4-minutes.pdf");
        var address = samples.url() + "documents/" + minutes.id();
        var sheets = print(address);
        assertThat(sheets).hasSizeGreaterThan(2);
        for (int sheet = 1; sheet <= sheets.size(); sheet++)
            assertThat(sheets.get(sheet - 1))
                    .contains("潮見市情報公開・個人情報保護審議会(令和3年度第4回、令和4年1月25日)")
                    .contains(sheet + "/" + sheets.size())
                    .contains(address)
                    .contains("閲覧")
                    .contains("内部資料を含む表示です")
                    .contains(minutes.sha256());
    }

    @Test
    void whatOnlyWorksOnAScreenIsNotPrinted() throws IOException {
        var sheets =
                print(samples.url() + "documents/" + document("shiomi-2021-4-minutes.pdf").id());
        assertThat(String.join("", sheets)).doesNotContain("サイトマップ", "出典");
    }

    private static Document document(String file) {
        return samples.index().latestDocuments(100, Audience.READER).stream()
                .filter(document -> document.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /** The words of each sheet, without spaces. */
    private static List<String> print(String address) throws IOException {
        try (var context = browser.chromium().newContext();
                var page = context.newPage()) {
            page.navigate(address);
            var options = new com.microsoft.playwright.Page.PdfOptions().setPreferCSSPageSize(true);
            try (var paper = Loader.loadPDF(page.pdf(options))) {
                var sheets = new ArrayList<String>();
                for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                    var box = paper.getPage(sheet - 1).getMediaBox();
                    assertThat(Math.round(box.getHeight())).isEqualTo(Math.round(A4_HEIGHT_POINTS));
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(sheet);
                    stripper.setEndPage(sheet);
                    sheets.add(plain(stripper.getText(paper)));
                }
                return sheets;
            }
        }
    }

    /** As a PDF may write it: radicals for characters, spaces anywhere. */
    private static String plain(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACES.matcher(folded).replaceAll("");
    }
}
