package jp.senrei.indexer.extract.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.indexer.extract.DocumentNames;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Member;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files found inside another: writes them where the asker wants them, or only counts
 * them.
 */
public final class MemberWriter {
    private static final Logger LOG = LoggerFactory.getLogger(MemberWriter.class);

    /** A text shrinks to a twentieth; a picture of nothing but white to a hundredth. */
    private static final int MOST_GROWTH = 100;

    /** Small containers may grow more: a few empty forms shrink to almost nothing. */
    private static final long NO_BOMB = 64L << 20;

    private final ExtractorLimits limits;
    private final @Nullable Path into;
    private final long mostBytes;
    private final List<Member> members = new ArrayList<>();

    private final Set<String> names = new HashSet<>();

    /** The last number that was given to files of one name. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private long bytes;
    private int documents;
    private int passedOver;

    /** What ended the taking; a parser may have swallowed it. */
    private @Nullable IOException end;

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
     * @throws Bomb when it is more than may be unpacked; what was written until then is deleted,
     *     and each later call ends the same way
     * @throws NoRoom when it cannot be written, in the same way
     * @throws IOException when this one cannot be read; the next may be
     */
    public void take(String name, Opening content) throws IOException {
        var harmless = MemberName.of(name);
        if (!DocumentNames.isDocument(harmless)) {
            passedOver++;
            return;
        }
        if (end != null) throw end;
        if (++documents > limits.members()) throw ended(new Bomb());
        if (into == null) return;
        try (var in = content.open()) {
            members.add(new Member(unused(harmless), copy(in, into)));
        }
    }

    private Path copy(InputStream in, Path into) throws IOException {
        var file = into.resolve(String.valueOf(members.size() + 1));
        try (var out = new Written(file)) {
            var piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
                if (bytes > mostBytes) throw new Bomb();
                out.write(piece, read);
            }
            return file;
        } catch (Bomb | NoRoom e) {
            delete(file);
            throw ended(e);
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    /** Nothing of the container is kept. */
    private IOException ended(IOException why) {
        end = why;
        for (var member : members) delete(member.file());
        members.clear();
        return why;
    }

    /** What stays goes with its folder. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("cannot be deleted", e);
        }
    }

    /** A file whose failures are not those of what is read. */
    private static final class Written implements AutoCloseable {
        private final OutputStream out;

        Written(Path file) throws NoRoom {
            try {
                Files.createDirectories(file.getParent());
                out = Files.newOutputStream(file);
            } catch (IOException e) {
                throw new NoRoom(e);
            }
        }

        void write(byte[] piece, int length) throws NoRoom {
            try {
                out.write(piece, 0, length);
            } catch (IOException e) {
                throw new NoRoom(e);
            }
        }

        @Override
        public void close() throws NoRoom {
            try {
                out.close();
            } catch (IOException e) {
                throw new NoRoom(e);
            }
        }
    }

    /** 個票.pdf, 個票 (2).pdf: each is found under its own name. */
    private String unused(String name) {
        int dot = name.lastIndexOf('.');
        int ending = dot > name.lastIndexOf('/') ? dot : name.length();
        var unused = name;
        while (!names.add(unused)) {
            int number = numbers.merge(name, 2, (last, ignored) -> last + 1);
            unused = name.substring(0, ending) + " (" + number + ")" + name.substring(ending);
        }
        return unused;
    }

    /**
     * @throws IOException what ended the taking, Bomb or NoRoom, though whoever handed the files
     *     out swallowed it
     */
    public List<Member> members() throws IOException {
        if (end != null) throw end;
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
