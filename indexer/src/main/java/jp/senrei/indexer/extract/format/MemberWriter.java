package jp.senrei.indexer.extract.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.senrei.indexer.extract.DocumentNames;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Member;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files found inside another: writes them where the asker wants them, or only counts
 * them.
 */
public final class MemberWriter {
    /** A text shrinks to a twentieth; a picture of nothing but white to a hundredth. */
    private static final int MOST_GROWTH = 100;

    /** Small containers may grow more: a few empty forms shrink to almost nothing. */
    private static final long NO_BOMB = 64L << 20;

    private final ExtractorLimits limits;
    private final @Nullable Path into;
    private final long mostBytes;
    private final List<Member> members = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long bytes;
    private int documents;
    private int passedOver;

    public MemberWriter(Request request) throws IOException {
        limits = request.limits();
        into = request.into();
        mostBytes =
                Math.min(
                        limits.expandedBytes(),
                        Math.max(NO_BOMB, MOST_GROWTH * Files.size(request.file())));
    }

    /** A file is opened only when somebody wants it. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * @param name as the container gives it
     * @throws Bomb when it is more than may be unpacked; what was written until then is deleted
     */
    public void take(String name, Opening content) throws IOException {
        var harmless = MemberName.of(name);
        if (!DocumentNames.isDocument(harmless)) {
            passedOver++;
            return;
        }
        if (++documents > limits.members()) throw bomb();
        if (into == null) return;
        var file = Files.createDirectories(into).resolve(String.valueOf(members.size() + 1));
        try (var in = content.open()) {
            write(in, file);
        }
        members.add(new Member(unused(harmless), file));
    }

    private void write(InputStream in, Path file) throws IOException {
        var piece = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
                if (bytes > mostBytes) throw bomb();
                out.write(piece, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Bomb bomb() throws IOException {
        for (var member : members) Files.deleteIfExists(member.file());
        return new Bomb();
    }

    /** 個票.pdf, 個票 (2).pdf: each is found under its own name. */
    private String unused(String name) {
        int dot = name.lastIndexOf('.');
        var unused = name;
        for (int i = 2; !names.add(unused); i++)
            unused = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
        return unused;
    }

    public List<Member> members() {
        return members;
    }

    public int documents() {
        return documents;
    }

    public int passedOver() {
        return passedOver;
    }

    /** More comes out of a file than any file for people holds. */
    public static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;
    }
}
