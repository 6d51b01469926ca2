package jp.senrei.indexer.extract.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.Extraction.Unreadable;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Member;
import jp.senrei.indexer.extract.format.Request;
import org.jspecify.annotations.Nullable;

/**
 * How parent and child talk over the child's standard input and output. Numbers are big-endian:
 *
 * <pre>
 * request  mark, file, name, limits, passwords, folder for members or "", depth
 * answer   mark, 1                                    ready
 *          mark, 2, media type                        type
 *          mark, 3, last, extraction                  done
 *          mark, 4, milliseconds                      recognising
 *          mark, 5                                    recognised
 * extraction  0, media type, text, pages, blocks, warnings, members | 1, media type, warning
 * string   length in bytes, UTF-8        list  number of elements, elements
 * </pre>
 *
 * <p>The child reads hostile files, so the parent believes none of its numbers: each is held
 * against what the limits let be.
 */
final class Frames {
    /** Begins each frame; anything else means that the two no longer understand each other. */
    private static final int MARK = 0x5E4EE101;

    private static final byte READY = 1;
    private static final byte TYPE = 2;
    private static final byte DONE = 3;
    private static final byte RECOGNISING = 4;
    private static final byte RECOGNISED = 5;

    /** For names, types and sentences; texts have the limit of their own. */
    private static final int SHORT_STRING = 1 << 16;

    private static final int MOST_WARNINGS = 10_000;
    private static final int MOST_PASSWORDS = 1_000;

    /** UTF-8 takes three bytes for a UTF-16 unit at most. */
    private static final int BYTES_PER_UNIT = 3;

    private static final Block.Kind[] KINDS = Block.Kind.values();

    private Frames() {}

    static void write(DataOutputStream out, Request request) throws IOException {
        out.writeInt(MARK);
        write(out, request.file().toString());
        write(out, request.name());
        write(out, request.limits());
        out.writeInt(request.passwords().size());
        for (var password : request.passwords()) write(out, password);
        var into = request.into();
        write(out, into == null ? "" : into.toString());
        out.writeInt(request.depth());
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        mark(in);
        return new Request(
                Path.of(shortString(in)),
                shortString(in),
                limits(in),
                passwords(in),
                folder(shortString(in)),
                in.readInt());
    }

    private static List<String> passwords(DataInputStream in) throws IOException {
        int count = atMost(in.readInt(), MOST_PASSWORDS, "passwords");
        var passwords = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) passwords.add(shortString(in));
        return passwords;
    }

    private static @Nullable Path folder(String path) {
        return path.isEmpty() ? null : Path.of(path);
    }

    static void write(DataOutputStream out, Answer answer) throws IOException {
        out.writeInt(MARK);
        switch (answer) {
            case Answer.Ready() -> out.writeByte(READY);
            case Answer.Type(var mediaType) -> {
                out.writeByte(TYPE);
                write(out, mediaType);
            }
            case Answer.Recognising(var limit) -> {
                out.writeByte(RECOGNISING);
                out.writeLong(limit.toMillis());
            }
            case Answer.Recognised() -> out.writeByte(RECOGNISED);
            case Answer.Done(var extraction, boolean last) -> {
                out.writeByte(DONE);
                out.writeBoolean(last);
                write(out, extraction);
            }
        }
        out.flush();
    }

    /**
     * @param into where the child may have written members; null when it was not to
     * @throws IOException also when the child says what it cannot mean
     */
    static Answer readAnswer(DataInputStream in, ExtractorLimits limits, @Nullable Path into)
            throws IOException {
        try {
            return answer(in, limits, into);
        } catch (RuntimeException impossible) { // what no record of ours can hold
            throw new IOException("an answer that cannot be", impossible);
        }
    }

    private static Answer answer(DataInputStream in, ExtractorLimits limits, @Nullable Path into)
            throws IOException {
        mark(in);
        return switch (in.readByte()) {
            case READY -> new Answer.Ready();
            case TYPE -> new Answer.Type(shortString(in));
            case RECOGNISING -> new Answer.Recognising(Duration.ofMillis(in.readLong()));
            case RECOGNISED -> new Answer.Recognised();
            case DONE -> {
                boolean last = in.readBoolean();
                yield new Answer.Done(extraction(in, limits, into), last);
            }
            default -> throw new IOException("an answer of no kind");
        };
    }

    private static void mark(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) throw new IOException("not a frame");
    }

    private static void write(DataOutputStream out, ExtractorLimits limits) throws IOException {
        out.writeLong(limits.time().toMillis());
        out.writeInt(limits.heapMegabytes());
        out.writeInt(limits.characters());
        out.writeLong(limits.expandedBytes());
        out.writeInt(limits.depth());
        out.writeInt(limits.members());
        out.writeLong(limits.temporaryBytes());
    }

    private static ExtractorLimits limits(DataInputStream in) throws IOException {
        return new ExtractorLimits(
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readLong());
    }

    private static void write(DataOutputStream out, Extraction extraction) throws IOException {
        switch (extraction) {
            case Extracted(var type, var text, var warnings, var members) -> {
                out.writeByte(0);
                write(out, type);
                write(out, text);
                out.writeInt(warnings.size());
                for (var warning : warnings) write(out, warning);
                out.writeInt(members.size());
                for (var member : members) {
                    write(out, member.name());
                    write(out, member.file().toString());
                }
            }
            case Unreadable(var type, var reason) -> {
                out.writeByte(1);
                write(out, type);
                write(out, reason);
            }
        }
    }

    private static Extraction extraction(
            DataInputStream in, ExtractorLimits limits, @Nullable Path into) throws IOException {
        boolean readable = in.readByte() == 0;
        var type = shortString(in);
        if (!readable) return new Unreadable(type, warning(in));
        var text = text(in, limits);
        return new Extracted(type, text, warnings(in), members(in, limits, into));
    }

    private static void write(DataOutputStream out, DocumentText text) throws IOException {
        write(out, text.text());
        out.writeInt(text.pages());
        out.writeInt(text.blocks().size());
        for (var block : text.blocks()) {
            out.writeByte(block.kind().ordinal());
            out.writeInt(block.start());
            out.writeInt(block.end());
            out.writeInt(block.page());
            out.writeInt(block.cells().size());
            for (var cell : block.cells()) {
                out.writeInt(cell.start());
                out.writeInt(cell.end());
            }
        }
    }

    private static DocumentText text(DataInputStream in, ExtractorLimits limits)
            throws IOException {
        var text = string(in, (long) limits.characters() * BYTES_PER_UNIT);
        int pages = in.readInt();
        int count = atMost(in.readInt(), limits.blocks(), "blocks");
        if (count == 0) return new DocumentText(text, List.of(), pages);
        var blocks = new ArrayList<Block>(count);
        int cellsLeft = limits.blocks();
        for (int i = 0; i < count; i++) {
            var block = block(in, text.length(), cellsLeft);
            cellsLeft -= block.cells().size();
            blocks.add(block);
        }
        return new DocumentText(text, blocks, pages);
    }

    private static Block block(DataInputStream in, int length, int cellsLeft) throws IOException {
        var kind = KINDS[atMost(in.readByte(), KINDS.length - 1, "kind")];
        int start = atMost(in.readInt(), length, "start");
        int end = atMost(in.readInt(), length, "end");
        int page = in.readInt();
        int count = atMost(in.readInt(), cellsLeft, "cells");
        if (count == 0) return new Block(kind, start, end, page, List.of());
        var cells = new ArrayList<Span>(count);
        for (int i = 0; i < count; i++)
            cells.add(
                    new Span(
                            atMost(in.readInt(), length, "start"),
                            atMost(in.readInt(), length, "end")));
        return new Block(kind, start, end, page, cells);
    }

    private static void write(DataOutputStream out, Warning warning) throws IOException {
        write(out, warning.code());
        write(out, warning.message());
        var page = warning.page();
        out.writeInt(page == null ? 0 : page);
    }

    private static Warning warning(DataInputStream in) throws IOException {
        var code = shortString(in);
        var message = shortString(in);
        int page = in.readInt();
        return new Warning(code, message, page == 0 ? null : page);
    }

    private static List<Warning> warnings(DataInputStream in) throws IOException {
        int count = atMost(in.readInt(), MOST_WARNINGS, "warnings");
        var warnings = new ArrayList<Warning>(count);
        for (int i = 0; i < count; i++) warnings.add(warning(in));
        return warnings;
    }

    private static List<Member> members(
            DataInputStream in, ExtractorLimits limits, @Nullable Path into) throws IOException {
        int count = atMost(in.readInt(), limits.members(), "members");
        var members = new ArrayList<Member>(count);
        for (int i = 0; i < count; i++)
            members.add(new Member(shortString(in), inside(into, Path.of(shortString(in)))));
        return members;
    }

    /** A child that has lost its mind must not have other files of this machine archived. */
    private static Path inside(@Nullable Path into, Path file) throws IOException {
        if (into == null || !into.equals(file.getParent()) || !file.equals(file.normalize()))
            throw new IOException("a member elsewhere");
        return file;
    }

    private static void write(DataOutputStream out, String string) throws IOException {
        var bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String shortString(DataInputStream in) throws IOException {
        return string(in, SHORT_STRING);
    }

    private static String string(DataInputStream in, long most) throws IOException {
        int length = atMost(in.readInt(), most, "string");
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new IOException("a string that ends early");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int atMost(int number, long most, String what) throws IOException {
        if (number < 0 || number > most) throw new IOException(what + " of " + number);
        return number;
    }
}
