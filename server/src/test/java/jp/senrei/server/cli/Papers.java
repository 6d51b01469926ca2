package jp.senrei.server.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files that somebody may bring, good ones and bad ones, of a city that does not exist. */
final class Papers {
    static final String AGENDA =
            """
            令和3年度第4回 潮見市個人情報保護審議会 次第
            日時 令和4年1月25日（火）午後2時から
            場所 潮見市役所 3階会議室
            1 開会
            2 諮問事項
            (1) 諮問第112号 検診予約におけるＬＩＮＥの利用について
            3 閉会
            """;

    static final String OPERATIONS =
            """
            令和3年度
            潮見市
            情報公開制度の運用状況
            1 請求の件数
            区分\t請求（件）\t公開
            市長\t120\t100
            教育委員会\t30\t28
            """;

    private Papers() {}

    static Path text(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    static Path pdfWithoutText(Path file) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        return file;
    }

    static Path encryptedPdf(Path file) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    /** With the password 「user」; says that there is a Council of Shiomi. */
    static Path lockedPdf(Path file) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Council of Shiomi");
                content.endText();
            }
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    /** A picture with the name of a text. */
    static Path binary(Path file) throws IOException {
        var bytes = new byte[4096];
        new java.util.Random(7).nextBytes(bytes);
        System.arraycopy(
                new byte[] {
                    (byte) 0x89,
                    'P',
                    'N',
                    'G',
                    '\r',
                    '\n',
                    0x1A,
                    '\n',
                    0,
                    0,
                    0,
                    13,
                    'I',
                    'H',
                    'D',
                    'R'
                },
                0,
                bytes,
                0,
                16);
        return Files.write(file, bytes);
    }

    /** More than 30 MB: an agenda and a very long attachment. */
    static Path longText(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(AGENDA);
            var line = "予約の情報は国内のサーバーに保存し、予約の日から三十日を過ぎたときに消去する。操作の記録は一年の間保存し、毎月点検する。\n";
            int bytes = line.getBytes(StandardCharsets.UTF_8).length;
            for (int i = 0; (long) i * bytes <= 6_000_000; i++) out.write(line);
            out.write("終わりの合言葉は夕凪灯台である。\n");
        }
        return file;
    }
}
