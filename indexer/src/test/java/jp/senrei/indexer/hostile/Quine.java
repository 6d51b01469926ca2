package jp.senrei.indexer.hostile;

import static jp.senrei.indexer.hostile.Bytes.join;
import static jp.senrei.indexer.hostile.Bytes.latin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * A ZIP whose only file is itself, bit for bit, after Russ Cox, "Zip Files All The Way Down". Its
 * packed bytes are a program of two steps: {@code L(n)} writes the n bytes that follow (a stored
 * block, whose head takes 5 bytes), {@code R(n)} writes the last n bytes once more (a block of
 * copies). With P for what stands before the program and S for what stands after it, this program
 * writes P, itself, and S; 24 is the length of the three places where it does so:
 *
 * <pre>
 * program                          writes
 * L(|P|+5) P L(|P|+5)              P L(|P|+5)
 * r1 = R(|P|+5)                    P L(|P|+5)
 * L(|r1|) r1                       r1
 * L(5) L(|r1|)                     L(|r1|)
 * L(24) r1 L(5) L(|r1|) L(24)      r1 L(5) L(|r1|) L(24)
 * r2 = R(24)                       r1 L(5) L(|r1|) L(24)
 * L(24) r2 L(24) r2 L(24)          r2 L(24) r2 L(24)
 * r2                               r2 L(24) r2 L(24)
 * L(24) 13×0 rX L(n)               13×0 rX L(n)
 * rX = R(11)                       rX L(n)
 * L(n) rF S                        rF S
 * rF = R(n), the last              rF S
 * </pre>
 *
 * The checksum of the whole stands in P and in S. It depends on its own bits linearly, so that 32
 * equations over one bit each give it.
 */
final class Quine {
    static final String NAME = "again.zip";
    private static final int HEAD = 5;
    private static final int UNIT = 24;
    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int END = 22;

    private Quine() {}

    static byte[] zip() {
        long none = crc(withChecksum(0));
        var reduced = new long[33]; // by their highest bit: a change of the sum, and what makes it
        var made = new long[33];
        for (int bit = 0; bit < 32; bit++) {
            long change = crc(withChecksum(1L << bit)) ^ none ^ 1L << bit;
            long by = 1L << bit;
            while (change != 0 && reduced[high(change)] != 0) {
                by ^= made[high(change)];
                change ^= reduced[high(change)];
            }
            if (change == 0) continue;
            made[high(change)] = by;
            reduced[high(change)] = change;
        }
        long checksum = 0;
        for (long left = none; left != 0; left ^= reduced[high(left)]) {
            if (reduced[high(left)] == 0) throw new IllegalStateException("no sum holds");
            checksum ^= made[high(left)];
        }
        return withChecksum(checksum);
    }

    private static int high(long bits) {
        return 64 - Long.numberOfLeadingZeros(bits);
    }

    private static long crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static byte[] withChecksum(long checksum) {
        int before = LOCAL + NAME.length();
        int after = CENTRAL + NAME.length() + END;
        int packed = program(new byte[before], new byte[after]).length;
        int whole = before + packed + after;
        var head = head(checksum, packed, whole);
        var tail = tail(checksum, packed, whole, before + packed);
        return join(head, program(head, tail), tail);
    }

    private static byte[] program(byte[] head, byte[] tail) {
        int first = head.length + HEAD;
        var r1 = repeat(first, 1, 0, 12, 12, first - 24); // 9 bytes
        var r2 = repeat(UNIT, 0, 0, 6, 6, 12); // 7 bytes
        var rX = repeat(11, 1, 0, 5, 6); // 6 bytes
        int last = 4 + tail.length;
        var rF = repeat(last, 0, 1, last); // 4 bytes
        var padding = new byte[UNIT - rX.length - HEAD];
        return join(
                join(literal(first), head, literal(first), r1),
                join(literal(r1.length), r1, literal(HEAD), literal(r1.length)),
                join(literal(UNIT), r1, literal(HEAD), literal(r1.length), literal(UNIT), r2),
                join(literal(UNIT), r2, literal(UNIT), r2, literal(UNIT), r2),
                join(literal(UNIT), padding, rX, literal(last), rX),
                join(literal(last), rF, tail, rF));
    }

    private static byte[] literal(int length) {
        return little(HEAD)
                .put((byte) 0)
                .putShort((short) length)
                .putShort((short) ~length)
                .array();
    }

    /**
     * Copies from so far back, in pieces, after so many empty blocks, which only fill up the bits.
     */
    private static byte[] repeat(int distance, int empty, int last, int... pieces) {
        var bits = new Bits();
        for (int i = 0; i < empty; i++) bits.number(0b010, 3).code(0, 7);
        bits.number(0b010 | last, 3);
        for (int piece : pieces) bits.length(piece).distance(distance);
        return bits.code(0, 7).bytes();
    }

    /** Of a block with the codes that Deflate fixes. */
    private static final class Bits {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int piece;
        private int filled;

        Bits number(int value, int count) {
            for (int i = 0; i < count; i++) {
                piece |= (value >> i & 1) << filled;
                if (++filled < 8) continue;
                bytes.write(piece);
                piece = 0;
                filled = 0;
            }
            return this;
        }

        /** The highest bit first. */
        Bits code(int value, int count) {
            return number(Integer.reverse(value) >>> 32 - count, count);
        }

        /** Four codes for each number of further bits, from 3 on. */
        Bits length(int length) {
            int further = Math.max(0, 29 - Integer.numberOfLeadingZeros(length - 3));
            int code = 1 + 4 * further + (length - 3 >> further);
            if (code < 24) code(code, 7);
            else code(0xC0 + code - 24, 8);
            return number(length - 3 & (1 << further) - 1, further);
        }

        /** Two codes for each number of further bits, from 1 on. */
        Bits distance(int distance) {
            int further = Math.max(0, 30 - Integer.numberOfLeadingZeros(distance - 1));
            return code(2 * further + (distance - 1 >> further), 5)
                    .number(distance - 1 & (1 << further) - 1, further);
        }

        byte[] bytes() {
            if (filled > 0) number(0, 8 - filled);
            return bytes.toByteArray();
        }
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] head(long checksum, int packed, int whole) {
        var head = little(LOCAL).putInt(0x04034b50).putShort((short) 20);
        return join(measures(head, checksum, packed, whole).array(), latin(NAME));
    }

    /** No flags, Deflate, 1 January 1980. */
    private static ByteBuffer measures(ByteBuffer to, long checksum, int packed, int whole) {
        return to.putShort((short) 0)
                .putShort((short) 8)
                .putShort((short) 0)
                .putShort((short) 33)
                .putInt((int) checksum)
                .putInt(packed)
                .putInt(whole)
                .putShort((short) NAME.length());
    }

    private static byte[] tail(long checksum, int packed, int whole, int directory) {
        var entry = little(CENTRAL).putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
        var end =
                little(END)
                        .putInt(0x06054b50)
                        .putInt(0)
                        .putShort((short) 1)
                        .putShort((short) 1)
                        .putInt(CENTRAL + NAME.length())
                        .putInt(directory);
        return join(measures(entry, checksum, packed, whole).array(), latin(NAME), end.array());
    }
}
