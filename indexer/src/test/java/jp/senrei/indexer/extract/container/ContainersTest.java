package jp.senrei.indexer.extract.container;

import static jp.senrei.indexer.extract.format.TextAssertions.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.Member;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.extract.child.Unpacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in files: ZIP and e-mail. */
class ContainersTest {
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    static Extractor extractor;

    @TempDir Path folder;
    private Unpacking unpacking;

    @BeforeAll
    static void start() {
        extractor = new Extractor(ExtractorLimits.DEFAULT);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @BeforeEach
    void open() {
        unpacking = extractor.unpacking();
    }

    @Test
    void eachDocumentOfAZipIsAMember() throws IOException {
        var zip =
                zip(
                        StandardCharsets.UTF_8,
                        Map.of("資料/個票.txt", bytes("諮問第1号"), "写真.jpg", bytes("x")));

        var extraction = take("資料.zip", zip);

        assertThat(extraction)
                .isEqualTo(
                        new Extracted(
                                "application/zip",
                                DocumentText.EMPTY,
                                List.of(
                                        new Warning(
                                                "CONTAINER",
                                                "圧縮ファイル（ZIP）です。中の文書 1 件をそれぞれ別の文書として取り込みます（文書でないファイル 1 件は取り込みません）。",
                                                null)),
                                extraction.members()));
        assertThat(names(extraction)).containsExactly("資料/個票.txt");
        assertThat(extraction.members().getFirst().file()).hasBinaryContent(bytes("諮問第1号"));
    }

    @Test
    void membersStayInsideWhenNobodyWantsThem() throws IOException {
        var file = write("資料.zip", zip(StandardCharsets.UTF_8, Map.of("a.txt", bytes("一"))));

        assertThat(extractor.extract(file, "資料.zip"))
                .isInstanceOfSatisfying(
                        Extracted.class,
                        extracted -> {
                            assertThat(extracted.members()).isEmpty();
                            assertThat(extracted.warnings().getFirst().message())
                                    .contains("中の文書 1 件");
                        });
    }

    @Test
    void namesWrittenByWindowsAreShiftJis() throws IOException {
        assertThat(names(take("a.zip", zip(WINDOWS, Map.of("表紙・能登.txt", bytes("一"))))))
                .containsExactly("表紙・能登.txt");
    }

    @Test
    void whatSystemsAddIsPassedOver() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var name : List.of("__MACOSX/._個票.pdf", ".secret.pdf", "~$個票.docx", "Thumbs.db"))
            entries.put(name, bytes("x"));
        entries.put("個票.txt", bytes("一"));

        var extraction = take("a.zip", zip(StandardCharsets.UTF_8, entries));

        assertThat(names(extraction)).containsExactly("個票.txt");
        assertThat(((Extracted) extraction).warnings().getFirst().message())
                .contains("文書でないファイル 4 件");
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/cron.d/a.txt,etc/cron.d/a.txt",
        "/root/a.txt,root/a.txt",
        "..\\..\\a.txt,a.txt",
        "C:\\資料\\a.txt,C/資料/a.txt",
        "a\u202Efdp.txt,afdp.txt",
        "x!/a.txt,x/a.txt",
        "a.zip! /x.txt,a.zip/x.txt",
        "a.zip!:/x.txt,a.zip/x.txt",
        "a.zip!\u3000!\u202E/x.txt,a.zip/x.txt"
    })
    void namesLeadNowhere(String written, String read) throws IOException {
        assertThat(names(take("a.zip", zip(StandardCharsets.UTF_8, Map.of(written, bytes("一"))))))
                .containsExactly(read);
    }

    @Test
    void membersOfOneNameAreAllTaken() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var name : List.of("txt", "txt!", "a.txt", "a?.txt", "a*.txt"))
            entries.put(name, bytes(name));

        assertThat(names(take("a.zip", zip(StandardCharsets.UTF_8, entries))))
                .containsExactly("txt", "txt (2)", "a.txt", "a (2).txt", "a (3).txt");
    }

    /** Nothing of it could be taken out, so it is to be tried again. */
    @Test
    void aZipOfNothingButWhatCannotBeUnpackedIsCorrupt() throws IOException {
        var unknown = zip(StandardCharsets.UTF_8, Map.of("a.txt", bytes("一")));
        var directory = new String(unknown, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        unknown[8] = 99;
        unknown[directory + 10] = 99;

        assertThat(take("a.zip", unknown)).matches(Finding.CORRUPT::isReasonOf);
        assertThat(extractor.extract(write("b.zip", unknown), "b.zip"))
                .matches(Finding.CORRUPT::isReasonOf);
    }

    @Test
    void aZipInAZipIsOpenedAndAThirdIsNot() throws IOException {
        var third = zip(StandardCharsets.UTF_8, Map.of("3.txt", bytes("三")));
        var second = zip(StandardCharsets.UTF_8, Map.of("third.zip", third, "2.txt", bytes("二")));
        var outer = take("outer.zip", zip(StandardCharsets.UTF_8, Map.of("second.zip", second)));

        var inner = takeMember(outer.members().getFirst(), 1);
        assertThat(names(inner)).containsExactlyInAnyOrder("third.zip", "2.txt");
        var innermost =
                inner.members().stream()
                        .filter(member -> member.name().equals("third.zip"))
                        .map(member -> takeMember(member, 2))
                        .toList();
        assertThat(innermost)
                .singleElement()
                .matches(Finding.NESTED_TOO_DEEP::isReasonOf, "is not opened");
    }

    @Test
    void aMailIsItsHeadItsTextAndItsAttachments() throws IOException {
        var mail =
                """
                From: =?UTF-8?B?5LqL5YuZ5bGA?= <jimukyoku@city.shiomi.example>
                Subject: =?ISO-2022-JP?B?GyRCO3FOQSQ0QXdJVRsoQg==?=
                Date: Fri, 20 May 2022 14:00:00 +0900
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: multipart/alternative; boundary="c"

                --c
                Content-Type: text/html; charset=UTF-8

                <p>飾りのある本文</p>
                --c
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64

                5a+p6K2w5Lya44Gu6LOH5paZ44Gn44GZ44CC
                --c--
                --b
                Content-Type: text/plain; charset=UTF-8
                Content-Disposition: attachment; filename="siryo.txt"

                SHIMON 1
                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename="logo.png"

                x
                --b--
                """;

        var extraction =
                take("送付.eml", mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(extraction.mediaType()).isEqualTo("message/rfc822");
        assertThat(blocks(((Extracted) extraction).text()))
                .containsExactly(
                        "PARAGRAPH 1 差出人：事務局 <jimukyoku@city.shiomi.example>",
                        "PARAGRAPH 1 件名：資料ご送付",
                        "PARAGRAPH 1 日付：2022年5月20日（金） 14:00",
                        "PARAGRAPH 1 審議会の資料です。");
        assertThat(names(extraction)).containsExactly("siryo.txt");
        assertThat(extraction.members().getFirst().file()).hasContent("SHIMON 1");
    }

    @Test
    void ofAMailInHtmlTheTextIsRead() throws IOException {
        var mail =
                "From: a@example.jp\r\nContent-Type: text/html; charset=Shift_JIS\r\n\r\n<p>本文</p>";

        assertThat(((Extracted) take("a.eml", mail.getBytes(WINDOWS))).text().text())
                .isEqualTo("差出人：a@example.jp\n本文");
    }

    @Test
    void everyPartOfTextIsRead() throws IOException {
        var mail =
                mixed(
                        part("text/html; charset=UTF-8", "<p>一つ目の本文</p>"),
                        part("application/pdf; name=\"siryo.pdf\"", "%PDF-"),
                        part("text/plain; charset=UTF-8", "二つ目の本文"),
                        part("text/plain; charset=UTF-8", "メーリングリストの案内"));

        var extraction = take("a.eml", mail);

        assertThat(blocks(((Extracted) extraction).text()))
                .containsExactly(
                        "PARAGRAPH 1 差出人：a@example.jp",
                        "PARAGRAPH 1 一つ目の本文",
                        "PARAGRAPH 1 二つ目の本文",
                        "PARAGRAPH 1 メーリングリストの案内");
        assertThat(names(extraction)).containsExactly("siryo.pdf");
    }

    @Test
    void aPlainFormWithNothingInItHidesNothing() throws IOException {
        var mail =
                mixed(
                        "Content-Type: multipart/alternative; boundary=\"c\"\n\n--c\n"
                                + part("text/plain; charset=UTF-8", "　")
                                + "--c\n"
                                + part("text/html; charset=UTF-8", "<p>飾りのある本文</p>")
                                + "--c--\n",
                        part("text/plain; charset=UTF-8", "案内"));

        assertThat(((Extracted) take("a.eml", mail)).text().text())
                .isEqualTo("差出人：a@example.jp\n飾りのある本文\n案内");
    }

    /** However the sender's program tells their names, and when it does not. */
    @Test
    void everyAttachmentIsTakenOrCounted() throws IOException {
        var word = "=?ISO-2022-JP?B?GyRCO3FOQRsoQg==?=";
        var mail =
                mixed(
                        part("text/plain; charset=UTF-8", "本文"),
                        part("text/plain; name=\"" + word + ".txt\"", "1"),
                        part("text/plain\nContent-Disposition: attachment", "2"),
                        part("application/pdf", "%PDF-"),
                        part("application/octet-stream", "x"),
                        part(
                                "text/plain\nContent-Disposition: attachment; filename=\""
                                        + word
                                        + ".txt\"",
                                "3"),
                        part("image/png\nContent-ID: <1@a>", "x"));

        var extraction = take("a.eml", mail);

        assertThat(names(extraction)).containsExactly("資料.txt", "添付.txt", "添付.pdf", "資料 (2).txt");
        assertThat(((Extracted) extraction).warnings())
                .extracting(Warning::message)
                .containsExactly("添付された文書 4 件をそれぞれ別の文書として取り込みます（文書でない添付 1 件は取り込みません）。");
    }

    @Test
    void whatIsOnlyPassedOverIsToldToo() throws IOException {
        var mail = mixed(part("text/plain; charset=UTF-8", "本文"), part("audio/mpeg", "x"));

        assertThat(((Extracted) take("a.eml", mail)).warnings())
                .extracting(Warning::code)
                .containsExactly("ATTACHMENTS");
    }

    /** Seven bits fit US-ASCII too, which is what a mail without a charset is said to be in. */
    @ParameterizedTest
    @ValueSource(strings = {"", "; charset=us-ascii", "; charset=iso-2022-jp"})
    void japaneseInSevenBitsIsReadWhateverIsDeclared(String declared) throws IOException {
        var head =
                "From: =?ISO-2022-JP?B?GyRCfGI2NhsoQg==?= <a@example.jp>\r\nSubject: =?ISO-2022-JP?B?GyRCLSEbKEI=?=\r\nContent-Type: text/plain"
                        + declared
                        + "\r\n\r\n";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes(head));
        bytes.writeBytes("①審議会の髙橋です。".getBytes(Charset.forName("x-windows-iso2022jp")));

        var extracted = (Extracted) take("a.eml", bytes.toByteArray());

        assertThat(extracted.text().text()).isEqualTo("差出人：髙橋 <a@example.jp>\n件名：①\n①審議会の髙橋です。");
        assertThat(extracted.warnings())
                .extracting(Warning::code)
                .isEqualTo(declared.contains("2022") ? List.of() : List.of("ENCODING_GUESSED"));
    }

    @Test
    void lettersThatCannotBeReadAreTold() throws IOException {
        var mail = mixed(part("text/plain; charset=UTF-8", "審議会の資料をお送りします。".repeat(20)));
        mail[mail.length / 2] = (byte) 0xFF;

        assertThat(((Extracted) take("a.eml", mail)).warnings())
                .extracting(Warning::code)
                .containsExactly("ENCODING_GUESSED", "BROKEN_CHARACTERS");
    }

    @Test
    void aMailOfTooMuchTextIsNotCut() throws IOException {
        var mail = mixed(part("text/plain; charset=UTF-8", "一二三四五"), part("text/plain", "123456"));
        try (var strict = new Extractor(ExtractorLimits.DEFAULT.withCharacters(10))) {
            assertThat(strict.extract(write("a.eml", mail), "a.eml"))
                    .matches(Finding.TOO_LARGE::isReasonOf);
        }
    }

    @Test
    void noPasswordIsAskedForWhereNoneIsTried() throws IOException {
        var zip = zip(StandardCharsets.UTF_8, Map.of("a.txt", bytes("秘")));
        var directory = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        zip[6] |= 1;
        zip[directory + 8] |= 1;

        assertThat(take("a.zip", zip))
                .isInstanceOfSatisfying(
                        Extraction.Unreadable.class,
                        locked ->
                                assertThat(locked.reason())
                                        .isEqualTo(
                                                new Warning(
                                                        "ENCRYPTED",
                                                        "パスワードで保護されているため読めません。保護を外したファイルを取り込んでください。",
                                                        null)));
    }

    private static String part(String type, String content) {
        return "Content-Type: " + type + "\n\n" + content + "\n";
    }

    private static byte[] mixed(String... parts) {
        var mail =
                "From: a@example.jp\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n"
                        + String.join("--b\n", parts)
                        + "--b--\n";
        return bytes(mail.replace("\n", "\r\n"));
    }

    private Extraction take(String name, byte[] bytes) throws IOException {
        return extractor.extract(write(name, bytes), name, 0, unpacking);
    }

    private Extraction takeMember(Member member, int depth) {
        return extractor.extract(member.file(), member.name(), depth, unpacking);
    }

    private static List<String> names(Extraction extraction) {
        return extraction.members().stream().map(Member::name).toList();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
