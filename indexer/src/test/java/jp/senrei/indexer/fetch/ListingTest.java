package jp.senrei.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import jp.senrei.indexer.extract.html.PageLinks;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final String AT = "https://www.city.example.jp/shisei/shingikai/index.html";

    private static final String PAGE =
            "<html><body><header><a href='/'>潮見市</a></header><nav><ul><li><a href='/shisei/shingikai/koho/menu.html'>広報</a></li>"
                    + "<li><a href='/annai.pdf'>窓口案内（PDF：1MB）</a></li></ul></nav>"
                    + "<main><h1>会議録の一覧</h1><p>審議会の会議録を公開しています。</p><ul>"
                    + "<li><a href='r4-1.pdf'>第1回（PDF：120KB）</a></li>"
                    + "<li><a href='../../_files/00012/r4 2.docx'>第2回（ワード：30KB）</a></li>"
                    + "<li><a href='r4/3.html'>第3回</a></li>"
                    + "<li><a href='r4/3.html#giji'>第3回の議事</a></li>"
                    + "<li><a href='https://www.city.example.jp/shisei/shingikai/r4/4'>第4回</a></li>"
                    + "<li><a href='http://www.city.example.jp/shisei/shingikai/r4-5.pdf'>第5回</a></li>"
                    + "<li><a href='/download.php?id=6'>第6回（PDFファイル）</a></li>"
                    + "<li><a href='/shisei/jinji/'>人事</a></li>"
                    + "<li><a href='https://www.pref.example.jp/tebiki.pdf'>県の手引（PDF）</a></li>"
                    + "<li><a href='mailto:a@city.example.jp'>メール</a></li><li><a href='javascript:void(0)'>印刷</a></li>"
                    + "<li><a href='zu.jpg'>会場図</a></li><li><a href='#top'>上へ</a></li></ul></main></body></html>";

    @Test
    void filesOfTheHostAndPagesBelowTheListingAreTaken() {
        var found = documents(PAGE.getBytes(StandardCharsets.UTF_8));

        assertThat(found.documents())
                .containsExactly(
                        "https://www.city.example.jp/annai.pdf",
                        "https://www.city.example.jp/shisei/shingikai/r4-1.pdf",
                        "https://www.city.example.jp/_files/00012/r4%202.docx",
                        "https://www.city.example.jp/shisei/shingikai/r4/3.html",
                        "https://www.city.example.jp/shisei/shingikai/r4/4",
                        "https://www.city.example.jp/shisei/shingikai/r4-5.pdf",
                        "https://www.city.example.jp/download.php?id=6");
        assertThat(found.elsewhere()).as("the one of the prefecture").isEqualTo(1);
    }

    @Test
    void theBaseOfThePageCounts() {
        var page = "<base href='https://www.city.example.jp/files/'><a href='a.pdf'>a</a>";

        assertThat(documents(page.getBytes(StandardCharsets.UTF_8)).documents())
                .containsExactly("https://www.city.example.jp/files/a.pdf");
    }

    @Test
    void listingsInOldEncodingsAreRead() {
        assertThat(documents(PAGE.getBytes(Charset.forName("windows-31j"))).documents()).hasSize(7);
    }

    @Test
    void whatIsNoPageLeadsNowhere() {
        assertThat(documents(new byte[] {0, 1, 2, 3}).documents()).isEmpty();
    }

    @Test
    void linksWithoutEndAreLookedAtToALimit() {
        var words = "（PDF".repeat(200_000);
        var page = "<a href='a'>%s）</a><a href='b.pdf'>b</a>".formatted(words);
        var nested = "<a href='c.pdf'><object>".repeat(3_000);

        assertThat(PageLinks.of((page + nested).getBytes(StandardCharsets.UTF_8), AT))
                .allSatisfy(link -> assertThat(link.label()).hasSizeLessThanOrEqualTo(200));
        assertThat(documents(page.getBytes(StandardCharsets.UTF_8)).documents())
                .containsExactly(
                        "https://www.city.example.jp/shisei/shingikai/a",
                        "https://www.city.example.jp/shisei/shingikai/b.pdf");
    }

    @Test
    void theWordsOfALinkAreThoseThatAreSeen() {
        var page = "<a href='/download.php?id=6'>第<b>6</b>回（<b>PDF</b>ファイル）<p>12KB</p></a>";

        assertThat(PageLinks.of(page.getBytes(StandardCharsets.UTF_8), AT))
                .extracting(PageLinks.Link::label)
                .containsExactly("第6回（PDFファイル） 12KB");
    }

    private static Listing.Documents documents(byte[] page) {
        return Listing.of(AT, PageLinks.of(page, AT), false);
    }
}
