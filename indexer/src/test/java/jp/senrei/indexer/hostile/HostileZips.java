package jp.senrei.indexer.hostile;

import static jp.senrei.indexer.hostile.Bytes.cut;
import static jp.senrei.indexer.hostile.Bytes.join;
import static jp.senrei.indexer.hostile.Bytes.lastOf;
import static jp.senrei.indexer.hostile.Bytes.replaced;
import static jp.senrei.indexer.hostile.Bytes.spaces;
import static jp.senrei.indexer.hostile.Bytes.utf8;
import static jp.senrei.indexer.hostile.Bytes.with16;
import static jp.senrei.indexer.hostile.Bytes.with32;
import static jp.senrei.indexer.hostile.Bytes.withoutLast;
import static jp.senrei.indexer.hostile.Bytes.zip;
import static jp.senrei.indexer.hostile.HostileFile.CLOSED;
import static jp.senrei.indexer.hostile.HostileFile.READ;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ZIPs that are cut, lie, or grow. */
final class HostileZips {
    private static final String CENTRAL = "PK\1\2";
    private static final String END = "PK\5\6";

    private HostileZips() {}

    static List<HostileFile> all() {
        var good = zip("個票.txt", "諮問第1号 防犯カメラの運用", "次第.txt", "議題 1 開会");
        return List.of(
                HostileFile.of("zip-cut-early.zip", cut(good, 0.1), "CORRUPT"),
                HostileFile.of("zip-cut-half.zip", cut(good, 0.5), "CORRUPT"),
                HostileFile.of("zip-cut-in-directory.zip", cut(good, 0.8), "CORRUPT"),
                HostileFile.of("zip-cut-in-end.zip", withoutLast(good, 10), "CORRUPT"),
                HostileFile.of("zip-bomb.zip", () -> zip("a.txt", spaces(100)), "BOMB"),
                HostileFile.of("zip-bomb-of-many.zip", HostileZips::bombOfMany, "BOMB"),
                HostileFile.of("zip-bomb-overlapping.zip", HostileZips::overlapping, "BOMB"),
                HostileFile.of("zip-bomb-nested.zip", HostileZips::nestedBomb, READ)
                        .holding("BOMB"),
                HostileFile.of("zip-that-holds-itself.zip", Quine::zip, READ).holding(READ, CLOSED),
                HostileFile.of("zip-thousand-deep.zip", HostileZips::thousandDeep, READ)
                        .holding(READ, CLOSED),
                HostileFile.of("zip-twenty-thousand.zip", HostileZips::twentyThousand, "BOMB"),
                HostileFile.of("zip-names-lead-out.zip", namesThatLeadOut(), READ).holding(READ),
                HostileFile.of("zip-names-odd.zip", oddNames(), READ).holding(READ),
                HostileFile.of(
                                "zip-name-with-nul.zip",
                                replaced(zip("aXb.txt", "一"), "aXb", utf8("a\0b")),
                                READ)
                        .holding(READ),
                HostileFile.of(
                                "zip-name-half-surrogate.zip",
                                replaced(
                                        zip("aXXXb.txt", "一"),
                                        "XXX",
                                        new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}),
                                READ)
                        .holding(READ),
                HostileFile.of(
                                "zip-same-name-twice.zip",
                                replaced(zip("a.txt", "1", "b.txt", "2"), "b.txt", utf8("a.txt")),
                                READ)
                        .holding(READ),
                HostileFile.of(
                                "zip-declares-4gb.zip",
                                with32(good, lastOf(good, CENTRAL) + 24, -2),
                                READ)
                        .holding(READ),
                HostileFile.of(
                        "zip-declares-4gb-packed.zip",
                        with32(good, lastOf(good, CENTRAL) + 20, -2),
                        "CORRUPT"),
                HostileFile.of(
                        "zip-directory-elsewhere.zip",
                        with32(good, lastOf(good, END) + 16, 0x7FFFFFFF),
                        "CORRUPT"),
                HostileFile.of(
                                "zip-wrong-checksum.zip",
                                with32(good, lastOf(good, CENTRAL) + 16, 42),
                                READ)
                        .holding(READ),
                HostileFile.of("zip-unknown-method.zip", with16(zip("a.txt", "1"), 8, 99), READ)
                        .holding(READ),
                HostileFile.of("zip-encrypted.zip", encrypted(), "ENCRYPTED"),
                HostileFile.of("zip-with-two-ends.zip", join(good, good), READ).holding(READ),
                HostileFile.of("zip-of-nothing.zip", zip(), READ));
    }

    private static byte[] bombOfMany() {
        var entries = new LinkedHashMap<String, byte[]>();
        var spaces = spaces(1);
        for (int i = 0; i < 100; i++) entries.put(i + ".txt", spaces);
        return zip(entries);
    }

    /** Many entries of the directory name the same packed bytes. */
    private static byte[] overlapping() {
        var one = zip("a.txt", spaces(10));
        int directory = lastOf(one, CENTRAL);
        int end = lastOf(one, END);
        var body = Arrays.copyOf(one, directory);
        var entry = Arrays.copyOfRange(one, directory, end);
        var out = new ByteArrayOutputStream();
        out.writeBytes(body);
        for (int i = 0; i < 1000; i++) out.writeBytes(entry);
        var tail = Arrays.copyOfRange(one, end, one.length);
        tail = with16(with16(tail, 8, 1000), 10, 1000);
        tail = with32(tail, 12, entry.length * 1000);
        out.writeBytes(tail);
        return out.toByteArray();
    }

    /** Small enough to be opened; each of the ten in it is a bomb. */
    private static byte[] nestedBomb() {
        var inner = zip("a.txt", spaces(80));
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 10; i++) entries.put(i + ".zip", inner);
        return zip(entries);
    }

    private static byte[] thousandDeep() {
        var zip = zip("a.txt", "底");
        for (int i = 0; i < 1000; i++) zip = zip("a.zip", zip);
        return zip;
    }

    private static byte[] twentyThousand() {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 20_000; i++) entries.put(i + ".txt", new byte[] {'1'});
        return zip(entries);
    }

    private static byte[] namesThatLeadOut() {
        return zip(
                "../../../../../../tmp/senrei-leads-out.txt",
                "1",
                "/tmp/senrei-leads-out.txt",
                "2",
                "..\\..\\senrei-leads-out.txt",
                "3",
                "C:\\senrei-leads-out.txt",
                "4",
                "a/../../b/./senrei-leads-out.txt",
                "5");
    }

    private static byte[] oddNames() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (var name :
                List.of(
                        "\u202Etxt.fdp.txt",
                        "長".repeat(20_000) + ".txt",
                        "a/".repeat(5_000) + "a.txt",
                        "𠮷野家👪.txt",
                        "aux.txt",
                        " .txt",
                        "a\nb.txt",
                        "<script>alert(1)</script>.txt",
                        "CONTAINER!/x.txt",
                        "...txt")) entries.put(name, utf8(name));
        return zip(entries);
    }

    private static byte[] encrypted() {
        var zip = zip("a.txt", "秘密");
        zip = with16(zip, 6, 0x0809);
        return with16(zip, lastOf(zip, CENTRAL) + 8, 0x0809);
    }
}
