package jp.senrei.indexer.hostile;

import static jp.senrei.indexer.hostile.Bytes.join;
import static jp.senrei.indexer.hostile.Bytes.latin;
import static jp.senrei.indexer.hostile.Bytes.utf8;
import static jp.senrei.indexer.hostile.HostileFile.READ;
import static jp.senrei.indexer.hostile.HostileFile.SLOW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Pages and texts that are deep, long, odd, or something else than they say. */
final class HostilePages {
    private HostilePages() {}

    static List<HostileFile> all(String remote) {
        return List.of(
                HostileFile.of(
                        "html-million-deep.html",
                        () -> utf8("<html><body>" + "<div>".repeat(1_000_000) + "底"),
                        READ,
                        SLOW),
                HostileFile.of(
                        "html-million-open.html",
                        () -> utf8("<html><body>" + "<b>".repeat(1_000_000) + "底"),
                        READ,
                        SLOW),
                HostileFile.of(
                        "html-tables-deep.html",
                        () -> utf8("<html><body>" + "<table><tr><td>".repeat(30_000) + "底"),
                        READ,
                        SLOW),
                HostileFile.of(
                        "html-table-without-measure.html",
                        utf8(
                                "<html><body><table><tr><td colspan=999999999 rowspan=999999999>一<td>二</table>"),
                        READ),
                HostileFile.of(
                        "html-attributes.html",
                        () -> utf8("<html><body><p " + differentAttributes() + ">一</p>"),
                        READ),
                HostileFile.of(
                        "html-entities.html",
                        utf8(
                                "<!DOCTYPE html [<!ENTITY x SYSTEM \""
                                        + remote
                                        + "/html\">]><html><body><p>&x;一&#xD800;&#0;&#x110000;</p>"),
                        READ),
                HostileFile.of(
                        "html-asks-elsewhere.html",
                        utf8(
                                "<html><head><base href="
                                        + remote
                                        + "><link rel=stylesheet href=a.css><meta http-equiv=refresh content='0;url="
                                        + remote
                                        + "'></head><body><img src=a.png><iframe src=b.html></iframe><script src=c.js></script><p>一</p>"),
                        READ),
                HostileFile.of(
                        "html-unclosed-comment.html",
                        utf8("<html><body><p>一</p><!--" + "-".repeat(500_000)),
                        READ),
                HostileFile.of(
                        "html-false-encoding.html",
                        utf8(
                                "<html><head><meta charset=x-no-such-encoding></head><body><p>審議会</p>"),
                        READ),
                HostileFile.of("text-utf-7.txt", latin("+MEIwQjBE- +AGE-"), READ),
                HostileFile.of("text-nul.txt", new byte[1 << 20], "NOT_TEXT"),
                HostileFile.of("text-nul-between.txt", utf8("諮問\0第1号\0"), "NOT_TEXT"),
                HostileFile.of(
                        "text-half-surrogates.txt",
                        join(
                                utf8("諮問"),
                                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                                utf8("第一号の審議を行います。".repeat(9))),
                        READ),
                HostileFile.of(
                        "text-utf-16-odd.txt",
                        join(
                                new byte[] {(byte) 0xFF, (byte) 0xFE},
                                "審議会".getBytes(StandardCharsets.UTF_16LE),
                                new byte[] {1}),
                        READ),
                HostileFile.of(
                        "text-right-to-left.txt",
                        utf8("\u202E諮問\u202C\u2066第1号\u2069\u200F"),
                        READ),
                HostileFile.of("text-one-line.txt", () -> utf8("審".repeat(3_000_000)), READ),
                HostileFile.of(
                        "text-million-cells.txt",
                        () -> utf8("\t".repeat(3_000_000) + "一"),
                        "TOO_LARGE"),
                HostileFile.of(
                        "text-million-lines.txt", () -> utf8("一\n".repeat(3_000_000)), "TOO_LARGE"),
                HostileFile.of(
                        "text-endless.txt",
                        () -> "a".repeat(85_000_000).getBytes(StandardCharsets.US_ASCII),
                        "TOO_LARGE"),
                HostileFile.of(
                        "pdf-is-a-program.pdf",
                        join(latin("\u007FELF"), new byte[4096]),
                        "UNSUPPORTED"),
                HostileFile.of("pdf-is-gzip.pdf", HostilePages::gzip, "UNSUPPORTED"),
                HostileFile.of(
                        "docx-is-a-picture.docx",
                        join(
                                latin(
                                        "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\u007F\u00FF\u00FF\u00FF\u007F\u00FF\u00FF\u00FF"),
                                new byte[99]),
                        "UNSUPPORTED"));
    }

    private static String differentAttributes() {
        return IntStream.range(0, 500_000)
                .mapToObj(i -> "a" + i + "=" + i)
                .collect(Collectors.joining(" "));
    }

    private static byte[] gzip() {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[100 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
