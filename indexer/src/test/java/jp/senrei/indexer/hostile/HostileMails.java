package jp.senrei.indexer.hostile;

import static jp.senrei.indexer.hostile.Bytes.utf8;
import static jp.senrei.indexer.hostile.HostileFile.CLOSED;
import static jp.senrei.indexer.hostile.HostileFile.READ;

import java.util.List;

/** Mails that are deep, wide or cut. */
final class HostileMails {
    private static final String HEAD = "From: a@example.jp\r\nSubject: a\r\nMIME-Version: 1.0\r\n";

    private HostileMails() {}

    static List<HostileFile> all(String remote) {
        return List.of(
                HostileFile.of("mail-thousands-deep.eml", HostileMails::deep, "BOMB"),
                HostileFile.of("mail-twenty-thousand-parts.eml", HostileMails::wide, "BOMB"),
                HostileFile.of("mail-in-mail.eml", HostileMails::mailInMail, READ)
                        .holding(READ, CLOSED),
                HostileFile.of(
                        "mail-without-boundary.eml",
                        utf8(HEAD + "Content-Type: multipart/mixed\r\n\r\nx"),
                        READ),
                HostileFile.of(
                        "mail-cut-in-part.eml",
                        utf8(
                                HEAD
                                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n一"),
                        READ),
                HostileFile.of(
                        "mail-long-head.eml",
                        () ->
                                utf8(
                                        "From: a@example.jp\r\nSubject: "
                                                + "a".repeat(10 << 20)
                                                + "\r\n\r\n一"),
                        "CORRUPT"),
                HostileFile.of(
                        "mail-many-heads.eml",
                        () -> utf8("From: a@example.jp\r\n" + "X: y\r\n".repeat(200_000) + "\r\n一"),
                        "CORRUPT"),
                HostileFile.of(
                        "mail-no-base64.eml",
                        utf8(
                                HEAD
                                        + "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n=\0=*()"),
                        READ),
                HostileFile.of(
                                "mail-attachment-leads-out.eml",
                                utf8(
                                        HEAD
                                                + "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\"../../../tmp/senrei-leads-out.txt\"\r\n\r\n一"),
                                READ)
                        .holding(READ),
                HostileFile.of(
                        "mail-asks-elsewhere.eml",
                        utf8(
                                HEAD
                                        + "Content-Type: message/external-body; access-type=URL; URL=\""
                                        + remote
                                        + "/mail\"\r\n\r\nContent-Type: text/plain\r\n\r\n"),
                        READ));
    }

    private static byte[] deep() {
        var mail = new StringBuilder(HEAD);
        for (int i = 0; i < 4_000; i++)
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        return utf8(mail.append("\r\n底").toString());
    }

    private static byte[] wide() {
        return utf8(
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\n\r\nx\r\n".repeat(20_000)
                        + "--b--");
    }

    private static byte[] mailInMail() {
        return utf8((HEAD + "Content-Type: message/rfc822\r\n\r\n").repeat(200) + HEAD + "\r\n底");
    }
}
