package jp.senrei.indexer.extract.pdf;

import static jp.senrei.indexer.extract.pdf.PdfLayoutTest.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.senrei.corpus.model.Warning;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document as a whole: passwords, damage, pages without text, files inside, limits. */
class PdfTextTest {
    private static final String NO_TEXT_LAYER =
            "このページには文字情報がありません。文字認識（OCR）の Tesseract と日本語データ（jpn）を入れて「senrei reindex」を実行するか、"
                    + "文字認識をしたファイルを取り込んでください。";
    private static final String GARBLED =
            "このページの文字情報は壊れていて読めません（文字化け）。文字認識（OCR）の Tesseract と日本語データ（jpn）を入れて「senrei reindex」を実行するか、"
                    + "保存し直したファイルを取り込んでください。";

    @TempDir Path folder;

    // ---- passwords

    @Test
    void ownersPasswordAloneHidesNothing() throws IOException {
        assertThat(lines(read(encrypted("owner", ""), Ocr.NONE))).containsExactly("1 秘密の資料");
    }

    @Test
    void usersPasswordIsNeeded() throws IOException {
        var file = encrypted("owner", "himitsu");

        assertThatThrownBy(() -> read(file, Ocr.NONE)).isInstanceOf(PdfException.Encrypted.class);
        assertThatThrownBy(() -> read(file, List.of("wrong")))
                .isInstanceOf(PdfException.Encrypted.class);
        assertThat(lines(read(file, List.of("wrong", "himitsu")))).containsExactly("1 秘密の資料");
    }

    /** Locked for the holders of certificates, none of whom we are. */
    @Test
    void whatOnlyACertificateOpensIsEncrypted() throws IOException {
        var lock =
                "/Encrypt<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Length 128"
                        + "/CF<</DefaultCryptFilter<</CFM/AESV2/Length 16/Recipients[<3000>]>>>>"
                        + "/StmF/DefaultCryptFilter/StrF/DefaultCryptFilter>>/ID[<00><00>]";
        var out = new ByteArrayOutputStream();
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 100, 10.5f, "秘密の資料").nextPage();
            sheet.document.save(out, CompressParameters.NO_COMPRESSION);
        }
        var plain = out.toString(StandardCharsets.ISO_8859_1);
        var file = folder.resolve("certificate.pdf");
        Files.writeString(
                file,
                plain.replace("trailer\n<<", "trailer\n<<" + lock),
                StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(file, Ocr.NONE)).isInstanceOf(PdfException.Encrypted.class);
    }

    private Path encrypted(String owner, String user) throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 100, 10.5f, "秘密の資料");
            var policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            sheet.document.protect(policy);
            return sheet.save(folder.resolve("secret.pdf"));
        }
    }

    // ---- damage

    @Test
    void whatIsNoPdfIsCorrupt() throws IOException {
        var file = Files.write(folder.resolve("no.pdf"), "%PDF-1.7\nhello".getBytes());

        assertThatThrownBy(() -> read(file, Ocr.NONE)).isInstanceOf(PdfException.Corrupt.class);
    }

    @Test
    void brokenOperatorsCostThemselvesOnly() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 100, 10.5f, "前")
                    .raw("(x) cm /No Tf 1 re Q Q Q /Nothing Do (y) Tj")
                    .text(60, 120, 10.5f, "後");

            assertThat(lines(read(save(sheet), Ocr.NONE))).containsExactly("1 前", "1 後");
        }
    }

    @Test
    void pageThatDrawsWithoutEndIsNamedAndTheOthersAreRead() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.raw("0 0 m\n".repeat(2_000)).nextPage().text(60, 100, 10.5f, "二枚目");
            var limits =
                    new PdfLimits(
                            10,
                            1_000,
                            1_000,
                            1_000,
                            1_000,
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1));

            var text =
                    PdfText.read(save(sheet), List.of(), limits, Ocr.NONE, EmbeddedFiles.LEFT_IN);

            assertThat(lines(text)).containsExactly("2 二枚目");
            assertThat(text.warnings())
                    .containsExactly(
                            new Warning(
                                    "PARTLY_READ",
                                    "このページは壊れているか、複雑すぎて読めませんでした。元のファイルを確かめてください。",
                                    1));
        }
    }

    @Test
    void moreTextOrPagesThanTheLimitsAreTooLarge() throws IOException {
        try (var sheet = new PdfSheet()) {
            var file = save(sheet.text(60, 100, 10.5f, "十文字より長い文章です。").nextPage());
            var few = PdfLimits.DEFAULT.withCharacters(10);
            var onePage =
                    new PdfLimits(
                            1,
                            1_000,
                            1_000,
                            1_000,
                            1_000,
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1));

            assertThatThrownBy(
                            () ->
                                    PdfText.read(
                                            file, List.of(), few, Ocr.NONE, EmbeddedFiles.LEFT_IN))
                    .isInstanceOf(PdfException.TooLarge.class);
            assertThatThrownBy(
                            () ->
                                    PdfText.read(
                                            file,
                                            List.of(),
                                            onePage,
                                            Ocr.NONE,
                                            EmbeddedFiles.LEFT_IN))
                    .isInstanceOf(PdfException.TooLarge.class);
        }
    }

    // ---- pages without text

    @Test
    void pictureOfAPageHasNoTextLayer() throws IOException {
        var text = read(scan(""), Ocr.NONE);

        assertThat(lines(text)).containsExactly("1 表紙");
        assertThat(text.warnings()).containsExactly(new Warning("NO_TEXT_LAYER", NO_TEXT_LAYER, 2));
    }

    /** As some scanners and all that join PDFs write it: a form that draws a form that draws it. */
    @Test
    void pictureInAFormInAFormIsAScanToo() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 800, 10.5f, "- 1 -");
            var file = save(sheet.nested(picture(sheet), 0, 0, PdfSheet.WIDTH, PdfSheet.HEIGHT));

            assertThat(lines(read(file, new Hand(87, "認識した行")))).containsExactly("1 認識した行");
        }
    }

    @Test
    void pictureInAFormThatClaimsToBeHugeIsNotUnpacked() throws IOException {
        try (var sheet = new PdfSheet()) {
            var huge = picture(sheet);
            huge.setWidth(100_000);
            huge.setHeight(100_000);
            var file = save(sheet.nested(huge, 0, 0, PdfSheet.WIDTH, PdfSheet.HEIGHT));

            assertThat(read(file, new Hand(87, "認識した行")).warnings())
                    .extracting(Warning::code)
                    .containsExactly("OCR_EMPTY");
        }
    }

    @Test
    void pictureOfAPageIsRecognised() throws IOException {
        var text = read(scan(""), new Hand(87, "認識した行", "LINE の活用"));

        assertThat(lines(text)).containsExactly("1 表紙", "2 認識した行", "2 LINE の活用");
        assertThat(text.warnings())
                .containsExactly(
                        new Warning(
                                "OCR", "このページは文字認識（OCR）で読みました。確からしさ 87％です。大切な語は原本で確かめてください。", 2));
    }

    @Test
    void pictureWithoutLettersIsNotAskedForAgain() throws IOException {
        assertThat(read(scan(""), new Hand(0)).warnings())
                .singleElement()
                .satisfies(
                        warning -> {
                            assertThat(warning.code()).isEqualTo("OCR_EMPTY");
                            assertThat(warning.page()).isEqualTo(2);
                        });
    }

    /** Also beside a stamp, which is no reading of the page. */
    @ParameterizedTest
    @ValueSource(strings = {"", "資料１"})
    void ocrThatFailsIsToldSoThatItIsAskedAgain(String layer) throws IOException {
        var text = read(scan(layer), new Failing());

        assertThat(text.warnings())
                .containsExactly(
                        new Warning(
                                "OCR_FAILED",
                                "このページの文字認識（OCR）が途中で止まったか、決められた時間内に終わりませんでした。「senrei ingest --retry」を実行して、もう一度読み取ってください。",
                                2));
        assertThat(lines(text)).hasSize(layer.isEmpty() ? 1 : 2);
    }

    @Test
    void pagesForWhichNoTimeIsLeftAreToldToo() throws IOException {
        var defaults = PdfLimits.DEFAULT;
        var noTime =
                new PdfLimits(
                        defaults.pages(),
                        defaults.operators(),
                        defaults.glyphs(),
                        defaults.characters(),
                        defaults.pixels(),
                        defaults.page(),
                        Duration.ZERO);

        assertThat(
                        PdfText.read(
                                        scan(""),
                                        List.of(),
                                        noTime,
                                        new Hand(90, "読めた"),
                                        EmbeddedFiles.LEFT_IN)
                                .warnings())
                .extracting(Warning::code)
                .containsExactly("OCR_FAILED");
    }

    /** It is there, and ends without a reading. */
    private static final class Failing implements Ocr {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<Recognised> read(BufferedImage page, int dpi, Duration limit) {
            return Optional.empty();
        }
    }

    /** A scanner that reads letters itself puts them, unseen, under its picture. */
    @Test
    void textUnderAScanIsTheText() throws IOException {
        var layer = "諮問第一号について事務局から説明があり委員から質問があった後に承認することとされた。".repeat(2);
        var text = read(scan(layer), new Hand(99, "読み直し"));

        assertThat(lines(text)).containsExactly("1 表紙", "2 " + layer);
        assertThat(text.warnings()).isEmpty();
    }

    @Test
    void stampOnAScanIsKeptWhereThereIsNoOcr() throws IOException {
        var text = read(scan("資料１"), Ocr.NONE);

        assertThat(lines(text)).containsExactly("1 表紙", "2 資料１");
        assertThat(text.warnings()).hasSize(1);
        assertThat(lines(read(scan("資料１"), new Hand(90, "資料１ 諮問書"))))
                .containsExactly("1 表紙", "2 資料１ 諮問書");
    }

    private Path scan(String layer) throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 100, 10.5f, "表紙").nextPage();
            sheet.image(picture(sheet), 0, 0, PdfSheet.WIDTH, PdfSheet.HEIGHT);
            if (!layer.isEmpty()) sheet.raw("3 Tr").text(20, 50, 6, layer);
            return save(sheet);
        }
    }

    private static PDImageXObject picture(PdfSheet sheet) throws IOException {
        return LosslessFactory.createFromImage(
                sheet.document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY));
    }

    @Test
    void fontThatTellsNoLettersIsGarbled() throws IOException {
        try (var sheet = new PdfSheet()) {
            var fonts = new COSDictionary();
            fonts.setItem("F9", withoutLetters());
            sheet.ownFonts(fonts).raw("BT /F9 10 Tf 60 700 Td <0123456789ABCDEF> Tj ET");
            var file = save(sheet);

            var text = read(file, Ocr.NONE);
            assertThat(text.hasText()).isFalse();
            assertThat(text.warnings()).containsExactly(new Warning("NO_TEXT_LAYER", GARBLED, 1));
            assertThat(lines(read(file, new Hand(70, "読めた")))).containsExactly("1 読めた");
        }
    }

    /** Numbers of glyphs, and no way to letters. */
    private static COSDictionary withoutLetters() {
        var font = PdfSheet.font("Identity-H");
        font.removeItem(COSName.TO_UNICODE);
        var descendant = (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        descendant.getCOSDictionary(COSName.CIDSYSTEMINFO).setString(COSName.ORDERING, "Identity");
        return font;
    }

    @Test
    void wrongCodePageAndPrivateLettersAreGarbled() {
        assertThat(PageText.of(page("ƒƒCƒ“‚Ì•¶Žš‚ª‰»‚¯‚½—áÂÃÄÅÆÇ"))).isEqualTo(PageText.GARBLED);
        assertThat(PageText.of(page("\uE001\uE002\uE003審議"))).isEqualTo(PageText.GARBLED);
        assertThat(PageText.of(page("넶뇶뇷놶뉶눶눇놷뇸뇹넹넺녋녌녍녎녏녏녋녍"))).isEqualTo(PageText.GARBLED);
        assertThat(PageText.of(page("審議会の会議録である。"))).isEqualTo(PageText.READABLE);
        assertThat(PageText.of(page("Résumé of the council’s meeting in “Shiomi”")))
                .isEqualTo(PageText.READABLE);
        assertThat(PageText.of(page("\uF0B7 項目の一つ目"))).isEqualTo(PageText.READABLE);
    }

    /** Signs that Japanese writes too are no sign of damage, however many. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "佐藤委員 ×／鈴木委員 ○／高橋委員 ×／田中委員 ○／山本委員 ×",
                "評価 ○ × × ○ △ × ○ × × ○ 委員会の評価 ± 0 ° 以内",
                "9:00~10:00 会議室準備 10:00~11:00 受付 11:00~12:00 開会",
                "条例第2条にいう“個人情報”と“保有個人情報”と“個人番号”の‘違い’",
                "• 目的\n• 範囲\n• 期間\n• 委託先\n• 安全管理措置\n• その他の事項",
                "A班|B班|C班 担当の委員は山本|田中|佐藤の三名とする",
            })
    void signsThatJapaneseWritesTooAreReadable(String text) {
        assertThat(PageText.of(page(text))).isEqualTo(PageText.READABLE);
    }

    @Test
    void lostKanaAreGarbled() {
        assertThat(PageText.of(page("審議会{会議録}^個人情報`保護\\答申{承認}^条件`委託\\再委託")))
                .isEqualTo(PageText.GARBLED);
    }

    private static PageContent page(String text) {
        var glyphs =
                text.codePoints()
                        .mapToObj(
                                c ->
                                        new Glyph(
                                                Character.toString(c),
                                                new Box(0, 0, 1, 1),
                                                1,
                                                Direction.RIGHT,
                                                false))
                        .toList();
        return new PageContent(new Sheet(100, 100), glyphs, "", List.of(), 0, 0, false);
    }

    // ---- files inside

    @Test
    void filesInsideAreHandedOut() throws IOException {
        try (var sheet = new PdfSheet()) {
            sheet.text(60, 100, 10.5f, "本文");
            embed(sheet, "../../個票.txt", "諮問個票");
            var found = new TreeMap<String, String>();

            PdfText.read(
                    save(sheet),
                    List.of(),
                    PdfLimits.DEFAULT,
                    Ocr.NONE,
                    (name, content) -> {
                        try (var in = content.open()) {
                            found.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    });

            assertThat(found).containsExactly(Map.entry("../../個票.txt", "諮問個票"));
        }
    }

    private static void embed(PdfSheet sheet, String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        var embedded = new PDEmbeddedFile(sheet.document, new ByteArrayInputStream(bytes));
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification));
        var names = new PDDocumentNameDictionary(sheet.document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        sheet.document.getDocumentCatalog().setNames(names);
    }

    // ---- helpers

    private Path save(PdfSheet sheet) throws IOException {
        return sheet.save(Files.createTempFile(folder, "sheet", ".pdf"));
    }

    private static PdfText read(Path file, Ocr ocr) throws IOException {
        return PdfText.read(file, List.of(), PdfLimits.DEFAULT, ocr, EmbeddedFiles.LEFT_IN);
    }

    private static PdfText read(Path file, List<String> passwords) throws IOException {
        return PdfText.read(file, passwords, PdfLimits.DEFAULT, Ocr.NONE, EmbeddedFiles.LEFT_IN);
    }

    /** OCR that says what it is told to. */
    private record Hand(int confidence, List<String> says) implements Ocr {
        Hand(int confidence, String... says) {
            this(confidence, List.of(says));
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<Recognised> read(BufferedImage page, int dpi, Duration limit) {
            assertThat(page.getWidth()).isGreaterThan(2000);
            return Optional.of(new Recognised(says, confidence));
        }
    }
}
