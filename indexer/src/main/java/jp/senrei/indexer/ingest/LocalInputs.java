package jp.senrei.indexer.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.LocalAddress;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.archive.ArchiveException;
import jp.senrei.corpus.archive.Intake;
import org.jspecify.annotations.Nullable;

/** Files of this machine. */
final class LocalInputs implements Inputs {
    private static final String NO_FILE =
            "ファイルではなく、リンクなどに置き換わっているため、読みません。リンクの先を取り込むときは、そのファイルを指定してください。";

    private final InputFiles files;
    private final Iterator<Result.NotArchived> unreadable;
    private final Iterator<Path> found;

    LocalInputs(InputFiles files) {
        this.files = files;
        unreadable = files.unreadable().iterator();
        found = files.found().iterator();
    }

    @Override
    public int expected() {
        return files.unreadable().size() + files.found().size();
    }

    @Override
    public @Nullable Input next() {
        if (unreadable.hasNext()) return new Unopened(unreadable.next());
        if (!found.hasNext()) return null;
        var file = found.next();
        return new LocalFile(file, files.named().contains(file));
    }

    @Override
    public int passedOver() {
        return files.passedOver();
    }

    private record LocalFile(Path file, boolean isNamed) implements Input {
        @Override
        public String source() {
            return file.toString();
        }

        @Override
        public Received into(Accession accession, Intake intake) {
            if (!isNamed && Files.exists(file, NOFOLLOW_LINKS) && !InputFiles.mayBeRead(file))
                return new Received.Ended(new Result.NotArchived(source(), NO_FILE));
            try {
                return switch (take(accession, intake)) {
                    case Taken.Archived archived -> new Received.Kept(archived);
                    case Taken.Refused refused ->
                            new Received.Ended(Result.Deleted.of(source(), refused));
                };
            } catch (ArchiveException.UnreadableSource e) {
                return notArchived(accession, "NO_ACCESS", String.valueOf(e.getMessage()));
            }
        }

        /** What was put in its place since is not opened either. */
        private Taken take(Accession accession, Intake intake) {
            return isNamed
                    ? accession.take(file, intake)
                    : accession.take(file, intake, NOFOLLOW_LINKS);
        }

        private Received notArchived(Accession accession, String code, String reason) {
            accession.notArchived(LocalAddress.of(file), code, reason);
            return new Received.Ended(new Result.NotArchived(source(), reason));
        }
    }
}
